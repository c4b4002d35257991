/**
 * A board that moves to another site of its tenant as leaving.md says: exported and imported with the commands' own code, and
 * followed by the bot, which sends nothing twice, takes the old cards, goes on with the seal, and finds nobody a forger.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sqliteStore } from '../../bot/store/sqlite/sqliteStore.ts';
import { exportBoard } from '../../manifest/board/exportBoard.ts';
import { type Imported, importBoard } from '../../manifest/board/importBoard.ts';
import { verifyBoards } from '../../manifest/verifySignatures.ts';
import { keyOf } from '../../src/base/id.ts';
import { instant } from '../../src/base/time/instant.ts';
import { rerouteToWorkplace } from '../../src/graph/http/reroute.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { readAll } from '../../src/graph/lists/query.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { boardSettings, settingsKey } from '../../src/lists/boardSettings.ts';
import { mouSignatures } from '../../src/lists/mouSignatures.ts';
import { people } from '../../src/lists/people.ts';
import { reminderLog } from '../../src/lists/reminderLog.ts';
import type { BotWorld } from './kit/botWorld.ts';
import { type Outcome, signed } from './kit/desk.ts';
import { boardName } from './kit/rows.ts';
import { directory, type UserName, users } from './kit/tenant.ts';
import { siteAsAppAt, twoBoardWorld } from './kit/twoBoards.ts';

const everybody = Object.keys(users) as readonly UserName[]; // the keys are names
const hour = 3_600_000;

describe('a board that moves to another site', () => {
  let world: BotWorld;
  let folder: string;
  let newSite: BoardSite;
  let imported: Imported;
  /** How many messages of the bot everybody has: before the move, and after the rounds that followed it. */
  let sent: { readonly before: Counts; readonly after: Counts };
  let signaturesInOldSite: number;
  /** What came of a card of before the move. */
  let pressed: Outcome;

  beforeAll(async () => {
    world = await twoBoardWorld();
    folder = mkdtempSync(join(tmpdir(), 'qa-move-'));
    newSite = await siteAsAppAt(world, 'other');
    await rounds(2);
    await world
      .desk('housing')
      .press(await world.desk('housing').card('chat', 'Please sign'), 'mouSign', signed('person-housingSubstitute'));
    await rounds(2);
    const before = await messageCounts();
    await carried('first');
    // Somebody was faster than the sign-post: a second export brings what was added meanwhile.
    await listStore(world.siteAs('owner'), people).add(keyOf('late'), {
      ...{ name: 'Deputy of Housing', email: null, kind: 'member', tenantId: null, objectId: null, mri: null },
    });
    imported = await carried('second');
    signaturesInOldSite = (await readAll(world.siteAsApp(), mouSignatures)).rows.length;
    await signPost(newSite.siteId);
    await rounds(3);
    sent = { before, after: await messageCounts() };
    const police = world.desk('police');
    const card = await police.card('channel', 'for Police');
    pressed = await police.press(card, 'mouSign', signed('person-policeSubstitute'));
    await world.bot().settled();
  }, 90_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await world.close();
  });

  type Counts = Readonly<Record<string, number>>;
  const rounds = async (count: number) => {
    for (let made = 0; made < count; made += 1) await world.bot().tick();
  };
  /** What the row in the team's own site says. */
  const signPost = async (otherSiteId: string | null) => {
    const store = listStore(world.siteAs('owner'), boardSettings);
    const row = await store.get(keyOf(settingsKey));
    if (row === null) throw new TypeError('the board has settings');
    await store.change(row, { otherSiteId });
  };
  const messageCounts = async (): Promise<Counts> => {
    const counts: Record<string, number> = {};
    for (const name of everybody) {
      const chat = users[name].kind === 'external' ? [] : await world.desk(name).messages('chat');
      counts[name] = chat.filter((one) => one.fromBot).length;
    }
    counts.channel = (await world.desk('chair').messages('channel')).length;
    return counts;
  };
  /** Exports the old site and imports that into the new one. */
  const carried = async (name: string): Promise<Imported> => {
    const part = { folder: join(folder, name), say: () => undefined };
    const madeAt = instant('2015-03-16T10:00:00Z');
    await exportBoard({ ...part, site: world.siteAsApp(), madeAt, fetchContent: null, withHistory: false });
    return importBoard({ ...part, site: newSite, withFiles: false });
  };
  const inNewSite = async () => (await readAll(newSite, mouSignatures)).rows;
  const storedBoards = async () => {
    const store = sqliteStore(world.storeFile);
    try {
      const boards = await store.boards.all();
      return boards.map(({ siteId, name, state }) => ({ siteId, name, state }));
    } finally {
      await store.close();
    }
  };

  it('arrives whole, and the bot follows the row in its team’s own site under the same key', async () => {
    expect(imported.arrivals.filter((one) => !one.isWhole)).toEqual([]);
    expect(imported.awaiting).toEqual([]);
    expect((await readAll(newSite, people)).rows.map((row) => row.name)).toContain('Deputy of Housing');
    expect(await storedBoards()).toEqual([{ siteId: newSite.siteId, name: boardName, state: 'ready' }]);
  });

  it('sends nothing twice on the day of the move', () => {
    expect(Object.values(sent.before).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
    expect(sent.after).toEqual(sent.before);
  });

  it('takes a card that was sent before, writes into the new site alone, and goes on with the seal', async () => {
    expect(pressed.kind).toBe('card');
    const rows = await inNewSite();
    expect(rows.map((row) => [row.sequence, row.agency.key as string])).toEqual([
      [1, 'housing'],
      [2, 'police'],
    ]);
    expect((await readAll(world.siteAsApp(), mouSignatures)).rows).toHaveLength(signaturesInOldSite);
  });

  it('has a seal that fits the bot’s own record, as the command to check it says', async () => {
    const lines: string[] = [];
    const store = sqliteStore(world.storeFile);
    const isSound = await verifyBoards({
      store,
      getToken: () => world.workplace.parts.tokens.appToken(directory.app.id, 'graph'),
      send: rerouteToWorkplace((url, init) => fetch(url, init), world.workplace.url),
      write: (line) => lines.push(line),
      now: instant('2015-03-16T12:00:00Z'),
    });
    await store.close();
    expect([isSound, lines]).toEqual([true, [expect.stringContaining(boardName)]]);
  });

  it('flags nothing: who wrote a row before the move is still who wrote it', async () => {
    const store = sqliteStore(world.storeFile);
    const [board] = await store.boards.all();
    expect(await store.irregular.all(board?.key ?? '')).toEqual([]);
    await store.close();
    const failures = world.lines.filter((line) => line.includes('"event":"tick.failed"'));
    expect(failures).toEqual([]);
  });

  it('is read where it is by a bot that starts anew, reminds each once on the next day, and logs that in the new site', async () => {
    const logged = async (site: BoardSite) => (await readAll(site, reminderLog)).rows.length;
    const [oldLog, newLog] = [await logged(world.siteAsApp()), await logged(newSite)];
    await world.restart();
    // Five working days before the last day for signing.
    await world.setClock('2015-03-23T09:30:00Z');
    const before = await messageCounts();
    await rounds(3);
    const after = await messageCounts();
    expect(Number(after.health) - Number(before.health)).toBe(1);
    await rounds(2);
    expect(await messageCounts()).toEqual(after);
    expect(await logged(world.siteAsApp())).toBe(oldLog);
    expect(await logged(newSite)).toBeGreaterThan(newLog);
  });

  it('looks at the row in its team’s own site hourly: emptied, it leads back within the hour and not before', async () => {
    await rounds(1);
    await signPost(null);
    try {
      world.passes(hour / 2);
      await rounds(1);
      expect(await storedBoards()).toMatchObject([{ siteId: newSite.siteId }]);
      world.passes(hour / 2);
      await rounds(1);
      expect(await storedBoards()).toMatchObject([{ siteId: world.siteId }]);
    } finally {
      await signPost(newSite.siteId);
      world.passes(hour);
      await rounds(1);
    }
    expect(await storedBoards()).toMatchObject([{ siteId: newSite.siteId }]);
  });
});
