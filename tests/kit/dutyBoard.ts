/**
 * A board at one moment, for tests of duties and answers: the people of `boardRows.ts`, nothing owed until a test says
 * so. `aBoard({ today: '2015-06-01', actions: [anAction('Training plan', { dueOn: day('2015-06-30') })] })`.
 */
import { slug } from '../../src/base/id.ts';
import { bankHolidays } from '../../src/base/time/bankHolidays.ts';
import type { Instant } from '../../src/base/time/instant.ts';
import { type WorkCalendar, workCalendar } from '../../src/base/time/workingDays.ts';
import type {
  Action,
  AnswerRow,
  Audit,
  BoardSettings,
  BoardSnapshot,
  Enquiry,
  Meeting,
  Participation,
} from '../../src/core/duties/snapshot.ts';
import type { Agency, Person } from '../../src/core/people/board.ts';
import type { Decision, ProgrammeItem } from '../../src/core/programme/programme.ts';
import type { Author } from '../../src/lists/definition/defineList.ts';
import { facts, housing, board as people, police, policeRepresentative, to } from './boardRows.ts';
import { at, day } from './clock.ts';
import { books } from './mouRows.ts';
import { aDecision, anItem, thisYear } from './programmeRows.ts';

/** Monday to Friday without the bank holidays of England and Wales. */
export const workdays: WorkCalendar = workCalendar(bankHolidays.map((holiday) => holiday.date));

export function someSettings(more: Partial<BoardSettings> = {}): BoardSettings {
  return {
    ...facts<'boardSettings'>('board', 'Board'),
    boardName: 'Board',
    businessPlanPeriod: '2013-16',
    channelId: null,
    otherSiteId: null,
    mouRenewsYearly: false,
    signWithinWorkingDays: 20,
    reminderHour: null,
    closureDays: [],
    ladders: null,
    mailFrom: null,
    localPatterns: [],
    quietChannel: false,
    retention: null,
    legalHold: null,
    ...more,
  };
}

/** @param more what matters; `today` sets the moment to nine in the morning of that day */
export function aBoard(more: Partial<BoardSnapshot> & { readonly today?: string } = {}): BoardSnapshot {
  const { today = '2015-06-01', ...rest } = more;
  return {
    tenantId: 'board-tenant',
    now: at(`${today} 09:00`),
    settings: someSettings(),
    calendar: workdays,
    membership: people,
    agencies: [police, housing],
    programmes: [thisYear],
    items: [],
    audits: [],
    leads: [],
    checkedMoves: [],
    participation: [],
    actions: [],
    meetings: [],
    enquiries: [],
    answers: [],
    decisions: [],
    books: books({ versions: [] }),
    handedOver: () => false,
    unreachable: new Set(),
    ...rest,
  };
}

/** An audit of the item that is under way, with nobody who leads it. */
export function anAudit(name: string, more: Partial<Audit> = {}): Audit {
  return {
    ...facts<'audits'>(`audit-${slug(name)}`, name),
    name,
    item: to(anItem(name)),
    lead: null,
    jointLead: null,
    jointLeadIsLearning: false,
    qaManager: null,
    areaManager: null,
    trigger: null,
    earlierAudit: null,
    tool: null,
    folder: null,
    termsDueOn: null,
    agenciesDueOn: null,
    casesDueOn: null,
    returnsOpenOn: null,
    returnsDueOn: null,
    moderationDueOn: null,
    findingsDueOn: null,
    reportDueOn: null,
    status: 'Under way',
    ...more,
  };
}

/** An item of the programme and its audit, which belong together. */
export function anAuditOf(item: ProgrammeItem, more: Partial<Audit> = {}): Audit {
  return anAudit(item.name, { item: to(item), ...more });
}

/** The agency takes part, settled on 20 March 2015, and owes no case returns. */
export function takesPart(agency: Agency, audit: Audit, more: Partial<Participation> = {}): Participation {
  const label = `${audit.name}: ${agency.name}`;
  return {
    ...facts<'auditParticipation'>(slug(label), label),
    audit: to(audit),
    agency: to(agency),
    confirmedOn: day('2015-03-20'),
    lead: null,
    leadLevel: null,
    leadRole: null,
    daysAsked: null,
    casesDue: 0,
    casesReturned: 0,
    historicalFlags: null,
    returnsDueOn: null,
    ...more,
  };
}

/** An action of the police, owned by their representative, agreed on 1 May and due on 30 June 2015. */
export function anAction(name: string, more: Partial<Action> = {}): Action {
  return {
    ...facts<'actions'>(slug(name), name),
    name,
    wording: `The wording of: ${name}`,
    audit: null,
    recommendation: null,
    agency: to(police),
    owner: to(policeRepresentative),
    agreedOn: day('2015-05-01'),
    dueOn: day('2015-06-30'),
    ...more,
  };
}

/** A meeting of the sub group without presenters. */
export function aMeeting(name: string, heldOn: string, more: Partial<Meeting> = {}): Meeting {
  return {
    ...facts<'meetings'>(slug(name), name),
    name,
    kind: 'Sub group',
    heldOn: day(heldOn),
    papersDueOn: null,
    presenters: [],
    cancelled: false,
    ...more,
  };
}

/** An enquiry to every active agency, received on 18 May and due on 30 June 2015. */
export function anEnquiry(name: string, more: Partial<Enquiry> = {}): Enquiry {
  return {
    ...facts<'externalEnquiries'>(slug(name), name),
    name,
    from: 'A national inspectorate',
    receivedOn: day('2015-05-18'),
    dueOn: day('2015-06-30'),
    link: null,
    agencies: [],
    closedOn: null,
    ...more,
  };
}

/** SharePoint's record that this person wrote the row, signed in themselves. */
export function wroteIt(person: Person): Author {
  return { kind: 'person', objectId: person.objectId ?? 'nobody', name: person.name };
}

/** What somebody answered in the tab at a moment. In rows of the bot say `createdBy: { kind: 'app' }` and `person`. */
export function anAnswer(
  by: Person,
  kind: AnswerRow['kind'],
  more: Partial<AnswerRow> & { readonly when?: string } = {},
): AnswerRow {
  const { when = '2015-06-01 08:30', ...rest } = more;
  const moment: Instant = at(when);
  return {
    ...facts<'answers'>(slug(`${by.name} ${kind} ${rest.subject ?? ''} ${when}`), `${kind}: ${rest.subject ?? ''}`),
    createdAt: moment,
    changedAt: moment,
    createdBy: wroteIt(by),
    changedBy: wroteIt(by),
    kind,
    about: `${kind}: ${rest.subject ?? ''}`,
    duty: null,
    subject: null,
    person: null,
    said: null,
    evidence: null,
    day: null,
    workingDays: null,
    named: null,
    ...rest,
  };
}

/** What somebody decided in the tab at a moment, about the row of this key. */
export function aDecisionBy(
  by: Person,
  kind: Decision['kind'],
  subject: string,
  more: Partial<Decision> & { readonly when?: string } = {},
): Decision {
  const { when = '2015-06-01 08:30', ...rest } = more;
  const moment = at(when);
  return aDecision(subject, {
    key: facts<'decisions'>(slug(`${kind} ${subject} ${by.name} ${when}`), kind).key,
    createdAt: moment,
    changedAt: moment,
    createdBy: wroteIt(by),
    changedBy: wroteIt(by),
    kind,
    decidedOn: day(when.slice(0, 10)),
    minuteReference: null,
    ...rest,
  });
}
