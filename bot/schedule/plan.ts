/**
 * Decides which MoU cards go out: to each representative (or substitute) whose agency has not signed the version to sign,
 * once for ever per board, version, agency and person; and to chair and QA manager what only they can put right. Nothing
 * is sent here.
 */
import { askedToSign } from '../../src/core/mou/asking.ts';
import { type Agency, type Appointment, appointedAs, currentOf, isAway } from '../../src/core/people/board.ts';
import type { Role } from '../../src/lists/appointments.ts';
import { type MouOccasion, mouEntry, occasions } from '../mou/entries.ts';
import { handedOverOf, type MouFacts } from '../mou/facts.ts';
import type { BotParts } from '../parts.ts';
import type { Board } from '../store/botStore.ts';
import type { NewEntry } from '../store/outboxRecords.ts';

type Parts = Pick<BotParts, 'store'>;

const supervisors: readonly Role[] = ['QA manager', 'chair'];

export async function planMouCards(parts: Parts, board: Board, facts: MouFacts): Promise<void> {
  const { version } = facts;
  if (version === null) return;
  const entries: NewEntry[] = [];
  const when = { day: facts.day, handedOver: handedOverOf(facts, version) };
  for (const { agency, appointment, toName } of askedToSign(facts, version, when)) {
    const to = appointment === null ? namersOf(facts, toName) : askedOf(facts, agency, appointment);
    const occasion = appointment === null ? occasions.nobody : occasions.issued;
    entries.push(...entriesFor({ version: version.key, agency: agency.key, occasion }, to, facts));
  }
  for (const decline of facts.books.declines.filter((one) => one.version.key === version.key)) {
    const about = { version: version.key, agency: decline.agency.key, occasion: occasions.declined };
    entries.push(...entriesFor(about, supervisorsOf(facts), facts));
  }
  if (entries.length > 0) await parts.store.outbox.plan(board.key, { steps: [], entries });
}

/** Whoever is asked, and the substitute besides, once the representative has been silent for too long (N9). */
function askedOf(facts: MouFacts, agency: Agency, { person }: Appointment): readonly string[] {
  const substitute = currentOf(facts.membership, 'substitute', agency.key, facts.day);
  const isToo = facts.silent.has(agency.key) && substitute !== null && !isAway(substitute, facts.day);
  return isToo ? [...new Set<string>([person.key, substitute.person.key])] : [person.key];
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

function entriesFor(about: MouOccasion, people: readonly string[], facts: MouFacts): readonly NewEntry[] {
  return people.map((person) => mouEntry({ ...about, person }, facts));
}
