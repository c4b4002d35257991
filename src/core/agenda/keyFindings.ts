/**
 * What the audits found whose report goes to a meeting of the sub group: numbers by kind, and themes. Of a finding neither
 * name nor wording, and no case: those are read in the tab, where the lists' own permissions count.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { type FindingKind, findingKinds } from '../../lists/findings.ts';
import { grouped, indexOf } from '../answers/boardIndex.ts';
import { reportDeliveredOn } from '../answers/standing.ts';
import type { Finding, Theme } from '../audit/auditBook.ts';
import { anyReference } from '../audit/cases/caseReferences.ts';
import { mergedTheme } from '../audit/findings/themes.ts';
import { owedOn } from '../duties/duties.ts';
import { allKinds } from '../duties/kinds/all.ts';
import type { Audit, BoardSnapshot, Meeting } from '../duties/snapshot.ts';
import { lastMeetingBefore } from './overview.ts';

/** The rows of the workspace that this needs. */
export interface FoundRows {
  readonly findings: readonly Finding[];
  readonly themes: readonly Theme[];
}

export interface KeyFindings {
  readonly name: string;
  /** Null while it is not delivered. */
  readonly deliveredOn: PlainDate | null;
  /** In the order of the kinds, without those of which there are none; null when the findings could not be read. */
  readonly kinds: readonly { readonly kind: FindingKind; readonly count: number }[] | null;
  /** The theme of most findings first. */
  readonly themes: readonly { readonly name: string; readonly count: number }[];
}

/** What is looked at on which day. */
export interface LookedAt {
  readonly day: PlainDate;
  /** Null when they could not be read. */
  readonly found: FoundRows | null;
}

/**
 * The audits whose report is due by the day of the meeting, or was delivered since the last one of its kind, by name; null
 * for a meeting to which no report goes.
 */
export function keyFindings(
  board: BoardSnapshot,
  meeting: Meeting,
  { day, found }: LookedAt,
): readonly KeyFindings[] | null {
  if (meeting.kind !== 'Sub group') return null;
  return reportedAt(board, meeting, day)
    .map((audit) => ({
      name: audit.name,
      deliveredOn: reportDeliveredOn(board, audit),
      ...(found === null ? { kinds: null, themes: [] } : countedIn(found, audit)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

function reportedAt(board: BoardSnapshot, meeting: Meeting, day: PlainDate): readonly Audit[] {
  const { audits } = indexOf(board);
  const due = owedOn(board, day, allKinds)
    .filter(({ kind, owed }) => kind.name === 'audit-report' && owed.dueOn <= meeting.heldOn)
    .flatMap(({ owed }) => audits.get(owed.audit?.key ?? '') ?? []);
  const last = lastMeetingBefore(board, meeting, day);
  const delivered = board.audits.filter((audit) => {
    const on = audit.status === 'Withdrawn' ? null : reportDeliveredOn(board, audit);
    return on !== null && on <= day && (last === null || on > last);
  });
  return [...new Set([...due, ...delivered])];
}

function countedIn({ findings, themes }: FoundRows, audit: Audit): Pick<KeyFindings, 'kinds' | 'themes'> {
  const own = findings.filter((one) => one.audit.key === audit.key);
  const kinds = findingKinds.map((kind) => ({ kind, count: own.filter((one) => one.kind === kind).length }));
  const themed = own.flatMap(({ theme }) => {
    const named = theme === null ? null : mergedTheme(themes, theme.key);
    return named === null ? [] : [named];
  });
  return {
    kinds: kinds.filter(({ count }) => count > 0),
    themes: [...grouped(themed, (theme) => theme.key).values()]
      .map((same) => ({ name: (same[0]?.name ?? '').replace(anyReference, 'a case'), count: same.length }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en-GB')),
  };
}
