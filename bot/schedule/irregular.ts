/**
 * Looks at rows that people may write past our screens: programme items by the rules of the core, items and decisions by
 * what the bot first saw of them. Nothing is reverted; the QA manager is told once for each row and reason, in one notice
 * a run, in the board's hours.
 */

import { appointedAs } from '../../src/core/people/board.ts';
import { irregularities } from '../../src/core/programme/irregular.ts';
import { readTogether } from '../../src/graph/lists/readTogether.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { programmeItems } from '../../src/lists/programmeItems.ts';
import { logSpoiled } from '../boards/spoiled.ts';
import { sha256Hex } from '../hash.ts';
import { irregularOccasion, mouEntry, noMatter } from '../mou/entries.ts';
import type { MouFacts } from '../mou/facts.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { IrregularRow, Sighting } from '../store/botStore.ts';
import { type Compared, compareDecision, compareItem, type Remembered } from './firstSeen.ts';

type Parts = Pick<BotParts, 'store' | 'log'>;
type Found = Pick<IrregularRow, 'list' | 'item' | 'reason' | 'title'>;

/** @throws Fault when a list cannot be read */
export async function irregularPass(parts: Parts, { board, site }: OpenBoard, facts: MouFacts): Promise<void> {
  const pages = await readTogether(site, [programmeItems, decisions]);
  for (const page of pages) logSpoiled(parts, board.key, page.spoiled);
  const [items, decided] = pages;
  const memory = memoryOf(await parts.store.sightings.all(board.key));
  const looked = [
    ...items.rows.map((item) => {
      const compared = compareItem(item, memory('programmeItems', item.key));
      return { row: item, list: 'programmeItems', compared, reasons: [...irregularities(item), ...compared.reasons] };
    }),
    ...decided.rows.map((row) => {
      const compared = compareDecision(row, memory('decisions', row.key));
      return { row, list: 'decisions', compared, reasons: compared.reasons };
    }),
  ];
  const found = looked.flatMap(({ row, list, reasons }) =>
    [...new Set(reasons)].map((reason): Found => ({ list, item: row.key, reason, title: row.label })),
  );
  await noteNew(parts, { board: board.key, at: facts.now }, found);
  await keepSightings(
    parts,
    board.key,
    looked.map((one) => one.compared),
  );
  await planNotices(parts, { board: board.key, facts }, found);
}

function memoryOf(sightings: readonly Sighting[]): (list: string, item: string) => Remembered {
  const values = new Map(sightings.map((one) => [JSON.stringify([one.list, one.item, one.fact]), one.value]));
  return (list, item) => (fact) => values.get(JSON.stringify([list, item, fact]));
}

async function keepSightings(parts: Parts, board: string, compared: readonly Compared[]): Promise<void> {
  const keep = compared.flatMap((one) => one.keep);
  if (keep.length > 0) await parts.store.sightings.keep(board, keep);
}

/** What was found for the first time goes into one notice, named by what it holds. */
async function noteNew(
  parts: Parts,
  { board, at }: Pick<IrregularRow, 'at'> & { readonly board: string },
  found: readonly Found[],
): Promise<void> {
  const known = new Set((await parts.store.irregular.all(board)).map(idOf));
  const fresh = found.filter((one) => !known.has(idOf(one)));
  if (fresh.length === 0) return;
  const notice = sha256Hex(JSON.stringify(fresh.map(idOf))).slice(0, 20);
  await parts.store.irregular.add(
    board,
    fresh.map((one) => ({ ...one, notice, at })),
  );
  for (const { list, item } of fresh) parts.log('row.irregular', { board, list, item });
}

function idOf({ list, item, reason }: Found): string {
  return JSON.stringify([list, item, reason]);
}

/** To every QA manager of today, or the chair where there is none; while anything a notice tells of is still so. */
async function planNotices(
  parts: Parts,
  { board, facts }: { readonly board: string; readonly facts: MouFacts },
  found: readonly Found[],
): Promise<void> {
  if (found.length === 0) return;
  const still = new Set(found.map(idOf));
  const noted = (await parts.store.irregular.all(board)).filter((one) => still.has(idOf(one)));
  const managers = appointedAs(facts.membership, 'QA manager', facts.day);
  const told = managers.length > 0 ? managers : appointedAs(facts.membership, 'chair', facts.day);
  const people = [...new Set<string>(told.map((one) => one.person.key))];
  const entries = [...new Set(noted.map((one) => one.notice))].flatMap((notice) =>
    people.map((person) => mouEntry({ ...noMatter, person, occasion: irregularOccasion(notice) }, facts)),
  );
  if (entries.length > 0) await parts.store.outbox.plan(board, { steps: [], entries });
}
