/** Programmes, their items, content areas, priorities and decisions, for tests of the programme. */
import { slug } from '../../src/base/id.ts';
import type { ContentArea, Decision, Priority, Programme, ProgrammeItem } from '../../src/core/programme/programme.ts';
import { facts, to } from './boardRows.ts';
import { day } from './clock.ts';

export function aProgramme(year: string, more: Partial<Programme> = {}): Programme {
  return {
    ...facts<'programmes'>(`programme-${year}`, `QA programme ${year}`),
    year,
    recommendedOn: null,
    recommendedMinute: null,
    frameworkLink: null,
    frameworkVersion: null,
    closedOn: null,
    ...more,
  };
}

export const thisYear = aProgramme('2015-16');

export function aPriority(short: string, period = '2013-16'): Priority {
  return {
    ...facts<'priorities'>(slug(`${short} ${period}`), short),
    short,
    period,
    wording: `Protected from ${short}.`,
  };
}

export function anArea(name: string, more: Partial<ContentArea> = {}): ContentArea {
  return {
    ...facts<'contentAreas'>(slug(name), name),
    name,
    kind: 'Specific risk issues',
    priorities: [],
    reviewAction: null,
    coreBusiness: [],
    namedByLeadership: false,
    evidence: null,
    years: ['2015-16'],
    ...more,
  };
}

/** A planned multi-agency audit in Q1 of 2015-16 with one content area of its own name. */
export function anItem(name: string, more: Partial<ProgrammeItem> = {}): ProgrammeItem {
  const quarter = more.quarter === undefined ? 'Q1' : more.quarter;
  return {
    ...facts<'programmeItems'>(slug(name), name),
    name,
    programme: to(thisYear),
    position: 1,
    contentAreas: [to(anArea(name))],
    focus: null,
    quarter,
    firstQuarter: quarter,
    moves: null,
    activities: ['Multi-agency audit'],
    leads: [],
    leadNote: null,
    functions: ['(ii) Quality of practice'],
    isNew: false,
    status: 'Planned',
    withdrawnReason: null,
    delayReason: null,
    waitingFor: null,
    fedBy: [],
    reAuditOf: null,
    reAuditLink: null,
    carriedFrom: null,
    notes: null,
    ...more,
  };
}

export function aDecision(subject: string, more: Partial<Decision> = {}): Decision {
  return {
    ...facts<'decisions'>(slug(`decision ${subject} ${more.createdAt ?? ''}`), subject),
    kind: 'programme approved',
    subject,
    about: subject,
    decidedOn: day('2015-03-30'),
    minuteReference: 'Board 12/15',
    reason: null,
    agency: null,
    validUntil: null,
    decidedBy: null,
    newDueOn: null,
    step: null,
    fingerprint: null,
    person: null,
    ...more,
  };
}
