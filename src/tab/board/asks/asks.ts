/**
 * What became of something asked of the bot in the list 'Requests': asked, answered, or unanswered for so long that
 * something must be wrong. Pure; asking itself is `useAsk.ts`.
 */
import type { Instant } from '../../../base/time/instant.ts';
import { dateIn, sayInstant, timeIn } from '../../../base/time/zone.ts';
import type { Terms } from '../../../core/words/terms.ts';
import type { Row } from '../../../lists/definition/defineList.ts';
import type { requestOutcomes } from '../../../lists/requestOutcomes.ts';
import type { RequestKind, requests } from '../../../lists/requests.ts';

export type Request = Row<typeof requests>;
export type Outcome = Row<typeof requestOutcomes>;

/** What was asked of the bot and what it answered. */
export interface Asks {
  readonly requests: readonly Request[];
  readonly outcomes: readonly Outcome[];
}

/** After this long without an answer the page says what may be wrong. */
export const patienceSeconds = 120;

export type AskState =
  | { readonly state: 'waiting'; readonly sentence: string }
  | { readonly state: 'late'; readonly sentence: string }
  | { readonly state: 'done'; readonly sentence: string }
  | { readonly state: 'refused'; readonly sentence: string };

/** The newest request of this kind about this subject, or null. */
export function newestAsk(asks: Asks, kind: RequestKind, subject: string): Request | null {
  return (
    asks.requests
      .filter((one) => one.kind === kind && one.subject === subject)
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .at(-1) ?? null
  );
}

/** The bot's answer to a request, or null. */
export function answerTo(asks: Asks, request: Request): Outcome | null {
  return asks.outcomes.find((one) => one.request.key === request.key) ?? null;
}

/** When somebody looks, and in whose words they are told. */
export interface Asker {
  readonly now: Instant;
  readonly terms: Terms;
}

/** Where a request stands now, in a sentence. */
export function askState(asks: Asks, request: Request, { now, terms }: Asker): AskState {
  const answer = answerTo(asks, request);
  const asked = `Asked ${sayWhen(request.createdAt, now)}`;
  if (answer !== null) return answered(answer, now);
  const waited = (Date.parse(now) - Date.parse(request.createdAt)) / 1000;
  if (waited <= patienceSeconds) return { state: 'waiting', sentence: `${asked}; the bot has not answered yet.` };
  return {
    state: 'late',
    sentence: `${asked}; the bot has still not answered. It may not be running, not be installed in this team, or have no permission for this site. Tell the ${terms.qaManager} or your administrator; what you asked is kept and will be done when it is back.`,
  };
}

function answered(answer: Outcome, now: Instant): AskState {
  const when = sayWhen(answer.answeredAt, now);
  const why = answer.why ?? '';
  switch (answer.state) {
    case 'done':
      return { state: 'done', sentence: `Done ${when}. ${why}`.trim() };
    case 'refused':
      return { state: 'refused', sentence: `Refused ${when}. ${why}`.trim() };
  }
}

/** `at 10:04` today, else with the day. */
export function sayWhen(moment: Instant, now: Instant): string {
  return dateIn(moment) === dateIn(now) ? `at ${timeIn(moment)}` : `on ${sayInstant(moment)}`;
}
