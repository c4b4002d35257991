/**
 * For every list of the board, and the library of files: what kind of record it holds and what it says about whom. A list
 * that is missing here does not compile, and a test walks the lists as well.
 */
import type { allLists, perAgencyLists } from '../../lists/all.ts';
import type { RetentionKind } from './retentionKinds.ts';

/** The name of any list: the board's own or one that each agency has. */
export type ListName = (typeof allLists)[number]['name'] | (typeof perAgencyLists)[number]['name'];

/**
 * - `case`: case references and professional judgement about a case; personal data in the hands of the agency that holds the key.
 * - `staff`: names, work addresses or acts of the board's own people.
 * - `reference`: people appear only as the author that SharePoint records.
 */
export type PersonalData = 'case' | 'staff' | 'reference';

export interface ListRetention {
  readonly kind: RetentionKind;
  readonly personal: PersonalData;
}

const of = (kind: RetentionKind, personal: PersonalData): ListRetention => ({ kind, personal });

/** Decisions and answers about an audit are of the kind `audit` whatever stands here. */
export const listRetention: Readonly<Record<ListName, ListRetention>> = {
  boardSettings: of('settings', 'reference'),
  terms: of('settings', 'reference'),
  agencies: of('settings', 'reference'),
  people: of('people', 'staff'),
  appointments: of('people', 'staff'),
  priorities: of('settings', 'reference'),
  contentAreas: of('settings', 'reference'),
  programmes: of('programme', 'reference'),
  programmeItems: of('programme', 'staff'),
  mouVersions: of('seal', 'reference'),
  mouSignatures: of('seal', 'staff'),
  mouDeclines: of('declines', 'staff'),
  mouDeclineReasons: of('declines', 'staff'),
  requests: of('messages', 'staff'),
  requestOutcomes: of('messages', 'reference'),
  auditTools: of('settings', 'reference'),
  audits: of('audit', 'staff'),
  auditLeads: of('audit', 'staff'),
  checkedMoves: of('audit', 'reference'),
  auditParticipation: of('audit', 'staff'),
  termsOfReference: of('audit', 'reference'),
  auditSamples: of('case level', 'case'),
  auditCases: of('case level', 'case'),
  moderations: of('case level', 'case'),
  themes: of('settings', 'reference'),
  findings: of('audit', 'case'),
  recommendations: of('audit', 'reference'),
  actions: of('audit', 'staff'),
  learning: of('audit', 'reference'),
  verdicts: of('audit', 'reference'),
  meetings: of('programme', 'staff'),
  externalEnquiries: of('programme', 'reference'),
  decisions: of('board decisions', 'staff'),
  answers: of('board decisions', 'staff'),
  reminderLog: of('messages', 'staff'),
  caseReturns: of('case level', 'case'),
  returnReplies: of('case level', 'case'),
};

/** The library of the audits' files: disposed of by hand, because SharePoint's own retention can hold a file. */
export const filesRetention: ListRetention = { kind: 'audit', personal: 'case' };
