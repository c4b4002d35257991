/**
 * Decides which MoU cards go out: to each representative (or substitute) whose agency has not signed the version to sign,
 * once for ever per board, version, agency and person; and to chair and QA manager what only they can put right. Nothing
 * is sent here.
 */
import { askedToSign } from '../../src/core/mou/asking.ts';
import { appointedAs } from '../../src/core/people/board.ts';
import type { Role } from '../../src/lists/appointments.ts';
import { handedOverOf, type MouFacts } from '../mou/facts.ts';
import type { BotParts } from '../parts.ts';
import type { Board } from '../store/botStore.ts';

type Parts = Pick<BotParts, 'store'>;

/** Why a card goes out, when nobody asked for it by name. */
export const occasions = {
  /** A version was issued, or the step has come to this person. */
  issued: 'issued',
  /** To chair and QA manager: the agency declined. */
  declined: 'declined',
  /** To chair and QA manager: nobody of the agency can be asked. */
  nobody: 'nobody',
} as const;

const supervisors: readonly Role[] = ['QA manager', 'chair'];

export async function planMouCards(parts: Parts, board: Board, facts: MouFacts): Promise<void> {
  const { version } = facts;
  if (version === null) return;
  const when = { day: facts.day, handedOver: handedOverOf(facts, version) };
  for (const { agency, appointment } of askedToSign(facts, version, when)) {
    const to = appointment === null ? supervisorsOf(facts) : [appointment.person.key];
    const occasion = appointment === null ? occasions.nobody : occasions.issued;
    await planFor(parts, { board: board.key, version: version.key, agency: agency.key, occasion }, to, facts);
  }
  for (const decline of facts.books.declines.filter((one) => one.version.key === version.key)) {
    const about = { board: board.key, version: version.key, agency: decline.agency.key, occasion: occasions.declined };
    await planFor(parts, about, supervisorsOf(facts), facts);
  }
}

function supervisorsOf(facts: MouFacts): readonly string[] {
  const keys = supervisors.flatMap((role) =>
    appointedAs(facts.membership, role, facts.day).map((one) => one.person.key),
  );
  return [...new Set<string>(keys)];
}

async function planFor(
  parts: Parts,
  about: { readonly board: string; readonly version: string; readonly agency: string; readonly occasion: string },
  people: readonly string[],
  facts: MouFacts,
): Promise<void> {
  for (const person of people) await parts.store.cards.plan({ ...about, person, route: 'chat', at: facts.now });
}
