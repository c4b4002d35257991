/**
 * The steps of setting up. Each may be repeated: what is there is left alone. Permissions beyond those of every day are
 * asked for here, when a step needs them, and nowhere else.
 */

import { slug } from '../../../base/id.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { startingTools } from '../../../core/audit/tool/library/startingTools.ts';
import { personKeyOf } from '../../../core/people/personKey.ts';
import { type TermsPack, termsPacks } from '../../../core/words/terms.ts';
import { addAll } from '../../../graph/lists/addMany.ts';
import { readTogether } from '../../../graph/lists/readTogether.ts';
import { provisionAgencies } from '../../../graph/provision/agencyLists.ts';
import { provisionAuditLibrary } from '../../../graph/provision/auditLibrary.ts';
import { loadSample } from '../../../graph/provision/loadSample.ts';
import { provisionLists } from '../../../graph/provision/provisionLists.ts';
import { parseSample } from '../../../graph/provision/sampleBoard.ts';
import { addToCircle } from '../../../graph/sharepoint/membership.ts';
import { provisionPermissions } from '../../../graph/sharepoint/provisionPermissions.ts';
import { appointments } from '../../../lists/appointments.ts';
import { boardSettings, settingsKey, usualReminding } from '../../../lists/boardSettings.ts';
import { people } from '../../../lists/people.ts';
import { termNames, terms } from '../../../lists/terms.ts';
import { boardFrom, boardLists } from '../../board/board.ts';
import { groupsForManager } from '../../board/making/groupsForManager.ts';
import { manageLists } from '../../board/making/makeAgencyLists.ts';
import { type Say, tellingTo } from '../../board/making/telling.ts';
import { browserSha256 } from '../../board/sha256.ts';
import type { World } from '../../board/world.ts';
import { siteOf, type TeamSite } from './readSetup.ts';
import { saySampleLine } from './saySetup.ts';

/** Lists first, then who may do what with them. @throws Fault `forbidden` when consent or ownership is missing */
export async function makeLists(world: World, site: TeamSite, say: Say): Promise<void> {
  const owned = { ...siteOf(world, site), api: world.graphWith(manageLists) };
  const { list, permission } = tellingTo(say);
  const sharePoint = world.sharePointAt(site.url);
  say('Looking at the lists…');
  await provisionLists(owned, list);
  await provisionAuditLibrary(owned, list);
  say('Looking at groups and permissions…');
  await provisionPermissions(sharePoint, owned, permission);
  say('Looking at the lists of the agencies…');
  await provisionAgencies(owned, sharePoint, { list, permission });
  say('Lists and permissions are as they should be.');
}

/** The board of the framework's own programme of 2015-16, to look around in. @throws Fault */
export async function beginWithSample(
  world: World,
  site: TeamSite,
  at: { readonly today: PlainDate; readonly say: Say },
): Promise<void> {
  const answer = await fetch(new URL('../../../../manifest/samples/brighton-hove-2015-16.json', import.meta.url));
  const sample = parseSample(await answer.json());
  const options = { identityOf: () => null, channelId: world.channelId, tools: startingTools };
  await loadSample(siteOf(world, site), sample, options, (line) => at.say(saySampleLine(line)));
  await appointMyself(world, site, at);
  // The sample brings agencies, and each needs a list of its own.
  await makeLists(world, site, at.say);
  await groupsForManager(world, siteOf(world, site), at);
}

/** What a new board is called. */
export interface NewBoard {
  readonly boardName: string;
  /** e.g. `2026-29` */
  readonly businessPlanPeriod: string;
  /** The words it begins with (R93). */
  readonly words: TermsPack;
}

/**
 * A board without content; the numbers are the proposals of the framework's authors and can be changed in the list.
 * @throws Fault when a row is refused
 */
export async function beginEmpty(
  world: World,
  site: TeamSite,
  at: { readonly board: NewBoard; readonly today: PlainDate; readonly say: Say },
): Promise<void> {
  await addAll(siteOf(world, site), boardSettings, [
    {
      key: settingsKey,
      values: {
        boardName: at.board.boardName,
        businessPlanPeriod: at.board.businessPlanPeriod,
        channelId: world.channelId,
        otherSiteId: null,
        mouRenewsYearly: false,
        signWithinWorkingDays: 20,
        ...usualReminding,
      },
    },
  ]);
  // All of them, so that whoever opens the list sees what can be said in another way.
  await addAll(
    siteOf(world, site),
    terms,
    termNames.map((term) => ({ key: `term-${slug(term)}`, values: { term, says: termsPacks[at.board.words][term] } })),
  );
  at.say(`The board “${at.board.boardName}” has been entered.`);
  await appointMyself(world, site, at);
}

/** Without a QA manager who can sign in, nobody could appoint anybody: whoever sets the board up begins as one. */
async function appointMyself(
  world: World,
  site: TeamSite,
  at: { readonly today: PlainDate; readonly say: Say },
): Promise<void> {
  const boardSite = siteOf(world, site);
  const { membership, me, terms: words } = boardFrom(await readTogether(boardSite, boardLists), world.identity);
  const canSignIn = new Set(membership.people.filter((person) => person.objectId !== null).map((person) => person.key));
  if (membership.appointments.some((one) => one.role === 'QA manager' && canSignIn.has(one.person.key))) return;
  const myKey = me?.key ?? (await personKeyOf(world.identity, browserSha256));
  if (me === null) {
    await addAll(boardSite, people, [
      {
        key: myKey,
        values: { name: world.accountName, email: null, kind: 'member', ...world.identity, mri: null },
      },
    ]);
  }
  await addAll(boardSite, appointments, [
    {
      key: `${myKey}-qa-manager`,
      values: {
        person: { key: myKey, title: me?.name ?? world.accountName },
        agency: null,
        role: 'QA manager',
        startsOn: at.today,
        endsOn: null,
        awayUntil: null,
      },
    },
  ]);
  await addToCircle(world.sharePointAt(site.url), 'qaManager', world.userPrincipalName);
  at.say(`You have been entered as ${words.qaManager}. You can appoint somebody else later.`);
}

/** Where Teams finds this tab from now on. */
export function contentUrlOf(site: TeamSite, address: string): string {
  const url = new URL('./index.html', address);
  url.searchParams.set('site', site.id);
  return url.href;
}
