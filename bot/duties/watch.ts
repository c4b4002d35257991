/**
 * The copy of a board's lists that rounds work with, kept by what changed, and the memory of what has been looked at
 * already: a round on which nothing changed and no hour turned plans nothing and updates nothing. The copy is in memory
 * alone: after a restart everything is looked at once more, which changes nothing that was planned. Which lists a site
 * has had is kept in the store: one that is gone is a fault and not an empty list.
 */
import { dateIn, timeIn } from '../../src/base/time/zone.ts';
import { type ListMirror, listMirror } from '../../src/graph/lists/mirror.ts';
import type { Page } from '../../src/graph/lists/query.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { returnHeadsOf, returnRepliesOf } from '../../src/lists/agencyLists.ts';
import { auditParticipation } from '../../src/lists/auditParticipation.ts';
import { boardSettings } from '../../src/lists/boardSettings.ts';
import type { AnyList } from '../../src/lists/definition/defineList.ts';
import { requestOutcomes } from '../../src/lists/requestOutcomes.ts';
import { requests } from '../../src/lists/requests.ts';
import { withContents } from '../audits/returnContents.ts';
import { returnOwners, type WorkReading, workLists, workOf } from '../audits/work.ts';
import { type SettingsRow, settingsIn } from '../boards/settings.ts';
import { logSpoiled } from '../boards/spoiled.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import { withFirstAuthors, withFirstRepliers } from './firstAuthors.ts';
import { type BoardReading, dutyLists, snapshotOf } from './snapshot.ts';
import { withReach } from './unreachable.ts';

type Parts = Pick<BotParts, 'store' | 'boardNow' | 'calendar' | 'log'>;

/** What rounds look at, besides the lists of the agencies: a batch of Graph holds twenty, so a look asks that much oftener. */
const watchedLists = [...dutyLists, requests, requestOutcomes, ...workLists] as const;

/** The board as one round sees it. */
export interface Look extends BoardReading {
  /** What stands in the lists of the audit workspace. */
  readonly audits: WorkReading;
  /** A list as of this look, with its rows that cannot be read; the same object until it changes. */
  page<L extends AnyList>(list: L): Page<L>;
  /** Whether anything is new since the last look that was dealt with. */
  readonly isNew: boolean;
  /** Everything about this look has been done. What is not dealt with is new again at the next round. */
  dealtWith(): void;
}

export interface DutyWatch {
  /** @throws Fault when a list cannot be read, or one that was there is gone */
  look(open: OpenBoard): Promise<Look>;
}

interface Watched {
  readonly siteId: string;
  readonly mirror: ListMirror;
  /** What the lists that the site has had are called to the mirror. */
  readonly had: Set<string>;
  changes: number;
  done: string | null;
  settings: { readonly of: Page<typeof boardSettings>; readonly row: SettingsRow | null } | null;
}

export function dutyWatch(parts: Parts): DutyWatch {
  const boards = new Map<string, Watched>();
  const watchedOf = async (open: OpenBoard): Promise<Watched> => {
    const { board, site } = open;
    const there = boards.get(board.key);
    if (there?.siteId === site.siteId) return there;
    const watched = await beginWatch(parts, open);
    boards.set(board.key, watched);
    return watched;
  };
  return {
    look: async (open) => {
      const { board } = open;
      const watched = await watchedOf(open);
      const audits = await refresh(parts, open, watched);
      const handOvers = await parts.store.handOvers.all(board.key);
      const now = await parts.boardNow();
      const { mirror } = watched;
      const snapshot = snapshotOf((list) => mirror.rows(list).rows, {
        tenantId: board.tenantId,
        now,
        bankHolidays: parts.calendar,
        handOvers,
        settings: await settingsOf(open, watched),
      });
      const said = await withFirstRepliers(parts, board.key, audits);
      const seen = [dateIn(now), timeIn(now).slice(0, 2), watched.changes, handOvers.length].join(' ');
      const pages = new Map(watchedLists.map((list) => [list.name as string, mirror.rows<AnyList>(list)]));
      const page = <L extends AnyList>(list: L): Page<L> => {
        const found = pages.get(list.name);
        if (found === undefined) throw new TypeError(`rounds do not look at ${list.name}`);
        return found as unknown as Page<L>; // kept under the name of this very list
      };
      return {
        snapshot: await withReach(parts, board.key, await withFirstAuthors(parts, board.key, snapshot)),
        audits: await withContents(watched, open, { agencies: snapshot.agencies, audits: said }),
        handOvers,
        page,
        unreadable: (list) => page(list).spoiled.length,
        isNew: watched.done !== seen,
        dealtWith: () => {
          watched.done = seen;
        },
      };
    },
  };
}

/** How it is remembered that a site has had a list. */
const hadFact = { item: '(list)', fact: 'site' } as const;

async function beginWatch({ store }: Parts, { board, site }: OpenBoard): Promise<Watched> {
  const { siteId } = site;
  const sightings = await store.sightings.all(board.key);
  const had = new Set(
    sightings
      .filter((one) => one.item === hadFact.item && one.fact === hadFact.fact && one.value === siteId)
      .map((one) => one.list),
  );
  const mirror: ListMirror = listMirror(site, watchedLists, {
    had,
    more: () => ownersIn(mirror).flatMap((agency) => [returnHeadsOf(agency), returnRepliesOf(agency)]),
  });
  return { siteId, mirror, had, changes: 0, done: null, settings: null };
}

function ownersIn(mirror: ListMirror) {
  return returnOwners(mirror.rows(agencies).rows, mirror.rows(auditParticipation).rows);
}

async function refresh(parts: Parts, { board }: OpenBoard, watched: Watched): Promise<WorkReading> {
  const { mirror, had, siteId } = watched;
  const { changed, missing } = await mirror.refresh();
  // At once, before another look begins: agencies come and go, and their lists with them.
  const own = ownersIn(mirror).map((agency) => ({
    agency,
    heads: returnHeadsOf(agency),
    replies: returnRepliesOf(agency),
  }));
  const audits = workOf(
    (list) => mirror.rows(list).rows,
    own.map(({ agency, heads, replies }) => ({
      agency,
      rows: mirror.rows(heads).rows,
      replies: mirror.rows(replies).rows,
      isMissing: missing.has(heads.displayName) || missing.has(replies.displayName),
    })),
  );
  const ofAgencies: readonly AnyList[] = own.flatMap(({ heads, replies }) => [heads, replies]);
  const lists: readonly AnyList[] = [...watchedLists, ...ofAgencies];
  const spoiled = lists.flatMap((list) => mirror.rows(list).spoiled);
  const names = [...watchedLists.map(({ name }) => name), ...ofAgencies.map(({ displayName }) => displayName)];
  const found = names.filter((name) => !missing.has(name) && !had.has(name));
  if (found.length > 0) {
    await parts.store.sightings.keep(
      board.key,
      found.map((list) => ({ list, ...hadFact, value: siteId })),
    );
    for (const name of found) had.add(name);
  }
  if (changed.size === 0) return audits;
  watched.changes += 1;
  logSpoiled(parts, board.key, spoiled);
  return audits;
}

/** A row that cannot be read in part is looked into once for each time it changes. */
async function settingsOf({ board, site }: OpenBoard, watched: Watched): Promise<SettingsRow | null> {
  const page = watched.mirror.rows(boardSettings);
  if (watched.settings?.of !== page) watched.settings = { of: page, row: await settingsIn(site, page, board) };
  return watched.settings.row;
}
