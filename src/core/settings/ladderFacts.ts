/**
 * What may differ in the ladder of each kind of duty: whom its steps can reach, and whether it falls due on the same day
 * every year. A step to a post that a kind has none of would go on to QA manager and chair without anybody meaning it.
 */
import type { LadderTarget, Rung } from '../../lists/ladders.ts';
import type { DutyKind } from '../duties/duty.ts';

interface About {
  /** Whether the thing belongs to one agency, so that its posts can be told. */
  readonly agency: boolean;
  /** Whether it belongs to an audit, which has a lead. */
  readonly audit: boolean;
  /** Due on a fixed day of each financial year, so that steps may stand on dates. */
  readonly yearly: boolean;
}

const ofTheBoard: About = { agency: false, audit: false, yearly: false };
const ofAnAgency: About = { agency: true, audit: false, yearly: false };
const ofAnAudit: About = { agency: false, audit: true, yearly: false };
const ofBoth: About = { agency: true, audit: true, yearly: false };
const ofTheYear: About = { agency: false, audit: false, yearly: true };

/** What each kind of duty is about. */
export const kindFacts: Readonly<Record<DutyKind, About>> = {
  'mou-sign-off': ofAnAgency,
  'mou-review': ofTheBoard,
  'agency-lead': ofBoth,
  'programme-lead': ofTheBoard,
  'audit-starting': ofAnAudit,
  'case-returns': ofBoth,
  'audit-report': ofAnAudit,
  action: ofBoth,
  'verify-action': ofAnAudit,
  enquiry: ofAnAgency,
  agenda: ofTheBoard,
  papers: ofTheBoard,
  'annual-report': ofTheYear,
  'programme-approval': ofTheYear,
  'qa-event': ofTheYear,
};

/** Whom a step of this kind can reach, whoever owes it first. */
export function targetsFor(kind: DutyKind): readonly LadderTarget[] {
  const { agency, audit } = kindFacts[kind];
  return [
    'owner',
    ...(audit ? (['audit lead'] as const) : []),
    ...(agency ? (['representative', 'substitute', 'senior sponsor'] as const) : []),
    'QA manager',
    'chair',
  ];
}

/** What a step of this kind can be counted from. */
export function startsFor(kind: DutyKind): readonly Rung['from'][] {
  const usual: readonly Rung['from'][] = ['issue', 'due', 'every', 'weekly'];
  return kindFacts[kind].yearly ? [...usual, 'date', 'monthly'] : usual;
}
