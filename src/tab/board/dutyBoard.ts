/**
 * The board as the rules about duties look at it, read in one round trip by the pages 'My things' and 'Reminders'. What
 * the bot alone remembers (who pressed 'not me' about the memorandum, who cannot be reached) is not in the lists, nor here.
 */
import type { Instant } from '../../base/time/instant.ts';
import { withRightfulLeads } from '../../core/audit/leads.ts';
import { withRightfulStatus } from '../../core/audit/rightfulStatus.ts';
import type { BoardSnapshot } from '../../core/duties/snapshot.ts';
import { signByOf } from '../../core/mou/signBy.ts';
import type { Identity } from '../../core/people/board.ts';
import { type PagesOf, readTogether } from '../../graph/lists/readTogether.ts';
import type { BoardSite } from '../../graph/lists/site.ts';
import { actions } from '../../lists/actions.ts';
import { agencies } from '../../lists/agencies.ts';
import { answers } from '../../lists/answers.ts';
import { auditLeads } from '../../lists/auditLeads.ts';
import { auditParticipation } from '../../lists/auditParticipation.ts';
import { audits } from '../../lists/audits.ts';
import { checkedMoves } from '../../lists/checkedMoves.ts';
import { decisions } from '../../lists/decisions.ts';
import type { SpoiledRow } from '../../lists/definition/row.ts';
import { externalEnquiries } from '../../lists/externalEnquiries.ts';
import { meetings } from '../../lists/meetings.ts';
import { mouDeclines } from '../../lists/mouDeclines.ts';
import { mouSignatures } from '../../lists/mouSignatures.ts';
import { mouVersions } from '../../lists/mouVersions.ts';
import { programmeItems } from '../../lists/programmeItems.ts';
import { programmes } from '../../lists/programmes.ts';
import { type Board, boardFrom, boardLists } from './board.ts';
import { calendarOf } from './calendar.ts';

/** Nineteen lists: Graph takes twenty requests in a `$batch` ("Combine multiple HTTP requests using JSON batching"). */
export const dutyLists = [
  ...boardLists,
  agencies,
  programmes,
  programmeItems,
  audits,
  auditLeads,
  checkedMoves,
  auditParticipation,
  actions,
  meetings,
  externalEnquiries,
  decisions,
  answers,
  mouVersions,
  mouSignatures,
  mouDeclines,
] as const;

export interface DutyBoard {
  readonly board: Board;
  readonly snapshot: BoardSnapshot;
  /** Rows of any of these lists that could not be read. */
  readonly spoiled: readonly SpoiledRow[];
}

/** Who looks, and when. */
export interface Looker {
  readonly identity: Identity;
  /** The board's directory. */
  readonly tenantId: string;
  readonly now: Instant;
}

/** @throws Fault */
export async function readDutyBoard(site: BoardSite, looker: Looker, signal?: AbortSignal): Promise<DutyBoard> {
  return dutyBoardFrom(await readTogether(site, dutyLists, signal), looker);
}

/** @param pages the answers for {@link dutyLists}, in their order */
export function dutyBoardFrom(pages: PagesOf<typeof dutyLists>, looker: Looker): DutyBoard {
  const [settings, terms, people, appointments, ...own] = pages;
  const board = boardFrom([settings, terms, people, appointments], looker.identity);
  const [
    partners,
    years,
    items,
    underWay,
    named,
    checked,
    taking,
    actionRows,
    held,
    asked,
    decided,
    answered,
    ...memorandum
  ] = own;
  const [versions, signed, declined] = memorandum;
  const calendar = calendarOf(board.settings);
  const listed: BoardSnapshot = {
    tenantId: looker.tenantId,
    now: looker.now,
    settings: board.settings,
    calendar,
    membership: board.membership,
    agencies: partners.rows,
    programmes: years.rows,
    items: items.rows,
    audits: underWay.rows,
    leads: named.rows,
    checkedMoves: checked.rows,
    participation: taking.rows,
    actions: actionRows.rows,
    meetings: held.rows,
    enquiries: asked.rows,
    answers: answered.rows,
    decisions: decided.rows,
    books: {
      versions: versions.rows,
      signatures: signed.rows,
      declines: declined.rows,
      renewsYearly: board.settings?.mouRenewsYearly ?? false,
      signBy: (version) => signByOf(version, board.settings, calendar),
    },
    handedOver: () => false,
    unreachable: new Set(),
  };
  const snapshot = withRightfulStatus(withRightfulLeads(listed));
  return { board, snapshot, spoiled: [...board.spoiled, ...own.flatMap((page) => page.spoiled)] };
}
