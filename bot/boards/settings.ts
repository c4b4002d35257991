/**
 * Board settings of which a column cannot be read, e.g. a slip of the pen in the ladders: what can be read counts, and the
 * rest is as it usually is. A board does not stop over a typing error. Telling somebody is the irregular pass's affair.
 */
import { z } from 'zod';
import type { Page } from '../../src/graph/lists/query.ts';
import { readAll } from '../../src/graph/lists/query.ts';
import { type BoardSite, listPath, subjectOf } from '../../src/graph/lists/site.ts';
import { boardSettings, settingsKey, usualReminding } from '../../src/lists/boardSettings.ts';
import type { Row } from '../../src/lists/definition/defineList.ts';
import { parseRow, selectedFields, writeRow } from '../../src/lists/definition/row.ts';
import type { Board } from '../store/botStore.ts';

export type SettingsRow = Row<typeof boardSettings>;

const itemShape = z.looseObject({ fields: z.record(z.string(), z.unknown()) });

/** What is known of a board, in the place of what its settings do not say. */
type Known = Pick<Board, 'name' | 'channelId' | 'siteId'>;

/**
 * The row of a page that was read, or as much of it as can be read; null when the board has no settings.
 * @throws Fault when the row has to be read once more and cannot be
 */
export async function settingsIn(
  site: BoardSite,
  page: Page<typeof boardSettings>,
  known: Known,
): Promise<SettingsRow | null> {
  const [row] = page.rows;
  const [spoiled] = page.spoiled;
  if (row !== undefined) return row;
  if (spoiled === undefined) return null;
  const raw = await site.api.call({
    method: 'GET',
    path: `${listPath(site, boardSettings)}/items/${spoiled.itemId}?$expand=fields($select=${selectedFields(boardSettings).join(',')})`,
    subject: subjectOf(boardSettings, spoiled.itemId),
  });
  const item = itemShape.safeParse(raw);
  if (!item.success) return null;
  const usual = writeRow(boardSettings, settingsKey, usualSettings(known));
  const mended = Object.fromEntries(spoiled.columns.map((column) => [column, usual[column] ?? null]));
  const parsed = parseRow(
    boardSettings,
    { zone: site.zone },
    { ...item.data, fields: { ...item.data.fields, ...mended } },
  );
  return parsed.ok ? parsed.row : null;
}

/** As {@link settingsIn}, with the list read now. @throws Fault when it cannot be read */
export async function readSettings(
  site: BoardSite,
  known: Known,
): Promise<{ readonly settings: SettingsRow | null; readonly page: Page<typeof boardSettings> }> {
  const page = await readAll(site, boardSettings);
  return { settings: await settingsIn(site, page, known), page };
}

function usualSettings({ name, channelId, siteId }: Known) {
  return {
    ...usualReminding,
    boardName: name === '' ? 'The board' : name,
    businessPlanPeriod: 'not known',
    channelId,
    otherSiteId: siteId,
    mouRenewsYearly: false,
    signWithinWorkingDays: usualSignWithin,
  };
}

/** As a new board is set up. */
const usualSignWithin = 20;
