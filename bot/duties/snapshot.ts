/**
 * The rows of a board as the rules about duties want them. The same assembly whether the rows were read afresh for a
 * press or come from the copy that a round keeps. Closure days of the board join the bank holidays here.
 */
import type { Instant } from '../../src/base/time/instant.ts';
import type { WorkCalendar } from '../../src/base/time/workingDays.ts';
import { dateIn } from '../../src/base/time/zone.ts';
import { withRightfulLeads } from '../../src/core/audit/leads.ts';
import type { BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import { signByOf } from '../../src/core/mou/signBy.ts';
import { currentOf } from '../../src/core/people/board.ts';
import { termsOf } from '../../src/core/words/terms.ts';
import type { Page } from '../../src/graph/lists/query.ts';
import { readTogether } from '../../src/graph/lists/readTogether.ts';
import { actions } from '../../src/lists/actions.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { answers } from '../../src/lists/answers.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { auditLeads } from '../../src/lists/auditLeads.ts';
import { auditParticipation } from '../../src/lists/auditParticipation.ts';
import { audits } from '../../src/lists/audits.ts';
import { boardSettings } from '../../src/lists/boardSettings.ts';
import { checkedMoves } from '../../src/lists/checkedMoves.ts';
import { decisions } from '../../src/lists/decisions.ts';
import type { AnyList } from '../../src/lists/definition/defineList.ts';
import { externalEnquiries } from '../../src/lists/externalEnquiries.ts';
import { meetings } from '../../src/lists/meetings.ts';
import { mouDeclines } from '../../src/lists/mouDeclines.ts';
import { mouSignatures } from '../../src/lists/mouSignatures.ts';
import { mouVersions } from '../../src/lists/mouVersions.ts';
import { people } from '../../src/lists/people.ts';
import { programmeItems } from '../../src/lists/programmeItems.ts';
import { programmes } from '../../src/lists/programmes.ts';
import { terms } from '../../src/lists/terms.ts';
import { type SettingsRow, settingsIn } from '../boards/settings.ts';
import { logSpoiled } from '../boards/spoiled.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { HandOver } from '../store/botStore.ts';
import { withFirstAuthors } from './firstAuthors.ts';
import { withReach } from './unreachable.ts';

/** The lists that duties are derived from: few enough for one batch (at most 20 requests). */
export const dutyLists = [
  boardSettings,
  people,
  appointments,
  agencies,
  terms,
  programmes,
  programmeItems,
  audits,
  auditLeads,
  checkedMoves,
  auditParticipation,
  actions,
  meetings,
  externalEnquiries,
  answers,
  decisions,
  mouVersions,
  mouSignatures,
  mouDeclines,
] as const;

/** Gives the rows of one list, wherever they are kept. */
export type RowsOf = <L extends AnyList>(list: L) => Page<L>['rows'];

type Parts = Pick<BotParts, 'store' | 'boardNow' | 'calendar' | 'log'>;

/** A board as it was read, with what a snapshot leaves out. */
export interface BoardReading {
  readonly snapshot: BoardSnapshot;
  readonly handOvers: readonly HandOver[];
  /** How many rows of a list could not be read. */
  unreadable(list: AnyList): number;
}

/** @throws Fault when a list cannot be read */
export async function readSnapshot(parts: Parts, open: OpenBoard): Promise<BoardSnapshot> {
  return (await readBoard(parts, open)).snapshot;
}

/** Every list read now, in one round trip. @throws Fault when one cannot be read: half a board would mislead */
export async function readBoard(parts: Parts, { board, site }: OpenBoard): Promise<BoardReading> {
  const pages = await readTogether(site, dutyLists);
  const byName = new Map<string, Page<AnyList>>();
  for (const [at, list] of dutyLists.entries()) {
    const page = pages[at];
    if (page === undefined) throw new TypeError('every list asked for has a page');
    logSpoiled(parts, board.key, page.spoiled);
    byName.set(list.name, page);
  }
  const pageOf = <L extends AnyList>(list: L) => byName.get(list.name) as Page<L> | undefined; // kept under the list's own name
  const rowsOf: RowsOf = (list) => pageOf(list)?.rows ?? [];
  const settings = await settingsIn(site, pageOf(boardSettings) ?? { rows: [], spoiled: [] }, board);
  const handOvers = await parts.store.handOvers.all(board.key);
  const now = await parts.boardNow();
  const around = { tenantId: board.tenantId, now, bankHolidays: parts.calendar, handOvers, settings };
  return {
    snapshot: await withReach(parts, board.key, await withFirstAuthors(parts, board.key, snapshotOf(rowsOf, around))),
    handOvers,
    unreadable: (list) => byName.get(list.name)?.spoiled.length ?? 0,
  };
}

/** What the lists do not hold. */
export interface Around {
  readonly tenantId: string;
  readonly now: Instant;
  readonly bankHolidays: WorkCalendar;
  readonly handOvers: readonly HandOver[];
  /** As far as they can be read; null before the board has any. Default: the row of the list. */
  readonly settings?: SettingsRow | null;
}

export function snapshotOf(rowsOf: RowsOf, around: Around): BoardSnapshot {
  const settings = around.settings === undefined ? (rowsOf(boardSettings)[0] ?? null) : around.settings;
  const calendar = withClosures(around.bankHolidays, settings?.closureDays ?? []);
  const membership = {
    people: rowsOf(people),
    appointments: rowsOf(appointments),
    terms: termsOf(rowsOf(terms)),
  };
  const day = dateIn(around.now);
  return withRightfulLeads({
    tenantId: around.tenantId,
    now: around.now,
    settings,
    calendar,
    membership,
    agencies: rowsOf(agencies),
    programmes: rowsOf(programmes),
    items: rowsOf(programmeItems),
    audits: rowsOf(audits),
    leads: rowsOf(auditLeads),
    checkedMoves: rowsOf(checkedMoves),
    participation: rowsOf(auditParticipation),
    actions: rowsOf(actions),
    meetings: rowsOf(meetings),
    enquiries: rowsOf(externalEnquiries),
    answers: rowsOf(answers),
    decisions: rowsOf(decisions),
    books: {
      versions: rowsOf(mouVersions),
      signatures: rowsOf(mouSignatures),
      declines: rowsOf(mouDeclines),
      renewsYearly: settings?.mouRenewsYearly ?? false,
      signBy: (version) => signByOf(version, settings, calendar),
    },
    // 'Not me' counts while the one who said so is still the representative.
    handedOver: (version, agency) =>
      around.handOvers.some(
        (one) =>
          one.version === version &&
          one.agency === agency &&
          rowsOf(agencies).some(
            (row) => row.key === agency && currentOf(membership, 'representative', row.key, day)?.person.key === one.by,
          ),
      ),
    // Only the store knows: `withReach`.
    unreachable: new Set(),
  });
}

function withClosures(bankHolidays: WorkCalendar, closed: readonly string[]): WorkCalendar {
  const closures = new Set<string>(closed);
  return { isWorkingDay: (date) => bankHolidays.isWorkingDay(date) && !closures.has(date) };
}
