/**
 * Teams gives up on a press or a refresh after some seconds and shows an error, though the work goes on. So whoever answers
 * Teams waits this long and no longer. Source: users' reports of "Unable to reach app" (msteams-docs 6461, 13460).
 */
import type { BotParts } from './parts.ts';

/** What the work gives, or `late` when the time for an answer is over; the work goes on either way. */
export async function firstOf<Outcome>(
  parts: Pick<BotParts, 'machine' | 'answerWithinMilliseconds'>,
  working: Promise<Outcome>,
): Promise<Outcome | 'late'> {
  const done = new AbortController();
  const late = parts.machine.wait(parts.answerWithinMilliseconds, done.signal).then(
    () => 'late' as const,
    () => 'late' as const,
  );
  try {
    return await Promise.race([working, late]);
  } finally {
    done.abort();
  }
}
