/**
 * Faults of the board's site itself: a list, an index, a right, a group. Each is made, looked at and put back.
 */
import { expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { allChecks } from '../../src/core/doctor/checks/all.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { provisionLists, siteLists } from '../../src/graph/provision/provisionLists.ts';
import { addToCircle, groupPath, removeFromGroup } from '../../src/graph/sharepoint/membership.ts';
import { provisionPermissions } from '../../src/graph/sharepoint/provisionPermissions.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { agencyListsOf } from '../../src/lists/agencyLists.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { settingsKey } from '../../src/lists/boardSettings.ts';
import { people } from '../../src/lists/people.ts';
import { sharePointAs, siteAs } from '../kit/boardSite.ts';
import { day } from '../kit/clock.ts';
import { entriesOf, PEOPLE, SETUP_SCOPES } from '../kit/workplace.ts';
import type { DoctorWorld } from './doctorWorld.ts';

const { owner } = PEOPLE;

/** @param world made before the first test runs */
export function faultsOfSite(world: () => DoctorWorld): void {
  const at = () => world().at;
  const site = () => siteAs(at(), 'owner', SETUP_SCOPES);
  const sharePoint = () => sharePointAs(at(), 'owner');
  const graph = () => at().graph('owner', SETUP_SCOPES);
  const listId = async (title: string) => String((await siteLists(site())).get(title));
  const repair = async () => {
    await provisionLists(site(), () => undefined);
    await provisionPermissions(sharePoint(), site(), () => undefined);
  };
  const levelId = async (name: string) =>
    Number((await at().rest('owner')(`web/roledefinitions/getbyname('${name}')`)).body.Id);
  const groupId = async (name: string) => Number((await at().rest('owner')(groupPath(name))).body.Id);
  const changeRight = async (did: 'add' | 'remove', right: readonly [list: string, group: number, level: string]) => {
    const [list, group, level] = right;
    const way = `${did}roleassignment(principalid=${group},roledefid=${await levelId(level)})`;
    const path = `web/lists(guid'${await listId(list)}')/roleassignments/${way}`;
    expect((await at().rest('owner')(path, { method: 'POST' })).status).toBe(200);
  };
  const withRight = async (right: readonly [list: string, group: number, level: string], look: () => Promise<void>) => {
    await changeRight('add', right);
    try {
      await look();
    } finally {
      await changeRight('remove', right);
    }
  };

  it('finds nothing where all is well, and looks at everything', async () => {
    expect(await world().notOk()).toEqual({});
    expect((await world().examine()).map(({ check }) => check)).toEqual(allChecks.map(({ name }) => name));
  });

  it('misses a list that was deleted', async () => {
    await graph()(`/sites/${at().siteId}/lists/${await listId('Meetings')}`, { method: 'DELETE' });
    try {
      expect(await world().notOk()).toEqual({ lists: 'broken: 1 list missing: Meetings.' });
    } finally {
      await repair();
    }
  });

  it('misses an index', async () => {
    const id = await listId('People');
    const columns = entriesOf(await graph()(`/sites/${at().siteId}/lists/${id}/columns`));
    const column = columns.find(({ name }) => String(name) === 'ObjectId');
    const path = `/sites/${at().siteId}/lists/${id}/columns/${String(column?.id)}`;
    expect((await graph()(path, { method: 'PATCH', body: { indexed: false } })).status).toBe(200);
    try {
      expect(await world().notOk()).toEqual({
        indexes: 'broken: Not indexed: Object id in “People”. Reading by it fails.',
      });
    } finally {
      await graph()(path, { method: 'PATCH', body: { indexed: true } });
    }
  });

  it('misses the list of an agency', async () => {
    const id = await listId('Case returns - Police');
    await graph()(`/sites/${at().siteId}/lists/${id}`, { method: 'PATCH', body: { displayName: 'Elsewhere' } });
    try {
      expect(await world().notOk()).toEqual({
        agencyLists: 'broken: 1 agency list missing: Case returns - Police.',
      });
    } finally {
      await graph()(`/sites/${at().siteId}/lists/${id}`, {
        method: 'PATCH',
        body: { displayName: 'Case returns - Police' },
      });
    }
  });

  it('sees a list that keeps no versions', async () => {
    const path = `web/lists(guid'${await listId('Decisions')}')`;
    await sharePoint().call({ method: 'MERGE', path, body: { EnableVersioning: false } });
    try {
      expect(await world().notOk()).toEqual({
        versions: 'broken: Keeps no earlier versions: “Decisions”. What is changed there cannot be traced.',
      });
    } finally {
      await sharePoint().call({ method: 'MERGE', path, body: { EnableVersioning: true } });
    }
  });

  it('sees the library of files without versions, and open to an agency', async () => {
    const path = `web/lists(guid'${await listId('Audit files')}')`;
    await sharePoint().call({ method: 'MERGE', path, body: { EnableVersioning: false } });
    expect(await world().notOk()).toEqual({ auditLibrary: expect.stringMatching(/^broken: It keeps no earlier/) });
    await sharePoint().call({ method: 'MERGE', path, body: { EnableVersioning: true } });
    for (const level of ['Read', 'Full Control'])
      await withRight(['Audit files', await groupId('QA Agency - Police'), level], async () => {
        expect(await world().notOk()).toEqual({
          auditLibrary: `broken: Open to others than those who audit: QA Agency - Police (${level}).`,
        });
      });
  });

  it('misses the group of an agency that has its lists', async () => {
    const fire = { name: 'Fire', sector: 'Other', active: true, notifyAddress: null } as const;
    const row = await listStore(site(), agencies).add(keyOf('fire'), fire);
    const its = agencyListsOf(row).map(({ list }) => list);
    await provisionLists(site(), () => undefined, its);
    try {
      const wrong = await world().notOk();
      expect(wrong.levels).toBe('broken: Missing in SharePoint: the group “QA Agency - Fire”.');
      expect(wrong.agencyLists).toBeUndefined();
    } finally {
      await listStore(site(), agencies).change(row, { active: false });
    }
  });

  it('sees a right that nobody declared', async () => {
    await withRight(['Actions', await groupId('QA Board members'), 'Contribute'], async () => {
      expect(await world().notOk()).toEqual({
        permissions: expect.stringMatching(/^broken: .*QA Board members: .*Contribute on “Actions”/),
      });
    });
  });

  it('sees who may change a row that confers authority, whatever the level is called', async () => {
    const visitors = 5;
    const { Title } = (await at().rest('owner')(`web/sitegroups(${visitors})`)).body;
    await withRight(['Decisions', await groupId('QA Chair'), 'Full Control'], () =>
      withRight(['Decisions', visitors, 'Full Control'], async () => {
        const wrong = await world().notOk();
        expect(Object.keys(wrong).sort()).toEqual(['addOnly', 'permissions']);
        expect(wrong.addOnly).toContain('QA Chair');
        expect(wrong.addOnly).toContain(`${String(Title)} (Full Control) in “Decisions”`);
        // Provisioning leaves full control alone, so the check of the permissions knows of the chairs' alone.
        expect(wrong.permissions).not.toContain(String(Title));
      }),
    );
  });

  it('sees an appointed person who is not in the group, and a member who is not appointed', async () => {
    await removeFromGroup(sharePoint(), 'QA Chair', PEOPLE.chair.userPrincipalName);
    try {
      expect(await world().notOk()).toEqual({
        membership:
          'broken: 1 place in a group missing, so SharePoint shows them too little: Chair is not in “QA Chair”.',
      });
    } finally {
      await addToCircle(sharePoint(), 'chair', PEOPLE.chair.userPrincipalName);
    }
    await addToCircle(sharePoint(), 'chair', owner.userPrincipalName);
    try {
      expect(await world().notOk()).toEqual({
        membership: 'attention: In a group without an appointment: team.owner@council.test in “QA Chair”.',
      });
    } finally {
      await removeFromGroup(sharePoint(), 'QA Chair', owner.userPrincipalName);
    }
  });

  it('sees settings without a row', async () => {
    const id = await listId('Board settings');
    const items = `/sites/${at().siteId}/lists/${id}/items`;
    const [row] = entriesOf(await graph()(`${items}?$expand=fields`));
    const patch = (Key: string) => graph()(`${items}/${String(row?.id)}/fields`, { method: 'PATCH', body: { Key } });
    expect((await patch('other')).status).toBe(200);
    try {
      const wrong = await world().notOk();
      expect(wrong.settings).toMatch(/^broken: .* has no row/);
      // The channel stands in the same row.
      expect(Object.keys(wrong).sort()).toEqual(['channel', 'settings']);
    } finally {
      await patch(settingsKey);
    }
  });

  it('sees somebody appointed whose account is not known', async () => {
    const store = listStore(site(), people);
    const key = keyOf<'people'>('newcomer');
    const values = { name: 'Newcomer', email: null, tenantId: null, objectId: null, mri: null };
    await store.add(key, { ...values, kind: 'entered on a card' });
    const held = listStore(site(), appointments);
    const appointment = await held.add(keyOf('newcomer'), {
      ...{ person: { key, title: 'Newcomer' }, agency: null, role: 'Board member' },
      ...{ startsOn: day('2015-01-01'), endsOn: null, awayUntil: null },
    });
    try {
      expect(await world().notOk()).toEqual({
        identities: 'attention: Appointed without an account, so they cannot sign in as themselves: Newcomer.',
      });
    } finally {
      await held.change(appointment, { endsOn: day('2015-01-02') });
    }
  });
}
