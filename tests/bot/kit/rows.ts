/** The board of the bot's tests, as rows of its lists: five agencies, one memorandum out for signature, one programme. */
import { keyOf, type Ref } from '../../../src/base/id.ts';
import { plainDate } from '../../../src/base/time/plainDate.ts';
import { addMany, type KeyedValues } from '../../../src/graph/lists/addMany.ts';
import type { BoardSite } from '../../../src/graph/lists/site.ts';
import { agencies } from '../../../src/lists/agencies.ts';
import { appointments, type Role } from '../../../src/lists/appointments.ts';
import { boardSettings, settingsKey, usualReminding } from '../../../src/lists/boardSettings.ts';
import { contentAreas } from '../../../src/lists/contentAreas.ts';
import type { ListDefinition, NewRow } from '../../../src/lists/definition/defineList.ts';
import { mouVersions } from '../../../src/lists/mouVersions.ts';
import { people } from '../../../src/lists/people.ts';
import { programmeItems } from '../../../src/lists/programmeItems.ts';
import { programmes } from '../../../src/lists/programmes.ts';
import { type UserName, users } from './tenant.ts';

export const boardName = 'Sample board';
const day = plainDate;

const agencyNames = {
  police: 'Police',
  housing: 'Housing',
  hospital: 'Hospital Trust',
  community: 'Community Health',
  probation: 'Probation',
} as const;
export type AgencyName = keyof typeof agencyNames;

export const agencyRef = (name: AgencyName): Ref<'agencies'> => ({ key: keyOf(name), title: agencyNames[name] });
export const personRef = (name: UserName): Ref<'people'> => ({
  key: keyOf(`person-${name}`),
  title: users[name].displayName,
});

const appointed: readonly (readonly [UserName, Role, AgencyName | null])[] = [
  ['chair', 'chair', null],
  ['qaManager', 'QA manager', null],
  ['member', 'sub group member', null],
  ['boardMember', 'Board member', null],
  ['police', 'representative', 'police'],
  ['policeSubstitute', 'substitute', 'police'],
  ['housing', 'representative', 'housing'],
  ['housingSubstitute', 'substitute', 'housing'],
  ['health', 'representative', 'hospital'],
  ['health', 'representative', 'community'],
  ['probation', 'representative', 'probation'],
];

export const wording = [
  'This Memorandum of Understanding provides the framework for roles and responsibilities of agencies.',
  'Each agency will be required to sign up to the multi agency audit programme and support it at a senior level.',
  '- Staff will need allocated time to attend meetings.',
].join('\n\n');

export const versionOne: KeyedValues<typeof mouVersions.columns> = {
  key: 'mou-1',
  values: {
    name: 'Memorandum of Understanding 2015',
    number: 1,
    wording,
    issuedOn: day('2015-03-09'),
    signBy: day('2015-03-30'),
    effectiveFrom: day('2015-03-09'),
    reviewOn: null,
    changeNote: null,
  },
};

/** Fills the lists of a new site. @throws Error when a row was refused */
export async function fillBoard(site: BoardSite): Promise<void> {
  await fill(site, boardSettings, [
    {
      key: settingsKey,
      values: {
        boardName,
        businessPlanPeriod: '2013-16',
        channelId: null,
        otherSiteId: null,
        mouRenewsYearly: false,
        signWithinWorkingDays: 20,
        ...usualReminding,
      },
    },
  ]);
  await fill(
    site,
    agencies,
    Object.entries(agencyNames).map(([key, name]) => ({
      key,
      values: { name, sector: 'Other', active: true, notifyAddress: null },
    })),
  );
  const named = [...new Set(appointed.map(([name]) => name))];
  await fill(
    site,
    people,
    named.map((name) => ({ key: personRef(name).key, values: personValues(name) })),
  );
  await fill(
    site,
    appointments,
    appointed.map(([person, role, agency]) => ({
      key: `as-${person}-${agency ?? 'board'}`,
      values: appointment(person, role, agency),
    })),
  );
  await fill(site, mouVersions, [versionOne]);
  await fillProgramme(site);
}

/** An appointment from April 2013 on. */
export function appointment(person: UserName, role: Role, agency: AgencyName | null): NewRow<typeof appointments> {
  return {
    person: personRef(person),
    agency: agency === null ? null : agencyRef(agency),
    role,
    startsOn: day('2013-04-01'),
    endsOn: null,
    awayUntil: null,
  };
}

function personValues(name: UserName): NewRow<typeof people> {
  const user = users[name];
  return {
    name: user.displayName,
    email: user.mail,
    kind: user.kind === 'external' ? 'shared channel' : user.kind,
    tenantId: user.tenantId,
    objectId: user.id,
    mri: null,
  };
}

async function fillProgramme(site: BoardSite): Promise<void> {
  await fill(site, contentAreas, [
    {
      key: 'neglect',
      values: {
        name: 'Neglect',
        kind: 'Vulnerable groups',
        priorities: [],
        reviewAction: 'Learning review action plan',
        coreBusiness: [],
        namedByLeadership: false,
        evidence: null,
        years: ['2015-16'],
      },
    },
  ]);
  await fill(site, programmes, [
    {
      key: 'programme-2015-16',
      values: {
        year: '2015-16',
        recommendedOn: day('2015-03-16'),
        recommendedMinute: null,
        frameworkLink: null,
        frameworkVersion: null,
        closedOn: null,
      },
    },
  ]);
  await fill(site, programmeItems, [
    { key: 'neglect-audit', values: item('Neglect audit', 'Q2', [personRef('member')]) },
    { key: 'referrals-audit', values: item('Referrals audit', 'Q1', []) },
  ]);
}

function item(name: string, quarter: 'Q1' | 'Q2', leads: readonly Ref<'people'>[]): NewRow<typeof programmeItems> {
  return {
    name,
    programme: { key: keyOf('programme-2015-16'), title: 'QA programme 2015-16' },
    position: quarter === 'Q1' ? 1 : 2,
    contentAreas: [{ key: keyOf('neglect'), title: 'Neglect' }],
    focus: null,
    quarter,
    firstQuarter: quarter,
    moves: null,
    activities: ['Multi-agency audit'],
    leads,
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
  };
}

async function fill<Name extends string, C extends object>(
  site: BoardSite,
  list: ListDefinition<Name, C>,
  rows: readonly KeyedValues<C>[],
): Promise<void> {
  const { failed } = await addMany(site, list, rows);
  const [first] = failed;
  if (first !== undefined) throw new Error(`row ${first.key} of ${list.name} was refused: ${first.fault.message}`);
}
