/** Rows as the lists would give them, with only what a test is about said out loud. */
import { type Key, keyOf } from '../../src/base/id.ts';
import { instant } from '../../src/base/time/instant.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import type { Signature } from '../../src/core/mou/chain.ts';
import type { Decline, MouVersion } from '../../src/core/mou/standing.ts';
import type { Agency, Appointment, Person } from '../../src/core/people/board.ts';
import type { ContentArea, Programme, ProgrammeItem } from '../../src/core/programme/programme.ts';
import { lscb2015 } from '../../src/core/words/terms.ts';
import type { RowFacts } from '../../src/lists/definition/defineList.ts';
import type { Outcome, Request } from '../../src/tab/board/asks/asks.ts';
import type { Board } from '../../src/tab/board/board.ts';
import type { DeclineReason, Live, Standing } from '../../src/tab/features/mou/readMou.ts';
import type { ProgrammeBooks } from '../../src/tab/features/programme/readProgramme.ts';

const written = instant('2015-03-16T09:00:00Z');

function facts<Name extends string>(key: string, label: string): RowFacts<Name> {
  const made: Key<Name> = keyOf(key);
  const author = { kind: 'person', objectId: 'author', name: 'QA manager' } as const;
  return {
    key: made,
    itemId: '1',
    etag: '"1"',
    label,
    createdAt: written,
    createdBy: author,
    changedAt: written,
    changedBy: author,
  };
}

/** A reference to a row of any list. */
export function ref<Name extends string>(
  key: string,
  title = key,
): { readonly key: Key<Name>; readonly title: string } {
  return { key: keyOf(key), title };
}

export function anItem(values: Partial<ProgrammeItem> & { readonly id?: string } = {}): ProgrammeItem {
  const { id = 'item-1', ...rest } = values;
  return {
    ...facts(id, rest.name ?? 'Cases on duty'),
    name: 'Cases on duty',
    programme: ref('2015-16'),
    position: 1,
    contentAreas: [ref('duty', 'Cases on duty')],
    focus: null,
    quarter: 'Q3',
    firstQuarter: 'Q3',
    moves: null,
    activities: ['Multi-agency audit'],
    leads: [],
    leadNote: null,
    functions: [],
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
    ...rest,
  };
}

export function anArea(key: string, values: Partial<ContentArea> = {}): ContentArea {
  return {
    ...facts(key, values.name ?? key),
    name: key,
    kind: 'Priority service areas',
    priorities: [],
    reviewAction: null,
    coreBusiness: [],
    namedByLeadership: false,
    evidence: null,
    years: ['2015-16'],
    ...values,
  };
}

export function aProgramme(year: string, values: Partial<Programme> = {}): Programme {
  return {
    ...facts(year, `QA programme ${year}`),
    year,
    recommendedOn: null,
    recommendedMinute: null,
    frameworkLink: null,
    frameworkVersion: null,
    closedOn: null,
    ...values,
  };
}

export function aPerson(key: string, values: Partial<Person> = {}): Person {
  return {
    ...facts(key, key),
    name: key,
    email: null,
    kind: 'member',
    tenantId: 'tenant',
    objectId: `object-${key}`,
    mri: null,
    ...values,
  };
}

export function appointed(person: string, role: Appointment['role'], agency: string | null = null): Appointment {
  return {
    ...facts(`${person}-${role.replaceAll(' ', '-')}`, person),
    person: ref(person),
    agency: agency === null ? null : ref(agency),
    role,
    startsOn: plainDate('2014-04-01'),
    endsOn: null,
    awayUntil: null,
  };
}

/** A board of these people; the first of them is the signed-in one. */
export function aBoard(people: readonly Person[] = [], appointments: readonly Appointment[] = []): Board {
  return {
    settings: null,
    terms: lscb2015,
    membership: { people, appointments, terms: lscb2015 },
    me: people[0] ?? null,
    spoiled: [],
  };
}

export function books(values: Partial<ProgrammeBooks> = {}): ProgrammeBooks {
  return {
    board: aBoard(),
    priorities: [],
    areas: [],
    programmes: [],
    items: [],
    decisions: [],
    audits: [],
    spoiled: [],
    ...values,
  };
}

export function anAgency(key: string, values: Partial<Agency> = {}): Agency {
  return {
    ...facts(key, key),
    name: key,
    sector: 'Police',
    active: true,
    listName: null,
    notifyAddress: null,
    ...values,
  };
}

export function aVersion(number: number, values: Partial<MouVersion> = {}): MouVersion {
  return {
    ...facts(`mou-${number}`, `Memorandum ${number}`),
    name: `Memorandum ${number}`,
    number,
    wording: 'We will take part.',
    issuedOn: plainDate('2015-03-16'),
    signBy: plainDate('2015-04-16'),
    effectiveFrom: plainDate('2015-04-01'),
    reviewOn: null,
    changeNote: null,
    withdrawnOn: null,
    withdrawnReason: null,
    ...values,
  };
}

export function aSignature(sequence: number, agency: string, values: Partial<Signature> = {}): Signature {
  return {
    ...facts(`signature-${sequence}`, agency),
    sequence,
    claim: `${agency}/mou-1`,
    version: ref('mou-1', 'Memorandum 1'),
    agency: ref(agency),
    signatory: ref(`${agency}-rep`, `${agency} representative`),
    signedAs: 'representative',
    representative: ref(`${agency}-rep`, `${agency} representative`),
    substituteName: `${agency} substitute`,
    substitute: null,
    substituteEmail: null,
    signedAt: instant('2015-03-18T10:00:00Z'),
    textHash: '0'.repeat(64),
    previousHash: '0'.repeat(64),
    hash: '0'.repeat(64),
    ...values,
  };
}

export function aDecline(agency: string): Decline {
  return {
    ...facts(`decline-${agency}`, agency),
    claim: `${agency}/mou-1`,
    version: ref('mou-1', 'Memorandum 1'),
    agency: ref(agency),
    declinedBy: ref(`${agency}-rep`, `${agency} representative`),
    declinedAt: instant('2015-03-17T09:00:00Z'),
  };
}

export function aReason(agency: string, reason: string): DeclineReason {
  return { ...facts(`decline-${agency}`, agency), decline: ref(`decline-${agency}`), reason };
}

export function standing(values: Partial<Standing> = {}): Standing {
  return { board: aBoard(), agencies: [], versions: [aVersion(1)], spoiled: [], ...values };
}

export function live(values: Partial<Live> = {}): Live {
  return { signatures: [], declines: [], reasons: [], requests: [], outcomes: [], spoiled: [], ...values };
}

export function aRequest(key: string, values: Partial<Request> = {}): Request {
  return {
    ...facts(key, 'Ask Police again'),
    kind: 'ask again',
    subject: 'police',
    about: 'Ask Police again',
    note: null,
    ...values,
  };
}

export function anOutcome(request: string, values: Partial<Outcome> = {}): Outcome {
  return {
    ...facts(request, request),
    request: ref(request),
    state: 'done',
    answeredAt: instant('2015-03-16T09:01:00Z'),
    why: null,
    ...values,
  };
}
