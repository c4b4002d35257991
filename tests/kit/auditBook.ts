/**
 * One audit with everything of it, for tests of the audit workspace: the audit 'Neglect' of two agencies, with a lead, a
 * joint lead, complete terms of reference and a published tool; nothing decided, no case drawn, until a test says so.
 * `aBook({ today: '2015-06-20', cases: [aCase('SM-K7Q2')], decisions: [...] })`.
 */
import { createHash } from 'node:crypto';
import { keyOf, slug } from '../../src/base/id.ts';
import {
  type AuditBook,
  type AuditCase,
  type AuditSample,
  type AuditTool,
  type AuditWork,
  auditBook,
  type CaseReturn,
  type Finding,
  type Hash,
  type Moderation,
  type Recommendation,
  type ReturnHead,
  type TermsOfReference,
  type Theme,
} from '../../src/core/audit/auditBook.ts';
import type { Audit, BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import type { Agency } from '../../src/core/people/board.ts';
import type { ProgrammeItem } from '../../src/core/programme/programme.ts';
import { auditLead, auditPeople, noWork, theAudit, theItem } from './auditPeople.ts';
import { facts, housing, police, to } from './boardRows.ts';
import { day } from './clock.ts';
import { aBoard, takesPart, wroteIt } from './dutyBoard.ts';
import { aToolContent } from './toolQuestions.ts';

export const someHash: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Complete terms of reference for twelve months of practice before the returns open. */
export function aTerms(more: Partial<TermsOfReference> = {}): TermsOfReference {
  return {
    ...facts<'termsOfReference'>(`terms-${theAudit.key}`, `Terms of reference: ${theAudit.name}`),
    audit: to(theAudit),
    purpose: 'To know whether neglect is recognised early and what difference help makes.',
    focus: 'Children aged 5 to 11 with a child protection plan for neglect.',
    periodFrom: day('2014-06-01'),
    periodTo: day('2015-05-31'),
    scope: 'All agencies that work with the family. Adult services are out of scope.',
    sample: 'Drawn at random from the agency’s own numbered list.',
    plannedCases: 2,
    method: 'Each agency audits its own records; grades are moderated by the leads.',
    auditorExpertise: 'Auditors hold child protection cases or supervise those who do.',
    sources: ['Children, parents and carers', 'Front-line staff and managers', 'Case records'],
    sourcesLeftOut: 'Other organisational information was looked at last quarter.',
    viewsOfFamilies: true,
    viewsOfFamiliesHow: 'Parents are asked at the end of the conference.',
    viewsOfPractitioners: true,
    viewsOfPractitionersHow: 'A group discussion in each agency.',
    equality: 'Each return says whether equality and diversity needs were considered.',
    confidentiality: 'Case references alone leave the agency.',
    reportOn: day('2015-09-30'),
    instructionSource: 'Learning review action plan, action 4',
    instructionLink: null,
    ...more,
  };
}

/** Version 1 of the tool, published. */
export function aTool(more: Partial<AuditTool> = {}): AuditTool {
  const version = more.version ?? 1;
  return {
    ...facts<'auditTools'>(`tool-neglect-${version}`, 'Neglect tool'),
    name: 'Neglect tool',
    family: 'neglect',
    version,
    state: 'Published',
    basedOn: null,
    content: aToolContent(),
    ...more,
  };
}

/** Two of forty. */
export function aSample(more: Partial<AuditSample> = {}): AuditSample {
  const seed = more.seed ?? 'seed-1';
  return {
    ...facts<'auditSamples'>(slug(`sample ${theAudit.key} ${seed}`), `Sample: ${theAudit.name}`),
    audit: to(theAudit),
    seed,
    strata: [{ name: 'All cases', population: 40, wanted: 2 }],
    ...more,
  };
}

/** A case that every agency of the audit is asked about. */
export function aCase(reference: string, more: Partial<AuditCase> = {}): AuditCase {
  return {
    ...facts<'auditCases'>(`${theAudit.key}.${reference.toLowerCase()}`, reference),
    reference,
    audit: to(theAudit),
    stratum: 'All cases',
    drawn: 1,
    agencies: [],
    state: 'In the audit',
    replacedBecause: null,
    replaces: null,
    ...more,
  };
}

/** Key of the return of one agency about one case. */
function keyOfReturn(agency: Agency, reference: string) {
  return keyOf<'caseReturns'>(`${theAudit.key}.${reference.toLowerCase()}.${agency.key}`);
}

/** A return that was submitted, without what was answered in it; its content is one of a kind. */
export function aReturnHead(
  agency: Agency,
  reference: string,
  more: Partial<ReturnHead> = {},
): ReturnHead & { readonly fingerprint: string } {
  const { label: _, ...rest } = facts<'caseReturns'>(keyOfReturn(agency, reference), reference);
  return {
    ...rest,
    reference,
    audit: to(theAudit),
    agency: to(agency),
    state: 'Submitted',
    historicalIssue: false,
    historicalSystem: null,
    fingerprint: `v1:${agency.key}-${reference}`,
    ...more,
  };
}

/** A complete return that was submitted: graded good, a difference made. */
export function aReturn(agency: Agency, reference: string, more: Partial<CaseReturn> = {}): CaseReturn {
  return {
    ...facts<'caseReturns'>(keyOfReturn(agency, reference), reference),
    reference,
    audit: to(theAudit),
    agency: to(agency),
    state: 'Submitted',
    notInvolvedBecause: null,
    auditor: 'Senior practitioner',
    transition: 'Assessment',
    answers: {
      assessment: { value: 'good', notApplicable: false, evidence: null },
      difference: { value: 'Yes', notApplicable: false, evidence: null },
    },
    events: [{ on: day('2015-02-10'), what: 'Assessment completed' }],
    strengths: 'The assessment was timely.',
    weaknesses: 'The plan was not shared.',
    historicalIssue: false,
    historicalSystem: null,
    historicalNote: null,
    childsVoice: 'Yes',
    equalityConsidered: 'Yes',
    characteristics: [],
    ...more,
  };
}

/** The second grade is the first; the lead’s own. @param question id of the question */
export function aModeration(
  agency: Agency,
  reference: string,
  question = 'assessment',
  more: Partial<Moderation> = {},
): Moderation {
  return {
    ...facts<'moderations'>(
      slug(`moderation ${reference} ${agency.key} ${question} ${more.createdAt ?? ''}`),
      reference,
    ),
    createdBy: wroteIt(auditLead),
    reference,
    audit: to(theAudit),
    agency: to(agency),
    question,
    firstGrade: 'good',
    secondGrade: 'good',
    reason: null,
    isDipSample: true,
    ...more,
  };
}

export function aTheme(name: string, more: Partial<Theme> = {}): Theme {
  return { ...facts<'themes'>(slug(name), name), name, mergedInto: null, ...more };
}

/** An area for improvement between agencies, without a theme. */
export function aFinding(name: string, more: Partial<Finding> = {}): Finding {
  return {
    ...facts<'findings'>(slug(`finding ${name}`), name),
    name,
    audit: to(theAudit),
    kind: 'Area for improvement',
    theme: null,
    scope: 'Between agencies',
    wording: `The finding in full: ${name}`,
    policySays: null,
    practiceShows: null,
    evidence: null,
    question: null,
    measure: null,
    characteristics: [],
    voice: [],
    ...more,
  };
}

/** Answers the finding 'Plans are not shared' unless said otherwise; its learning goes into training. */
export function aRecommendation(name: string, more: Partial<Recommendation> = {}): Recommendation {
  return {
    ...facts<'recommendations'>(slug(`recommendation ${name}`), name),
    name,
    audit: to(theAudit),
    finding: to(aFinding('Plans are not shared')),
    wording: `The recommendation in full: ${name}`,
    destinations: ['Training'],
    whatIsDifferent: null,
    ...more,
  };
}

/** What matters to a test: rows of the workspace, rows of the board, and what differs on the audit and its item. */
type BookParts = Partial<AuditWork> &
  Partial<Omit<BoardSnapshot, 'audits' | 'items'>> & {
    readonly today?: string;
    readonly audit?: Partial<Audit>;
    readonly item?: Partial<ProgrammeItem>;
    /** Other audits of the board, with their rows in the same lists. */
    readonly otherAudits?: readonly Audit[];
  };

/** The book of the audit 'Neglect'; Police and Housing take part. On 1 June 2015 unless said otherwise. */
export function aBook(more: BookParts = {}): AuditBook {
  const { audit: changedAudit, item: changedItem, otherAudits = [], ...rest } = more;
  const tool = aTool();
  const item = { ...theItem, ...changedItem };
  const audit: Audit = { ...theAudit, tool: to(tool), ...changedAudit };
  const snapshot = aBoard({
    membership: auditPeople,
    participation: [takesPart(police, audit), takesPart(housing, audit)],
    ...boardPart(rest),
    items: [item],
    audits: [audit, ...otherAudits],
  });
  const work: AuditWork = { ...noWork, terms: [aTerms()], tools: [tool], ...workPart(rest) };
  const book = auditBook(snapshot, work, audit.key, someHash);
  if (book === null) throw new TypeError('the board of this book has its audit');
  return book;
}

type Rest = Omit<BookParts, 'audit' | 'item' | 'otherAudits'>;

function workPart(parts: Rest): Partial<AuditWork> {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => Object.hasOwn(noWork, name)));
}

function boardPart(parts: Rest): Partial<BoardSnapshot> & { readonly today?: string } {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !Object.hasOwn(noWork, name)));
}
