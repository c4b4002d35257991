/** Asks the bot how it is, at the address by which Teams reaches it. Only this command does: the tab never calls the bot. */
import { z } from 'zod';
import type { BotAnswer, BotCounts } from '../../src/core/doctor/facts.ts';

/** What `GET /health` says; see `bot/web/health.ts`. */
const health = z.object({
  up: z.boolean(),
});

/** From this machine, or with the token of its settings. */
const counted = z.object({
  lastTick: z.string().nullable(),
  boards: z.number(),
  boardsWaitingForSetUp: z.number(),
  oldestWaitSeconds: z.number(),
  addressesHeld: z.number(),
});

const longestWaitMilliseconds = 10_000;

/** Rounds are counted by the bot's own clock, which its answer carries: ours may be wrong. */
export async function askBot(botUrl: string, watchToken: string | null): Promise<BotAnswer> {
  try {
    const answer = await fetch(`${botUrl.replace(/\/+$/, '')}/health`, {
      headers: watchToken === null ? {} : { authorization: `Bearer ${watchToken}` },
      signal: AbortSignal.timeout(longestWaitMilliseconds),
    });
    const body: unknown = await answer.json().catch(() => null);
    const said = health.safeParse(body);
    if (!said.success) return { answers: false, status: answer.status };
    return { answers: true, up: said.data.up, counts: countsIn(body, answer.headers.get('date')) };
  } catch {
    return { answers: false, status: null };
  }
}

function countsIn(body: unknown, answeredAt: string | null): BotCounts | null {
  const parsed = counted.safeParse(body);
  if (!parsed.success) return null;
  const { lastTick, ...counts } = parsed.data;
  const minutesSinceRound =
    lastTick === null ? null : (Date.parse(answeredAt ?? lastTick) - Date.parse(lastTick)) / 60_000;
  return { ...counts, minutesSinceRound };
}
