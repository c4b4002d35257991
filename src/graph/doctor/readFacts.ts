/**
 * Everything the doctor can see of a board through Graph and SharePoint, one question after the other and each by itself:
 * a refusal hides nothing but its own answer. It changes nothing and judges nothing.
 */
import { Fault } from '../../base/fault.ts';
import { boardSettings, settingsKey } from '../../lists/boardSettings.ts';
import type { Row } from '../../lists/definition/defineList.ts';
import { reminderLog } from '../../lists/reminderLog.ts';
import type { GraphApi } from '../http/graphApi.ts';
import { readAll } from '../lists/query.ts';
import type { BoardSite } from '../lists/site.ts';
import { inspectAgencyLists } from '../provision/agencyLists.ts';
import { inspectLists } from '../provision/provisionLists.ts';
import { inspectPermissions } from '../sharepoint/inspectPermissions.ts';
import { circleOfRole } from '../sharepoint/membership.ts';
import type { SharePointApi } from '../sharepoint/sharePointApi.ts';
import { askOnce } from './askOnce.ts';
import { elsewhere, type Look, look, lookOn } from './look.ts';
import { canRead, readGrants } from './readAccess.ts';
import { readAuditLibrary } from './readAuditLibrary.ts';
import { readGroups, readLogins, readPeople } from './readPeople.ts';
import { readRowWriters } from './readRowWriters.ts';
import { readChannel, readInstalls, readTeamInstall } from './readTeam.ts';

/** Sign-ins and ids. What is null is not to be had where the doctor runs; its questions are 'elsewhere'. */
export interface DoctorParts {
  /** The board's site, as whoever runs the doctor. */
  readonly site: BoardSite;
  readonly tenantId: string;
  /** The id in the manifest, or in the organisation's catalogue. */
  readonly teamsAppId: string;
  /** The Microsoft 365 group behind the team. */
  readonly groupId: string | null;
  /** As a person with the right to see permissions. @throws Fault when the permission is refused */
  readonly sharePoint: (() => Promise<SharePointApi>) | null;
  /** With `User.ReadBasic.All`. */
  readonly directory: GraphApi | null;
  /** With `Sites.FullControl.All`. */
  readonly grants: GraphApi | null;
  /** With the two permissions on a team that `readTeam.ts` names. */
  readonly team: GraphApi | null;
  /** As the bot. */
  readonly app: GraphApi | null;
  /** Months of the reminder log to read, `YYYY-MM`. */
  readonly months: readonly string[];
  /** What is being looked at, for the person who waits. */
  readonly say: (what: string) => void;
}

type Settings = Row<typeof boardSettings>;

/** Never throws; each fact says itself whether it was seen. */
export async function readFacts(parts: DoctorParts) {
  const { site, say } = parts;
  say('the settings and the people');
  const settings = await look(() => readSettings(site));
  const who = await look(() => readPeople(site));
  const log = await look(() => readLog(site, parts.months));
  say('the lists');
  const lists = await look(() => inspectLists(site));
  const agencyLists = await look(() => inspectAgencyLists(site));
  const permissions = await readPermissionFacts(parts, who);
  say('the app in Teams');
  const team = await readTeamFacts(parts, { settings, who });
  return { circleOf: circleOfRole, settings, who, log, lists, agencyLists, ...permissions, ...team };
}

async function readSettings(site: BoardSite): Promise<Settings | null> {
  const { rows, spoiled } = await readAll(site, boardSettings);
  if (spoiled.length > 0) throw new Fault('malformed', { list: boardSettings.name });
  return rows.find((row) => row.key === settingsKey) ?? null;
}

/** By the month, which is indexed: the log is the longest list of a board. */
async function readLog(site: BoardSite, months: readonly string[]): Promise<readonly Row<typeof reminderLog>[]> {
  const rows: Row<typeof reminderLog>[] = [];
  for (const month of months) rows.push(...(await readAll(site, reminderLog, { month })).rows);
  return rows;
}

type Who = Look<Awaited<ReturnType<typeof readPeople>>>;

async function readPermissionFacts({ site, say, ...parts }: DoctorParts, who: Who) {
  say('groups and permissions');
  const { sharePoint: open, directory } = parts;
  const sharePoint: Look<SharePointApi> = open === null ? elsewhere : await look(async () => askOnce(await open()));
  const owners = who.looked ? who.value.agencies.filter((agency) => agency.active) : [];
  return {
    permissions: await lookOn(sharePoint, (api) => inspectPermissions(api, site)),
    rowWriters: await lookOn(sharePoint, (api) => readRowWriters(api, site)),
    auditLibrary: await lookOn(sharePoint, (api) => readAuditLibrary(api, site)),
    groups: await lookOn(sharePoint, (api) => readGroups(api, owners)),
    logins:
      directory === null ? elsewhere : await lookOn(who, ({ people }) => readLogins(directory, people, parts.tenantId)),
  };
}

async function readTeamFacts(
  { site, groupId, team, app, grants, ...parts }: DoctorParts,
  { settings, who }: { readonly settings: Look<Settings | null>; readonly who: Who },
) {
  const channelId = settings.looked ? (settings.value?.channelId ?? null) : null;
  return {
    siteGrants: grants === null ? elsewhere : await look(() => readGrants(grants, site.siteId)),
    appReadsSite: app === null ? elsewhere : await look(() => canRead(app, site.siteId)),
    channel:
      team === null || groupId === null || channelId === null
        ? elsewhere
        : await look(() => readChannel(team, { groupId, channelId })),
    installedInTeam:
      team === null || groupId === null
        ? elsewhere
        : await look(() => readTeamInstall(team, { groupId, teamsAppId: parts.teamsAppId })),
    installedFor: app === null ? elsewhere : await lookOn(who, ({ people }) => readInstalls(app, people, parts)),
  };
}
