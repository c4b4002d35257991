/** Whether the SharePoint groups hold those who are appointed, and nobody else. The groups are what SharePoint looks at. */
import { agencyGroupName } from '../../../lists/agencyLists.ts';
import { groupNames } from '../../../lists/definition/writing.ts';
import { holdsOn } from '../../people/board.ts';
import { allSeen, attention, broken, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import type { BoardPeople, DoctorFacts } from '../facts.ts';
import { counted, listed } from '../phrases.ts';

export const membership: Check = {
  name: 'membership',
  title: 'Groups and appointments',
  judge: (facts) => {
    const seen = allSeen([facts.who, facts.groups, facts.logins]);
    if (!seen.looked) return couldNotLook(seen.why, byCommand);
    const [who, groups, logins] = seen.values;
    const belongings = belongingsOf(who, facts);
    const { missing, unknown } = missingFrom({ who, groups, logins }, belongings);
    if (missing.length > 0)
      return broken(
        `${counted(missing.length, 'place')} in a group missing, so SharePoint shows them too little: ${listed(missing)}.`,
        'qaManager',
        'Open People in the tab, press “Compare groups with appointments”, then “Add them”.',
      );
    if (unknown.length > 0)
      return attention(
        `Appointed, but the directory of this tenant has no such account: ${listed(unknown)}.`,
        'qaManager',
        'If they have left, end the appointment on the People page; else ask your administrator.',
      );
    const extra = extraIn({ groups, logins }, belongings);
    if (extra.length > 0)
      return attention(
        `In a group without an appointment: ${listed(extra)}.`,
        'owner',
        'Appoint them on the People page, or take them out of the group in SharePoint’s site permissions.',
      );
    return ok('Everybody appointed is in their groups, and nobody else is.');
  },
};

/** Person keys by group. */
type Belongings = ReadonlyMap<string, ReadonlySet<string>>;
type Groups = ReadonlyMap<string, readonly string[]>;
type Logins = ReadonlyMap<string, string | null>;

/** Who belongs where today: by appointment, and as the lead of an agency in an audit under way. */
function belongingsOf(who: BoardPeople, { today, circleOf }: DoctorFacts): Belongings {
  const agencies = new Map(who.agencies.map((agency): [string, string] => [agency.key, agencyGroupName(agency)]));
  const found = new Map<string, Set<string>>();
  const put = (person: string, group: string | undefined): void => {
    if (group !== undefined) found.set(group, (found.get(group) ?? new Set()).add(person));
  };
  for (const one of who.appointments.filter((each) => holdsOn(each, today))) {
    put(one.person.key, groupNames[circleOf[one.role]]);
    if (one.agency !== null) put(one.person.key, agencies.get(one.agency.key));
  }
  for (const { person, agency } of who.leads) {
    put(person, groupNames.representative);
    put(person, agencies.get(agency));
  }
  return found;
}

function missingFrom(
  { who, groups, logins }: { readonly who: BoardPeople; readonly groups: Groups; readonly logins: Logins },
  belongings: Belongings,
): { readonly missing: readonly string[]; readonly unknown: readonly string[] } {
  const names = new Map(who.people.map((person): [string, string] => [person.key, person.name]));
  // A group that is missing altogether is said by the check of the groups.
  const places = [...belongings].flatMap(([group, people]) => {
    const members = groups.get(group) ?? null;
    return members === null
      ? []
      : [...people].map((key) => ({ group, members, name: names.get(key) ?? key, login: logins.get(key) }));
  });
  return {
    missing: places
      .filter(({ login, members }) => typeof login === 'string' && !members.includes(login))
      .map(({ name, group }) => `${name} is not in “${group}”`),
    unknown: places.filter(({ login }) => login === null).map(({ name }) => name),
  };
}

/** Of members whom the lists do not know by an account, the sign-in name is shown: SharePoint gives no other here. */
function extraIn(
  { groups, logins }: { readonly groups: Groups; readonly logins: Logins },
  belongings: Belongings,
): readonly string[] {
  return [...groups].flatMap(([group, members]) => {
    const right = new Set([...(belongings.get(group) ?? [])].map((person) => logins.get(person)));
    return members
      .filter((login) => !right.has(login))
      .map((login) => `${login.slice(login.lastIndexOf('|') + 1)} in “${group}”`);
  });
}
