/**
 * Everything the memorandum page shows in one round trip, and afterwards only the four lists that change while people
 * sign: a signature made on a card in chat appears here by itself.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fault } from '../../../base/fault.ts';
import type { Signature } from '../../../core/mou/chain.ts';
import { signByOf } from '../../../core/mou/signBy.ts';
import type { Decline, MouBooks, MouVersion } from '../../../core/mou/standing.ts';
import type { Agency, Identity } from '../../../core/people/board.ts';
import { readAll } from '../../../graph/lists/query.ts';
import { readTogether } from '../../../graph/lists/readTogether.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import { agencies } from '../../../lists/agencies.ts';
import type { Row } from '../../../lists/definition/defineList.ts';
import type { SpoiledRow } from '../../../lists/definition/row.ts';
import { mouDeclineReasons } from '../../../lists/mouDeclineReasons.ts';
import { mouDeclines } from '../../../lists/mouDeclines.ts';
import { mouSignatures } from '../../../lists/mouSignatures.ts';
import { mouVersions } from '../../../lists/mouVersions.ts';
import { requestOutcomes } from '../../../lists/requestOutcomes.ts';
import { requests } from '../../../lists/requests.ts';
import type { Asks } from '../../board/asks/asks.ts';
import { type Board, boardFrom, boardLists, mayI } from '../../board/board.ts';
import { calendarOf } from '../../board/calendar.ts';
import { useToday } from '../../board/clock.ts';
import { useSite, useWorld } from '../../board/world.ts';

export type DeclineReason = Row<typeof mouDeclineReasons>;

/** What changes while the page is open. */
export interface Live extends Asks {
  readonly signatures: readonly Signature[];
  readonly declines: readonly Decline[];
  /** Empty for those who may not see the list. */
  readonly reasons: readonly DeclineReason[];
  readonly spoiled: readonly SpoiledRow[];
}

/** What each look brings. */
type Looked = Omit<Live, 'reasons'>;

const noReasons: readonly DeclineReason[] = [];

/** What hardly ever changes. */
export interface Standing {
  readonly board: Board;
  readonly agencies: readonly Agency[];
  readonly versions: readonly MouVersion[];
  readonly spoiled: readonly SpoiledRow[];
}

const liveLists = [mouSignatures, mouDeclines, requests, requestOutcomes] as const;
const lists = [...boardLists, agencies, mouVersions, ...liveLists] as const;
const liveKey = ['mou', 'live'] as const;
/** Seconds between two looks while the page is visible: eight resource units of SharePoint each. */
const lookEverySeconds = 15;

/** @throws Fault */
export async function readMou(
  site: BoardSite,
  identity: Identity,
  signal: AbortSignal,
): Promise<{ readonly standing: Standing; readonly live: Looked }> {
  const [settings, terms, people, appointments, partners, versions, signed, declined, asked, answered] =
    await readTogether(site, lists, signal);
  const board = boardFrom([settings, terms, people, appointments], identity);
  const own = [partners, versions];
  return {
    standing: {
      board,
      agencies: partners.rows,
      versions: versions.rows,
      spoiled: [...board.spoiled, ...own.flatMap((page) => page.spoiled)],
    },
    live: {
      signatures: signed.rows,
      declines: declined.rows,
      requests: asked.rows,
      outcomes: answered.rows,
      spoiled: [signed, declined, asked, answered].flatMap((page) => page.spoiled),
    },
  };
}

/**
 * Why agencies declined, asked only once somebody has. Somebody who may not see the list gets none: SharePoint answers
 * as if there were no such list.
 * @throws Fault when it cannot be read for another reason
 */
export async function readReasons(site: BoardSite, signal: AbortSignal): Promise<readonly DeclineReason[]> {
  try {
    return (await readAll(site, mouDeclineReasons, undefined, signal)).rows;
  } catch (thrown) {
    if (thrown instanceof Fault && (thrown.code === 'notFound' || thrown.code === 'forbidden')) return [];
    throw thrown;
  }
}

async function readLive(site: BoardSite, signal: AbortSignal): Promise<Looked> {
  const [signed, declined, asked, answered] = await readTogether(site, liveLists, signal);
  return {
    signatures: signed.rows,
    declines: declined.rows,
    requests: asked.rows,
    outcomes: answered.rows,
    spoiled: [signed, declined, asked, answered].flatMap((page) => page.spoiled),
  };
}

/** The page's rows; `live` is looked at again every 15 seconds while the page is visible, and whenever it comes back. */
export function useMou() {
  const site = useSite();
  const { identity } = useWorld();
  const queries = useQueryClient();
  const today = useToday();
  const first = useQuery({
    queryKey: ['mou', 'standing'],
    queryFn: async ({ signal }) => {
      const read = await readMou(site, identity, signal);
      queries.setQueryData<Looked>(liveKey, read.live);
      return read.standing;
    },
  });
  const live = useQuery({
    queryKey: liveKey,
    queryFn: ({ signal }) => readLive(site, signal),
    enabled: first.data !== undefined,
    refetchInterval: lookEverySeconds * 1000,
  });
  const mayKnow = first.data !== undefined && mayI(first.data.board, 'see why an agency declined', today).ok;
  const declined = (live.data?.declines ?? []).map((decline) => decline.key);
  const reasons = useQuery({
    queryKey: ['mou', 'reasons', ...declined],
    queryFn: ({ signal }) => readReasons(site, signal),
    enabled: declined.length > 0 && mayKnow,
  });
  return { first, live, reasons: reasons.data ?? noReasons };
}

/** Looks at once, after the person has asked for something. */
export function useLookAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: liveKey });
}

/** Reads the whole page again, after a version was written; other pages read anew when they are opened. */
export function useReadAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['mou', 'standing'] });
    void queries.invalidateQueries({ refetchType: 'none', predicate: ({ queryKey }) => queryKey[0] !== 'mou' });
  };
}

/** What the rules of the core are asked with. */
export function booksOf(standing: Standing, live: Live): MouBooks {
  const { settings } = standing.board;
  const calendar = calendarOf(settings);
  return {
    versions: standing.versions,
    signatures: live.signatures,
    declines: live.declines,
    renewsYearly: settings?.mouRenewsYearly ?? false,
    signBy: (version) => signByOf(version, settings, calendar),
  };
}
