/** A whole board leaves its site and arrives in another: nothing lost, nothing changed, and nothing where it does not belong. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ExportParts, exportBoard } from '../../manifest/board/exportBoard.ts';
import { type Imported, ImportRefused, importBoard } from '../../manifest/board/importBoard.ts';
import { keyOf } from '../../src/base/id.ts';
import { type ExportManifest, exportFormat } from '../../src/core/export/boardExport.ts';
import { lineOf } from '../../src/core/export/exportLine.ts';
import { checkSeal } from '../../src/core/mou/chain.ts';
import { carryRows } from '../../src/graph/export/carryRows.ts';
import { auditFolder } from '../../src/graph/files/auditFolder.ts';
import { upload } from '../../src/graph/files/upload.ts';
import { rerouteToWorkplace } from '../../src/graph/http/reroute.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { readAll } from '../../src/graph/lists/query.ts';
import { provisionAgencies } from '../../src/graph/provision/agencyLists.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { allLists, perAgencyLists } from '../../src/lists/all.ts';
import { boardSettings } from '../../src/lists/boardSettings.ts';
import { decisions } from '../../src/lists/decisions.ts';
import type { AnyList } from '../../src/lists/definition/defineList.ts';
import { mouSignatures } from '../../src/lists/mouSignatures.ts';
import { mouVersions } from '../../src/lists/mouVersions.ts';
import { acceptedStrengths, howFar, replyToReturns, rewriteAccepted } from '../kit/acceptedReturn.ts';
import { makeBoard, sharePointAs, siteAs, siteAsApp } from '../kit/boardSite.ts';
import { at as moment } from '../kit/clock.ts';
import { chairsDecision, fillBoard } from '../kit/everyList.ts';
import { sha256 } from '../kit/mouRows.ts';
import { PEOPLE, SETUP_SCOPES, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

const quietly = () => undefined;

describe('a board that moves', () => {
  let from: TestWorkplace;
  let to: TestWorkplace;
  let empty: TestWorkplace;
  let folder: string;
  let manifest: ExportManifest;
  let steps: readonly Imported[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qa-export-'));
    [from, to, empty] = await Promise.all([withWorkplace(), withWorkplace(), withWorkplace()]);
    for (const at of [from, to, empty]) await makeBoard(at);
    await fillBoard(from);
    await replyToReturns(from);
    const files = await auditFolder(siteAsApp(from), keyOf('q2'), 'Neglect');
    await upload(siteAs(from, 'chair'), files, { name: 'Terms.txt', content: new TextEncoder().encode('the terms') });
    await to.control('clock', { method: 'PUT', body: { boardTime: '2030-06-03T09:00:00Z' } });
    manifest = await exported(from, 'whole');
    const first = await imported(to, 'whole');
    await provisionAgencies(siteAs(to, 'owner', SETUP_SCOPES), sharePointAs(to, 'owner'), {
      list: quietly,
      permission: quietly,
    });
    steps = [first, await imported(to, 'whole')];
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    for (const at of [from, to, empty]) await at.close();
  });

  const fetchAt = (at: TestWorkplace): NonNullable<ExportParts['fetchContent']> => {
    const send = rerouteToWorkplace((url, init) => fetch(url, init), at.url);
    return async (url) => new Uint8Array(await (await send(url, {})).arrayBuffer());
  };
  const exported = (at: TestWorkplace, name: string) =>
    exportBoard({
      ...{ site: siteAsApp(at), folder: join(folder, name), say: quietly },
      ...{ madeAt: moment('2026-04-01 09:00'), fetchContent: fetchAt(at) },
      withHistory: name === 'whole',
    });
  const imported = (at: TestWorkplace, name: string) =>
    importBoard({ site: siteAsApp(at), folder: join(folder, name), withFiles: true, say: quietly });
  const damaged = (name: string, change: (text: string) => string, file = 'lists/decisions.jsonl') => {
    cpSync(join(folder, 'whole'), join(folder, name), { recursive: true });
    const path = join(folder, name, file);
    const [before, after] = [readFileSync(path, 'utf8'), change(readFileSync(path, 'utf8'))];
    if (before === after) throw new TypeError('the damage is none');
    writeFileSync(path, after);
    return name;
  };
  const refusal = (name: string): Promise<unknown> =>
    imported(empty, name).then(
      () => 'no refusal',
      (thrown: unknown) => thrown,
    );
  const keysIn = async <L extends AnyList>(list: L) =>
    (await readAll(siteAsApp(empty), list)).rows.map((row) => row.key);

  it('leaves as a file for each list, also of each agency, with every row and no item id of SharePoint', () => {
    const names = new Set(manifest.lists.map((one) => one.list));
    for (const list of [...allLists, ...perAgencyLists]) expect(names).toContain(list.name);
    expect(manifest.lists.filter((one) => one.agency === null && one.rows === 0)).toEqual([]);
    expect(manifest.lists.filter((one) => one.agency !== null && one.rows >= 3)).toHaveLength(4);
    expect(readdirSync(join(folder, 'whole', 'lists'))).toHaveLength(manifest.lists.length);
    const lines = readFileSync(join(folder, 'whole', 'lists/agencies.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(lines).toHaveLength(manifest.lists.find((one) => one.list === 'agencies')?.rows ?? 0);
    for (const line of lines) {
      expect(Object.keys(JSON.parse(line)).sort()).toEqual([
        ...['changedAt', 'changedBy', 'createdAt', 'createdBy', 'key', 'values'],
      ]);
    }
  });

  it('leaves with who changed what and when, the earliest first, where that is asked for', () => {
    const history = manifest.histories?.find((one) => one.list === 'agencies');
    expect(manifest.histories?.length).toBe(manifest.lists.filter((one) => one.rows > 0).length);
    const text = readFileSync(join(folder, 'whole', history?.file ?? ''), 'utf8');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(history?.versions ?? 0);
    const setAside = lines.filter((line) => line.changed.active === false);
    expect(setAside.length).toBeGreaterThan(0);
    expect(setAside[0]).toMatchObject({
      by: { kind: 'person', objectId: PEOPLE.owner.id },
      changed: { active: false },
    });
    expect(Object.keys(setAside[0].changed)).toEqual(['active']);
    const first = lines.find((line) => line.key === setAside[0].key);
    expect(first).toMatchObject({ version: '1.0', changed: { active: true, name: expect.any(String) } });
    expect(Object.keys(first)).not.toContain('earlierMissing');
  });

  it.each([
    [
      'a value was changed',
      () => damaged('changed', (text) => text.replace('"key":"by-the-chair"', '"key":"by-the-chain"')),
      /hash/,
    ],
    [
      'an author was changed',
      () => damaged('author', (text) => text.replace(PEOPLE.chair.id, PEOPLE.member.id)),
      /hash/,
    ],
    ['a row is missing', () => damaged('short', (text) => text.slice(text.indexOf('\n') + 1)), /the manifest says/],
    ['a line is broken', () => damaged('broken', (text) => text.slice(0, -9)), /is not a row/],
    [
      'it is of another format',
      () => damaged('format', (text) => text.replace(exportFormat, 'other/9'), 'manifest.json'),
      /other\/9/,
    ],
    [
      'a file is not the one that left',
      () => damaged('file', () => 'forged', 'files/Neglect (q2)/Terms.txt'),
      /Terms\.txt/,
    ],
    ['there is no manifest', () => 'nothing-there', /manifest\.json/],
  ])('is refused before anything is written when %s', async (_what, make, sentence) => {
    const thrown = await refusal(make());
    expect(thrown).toBeInstanceOf(ImportRefused);
    expect(String(thrown)).toMatch(sentence);
    expect(await keysIn(boardSettings)).toEqual([]);
  });

  it('is refused by a site that holds something of its own, and changes nothing there', async () => {
    const foreign = { name: 'Foreign', sector: 'Other', active: true, notifyAddress: null } as const;
    const { itemId } = await listStore(siteAsApp(empty), agencies).add(keyOf('foreign'), foreign);
    try {
      expect(String(await refusal('whole'))).toMatch(/“Agencies” holds 1 row of something else/);
      expect([await keysIn(agencies), await keysIn(boardSettings)]).toEqual([['foreign'], []]);
    } finally {
      await empty.graphAsApp()(`/sites/${empty.siteId}/lists/Agencies/items/${itemId}`, { method: 'DELETE' });
    }
  });

  it('arrives with the same counts and hashes, in two steps where lists of agencies have to be made', async () => {
    const [first, second] = steps;
    expect(first?.awaiting).toHaveLength(4);
    expect(second?.awaiting).toEqual([]);
    expect(second?.arrivals.filter((one) => !one.isWhole)).toEqual([]);
    expect(second?.arrivals).toHaveLength(manifest.lists.length);
    const again = await exported(to, 'again');
    const lasting = (one: ExportManifest) => one.lists.map(({ fileSha256: _file, ...rest }) => rest);
    expect(lasting(again)).toEqual(lasting(manifest));
    expect(again.files).toEqual(manifest.files);
    expect(again.files).toEqual([expect.objectContaining({ path: 'Neglect (q2)/Terms.txt', size: 9 })]);
  });

  it('is not written twice when the import is run again', async () => {
    const before = await readAll(siteAsApp(to), decisions);
    expect((await imported(to, 'whole')).arrivals.every((one) => one.isWhole)).toBe(true);
    expect(await readAll(siteAsApp(to), decisions)).toEqual(before);
  });

  it('keeps who decided and when, and still knows what was written after it arrived by whom', async () => {
    const read = async (at: TestWorkplace) => listStore(siteAsApp(at), decisions).get(chairsDecision);
    const [before, after] = [await read(from), await read(to)];
    expect(before?.createdBy).toMatchObject({ kind: 'person', objectId: PEOPLE.chair.id });
    expect([after?.createdBy, after?.createdAt]).toEqual([before?.createdBy, before?.createdAt]);
    expect([after?.changedBy, after?.changedAt]).toEqual([before?.changedBy, before?.changedAt]);
  });

  it('knows what was said about case returns, which holds until a word of the return is changed', async () => {
    const [before, after] = [await howFar(siteAsApp(from)), await howFar(siteAsApp(to))];
    expect(before.standings).toEqual([
      ['SM-K7Q2', 'accepted'],
      ['SM-M4XD', 'changes asked'],
    ]);
    expect(before.gates.length).toBeGreaterThan(3);
    expect(after).toEqual(before);
    const standingsAfter = async (strengths: string) => {
      await rewriteAccepted(siteAsApp(to), strengths);
      return (await howFar(siteAsApp(to))).standings;
    };
    expect(await standingsAfter(acceptedStrengths)).toEqual(before.standings);
    expect(await standingsAfter(acceptedStrengths.replace('.', '!'))).toEqual([
      ['SM-K7Q2', 'submitted'],
      ['SM-M4XD', 'changes asked'],
    ]);
    // Other tests look at the same site.
    expect(await standingsAfter(acceptedStrengths)).toEqual(before.standings);
  });

  it('has a seal that holds', async () => {
    const signatures = await listStore(siteAsApp(to), mouSignatures).all();
    const versions = await listStore(siteAsApp(to), mouVersions).all();
    const texts = new Map(versions.rows.map((row) => [row.key as string, row.wording]));
    const evidence = { signatures: signatures.rows, texts, kept: null, unreadable: signatures.spoiled.length };
    expect(await checkSeal(evidence, sha256)).toMatchObject({ sound: true, checked: 2 });
  });

  it('lets nobody claim the authorship of another by filling in what the app writes', async () => {
    const [source] = (await readAll(siteAsApp(from), decisions)).rows;
    if (source === undefined) throw new TypeError('the board has decisions');
    const forged = { ...lineOf(decisions, source), key: 'forged', createdAt: moment('2015-03-16 09:00') };
    const chair = { kind: 'person', objectId: PEOPLE.chair.id, name: 'Chair' } as const;
    // The same write that the import makes, by a person who may add decisions.
    const written = await carryRows(siteAs(empty, 'member'), decisions, [{ ...forged, createdBy: chair }]);
    expect(written).toEqual({ added: 1, failed: [] });
    const row = await listStore(siteAsApp(empty), decisions).get(keyOf('forged'));
    expect(row?.createdBy).toMatchObject({ kind: 'person', objectId: PEOPLE.member.id });
    expect(row?.createdAt).not.toBe(forged.createdAt);
  });
});
