/** Every role against every operation of every list, through Graph directly: what SharePoint itself lets them do. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { agencyListsOf } from '../../src/lists/agencyLists.ts';
import { allLists } from '../../src/lists/all.ts';
import { type Ask, SETUP_SCOPES, SMALL_DIRECTORY } from '../kit/workplace.ts';
import { plant, type RightsWorld, ROLES, type RoleName, rightsWorld, roleNames } from './rightsWorld.ts';

/** `change` adds and changes, `add` adds, `read` reads, `none` does not even see that there is a list. Nobody deletes. */
type May = 'change' | 'add' | 'read' | 'none';
type Board = readonly [chair: May, qaManager: May, auditLead: May, agencies: May, boardMember: May];

// The five kinds of list of the decisions on who may write what, and who sees the work in progress.
const reference: Board = ['change', 'change', 'read', 'read', 'read'];
const worked: Board = ['change', 'change', 'change', 'read', 'read'];
const added: Board = ['add', 'add', 'add', 'read', 'read'];
const sealed: Board = ['read', 'read', 'read', 'read', 'read'];

/** Written by hand; a new list fails until somebody has decided here who may do what with it. */
const expected: Readonly<Record<string, Board>> = {
  'Board settings': reference,
  Terms: reference,
  Agencies: reference,
  People: reference,
  Appointments: reference,
  Priorities: reference,
  'Content areas': worked,
  Programmes: worked,
  'Programme items': worked,
  'MoU versions': reference,
  'MoU signatures': sealed,
  'MoU declines': sealed,
  'MoU decline reasons': ['read', 'read', 'read', 'none', 'none'],
  Requests: added,
  'Request outcomes': sealed,
  'Audit tools': worked,
  Audits: worked,
  'Leads of audits': sealed,
  'Checked moves': sealed,
  'Audit participation': worked,
  'Terms of reference': worked,
  'Audit samples': ['add', 'add', 'add', 'none', 'none'],
  'Audit cases': ['change', 'change', 'change', 'none', 'none'],
  Moderations: ['add', 'add', 'add', 'read', 'none'],
  Themes: worked,
  Findings: ['change', 'change', 'change', 'read', 'none'],
  Recommendations: ['change', 'change', 'change', 'read', 'none'],
  Actions: worked,
  Learning: worked,
  Verdicts: added,
  Meetings: worked,
  'External enquiries': worked,
  Decisions: added,
  Answers: ['add', 'add', 'add', 'add', 'add'],
  'Reminder log': ['read', 'read', 'read', 'none', 'none'],
  'Case returns - Police': ['read', 'read', 'read', 'none', 'none'],
  'Case returns - Housing': ['read', 'read', 'read', 'none', 'none'],
  'Replies on case returns - Police': ['add', 'add', 'add', 'none', 'none'],
  'Replies on case returns - Housing': ['add', 'add', 'add', 'none', 'none'],
};

const column: Readonly<Record<RoleName, 0 | 1 | 2 | 3 | 4 | null>> = {
  chair: 0,
  'QA manager': 1,
  'audit lead': 2,
  'Police representative': 3,
  'Police agency lead': 3,
  'Police substitute': 3,
  'Housing representative': 3,
  'Board member': 4,
  'somebody of the team': null,
  'Microsoft 365 administrator': null,
};

/** What a role has on the lists of its own agency: it writes the returns, and reads what is said about them. */
const ofPolice: Readonly<Record<string, May>> = {
  'Case returns - Police': 'change',
  'Replies on case returns - Police': 'read',
};
const ofHousing: Readonly<Record<string, May>> = {
  'Case returns - Housing': 'change',
  'Replies on case returns - Housing': 'read',
};
const own: Partial<Record<RoleName, Readonly<Record<string, May>>>> = {
  'Police representative': ofPolice,
  'Police agency lead': ofPolice,
  'Police substitute': ofPolice,
  'Housing representative': ofHousing,
};

function mayOn(role: RoleName, list: string): May {
  const mine = own[role]?.[list];
  if (mine !== undefined) return mine;
  const at = column[role];
  return at === null ? 'none' : (expected[list]?.[at] ?? 'none');
}

const allowed: Readonly<Record<May, readonly string[]>> = {
  none: [],
  read: ['read', 'read one', 'versions', 'delta'],
  add: ['read', 'read one', 'versions', 'delta', 'add'],
  change: ['read', 'read one', 'versions', 'delta', 'add', 'change', 'change fields'],
};

/** @throws RangeError for an answer that is neither a success nor a refusal by permission */
function isDone(status: number): boolean {
  if (status < 300) return true;
  if (status === 403 || status === 404) return false;
  throw new RangeError(`not a refusal by permission: ${status}`);
}

