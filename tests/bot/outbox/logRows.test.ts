import { describe, expect, it } from '@jest/globals';
import { logRowsOf } from '../../../bot/outbox/logRows.ts';
import type { CarriedStep } from '../../../bot/store/outboxRecords.ts';
import { at, day } from '../../kit/clock.ts';
import { anEntry } from './entries.ts';

const answeredAt = at('2015-06-05 10:00');
const sent = { state: 'sent', sentAt: at('2015-06-05 09:00'), attempts: 1 } as const;

function aStep(item: string, actedAt: CarriedStep['actedAt'] = null): CarriedStep {
  const entry = anEntry().key;
  const step = { kind: 'action', item, step: 'due', person: 'person-housing', dueOn: day('2015-06-05') };
  return { ...step, title: item, isEscalation: false, day: day('2015-06-05'), entry, actedAt };
}

describe('what the reminder log says of a message', () => {
  it('says of each thing on a day’s card by itself whether it was answered', () => {
    const rows = logRowsOf(anEntry(sent), [aStep('one'), aStep('two', answeredAt)], null);
    expect(rows.map(({ values }) => [values.item, values.state, values.actedAt])).toEqual([
      ['one', 'sent', null],
      ['two', 'acted on', answeredAt],
    ]);
  });

  it('says of any other message that it was answered as a whole', () => {
    const entry = anEntry({ ...sent, content: 'memorandum', actedAt: answeredAt });
    expect(logRowsOf(entry, [aStep('one')], null)).toMatchObject([{ values: { state: 'acted on' } }]);
    expect(logRowsOf(entry, [], null)).toMatchObject([{ values: { state: 'acted on', actedAt: answeredAt } }]);
  });

  it('names the ways that refused it, with their codes, beside the one that took it', () => {
    const refusals = { chat: 'ConversationBlockedByUser', channel: 'MessageWritesBlocked' };
    const entry = anEntry({ ...sent, route: 'feed', refused: ['chat', 'channel'], refusals });
    expect(logRowsOf(entry, [], null)).toMatchObject([
      { values: { route: 'feed', tried: 'chat: ConversationBlockedByUser; channel: MessageWritesBlocked' } },
    ]);
    expect(logRowsOf(anEntry(sent), [], null)).toMatchObject([{ values: { tried: null } }]);
  });

  it('names a way for what may have arrived, and none for what only waits', () => {
    const unknown = anEntry({ state: 'unknown', unknowns: 1, attempts: 1, why: 'NoAnswer' });
    expect(logRowsOf(unknown, [], null)).toMatchObject([{ values: { state: 'waiting', route: 'chat' } }]);
    const throttled = anEntry({ attempts: 1, why: 'Throttled' });
    expect(logRowsOf(throttled, [], null)).toMatchObject([{ values: { state: 'waiting', route: null } }]);
  });
});
