/**
 * Where SharePoint's groups and the board's appointments differ: who should be in an agency's group or a circle's and is
 * not. Looked at when asked for, because it takes a request for each group and person.
 */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { holdsOn, type Person } from '../../../core/people/board.ts';
import { addToGroup, circleOfRole, groupMembers, loginNameOf } from '../../../graph/sharepoint/membership.ts';
import { agencyGroupName } from '../../../lists/agencyLists.ts';
import { groupNames } from '../../../lists/definition/writing.ts';
import { type GroupsOf, groupsNotKept, keepGroups } from '../../board/groupKeeper.ts';
import { sharePointOf, signInNameOf } from '../../board/siteAccess.ts';
import { useSite, useWorld } from '../../board/world.ts';
import type { PeopleBoard } from './readPeople.ts';

/** Somebody who should be in a group. */
export interface Belonging {
  readonly person: Person;
  readonly group: string;
}

export interface Lacking extends Belonging {
  readonly userPrincipalName: string;
}

/** Who belongs into which group: by appointment, and as the lead that an agency named in an audit. */
export function belongings(at: PeopleBoard, day: PlainDate): readonly Belonging[] {
  const people = new Map(
    at.people.filter((one) => one.objectId !== null).map((one): [string, Person] => [one.key, one]),
  );
  const agencies = new Map(at.agencies.map((one): [string, typeof one] => [one.key, one]));
  const found = new Map<string, Belonging>();
  const put = (person: Person | undefined, group: string): void => {
    if (person !== undefined) found.set(`${person.key} ${group}`, { person, group });
  };
  for (const one of at.appointments.filter((each) => holdsOn(each, day))) {
    const person = people.get(one.person.key);
    put(person, groupNames[circleOfRole[one.role]]);
    const agency = one.agency === null ? undefined : agencies.get(one.agency.key);
    if (agency !== undefined) put(person, agencyGroupName(agency));
  }
  for (const person of people.values()) {
    for (const agency of at.leadsFor(person)) {
      put(person, groupNames.representative);
      put(person, agencyGroupName(agency));
    }
  }
  return [...found.values()];
}

const keptAt = (at: PeopleBoard, day: PlainDate): GroupsOf => ({
  membership: at.at.snapshot.membership,
  agencies: at.agencies,
  day,
});

const readUsers = ['https://graph.microsoft.com/User.ReadBasic.All'];

export function useGroups() {
  const world = useWorld();
  const site = useSite();
  const missingOf = async (wanted: readonly Belonging[]): Promise<readonly Lacking[]> => {
    if (wanted.length === 0) return [];
    const sharePoint = await sharePointOf(world, site.siteId);
    const graph = world.graphWith(readUsers);
    const names = new Map<string, string>();
    const members = new Map<string, ReadonlySet<string>>();
    const lacking: Lacking[] = [];
    for (const one of wanted) {
      const userPrincipalName = names.get(one.person.key) ?? (await signInNameOf(graph, one.person));
      names.set(one.person.key, userPrincipalName);
      const inGroup =
        members.get(one.group) ?? new Set((await groupMembers(sharePoint, one.group)).map((user) => user.loginName));
      members.set(one.group, inGroup);
      if (!inGroup.has(loginNameOf(userPrincipalName))) lacking.push({ ...one, userPrincipalName });
    }
    return lacking;
  };
  return {
    /** @throws Fault */
    lacking: (at: PeopleBoard, day: PlainDate): Promise<readonly Lacking[]> => missingOf(belongings(at, day)),
    /** Of one person alone. @throws Fault */
    lackingOf: (at: PeopleBoard, day: PlainDate, person: Person['key']): Promise<readonly Lacking[]> =>
      missingOf(belongings(at, day).filter((one) => one.person.key === person)),
    /** Groups to which the QA manager cannot add anybody without owning the site. @throws Fault */
    notKept: (at: PeopleBoard, day: PlainDate): Promise<readonly string[]> =>
      groupsNotKept(world, site.siteId, keptAt(at, day)),
    /** @throws Fault `forbidden` for who does not own the site */
    keep: async (at: PeopleBoard, day: PlainDate): Promise<void> => {
      await keepGroups(world, site.siteId, keptAt(at, day));
    },
    /** @throws Fault */
    add: async ({ group, userPrincipalName }: Lacking): Promise<void> =>
      addToGroup(await sharePointOf(world, site.siteId), group, userPrincipalName),
  };
}
