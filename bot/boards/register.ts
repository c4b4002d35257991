/**
 * Boards come into being when the bot is added to a team: the team's site is asked of Graph, its
 * list 'Board settings' says the rest. Without that list, or without the grant of the site, a board waits for set-up and
 * is looked at again at each tick. Settings that cannot be read in part are read as far as they go.
 */
import { z } from 'zod';
import { Fault } from '../../src/base/fault.ts';
import { sha256Hex } from '../hash.ts';
import type { Place } from '../incoming.ts';
import { faultFields } from '../log.ts';
import type { BotParts } from '../parts.ts';
import type { Board } from '../store/botStore.ts';
import { rosterIsOld } from './rosterAge.ts';
import { readSettings, type SettingsRow } from './settings.ts';
import { logSpoiled } from './spoiled.ts';

type Parts = Pick<BotParts, 'store' | 'graph' | 'siteOf' | 'roster' | 'log'>;

/** A board's key: the same for the same team of the same tenant, whoever computes it. */
export function boardKeyOf(tenantId: string, groupId: string): string {
  return `b-${sha256Hex(`${tenantId}/${groupId}`).slice(0, 20)}`;
}

/**
 * The board of a channel, registered now if it was not known. Null for a place that is no team, or a team whose group
 * Teams does not tell.
 */
export async function registerBoard(parts: Parts, place: Place): Promise<Board | null> {
  if (place.kind !== 'channel' || place.teamId === null) return null;
  const known = (await parts.store.boards.all()).find(
    (board) => board.tenantId === place.tenantId && board.teamId === place.teamId,
  );
  if (known !== undefined) return refreshed(parts, known, place);
  const groupId = place.groupId ?? (await parts.roster.groupOf({ serviceUrl: place.serviceUrl, teamId: place.teamId }));
  if (groupId === null) return null;
  const board: Board = {
    key: boardKeyOf(place.tenantId, groupId),
    tenantId: place.tenantId,
    groupId,
    teamId: place.teamId,
    serviceUrl: place.serviceUrl,
    siteId: null,
    name: '',
    channelId: null,
    state: 'waiting',
  };
  await parts.store.boards.put(board);
  parts.log('board.registered', { board: board.key });
  return lookAtBoard(parts, board);
}

/** The service address of a tenant can change: the newest one counts. */
async function refreshed(parts: Parts, board: Board, place: Place): Promise<Board> {
  if (board.serviceUrl === place.serviceUrl) return board;
  const moved = { ...board, serviceUrl: place.serviceUrl };
  await parts.store.boards.put(moved);
  return moved;
}

/** The team has no bot any more. */
export async function removeBoard(parts: Parts & Pick<BotParts, 'machine'>, place: Place): Promise<void> {
  for (const board of await parts.store.boards.all()) {
    if (board.tenantId !== place.tenantId || board.teamId !== place.teamId) continue;
    await parts.store.boards.remove(board.key);
    rosterIsOld(parts, board.key);
    parts.log('board.removed', { board: board.key });
  }
}

/**
 * Reads the board's site and settings. What is not there or not permitted makes it wait, with the reason in the log; a
 * network that fails for a while changes nothing.
 */
export async function lookAtBoard(parts: Parts, board: Board): Promise<Board> {
  const seen = await settingsOf(parts, board);
  if (seen === 'unknown') return board;
  const next: Board = seen === null ? { ...board, state: 'waiting' } : { ...board, ...seen, state: 'ready' };
  if (JSON.stringify(next) !== JSON.stringify(board)) await parts.store.boards.put(next);
  if (next.state !== board.state && next.state === 'ready') parts.log('board.ready', { board: board.key });
  return next;
}

type Found = Pick<Board, 'siteId' | 'name' | 'channelId'>;

/** The row in the team's own site is a sign-post where it names another site: name and channel are what is said there. */
async function settingsOf(parts: Parts, board: Board): Promise<Found | null | 'unknown'> {
  try {
    const teamSite = await teamSiteOf(parts, board);
    const own = await rowAt(parts, board, teamSite);
    const siteId = own === null || own === 'unknown' ? null : own.otherSiteId;
    if (siteId === null || siteId === teamSite) return foundAt(teamSite, own);
    return foundAt(siteId, await rowAt(parts, board, siteId));
  } catch (thrown) {
    parts.log('board.waiting', { board: board.key, ...faultFields(thrown) });
    return meaningOf(thrown);
  }
}

function foundAt(siteId: string, row: SettingsRow | null | 'unknown'): Found | null | 'unknown' {
  if (row === null || row === 'unknown') return row;
  return { siteId, name: row.boardName, channelId: row.channelId };
}

/** The settings in a site; unknown where there is a row of which nothing can be read. */
async function rowAt(parts: Parts, board: Board, siteId: string): Promise<SettingsRow | null | 'unknown'> {
  const { settings, page } = await readSettings(parts.siteOf(siteId), board);
  logSpoiled(parts, board.key, page.spoiled);
  if (settings !== null) return settings;
  parts.log('board.waiting', { board: board.key, code: 'noSettings' });
  return page.spoiled.length > 0 ? 'unknown' : null;
}

/** Null where there is nothing to read; unknown where it may be read later. @throws what was thrown otherwise */
function meaningOf(thrown: unknown): null | 'unknown' {
  if (!(thrown instanceof Fault)) throw thrown;
  if (['notFound', 'forbidden'].includes(thrown.code)) return null;
  if (thrown.retry === 'never') throw thrown;
  return 'unknown';
}

const siteShape = z.object({ id: z.string().min(1) });

/** Whether an app with one site alone may ask by the group is not documented: then the site that was given by hand counts. */
async function teamSiteOf(parts: Parts, board: Board): Promise<string> {
  try {
    return await askedOfGroup(parts, board.groupId);
  } catch (thrown) {
    if (board.siteId === null || !(thrown instanceof Fault) || thrown.code !== 'forbidden') throw thrown;
    return board.siteId;
  }
}

async function askedOfGroup(parts: Parts, groupId: string): Promise<string> {
  const raw = await parts.graph.call({
    method: 'GET',
    path: `/groups/${encodeURIComponent(groupId)}/sites/root?$select=id`,
  });
  const read = siteShape.safeParse(raw);
  if (!read.success) throw new Fault('malformed', { site: groupId }, { cause: read.error });
  return read.data.id;
}
