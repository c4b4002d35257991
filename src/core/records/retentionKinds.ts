/**
 * The kinds of record a board keeps, each with the moment after which its years count and why. The one table of retention:
 * a board sets the years, this file never does. No law fixes a time for records of multi-agency audits, so a kind for
 * which the board has set nothing is kept, and never appears on a disposal list.
 */

/** Kinds for which a board sets a number of years, by the word it uses in 'Board settings', column 'Retention'. */
export const yearKinds = [
  'case level',
  'audit',
  'programme',
  'board decisions',
  'people',
  'declines',
  'messages',
] as const;
export type YearKind = (typeof yearKinds)[number];

/** Kinds that are not disposed of row by row. */
export const keptKinds = ['seal', 'settings'] as const;
export type KeptKind = (typeof keptKinds)[number];
export type RetentionKind = YearKind | KeptKind;

export interface Retention {
  /** What it is, for a person. */
  readonly about: string;
  /** The moment after which the years count; for what is kept, until when it is. */
  readonly countsFrom: string;
  /** What a board may begin its own discussion with, in years; a proposal of this product and no rule of anybody. */
  readonly proposedYears: number | null;
  readonly reason: string;
  /** Where the reason comes from: the framework, the UK GDPR, or the board alone. */
  readonly source: string;
}

const boardDecides = 'No fixed time in law or in the framework: the board decides';
const minimum = 'UK GDPR, Article 5(1)(c) and (e); framework appendix 4 (confidentiality and data protection)';

export const retentions: Readonly<Record<RetentionKind, Retention>> = {
  'case level': {
    about: 'What agencies said about single cases: case references, draws, case returns, replies, second grades',
    countsFrom: 'the last decision or answer about the audit after it ended',
    proposedYears: 3,
    reason:
      'Most can be learnt about a child from these; once the report is delivered they are needed to re-audit alone',
    source: `${minimum}. ${boardDecides}`,
  },
  audit: {
    about:
      'Audits and their results: terms of reference, findings, recommendations, actions, learning, decisions about them',
    countsFrom: 'the last decision or answer about the audit after it ended',
    proposedYears: 10,
    reason: 'They show what was found and what was done about it, beyond one cycle of inspection',
    source: boardDecides,
  },
  programme: {
    about: 'Yearly programmes and their items, meetings, enquiries from outside',
    countsFrom: 'the day on which the year was closed, the meeting was held or the enquiry was closed',
    proposedYears: 10,
    reason: 'They show what the board looked at, and when',
    source: boardDecides,
  },
  'board decisions': {
    about: 'Decisions and answers that belong to no audit, such as the approval of a programme',
    countsFrom: 'the day on which they were recorded',
    proposedYears: 10,
    reason: 'They show who decided what with which authority; disposal itself is recorded here and is always kept',
    source: boardDecides,
  },
  people: {
    about: 'Names, work addresses and appointments of the board’s own people',
    countsFrom: 'the last day of the last appointment',
    proposedYears: 6,
    reason: 'Somebody who has left need not be on record longer than what they decided can be questioned',
    source: `UK GDPR, Article 5(1)(e). ${boardDecides}`,
  },
  declines: {
    about: 'That and why an agency declined to sign the memorandum',
    countsFrom: 'the day on which it declined',
    proposedYears: 6,
    reason: 'They explain why an agency took part by exception',
    source: boardDecides,
  },
  messages: {
    about: 'What the bot sent and was asked to do',
    countsFrom: 'the day for which it was planned or on which it was asked',
    proposedYears: 2,
    reason: 'They show that people were told in time; after the year’s report nothing rests on them',
    source: `UK GDPR, Article 5(1)(e). ${boardDecides}`,
  },
  seal: {
    about: 'The memorandum and its signatures: one chain, each signature sealing the one before',
    countsFrom: 'kept as long as the board’s site',
    proposedYears: null,
    reason: 'A chain from which one signature is taken can no longer be told from one that was tampered with',
    source: 'Framework appendix 4; decision of this product: signatures go together or not at all',
  },
  settings: {
    about: 'How the board works: settings, terms, agencies, priorities, content areas, themes, audit tools',
    countsFrom: 'kept as long as the board’s site',
    proposedYears: null,
    reason: 'Other records refer to them, and none is about a private person',
    source: 'The board; agencies that leave are made inactive because their signatures stay',
  },
};
