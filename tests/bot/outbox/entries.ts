/** An outbox entry as it was planned, with what differs. */
import type { OutboxEntry } from '../../../bot/store/outboxRecords.ts';
import { at, day } from '../../kit/clock.ts';

export function anEntry(more: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    key: 'day.person-housing.2015-06-05',
    board: 'b-1',
    content: 'day',
    subject: {},
    person: 'person-housing',
    day: day('2015-06-05'),
    priority: 40,
    route: 'chat',
    at: at('2015-06-05 09:00'),
    state: 'planned',
    unknowns: 0,
    attempts: 0,
    refused: [],
    refusals: {},
    notBefore: 0,
    serviceUrl: null,
    conversationId: null,
    activityId: null,
    why: null,
    shows: 'open',
    shown: null,
    sentAt: null,
    actedAt: null,
    revision: 1,
    logged: 0,
    ...more,
  };
}
