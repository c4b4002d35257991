/** Facts of a tenant in which all is well; a test says only what is otherwise. */
import type { BoardPeople, DoctorFacts, LogRow, Seen, TokenFacts } from '../../../src/core/doctor/facts.ts';
import { lscb2015 } from '../../../src/core/words/terms.ts';
import { usualReminding } from '../../../src/lists/boardSettings.ts';
import { anAppointment, chair, facts, police, policeRepresentative, to } from '../../kit/boardRows.ts';
import { at, day } from '../../kit/clock.ts';

export const seen = <Value>(value: Value): Seen<Value> => ({ looked: true, value });
export const unseen = (why: Extract<Seen<never>, { looked: false }>['why']) => ({ looked: false, why }) as const;

const login = (key: string) => `i:0#.f|membership|${key}@board.example`;

export const settingsRow = {
  ...facts<'boardSettings'>('board', 'Board'),
  ...usualReminding,
  boardName: 'Board',
  businessPlanPeriod: '2026-29',
  channelId: '19:channel',
  otherSiteId: null,
  mouRenewsYearly: false,
  signWithinWorkingDays: 20,
};

export function aLogRow(more: Partial<LogRow> = {}): LogRow {
  return {
    ...facts<'reminderLog'>('log-1', 'Action'),
    ...{ about: 'Action', person: to(policeRepresentative), duty: 'action', item: 'a', step: 'due', dueOn: null },
    ...{ escalation: false, entry: 'e', plannedFor: day('2015-03-13'), month: '2015-03', state: 'sent', route: 'chat' },
    ...{ why: null, tried: null, sentAt: at('2015-03-13 09:00'), actedAt: null, changedAt: at('2015-03-13 09:00') },
    ...more,
  };
}

const appToken: TokenFacts = {
  ...{ of: 'app', service: 'Microsoft Graph', expectedAudience: 'https://graph.microsoft.com' },
  ...{ audience: 'https://graph.microsoft.com', tenantId: 'board-tenant', isAppOnly: true },
  grants: ['Sites.Selected', 'TeamsActivity.Send.User', 'TeamsAppInstallation.ReadWriteSelfForUser.All'],
};

export const withRoles = (...grants: readonly string[]) => ({ tokens: seen([{ ...appToken, grants }]) });

/** A chair, and one agency with its representative. */
export const boardPeople: BoardPeople = {
  people: [chair, policeRepresentative],
  appointments: [
    anAppointment(chair, 'chair'),
    anAppointment(policeRepresentative, 'representative', { agency: police }),
  ],
  agencies: [police],
  leads: [],
};

const groupThatAudits = (holder: string) => ({ holder, isGroup: true, level: 'Contribute', hasFullControl: false });

/** As provisioning leaves it: the three circles, and full control with whoever set up. */
export const closedLibrary = {
  ...{ isThere: true as const, keepsVersions: true },
  holders: [
    ...['QA Chair', 'QA Manager', 'QA Sub group'].map(groupThatAudits),
    { holder: 'Team owner', isGroup: false, level: 'Full Control', hasFullControl: true },
  ],
};

/** On 16 March 2015. */
export function factsOf(more: Partial<DoctorFacts> = {}): DoctorFacts {
  return {
    now: at('2015-03-16 10:00'),
    today: day('2015-03-16'),
    terms: lscb2015,
    tenantId: 'board-tenant',
    appIds: ['app-1'],
    circleOf: {
      ...{ chair: 'chair', 'QA manager': 'qaManager', 'sub group member': 'subGroup', 'Board member': 'boardMember' },
      ...{ representative: 'representative', substitute: 'representative', 'senior sponsor': 'representative' },
      'agency auditor': 'representative',
    },
    lists: seen([{ list: { displayName: 'People' }, state: 'as defined' }]),
    agencyLists: seen([{ list: { displayName: 'Case returns - Police' }, state: 'as defined' }]),
    permissions: seen([]),
    rowWriters: seen([]),
    auditLibrary: seen(closedLibrary),
    settings: seen(settingsRow),
    who: seen(boardPeople),
    groups: seen(
      new Map([
        ['QA Chair', [login(chair.key)]],
        ['QA Agency representatives', [login(policeRepresentative.key)]],
        ['QA Agency - Police', [login(policeRepresentative.key)]],
      ]),
    ),
    logins: seen(new Map([chair, policeRepresentative].map(({ key }) => [key, login(key)]))),
    siteGrants: seen([{ appId: 'app-1', roles: ['write'] }]),
    appReadsSite: seen(true),
    tokens: seen([appToken]),
    consents: seen([{ scope: 'Sites.ReadWrite.All', given: true }]),
    channel: seen('standard'),
    installedInTeam: seen(true),
    installedFor: seen(new Map([chair, policeRepresentative].map(({ key }) => [key, true]))),
    log: seen([aLogRow()]),
    bot: seen({
      ...{ answers: true, up: true },
      counts: { boards: 1, boardsWaitingForSetUp: 0, minutesSinceRound: 1, oldestWaitSeconds: 0, addressesHeld: 0 },
    }),
    traffic: seen({ answers: 200, throttled: 0 }),
    clockAheadSeconds: seen(0),
    lastBankHoliday: day('2035-12-26'),
    ...more,
  };
}
