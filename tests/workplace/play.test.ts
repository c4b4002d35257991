/** Playing the clock: a round of the bot's work for each moment that is asked for. */
import { describe, expect, it } from '@jest/globals';
import { type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

const play = (at: TestWorkplace, boardTime: string) =>
  at.control('clock/play', { method: 'POST', body: { boardTime } });
const day = async (at: TestWorkplace) => String((await at.control('clock')).body.boardTime).slice(0, 10);

describe('playing', () => {
  it('moves the clock first and answers when the bot has done its round, one day after the other', async () => {
    const rounds: string[] = [];
    const at: TestWorkplace = await withWorkplace({
      startAt: '2015-03-16T09:00:00Z',
      tickBot: async () => {
        rounds.push(`begins ${await day(at)}`);
        await at.control('clock');
        rounds.push('ends');
      },
    });
    for (const asked of ['2015-03-17T17:05:00Z', '2015-03-18T17:05:00Z']) {
      expect((await play(at, asked)).status).toBe(200);
    }
    expect(rounds).toEqual(['begins 2015-03-17', 'ends', 'begins 2015-03-18', 'ends']);
    await at.close();
  });

  it('says so where the bot does not do its round, and where there is none', async () => {
    const failing = await withWorkplace({ tickBot: () => Promise.reject(new Error('The bot has ended.')) });
    const answer = await play(failing, '2015-03-17T17:05:00Z');
    expect([answer.status, answer.body.error?.message]).toEqual([
      503,
      'The bot did not do its work of that day. The bot has ended.',
    ]);
    await failing.close();
    const alone = await withWorkplace({ startAt: '2015-03-16T09:00:00Z' });
    expect((await play(alone, '2015-03-17T17:05:00Z')).status).toBe(503);
    expect(await day(alone)).toBe('2015-03-16');
    await alone.close();
  });
});
