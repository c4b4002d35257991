import { describe, expect, it } from '@jest/globals';
import type { Delivery, NotDelivered } from '../../../bot/delivery.ts';
import { type Fate, fateOf, intent, twice } from '../../../bot/outbox/fate.ts';
import type { OutboxEntry } from '../../../bot/store/outboxRecords.ts';
import { at } from '../../kit/clock.ts';
import { anEntry } from './entries.ts';

const moment = { now: at('2015-06-05 09:01'), machineNow: 1_000_000, random: 0.5 };
const shown = { asks: true, fingerprint: 'f' };
const delivered: Delivery = { kind: 'delivered', conversationId: 'a:1', activityId: '7' };
const silent: Delivery = { kind: 'unknown', code: 'NoAnswer' };
const no = (reason: NotDelivered['reason'], code: string, retryAfterSeconds: number | null = null): Delivery => ({
  kind: 'refused',
  reason,
  code,
  retryAfterSeconds,
});

/** An entry whose intent was recorded, as it goes out. */
function going(entry: OutboxEntry): OutboxEntry {
  return { ...entry, ...intent(entry, 'https://smba.test/') };
}

function after(entry: OutboxEntry, delivery: Delivery): Fate {
  return fateOf(going(entry), { delivery, serviceUrl: 'https://smba.test/' }, shown, moment);
}

describe('what becomes of a message', () => {
  it('counts as unknown from before it is sent', () => {
    expect(going(anEntry())).toMatchObject({ state: 'unknown', unknowns: 1, attempts: 1 });
  });

  it('is sent when it was delivered', () => {
    expect(after(anEntry(), delivered)).toEqual({
      kind: 'over',
      change: {
        state: 'sent',
        serviceUrl: 'https://smba.test/',
        conversationId: 'a:1',
        activityId: '7',
        why: null,
        notBefore: 0,
        shows: 'open',
        shown: 'f',
        sentAt: moment.now,
      },
    });
  });

  it('waits after the first answer that does not come, and is listed when it goes once more', () => {
    const first = after(anEntry(), silent);
    expect(first).toMatchObject({ kind: 'over', change: { why: 'NoAnswer' } });
    const unknown = { ...going(anEntry()), ...first.change };
    expect(after(unknown, delivered).change).toMatchObject({ state: 'sent', why: twice });
  });

  it('leaves a way after the second, listed, and stays listed on the next', () => {
    const unknown = anEntry({ state: 'unknown', unknowns: 1, attempts: 1 });
    const second = after(unknown, silent);
    expect(second).toEqual({
      kind: 'nextWay',
      change: { state: 'planned', unknowns: 0, refused: ['chat'], refusals: { chat: twice }, why: twice },
    });
    const next = { ...unknown, ...second.change, route: 'channel' as const };
    expect(after(next, delivered).change).toMatchObject({ state: 'sent', why: twice });
    expect(after(next, no('wait', 'Throttled', 3)).change).toMatchObject({ why: twice });
  });

  it('is listed by the next way, too, when the try before the refusal may have arrived', () => {
    const unknown = anEntry({ state: 'unknown', unknowns: 1, attempts: 1 });
    expect(after(unknown, no('notReachable', 'ConversationBlockedByUser')).change.why).toBe(twice);
    expect(after(anEntry(), no('notReachable', 'ConversationBlockedByUser')).change.why).toBe(
      'ConversationBlockedByUser',
    );
  });

  it('waits exactly as long as Teams says, and the try does not count', () => {
    expect(after(anEntry(), no('wait', 'Throttled', 17)).change).toEqual({
      state: 'planned',
      unknowns: 0,
      notBefore: 1_017_000,
      why: 'Throttled',
    });
    const unknown = anEntry({ state: 'unknown', unknowns: 1, attempts: 1 });
    expect(after(unknown, no('wait', 'Throttled', 17)).change).toMatchObject({ state: 'unknown', unknowns: 1 });
  });

  it('waits longer each time where Teams does not say, ten minutes at the most', () => {
    const waits = [1, 2, 3, 30].map((attempts) => {
      const { change } = after(anEntry({ attempts: attempts - 1 }), no('wait', 'PreconditionFailed'));
      return (change.notBefore ?? 0) - moment.machineNow;
    });
    expect(waits).toEqual([2_000, 4_000, 8_000, 600_000]);
  });

  it('goes the next way after a refusal that nobody has told us of', () => {
    expect(
      after(anEntry({ refused: ['chat'], refusals: { chat: 'Gone' }, route: 'channel' }), no('never', '409')),
    ).toEqual({
      kind: 'nextWay',
      change: {
        state: 'planned',
        unknowns: 0,
        refused: ['chat', 'channel'],
        refusals: { chat: 'Gone', channel: '409' },
        why: '409',
      },
    });
  });

  it('waits where the bot itself is refused, and fails where the message is', () => {
    expect(after(anEntry(), no('setUp', 'BotNotRegistered')).change).toMatchObject({ state: 'planned' });
    expect(after(anEntry(), no('never', 'MessageSizeTooBig'))).toEqual({
      kind: 'over',
      change: { state: 'failed', why: 'MessageSizeTooBig' },
    });
  });
});
