/** One thing wrong each, with the check that says so: a row each, so that a new check is a new row. */
import type { Standing } from '../../../src/core/doctor/check.ts';
import type { BotCounts, DoctorFacts, LibraryHolder } from '../../../src/core/doctor/facts.ts';
import { chair } from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aLogRow, closedLibrary, seen, settingsRow, withRoles } from './factsKit.ts';

export const bot = ({ up = true, ...more }: Partial<BotCounts> & { readonly up?: boolean }) =>
  seen({
    ...{ answers: true as const, up },
    counts: {
      ...{ boards: 2, boardsWaitingForSetUp: 0, minutesSinceRound: 0, oldestWaitSeconds: 0, addressesHeld: 0 },
      ...more,
    },
  });
const column = (kind: 'missing' | 'another type' | 'another heading' | 'not unique') =>
  seen([
    {
      list: { displayName: 'People' },
      state: 'differs' as const,
      differences: [{ kind, column: { heading: 'Object id' } }],
    },
  ]);
const writer = (more: object) => ({
  ...{ list: 'Decisions', holder: 'Somebody', isGroup: false, level: 'Edit', hasFullControl: false },
  ...more,
});
const libraryOf = (holder: LibraryHolder) => ({
  auditLibrary: seen({ ...closedLibrary, holders: [...closedLibrary.holders, holder] }),
  permissions: seen([
    { did: 'took from list' as const, what: 'Audit files', detail: `${holder.holder}: ${holder.level}` },
  ]),
});

