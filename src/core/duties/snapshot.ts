/**
 * Everything the rules about duties look at: the rows of a board at one moment. The bot keeps it by reading what
 * changed; the tab reads it when it is opened. Rows that cannot be read are not in it.
 */
import type { Instant } from '../../base/time/instant.ts';
import type { WorkCalendar } from '../../base/time/workingDays.ts';
import type { actions } from '../../lists/actions.ts';
import type { answers } from '../../lists/answers.ts';
import type { auditLeads } from '../../lists/auditLeads.ts';
import type { auditParticipation } from '../../lists/auditParticipation.ts';
import type { audits } from '../../lists/audits.ts';
import type { boardSettings } from '../../lists/boardSettings.ts';
import type { checkedMoves } from '../../lists/checkedMoves.ts';
import type { KeyIn, Row } from '../../lists/definition/defineList.ts';
import type { externalEnquiries } from '../../lists/externalEnquiries.ts';
import type { meetings } from '../../lists/meetings.ts';
import type { MouBooks } from '../mou/standing.ts';
import type { Agency, Membership, PersonKey } from '../people/board.ts';
import type { Decision, Programme, ProgrammeItem } from '../programme/programme.ts';

export type BoardSettings = Row<typeof boardSettings>;
/** An audit as it counts: see `core/audit/leads.ts` and `core/audit/rightfulStatus.ts`. */
export type Audit = Row<typeof audits> & {
  /** What its column says where no decision that counts says so. */
  readonly onlyMarked?: 'Closed' | 'Withdrawn';
};
export type AuditKey = KeyIn<typeof audits>;
export type Participation = Row<typeof auditParticipation>;
export type Action = Row<typeof actions>;
export type Meeting = Row<typeof meetings>;
export type Enquiry = Row<typeof externalEnquiries>;
export type AnswerRow = Row<typeof answers>;
export type AuditLeads = Row<typeof auditLeads>;
export type CheckedMove = Row<typeof checkedMoves>;

export interface BoardSnapshot {
  /** The directory of the board: in it SharePoint's record of who wrote a row counts. */
  readonly tenantId: string;
  readonly now: Instant;
  /** Null before the board has settings. */
  readonly settings: BoardSettings | null;
  /** Bank holidays and the board's own closure days. */
  readonly calendar: WorkCalendar;
  readonly membership: Membership;
  readonly agencies: readonly Agency[];
  readonly programmes: readonly Programme[];
  readonly items: readonly ProgrammeItem[];
  /** Each led by whoever was rightly named, and withdrawn by a decision alone. */
  readonly audits: readonly Audit[];
  readonly leads: readonly AuditLeads[];
  readonly checkedMoves: readonly CheckedMove[];
  readonly participation: readonly Participation[];
  readonly actions: readonly Action[];
  readonly meetings: readonly Meeting[];
  readonly enquiries: readonly Enquiry[];
  readonly answers: readonly AnswerRow[];
  readonly decisions: readonly Decision[];
  readonly books: MouBooks;
  /** Whether the representative of an agency has said 'not me' about a version of the memorandum. */
  readonly handedOver: (version: string, agency: string) => boolean;
  /** Whom no message reaches now, by any way. They still owe what is theirs; steps go on to the next who can act. */
  readonly unreachable: ReadonlySet<PersonKey>;
}
