/** Entries and steps as the outbox tests write them. */
import type { NewEntry, PlannedStep } from '../../../bot/store/outboxRecords.ts';
import { at, day } from '../../kit/clock.ts';

export const board = 'b-1';

/** An entry that is due; keys hold what Azure's row keys may not. */
export function entry(key: string, change: Partial<NewEntry> = {}): NewEntry {
  return {
    key,
    content: 'day',
    subject: { audit: 'cse-2015' },
    person: 'person/a#1',
    day: day('2015-03-16'),
    priority: 5,
    route: 'chat',
    at: at('2015-03-16 09:00'),
    ...change,
  };
}

export function step(name: string, change: Partial<PlannedStep> = {}): PlannedStep {
  return {
    kind: 'case-returns',
    item: 'cse-2015.police',
    step: name,
    person: 'person/a#1',
    dueOn: day('2015-03-31'),
    title: 'Case returns: CSE (Police)',
    isEscalation: false,
    day: day('2015-03-16'),
    entry: 'day?1',
    ...change,
  };
}
