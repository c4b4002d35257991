/** Each agency's own group: who gets into it by appointment, who may put people in, and whose it is. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { provisionAgencies } from '../../src/graph/provision/agencyLists.ts';
import { appoint, endAppointment } from '../../src/graph/sharepoint/appoint.ts';
import { boardGroups, giveGroups, groupsOfOthers } from '../../src/graph/sharepoint/groupOwner.ts';
import { addToGroup, groupMembers, loginNameOf } from '../../src/graph/sharepoint/membership.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { caseReturnsOf } from '../../src/lists/agencyLists.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { makeBoard, sharePointAs, siteAs } from '../kit/boardSite.ts';
import { day } from '../kit/clock.ts';
import { PEOPLE, SETUP_SCOPES, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';
import { anAgency } from './contractSite.ts';

const guest = PEOPLE.police.userPrincipalName;

describe('groups of agencies', () => {
  let at: TestWorkplace;
  beforeEach(async () => {
    at = await withWorkplace();
    await makeBoard(at);
    await enter('police', 'Police');
    await enter('social-care', "Children's Social Care");
  });
  afterEach(() => at.close());

  const owner = () => siteAs(at, 'owner', SETUP_SCOPES);
  const sharePoint = () => sharePointAs(at, 'owner');
  const enter = (key: string, name: string) => listStore(owner(), agencies).add(keyOf(key), anAgency(name));
  const agencyOf = async (key: string) => {
    const row = await listStore(owner(), agencies).get(keyOf(key));
    if (row === null) throw new TypeError(`there is no agency ${key}`);
    return row;
  };
  const quietly = () => undefined;
  const provision = () => provisionAgencies(owner(), sharePoint(), { list: quietly, permission: quietly });

  it('open to who is appointed, also when the first try ended half-way, and close when the last appointment ends', async () => {
    await provision();
    const police = await agencyOf('police');
    const wanted = (role: 'representative' | 'substitute') => ({
      key: keyOf<'appointments'>(`guest-${role}`),
      person: { key: keyOf<'people'>('guest'), title: 'Police representative' },
      userPrincipalName: guest,
      role,
      agency: police,
      startsOn: day('2015-04-01'),
    });
    const members = async (group: string) => (await groupMembers(sharePoint(), group)).map((one) => one.loginName);
    await expect(appoint(siteAs(at, 'chair'), sharePointAs(at, 'chair'), wanted('substitute'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await members('QA Agency - Police')).toEqual([]);
    const substitute = await appoint(owner(), sharePoint(), wanted('substitute'));
    const representative = await appoint(owner(), sharePoint(), wanted('representative'));
    await appoint(owner(), sharePoint(), wanted('representative'));
    expect((await listStore(owner(), appointments).all()).rows).toHaveLength(2);
    expect(await members('QA Agency - Police')).toEqual([loginNameOf(guest)]);

    const ending = {
      lastDay: day('2015-06-01'),
      today: day('2015-06-01'),
      userPrincipalName: guest,
      appointments: [substitute, representative],
      leadsFor: [],
      agencies: [police],
    };
    await endAppointment(owner(), sharePoint(), { ...ending, appointment: substitute, today: day('2015-05-01') });
    const rows = (await listStore(owner(), appointments).all()).rows;
    const ended = rows.find((row) => row.key === substitute.key);
    expect(ended?.endsOn).toBe('2015-06-01');
    if (ended === undefined) throw new TypeError('the appointment is there');
    await endAppointment(owner(), sharePoint(), { ...ending, appointment: ended, appointments: rows });
    expect(await members('QA Agency - Police')).toEqual([loginNameOf(guest)]);
    await addToGroup(sharePoint(), 'QA Agency - Police', PEOPLE.member.userPrincipalName);
    await endAppointment(owner(), sharePoint(), { ...ending, appointment: representative, appointments: rows });
    expect(await members('QA Agency - Police')).toEqual([loginNameOf(PEOPLE.member.userPrincipalName)]);
    expect(await members('QA Agency representatives')).not.toContain(loginNameOf(guest));
  });

  it('get people from a QA manager who does not own the site, once the groups were given to them', async () => {
    await provision();
    const police = await agencyOf('police');
    const byManager = sharePointAs(at, 'qaManager');
    const name = PEOPLE.qaManager.userPrincipalName;
    const appointing = (role: 'agency auditor', key: string) =>
      appoint(siteAs(at, 'qaManager'), byManager, {
        ...{ key: keyOf<'appointments'>(key), role, agency: police, startsOn: day('2015-04-01') },
        ...{ person: { key: keyOf('guest'), title: 'Police auditor' }, userPrincipalName: guest },
      });
    await expect(appointing('agency auditor', 'a-1')).rejects.toMatchObject({ code: 'forbidden' });
    const groups = boardGroups([police]);
    await expect(giveGroups(byManager, groups, name)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await giveGroups(sharePoint(), groups, name)).toEqual(groups);
    expect(await giveGroups(sharePoint(), groups, name)).toEqual([]);

    await appointing('agency auditor', 'a-1');
    const members = (await groupMembers(sharePoint(), 'QA Agency - Police')).map((one) => one.loginName);
    expect(members).toEqual([loginNameOf(guest)]);
    await expect(listStore(siteAs(at, 'police'), caseReturnsOf(police)).all()).resolves.toMatchObject({ rows: [] });
    // Whoever is in a group of the agency's may not let others in.
    await expect(
      addToGroup(sharePointAs(at, 'police'), 'QA Agency - Police', PEOPLE.member.userPrincipalName),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect(await groupsOfOthers(sharePoint(), boardGroups([await agencyOf('social-care')]), name)).toEqual([
      'QA Agency - Childrens Social Care',
    ]);
  });
});
