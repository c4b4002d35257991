/**
 * Decides which MoU cards go out: to each representative (or substitute) whose agency has not signed the version to sign,
 * once for ever per board, version, agency and person; and to chair and QA manager what only they can put right. Nothing
 * is sent here.
 */
import { askedToSign } from '../../src/core/mou/asking.ts';
import { type Appointment, appointedAs } from '../../src/core/people/board.ts';
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
  /** To the agency's senior sponsor, else the chair, and to the QA manager: nobody of the agency can sign. */
  nobody: 'nobody',
} as const;

const irregularPrefix = 'irregular:';

/** The occasion of a notice about rows that break a rule. */
export function irregularOccasion(notice: string): string {
  return `${irregularPrefix}${notice}`;
}

export function isIrregularNotice(occasion: string): boolean {
  return occasion.startsWith(irregularPrefix);
}

/** A notice is about no agency and no version. */
export const noMatter = { version: '', agency: '' } as const;

const supervisors: readonly Role[] = ['QA manager', 'chair'];

export async function planMouCards(parts: Parts, board: Board, facts: MouFacts): Promise<void> {
  const { version } = facts;
  if (version === null) return;
  const when = { day: facts.day, handedOver: handedOverOf(facts, version) };
  for (const { agency, appointment, toName } of askedToSign(facts, version, when)) {
    const to = appointment === null ? namersOf(facts, toName) : [appointment.person.key];
    const occasion = appointment === null ? occasions.nobody : occasions.issued;
    await planFor(parts, { board: board.key, version: version.key, agency: agency.key, occasion }, to, facts);
  }
  for (const decline of facts.books.declines.filter((one) => one.version.key === version.key)) {
    const about = { board: board.key, version: version.key, agency: decline.agency.key, occasion: occasions.declined };
    await planFor(parts, about, supervisorsOf(facts), facts);
  }
}

/** Who is asked to name somebody, and the QA manager, who alone with the chair can appoint; without one, the chair. */
function namersOf(facts: MouFacts, toName: Appointment | null): readonly string[] {
  const managers = appointedAs(facts.membership, 'QA manager', facts.day).map((one) => one.person.key);
  const asked = toName === null ? [] : [toName.person.key];
  return managers.length === 0
    ? [...new Set<string>([...asked, ...supervisorsOf(facts)])]
    : [...new Set<string>([...asked, ...managers])];
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
