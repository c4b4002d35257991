/**
 * The board's settings and words, read for being changed: a value that nobody can make sense of does not hide the page on
 * which it is to be mended. Every other page takes the usual in its place or leaves it out.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Agency } from '../../../core/people/board.ts';
import { lscb2015 } from '../../../core/words/terms.ts';
import { type MendableRow, readMendable } from '../../../graph/lists/mendRow.ts';
import type { Page } from '../../../graph/lists/query.ts';
import { readTogether } from '../../../graph/lists/readTogether.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import { agencies } from '../../../lists/agencies.ts';
import { audits } from '../../../lists/audits.ts';
import { boardSettings, settingsKey, usualReminding } from '../../../lists/boardSettings.ts';
import type { WrittenFields } from '../../../lists/definition/column.ts';
import type { Row } from '../../../lists/definition/defineList.ts';
import { type SpoiledRow, writeRow } from '../../../lists/definition/row.ts';
import { terms } from '../../../lists/terms.ts';
import { type Board, boardFrom, boardLists } from '../../board/board.ts';
import { useSite, useWorld, type World } from '../../board/world.ts';

export type TermRow = Row<typeof terms>;
export type SettingsRow = Row<typeof boardSettings>;

export interface Settings {
  readonly board: Board;
  /** Null while the board has not been set up. */
  readonly row: SettingsRow | null;
  /** What stands in each field of the settings that cannot be read. */
  readonly broken: ReadonlyMap<string, string>;
  /** The rows of 'Terms', those without a word among them. */
  readonly words: readonly TermRow[];
  readonly agencies: readonly Agency[];
  readonly audits: readonly Row<typeof audits>[];
  /** Rows of other lists that could not be read. */
  readonly spoiled: readonly SpoiledRow[];
}

const lists = [...boardLists, agencies, audits] as const;

/** What counts meanwhile in the place of a setting that cannot be read; as a new board begins. */
export const usualSettings: WrittenFields = writeRow(boardSettings, settingsKey, {
  boardName: 'The board',
  businessPlanPeriod: 'not known',
  channelId: null,
  otherSiteId: null,
  mouRenewsYearly: false,
  signWithinWorkingDays: 20,
  ...usualReminding,
});

/** A term whose word is empty has the framework's meanwhile. */
const usualWord: WrittenFields = { Title: lscb2015.board };

/** @throws Fault */
export async function readSettings(
  site: BoardSite,
  identity: World['identity'],
  signal?: AbortSignal,
): Promise<Settings> {
  const pages = await readTogether(site, lists, signal);
  const [settings, words, people, appointed, partners, underWay] = pages;
  const mended = await mendedSettings(site, settings);
  const board = boardFrom([settings, words, people, appointed], identity);
  const wordless = await wordlessTerms(site, words);
  return {
    board: { ...board, settings: mended?.row ?? null },
    row: mended?.row ?? null,
    broken: mended?.broken ?? new Map(),
    words: [...words.rows, ...wordless],
    agencies: partners.rows,
    audits: underWay.rows,
    spoiled: pages.flatMap((page) => page.spoiled).filter((row) => !isMended(row, mended, wordless)),
  };
}

async function mendedSettings(
  site: BoardSite,
  page: Page<typeof boardSettings>,
): Promise<MendableRow<typeof boardSettings> | null> {
  const row = page.rows.find((one) => one.key === settingsKey);
  if (row !== undefined) return { row, broken: new Map() };
  // A board has one row; a second one that cannot be read is shown as such.
  const [spoiled] = page.spoiled;
  if (spoiled === undefined || spoiled.columns.includes('Key')) return null;
  return readMendable(site, boardSettings, { itemId: spoiled.itemId, usual: usualSettings });
}

async function wordlessTerms(site: BoardSite, page: Page<typeof terms>): Promise<readonly TermRow[]> {
  const empty = page.spoiled.filter(({ columns }) => columns.join() === 'Title');
  const read = empty.map(({ itemId }) => readMendable(site, terms, { itemId, usual: usualWord }));
  return (await Promise.all(read)).map(({ row }) => ({ ...row, says: '' }));
}

function isMended(
  { list, itemId }: SpoiledRow,
  mended: MendableRow<typeof boardSettings> | null,
  wordless: readonly TermRow[],
): boolean {
  if (list === boardSettings.name) return mended?.row.itemId === itemId;
  return list === terms.name && wordless.some((row) => row.itemId === itemId);
}

export function useSettings() {
  const site = useSite();
  const { identity } = useWorld();
  return useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => readSettings(site, identity, signal),
  });
}

/** Words and numbers stand on every page: all of them are read again, and this one is waited for. */
export function useReadAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'settings' });
    await queries.invalidateQueries({ queryKey: ['settings'] });
  };
}
