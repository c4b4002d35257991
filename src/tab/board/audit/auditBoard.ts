/**
 * One audit as its workspace shows it: the board and the audit's own rows, read together. Lists that are closed to the
 * person are empty and named in `closed`; SharePoint decides that, not this page.
 */
import { type Key, keyOf, type Ref } from '../../../base/id.ts';
import { type AuditBook, type AuditWork, auditBook } from '../../../core/audit/auditBook.ts';
import { readStandings } from '../../../graph/lists/agencyReturns.ts';
import { type AllowedPage, readAllowed } from '../../../graph/lists/readAllowed.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import { auditCases } from '../../../lists/auditCases.ts';
import { auditSamples } from '../../../lists/auditSamples.ts';
import { auditTools } from '../../../lists/auditTools.ts';
import type { AnyList } from '../../../lists/definition/defineList.ts';
import type { SpoiledRow } from '../../../lists/definition/row.ts';
import { findings } from '../../../lists/findings.ts';
import { learning } from '../../../lists/learning.ts';
import { moderations } from '../../../lists/moderations.ts';
import { recommendations } from '../../../lists/recommendations.ts';
import { termsOfReference } from '../../../lists/termsOfReference.ts';
import { themes } from '../../../lists/themes.ts';
import { verdicts } from '../../../lists/verdicts.ts';
import type { Board } from '../board.ts';
import { type DutyBoard, type Looker, readDutyBoard } from '../dutyBoard.ts';
import { hashOfText } from './hashOfText.ts';
import { withContents } from './returnContents.ts';

/** The lists of the workspace, by the names that a book gives them. */
const workLists = {
  terms: termsOfReference,
  tools: auditTools,
  samples: auditSamples,
  cases: auditCases,
  moderations,
  themes,
  findings,
  recommendations,
  learning,
  verdicts,
} as const;
type WorkName = keyof typeof workLists;
export type ClosedPart = WorkName | 'returns';

export interface AuditBoard {
  readonly board: Board;
  /** Null when the board has no such audit, or it cannot be read. */
  readonly book: AuditBook | null;
  /** Parts that SharePoint does not show this person. */
  readonly closed: ReadonlySet<ClosedPart>;
  /** Parts of which this person does not see everything: what rests on them is taken as those find it who do. */
  readonly partly: ReadonlySet<ClosedPart>;
  /** Agencies whose returns this person may see. */
  readonly seen: ReadonlySet<string>;
  readonly spoiled: readonly SpoiledRow[];
}

/** @throws Fault */
export async function readAuditBoard(
  site: BoardSite,
  looker: Looker,
  audit: string,
  signal?: AbortSignal,
): Promise<AuditBoard> {
  const key = keyOf<'audits'>(audit);
  const about: { readonly audit: Ref<'audits'> } = { audit: { key, title: '' } };
  const [duty, work] = await Promise.all([readDutyBoard(site, looker, signal), readWork(site, about, signal)]);
  const taking = new Set(
    duty.snapshot.participation.filter((row) => row.audit.key === key).map((row): string => row.agency.key),
  );
  const agencies = duty.snapshot.agencies.filter((agency) => taking.has(agency.key));
  const heads = await readStandings(site, agencies, key, signal);
  const returns = await withContents(site, { agencies, audit: key, heads }, signal);
  const unseen = new Set<string>(heads.unseen);
  const book = auditBook(duty.snapshot, { ...work.rows, returns, replies: heads.replies }, key, hashOfText);
  return {
    board: duty.board,
    book,
    closed: new Set<ClosedPart>([...work.closed, ...(isAllUnseen(agencies, unseen) ? (['returns'] as const) : [])]),
    partly: new Set<ClosedPart>([...work.closed, ...(unseen.size > 0 ? (['returns'] as const) : [])]),
    seen: new Set(agencies.map((one): string => one.key).filter((one) => !unseen.has(one))),
    spoiled: [...duty.spoiled, ...work.spoiled, ...heads.spoiled],
  };
}

function isAllUnseen(agencies: readonly { readonly key: string }[], unseen: ReadonlySet<string>): boolean {
  return agencies.length > 0 && agencies.every((one) => unseen.has(one.key));
}

interface Work {
  readonly rows: Omit<AuditWork, 'returns' | 'replies'>;
  readonly closed: readonly WorkName[];
  readonly spoiled: readonly SpoiledRow[];
}

/** Themes, tools and findings are the board's; all else is asked for by audit. Without one, of every audit of the board. */
async function readWork(
  site: BoardSite,
  where: { readonly audit: Ref<'audits'> } | undefined,
  signal?: AbortSignal,
): Promise<Work> {
  const own = <L extends AnyList>(list: L) => (where === undefined ? { list } : { list, where });
  const pages = await readAllowed(
    site,
    [
      own(termsOfReference),
      { list: auditTools },
      own(auditSamples),
      own(auditCases),
      own(moderations),
      { list: themes },
      // Of every audit: a theme that was found before asks what is different this time.
      { list: findings },
      own(recommendations),
      own(learning),
      own(verdicts),
    ],
    signal,
  );
  const [terms, tools, samples, cases, moderated, themed, found, recommended, learnt, judged] = pages;
  const rows = {
    terms: terms.rows,
    tools: tools.rows,
    samples: samples.rows,
    cases: cases.rows,
    moderations: moderated.rows,
    themes: themed.rows,
    findings: found.rows,
    recommendations: recommended.rows,
    learning: learnt.rows,
    verdicts: judged.rows,
  };
  const every: readonly AllowedPage<AnyList>[] = pages;
  const names = Object.keys(workLists) as readonly WorkName[]; // the literal object above has these names alone
  return {
    rows,
    closed: names.filter((_name, at) => every[at]?.closed === true),
    spoiled: every.flatMap((page) => page.spoiled),
  };
}

/** The work of every audit, without the returns: for pages across audits. */
export interface WorkBoard extends DutyBoard {
  readonly work: AuditWork;
  readonly closed: ReadonlySet<ClosedPart>;
}

/** @throws Fault */
export async function readWorkBoard(site: BoardSite, looker: Looker, signal?: AbortSignal): Promise<WorkBoard> {
  const [duty, work] = await Promise.all([readDutyBoard(site, looker, signal), readWork(site, undefined, signal)]);
  return {
    ...duty,
    work: { ...work.rows, returns: [], replies: [] },
    closed: new Set<ClosedPart>([...work.closed, 'returns']),
    spoiled: [...duty.spoiled, ...work.spoiled],
  };
}

/** A key for a row of this audit: `substance-misuse.3f2a…`; the audit's own key first, so that a list reads well in SharePoint. */
export function keyFor<Name extends string>(audit: { readonly key: string }, newId: () => string): Key<Name> {
  return keyOf<Name>(`${audit.key.slice(0, 40)}.${newId()}`);
}