describe('Graph directly, past the tab', () => {
  let world: RightsWorld;
  const planted = new Map<string, string>();
  let count = 0;

  beforeAll(async () => {
    world = await rightsWorld();
    for (const list of Object.keys(expected)) {
      planted.set(list, await plant(world, list, { Title: 'planted', Key: 'planted' }));
    }
  }, 120_000);
  afterAll(() => world.at.close());

  const operations = (
    list: string,
    row = planted.get(list),
  ): readonly (readonly [string, string, string, unknown])[] => {
    const items = `/${encodeURIComponent(list)}/items`;
    const item = `${items}/${row}`;
    count += 1;
    return [
      ['read', 'GET', items, undefined],
      ['read one', 'GET', `${item}?$expand=fields`, undefined],
      ['versions', 'GET', `${item}/versions`, undefined],
      ['delta', 'GET', `${items}/delta`, undefined],
      ['add', 'POST', items, { fields: { Title: 'added', Key: `added-${count}` } }],
      ['change', 'PATCH', item, { fields: { Title: 'changed' } }],
      ['change fields', 'PATCH', `${item}/fields`, { Title: 'changed' }],
      ['delete', 'DELETE', item, undefined],
    ];
  };

  /** What succeeded. Everything else must have been refused by permission, and not by chance. */
  const doneBy = async (ask: Ask, tried: ReturnType<typeof operations>, base = ''): Promise<readonly string[]> => {
    const done: string[] = [];
    for (const [name, method, path, body] of tried) {
      const { status } = await ask(`${base}${path}`, body === undefined ? { method } : { method, body });
      if (isDone(status)) done.push(name);
    }
    return done;
  };
  const succeeded = (role: RoleName, list: string) => doneBy(world.lists(role), operations(list));

  it('knows every list of the board, and no other', () => {
    const perAgency = Object.keys(expected).filter((list) => / - (Police|Housing)$/.test(list));
    const owners = ['Police', 'Housing'].map((name) => ({
      key: keyOf<'agencies'>(name.toLowerCase()),
      name,
      listName: name,
    }));
    const wanted = owners.flatMap(agencyListsOf).map(({ list }) => list.displayName);
    expect(perAgency.sort()).toEqual(wanted.sort());
    expect(Object.keys(expected).sort()).toEqual([...allLists.map((list) => list.displayName), ...perAgency].sort());
  });

  it.each(roleNames)('%s', async (role) => {
    const got: Record<string, readonly string[]> = {};
    const wanted: Record<string, readonly string[]> = {};
    for (const list of Object.keys(expected)) {
      got[list] = await succeeded(role, list);
      wanted[list] = allowed[mayOn(role, list)];
    }
    expect(got).toEqual(wanted);
    expect(ROLES[role].teamRole).not.toBe('owner');
  });

  it('the app by itself: every operation on every list of the site that was granted to it', async () => {
    const got: Record<string, readonly string[]> = {};
    for (const list of Object.keys(expected)) {
      const row = await plant(world, list, { Title: 'for the app', Key: 'for-the-app' });
      got[list] = await doneBy(world.app, operations(list, row), `/sites/${world.at.siteId}/lists`);
    }
    expect(got).toEqual(Object.fromEntries(Object.keys(expected).map((list) => [list, [...allowed.change, 'delete']])));
  });

  it('the app by itself: nothing beyond the rows of that site', async () => {
    const elsewhere = `/sites/${world.otherSiteId}/lists`;
    const made = await world.at.graph('owner', SETUP_SCOPES)(elsewhere, {
      method: 'POST',
      body: { displayName: 'Decisions' },
    });
    expect(made.status).toBe(201);
    const rows = `${elsewhere}/${String(made.body.id)}/items`;
    const add = { method: 'POST', body: { fields: { Title: 'added' } } };
    const beyond: readonly (readonly [string, object?])[] = [
      [`/sites/${world.otherSiteId}`],
      [elsewhere],
      [rows],
      [rows, add],
      [`/sites/${world.at.siteId}/lists`, { method: 'POST', body: { displayName: 'Mine' } }],
      [`/sites/${world.at.siteId}/lists/Decisions`, { method: 'DELETE' }],
      [`/sites/${world.at.siteId}/lists/Decisions/columns`, { method: 'POST', body: { name: 'Mine', text: {} } }],
      [`/sites/${world.at.siteId}/permissions`],
      [
        `/sites/${world.at.siteId}/permissions`,
        {
          method: 'POST',
          body: { roles: ['fullcontrol'], grantedToIdentities: [{ application: SMALL_DIRECTORY.app }] },
        },
      ],
    ];
    for (const [path, how] of beyond) expect([path, (await world.app(path, how)).status]).toEqual([path, 403]);
    // The owner of both sites reads and writes there, so it was the app that was refused.
    expect((await world.owner(rows, add)).status).toBe(201);
  });

  it('shows each role the lists it may read, and no others, when the site is asked for its lists', async () => {
    for (const role of roleNames) {
      const answer = await world.graph(role)(`/sites/${world.at.siteId}/lists?$select=displayName`);
      const titles = Object.values(answer.body.value ?? {}).map((list) => String(list.displayName));
      const readable = Object.keys(expected).filter((list) => mayOn(role, list) !== 'none');
      expect([role, titles.filter((title) => title in expected).sort()]).toEqual([role, readable.sort()]);
    }
  });
});
