/**
 * Whose the board's SharePoint groups should be: the QA manager's, who appoints (decisions 5). SharePoint takes one person,
 * so where a board has two QA managers it is the one appointed first.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { type Agency, appointedAs, type Membership, type Person } from '../../core/people/board.ts';
import { boardGroups, giveGroups, groupsOfOthers } from '../../graph/sharepoint/groupOwner.ts';
import { sharePointOf, signInNameOf } from './siteAccess.ts';
import type { World } from './world.ts';

const readUsers = ['https://graph.microsoft.com/User.ReadBasic.All'];

/** What is looked at: the board's people, the day, and the agencies whose groups there are. */
export interface GroupsOf {
  readonly membership: Membership;
  readonly agencies: readonly Agency[];
  readonly day: PlainDate;
}

/** The QA manager whom the groups should belong to; null while nobody who can sign in holds the role. */
export function keeperOf({ membership, day }: Pick<GroupsOf, 'membership' | 'day'>): Person | null {
  const people = new Map(membership.people.map((one): [string, Person] => [one.key, one]));
  const managers = appointedAs(membership, 'QA manager', day).map((one) => people.get(one.person.key));
  return managers.find((one) => one !== undefined && one.objectId !== null) ?? null;
}

const groupsIn = ({ agencies }: GroupsOf): readonly string[] => boardGroups(agencies.filter((one) => one.active));

async function nameOf(world: World, person: Person): Promise<string> {
  if (person.objectId === world.identity.objectId) return world.userPrincipalName;
  return signInNameOf(world.graphWith(readUsers), person);
}

/** The groups that are somebody else's; none while there is no QA manager. @throws Fault */
export async function groupsNotKept(world: World, siteId: string, at: GroupsOf): Promise<readonly string[]> {
  const keeper = keeperOf(at);
  if (keeper === null) return [];
  return groupsOfOthers(await sharePointOf(world, siteId), groupsIn(at), await nameOf(world, keeper));
}

/** Gives the groups to the QA manager. @returns those that changed hands @throws Fault `forbidden` for who does not own the site */
export async function keepGroups(world: World, siteId: string, at: GroupsOf): Promise<readonly string[]> {
  const keeper = keeperOf(at);
  if (keeper === null) return [];
  return giveGroups(await sharePointOf(world, siteId), groupsIn(at), await nameOf(world, keeper));
}