export const cases: readonly (readonly [string, Partial<DoctorFacts>, string, Standing, RegExp])[] = [
  ['a column that is missing', { lists: column('missing') }, 'lists', 'broken', /Object id in “People”/],
  ['a column of another kind', { lists: column('another type') }, 'lists', 'broken', /kind of a column/],
  ['a heading that was changed', { lists: column('another heading') }, 'lists', 'attention', /Headings/],
  ['a key that need not be unique', { lists: column('not unique') }, 'indexes', 'broken', /Two rows/],
  [
    'a group that is missing, once and not again for each list',
    {
      permissions: seen([
        { did: 'made group', what: 'QA Chair' },
        { did: 'set on list', what: 'Actions', detail: 'QA Chair: QA add and edit' },
      ]),
    },
    'levels',
    'broken',
    /the group “QA Chair”/,
  ],
  [
    'an agency without its group',
    {
      permissions: seen([
        { did: 'made group', what: 'QA Agency - Police' },
        { did: 'set on list', what: 'Case returns - Police', detail: 'QA Agency - Police: QA add and edit' },
      ]),
    },
    'levels',
    'broken',
    /the group “QA Agency - Police”/,
  ],
  [
    'a level of ours that somebody changed',
    { permissions: seen([{ did: 'mended level', what: 'QA add without edit' }]) },
    'levels',
    'broken',
    /changed what these permission levels allow: “QA add without edit”/,
  ],
  [
    'a right that is missing',
    { permissions: seen([{ did: 'set on list', what: 'Actions', detail: 'QA Chair: QA add and edit' }]) },
    'permissions',
    'attention',
    /1 permission missing/,
  ],
  [
    'a level that lets people change decisions',
    { rowWriters: seen([writer({})]) },
    'addOnly',
    'broken',
    /Somebody \(Edit\)/,
  ],
  [
    'full control in more hands than the one that set up',
    {
      rowWriters: seen([writer({ hasFullControl: true }), writer({ hasFullControl: true, holder: 'Another' })]),
    },
    'addOnly',
    'attention',
    /2 people hold full control/,
  ],
  [
    'no library for the audits’ files',
    { auditLibrary: seen({ isThere: false }) },
    'auditLibrary',
    'broken',
    /no library/,
  ],
  [
    'an agency that may read the audits’ files',
    libraryOf({ holder: 'QA Agency - Police', isGroup: true, level: 'Read', hasFullControl: false }),
    'auditLibrary',
    'broken',
    /QA Agency - Police \(Read\)/,
  ],
  [
    'a group with full control of the audits’ files',
    libraryOf({ holder: 'QA Board members', isGroup: true, level: 'Full Control', hasFullControl: true }),
    'auditLibrary',
    'broken',
    /QA Board members \(Full Control\)/,
  ],
  [
    'one person who may read the audits’ files by themselves',
    libraryOf({ holder: 'Somebody', isGroup: false, level: 'Read', hasFullControl: false }),
    'auditLibrary',
    'broken',
    /Somebody \(Read\)/,
  ],
  [
    'files of audits without versions',
    {
      auditLibrary: seen({ ...closedLibrary, keepsVersions: false }),
      permissions: seen([{ did: 'turned on versions', what: 'Audit files' }]),
    },
    'auditLibrary',
    'broken',
    /keeps no earlier versions/,
  ],
  [
    'a library that is closed to those who audit',
    { auditLibrary: seen({ ...closedLibrary, holders: closedLibrary.holders.slice(1) }) },
    'auditLibrary',
    'attention',
    /closed to QA Chair/,
  ],
  [
    'somebody the directory has no account of',
    { logins: seen(new Map([[chair.key, null]])) },
    'membership',
    'attention',
    /no such account: Chair/,
  ],
  [
    'nobody appointed at all',
    { who: seen({ people: [], appointments: [], agencies: [], leads: [] }), groups: seen(new Map()) },
    'identities',
    'broken',
    /Nobody is appointed/,
  ],
  ['a private channel', { channel: seen('private') }, 'channel', 'attention', /private channel/],
  [
    'no channel chosen',
    { settings: seen({ ...settingsRow, channelId: null }) },
    'channel',
    'attention',
    /No channel is chosen/,
  ],
  [
    'a bot that may use every site',
    withRoles('Sites.Selected', 'Sites.ReadWrite.All'),
    'appRoles',
    'attention',
    /every site/,
  ],
  [
    'a role that is more than the bot needs',
    { siteGrants: seen([{ appId: 'app-1', roles: ['fullcontrol'] }]) },
    'siteGrant',
    'attention',
    /more than it needs/,
  ],
  [
    'a grant to another app alone',
    { siteGrants: seen([{ appId: 'another', roles: ['write'] }]) },
    'siteGrant',
    'broken',
    /cannot read this site/,
  ],
  [
    'the tab’s first permission refused',
    { consents: seen([{ scope: 'Sites.ReadWrite.All', given: false }]) },
    'scopes',
    'broken',
    /show nothing/,
  ],
  ['a bot that is stuck', { bot: bot({ up: false }) }, 'botAnswers', 'broken', /stopped/],
  ['a bot that knows no board', { bot: bot({ boards: 0 }) }, 'botAnswers', 'broken', /no board/],
  [
    'a board that waits to be set up',
    { bot: bot({ boardsWaitingForSetUp: 1 }) },
    'botAnswers',
    'attention',
    /1 board waits/,
  ],
  ['messages that wait for days', { bot: bot({ oldestWaitSeconds: 172_800 }) }, 'botAnswers', 'attention', /48 hours/],
  ['Teams out of reach of the bot', { bot: bot({ addressesHeld: 1 }) }, 'botAnswers', 'attention', /1 address;/],
  ['an empty reminder log', { log: seen([]) }, 'signsOfLife', 'attention', /nothing into the reminder log/],
  [
    'messages that Teams slows down',
    { log: seen([aLogRow({ state: 'waiting', why: '429' })]) },
    'throttling',
    'attention',
    /1 message waits/,
  ],
  ['a clock two minutes slow', { clockAheadSeconds: seen(-120) }, 'clock', 'attention', /2 minutes slow/],
  [
    'a calendar that ends this year',
    { lastBankHoliday: day('2015-12-28') },
    'holidays',
    'attention',
    /28 December 2015/,
  ],
  ['no calendar at all', { lastBankHoliday: null }, 'holidays', 'broken', /no bank holidays/],
];
