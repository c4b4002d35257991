import { describe, expect, it } from '@jest/globals';
import { turnsOf } from '../../../bot/teams/turns.ts';

describe('turns of calls to Teams', () => {
  /** How long 100 calls into one chat are waited for, and how many were put off. */
  async function hundredCalls(sendsPerSecond: number) {
    let now = 0;
    const machine = {
      now: () => now,
      wait: async (milliseconds: number) => {
        now += milliseconds;
      },
    };
    const turns = turnsOf(machine, sendsPerSecond);
    let putOff = 0;
    for (let n = 0; n < 100; n += 1) {
      if ((await turns.take({ call: 'send', conversationId: 'a-chat' })) !== null) putOff += 1;
    }
    const call = { call: 'send', conversationId: 'a-chat' } as const;
    turns.throttled(call, 60);
    return { waited: now, putOff, afterThrottling: await turns.take(call) };
  }

  it('come as Microsoft’s limits allow', async () => {
    const { waited, putOff } = await hundredCalls(30);
    expect(waited).toBeGreaterThan(10_000);
    expect(putOff).toBeGreaterThan(0);
  });

  it('come at once where there are no limits, but not before Teams itself said', async () => {
    expect(await hundredCalls(0)).toMatchObject({ waited: 0, putOff: 0, afterThrottling: { retryAfterSeconds: 60 } });
  });
});
