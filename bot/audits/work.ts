/**
 * The lists of the audit workspace as the bot reads them, the agencies' lists of case returns among them, without what was
 * answered in the returns and with what was said about them: the bot only ever says how far they are. An agency edits its own list by hand, so a row counts
 * only in the list of its own agency and under the key that the app gives to the return of a case of the audit.
 */
import { isKey } from '../../src/base/id.ts';
import type { AuditCase, AuditWork, ReturnHead, ReturnReply } from '../../src/core/audit/auditBook.ts';
import { returnKey } from '../../src/core/audit/returns/returnKey.ts';
import type { BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import type { Agency, AgencyKey } from '../../src/core/people/board.ts';
import { readAllowed } from '../../src/graph/lists/readAllowed.ts';
import { returnHeadsOf, returnRepliesOf } from '../../src/lists/agencyLists.ts';
import { auditCases } from '../../src/lists/auditCases.ts';
import { auditSamples } from '../../src/lists/auditSamples.ts';
import { auditTools } from '../../src/lists/auditTools.ts';
import { findings } from '../../src/lists/findings.ts';
import { learning } from '../../src/lists/learning.ts';
import { moderations } from '../../src/lists/moderations.ts';
import { recommendations } from '../../src/lists/recommendations.ts';
import { termsOfReference } from '../../src/lists/termsOfReference.ts';
import { themes } from '../../src/lists/themes.ts';
import { verdicts } from '../../src/lists/verdicts.ts';
import type { RowsOf } from '../duties/snapshot.ts';
import type { OpenBoard } from '../parts.ts';

/** The lists of the workspace that the board has once. */
export const workLists = [
  termsOfReference,
  auditTools,
  auditSamples,
  auditCases,
  moderations,
  themes,
  findings,
  recommendations,
  learning,
  verdicts,
] as const;

/** The returns in the list of one agency, and the replies in the other. */
export interface AgencyReturns {
  readonly agency: Agency;
  readonly rows: readonly ReturnHead[];
  readonly replies: readonly ReturnReply[];
  /** Whether one of the lists is not there yet: not enough is known of its returns then. */
  readonly isMissing: boolean;
}

/** What the bot knows of all audits together. */
export interface WorkReading {
  readonly work: AuditWork;
  /** Agencies without a list: neither rows nor counts are kept for them. */
  readonly unseen: ReadonlySet<AgencyKey>;
  /** Rows of the agencies' lists that are the return of no case of an audit, or another agency's; they count for nothing. */
  readonly strayReturns: readonly StrayReturn[];
  /** Every reply as it stands in its agency's list; those that name another agency are not in the work. */
  readonly replies: readonly ListedReply[];
}

export interface ListedReply {
  readonly agency: Agency;
  readonly row: ReturnReply;
}

export interface StrayReturn {
  readonly agency: Agency;
  readonly row: ReturnHead;
}

/** Agencies with a list of their own: those that take part today, and those that took part in an audit. */
export function returnOwners(
  agencies: readonly Agency[],
  participation: BoardSnapshot['participation'],
): readonly Agency[] {
  const inAudits = new Set(participation.map((row) => row.agency.key));
  return agencies.filter((agency) => agency.active || inAudits.has(agency.key));
}

export function workOf(rowsOf: RowsOf, read: readonly AgencyReturns[]): WorkReading {
  const cases = rowsOf(auditCases).filter((one) => isKey(one.reference));
  const isReturn = returnsOf(cases);
  const sorted = read.flatMap(({ agency, rows }) =>
    rows.map((row) => ({ agency, row, isSound: isReturn(agency, row) })),
  );
  const replies = read.flatMap(({ agency, replies: said }) => said.map((row) => ({ agency, row })));
  return {
    work: {
      terms: rowsOf(termsOfReference),
      tools: rowsOf(auditTools),
      samples: rowsOf(auditSamples),
      cases,
      returns: sorted.flatMap(({ row, isSound }) => (isSound ? [row] : [])),
      replies: replies.filter(({ agency, row }) => row.agency.key === agency.key).map(({ row }) => row),
      moderations: rowsOf(moderations),
      themes: rowsOf(themes),
      findings: rowsOf(findings),
      recommendations: rowsOf(recommendations),
      learning: rowsOf(learning),
      verdicts: rowsOf(verdicts),
    },
    unseen: new Set(read.filter((one) => one.isMissing).map(({ agency }) => agency.key)),
    strayReturns: sorted.flatMap(({ agency, row, isSound }) => (isSound ? [] : [{ agency, row }])),
    replies,
  };
}

/** Whether a row in an agency's list is that agency's return of a case of the audit it names. */
function returnsOf(cases: readonly AuditCase[]): (agency: Agency, row: ReturnHead) => boolean {
  const known = new Map(cases.map((one) => [`${one.audit.key}|${one.reference.toLowerCase()}`, one]));
  return (agency, { key, audit, reference, agency: named }) => {
    const about = known.get(`${audit.key}|${reference.toLowerCase()}`);
    return about !== undefined && named.key === agency.key && key === returnKey(audit, about.reference, agency);
  };
}

/** Every list of the workspace read now. A list that is not there yet is empty. @throws Fault when one cannot be read */
export async function readWork({ site }: Pick<OpenBoard, 'site'>, snapshot: BoardSnapshot): Promise<WorkReading> {
  const owners = returnOwners(snapshot.agencies, snapshot.participation);
  const lists = [...workLists, ...owners.map(returnHeadsOf), ...owners.map(returnRepliesOf)];
  const pages = await readAllowed(
    site,
    lists.map((list) => ({ list })),
  );
  const byTitle = new Map(lists.map((list, at) => [list.displayName, pages[at]]));
  const pageOf = (list: { readonly displayName: string }) => byTitle.get(list.displayName);
  const rowsOf: RowsOf = (list) => (pageOf(list)?.rows ?? []) as unknown as ReturnType<typeof rowsOf<typeof list>>; // kept under the title of this very list
  return workOf(
    rowsOf,
    owners.map((agency) => {
      const [heads, said] = [returnHeadsOf(agency), returnRepliesOf(agency)];
      const isMissing = [heads, said].some((list) => pageOf(list)?.closed !== false);
      return { agency, rows: rowsOf(heads), replies: rowsOf(said), isMissing };
    }),
  );
}
