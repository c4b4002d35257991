/**
 * What the Records page stands on: every list of the board, read once when the page opens, and what follows from it. Whoever
 * may not keep the board reads nothing but who is who.
 */
import { useQuery } from '@tanstack/react-query';
import type { Result } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { type Disposal, type DisposalRefusal, disposalOn } from '../../../core/records/disposalList.ts';
import { type DisposalStory, disposalStory } from '../../../core/records/disposalStory.ts';
import { type PackFacts, packFactsFrom } from '../../../core/records/pack/packFacts.ts';
import { readEverything } from '../../../graph/export/everyList.ts';
import { readTogether } from '../../../graph/lists/readTogether.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import { agencies } from '../../../lists/agencies.ts';
import { audits } from '../../../lists/audits.ts';
import { usualReminding } from '../../../lists/boardSettings.ts';
import { decisions } from '../../../lists/decisions.ts';
import type { SpoiledRow } from '../../../lists/definition/row.ts';
import { type Board, boardFrom, boardLists, hasUnreadSettings, mayI } from '../../board/board.ts';
import { useToday } from '../../board/clock.ts';
import { browserSha256 } from '../../board/sha256.ts';
import { siteAddressOf } from '../../board/siteAddress.ts';
import { useSite, useWorld, type World } from '../../board/world.ts';

/** The records as they are on a day. */
export interface RecordsSeen {
  readonly today: PlainDate;
  readonly board: Board;
  /** Web address of the site, as commands want it. */
  readonly siteUrl: string;
  readonly disposal: Result<Disposal, DisposalRefusal>;
  readonly story: DisposalStory;
  readonly pack: Result<PackFacts>;
  /** Names of the audits, by key. */
  readonly auditNames: ReadonlyMap<string, string>;
  /** Lists that were not found: an agency's that were never made, or that this person does not see. */
  readonly absent: readonly string[];
  readonly spoiled: readonly SpoiledRow[];
}

/** For somebody to whom the page is closed: why. */
export interface Closed {
  readonly board: Board;
  readonly refusal: string;
}

export type Records = { readonly open: RecordsSeen } | { readonly closed: Closed };

/** @throws Fault when a list cannot be read */
export async function readRecords(world: World, site: BoardSite, today: PlainDate): Promise<Records> {
  const pages = await readTogether(site, [...boardLists, decisions, agencies, audits]);
  const [settings, words, people, appointments, decided, partners, audited] = pages;
  const board = boardFrom([settings, words, people, appointments], world.identity);
  const right = mayI(board, 'set up the board', today);
  if (!right.ok) return { closed: { board, refusal: right.refusals[0].sentence } };
  const { lists, absent } = await readEverything(site, () => undefined);
  const toWeed = { lists, settings: board.settings ?? { ...usualReminding, boardName: '' } };
  const { membership } = board;
  const authority = { decisions: decided.rows, people: membership.people, appointments: membership.appointments };
  const rows = {
    ...{ settings: board.settings, terms: board.terms, agencies: partners.rows },
    areSettingsUnread: hasUnreadSettings(board),
    audits: new Set<string>(audited.rows.map(({ key }) => key)),
  };
  return {
    open: {
      ...{ today, board, absent },
      siteUrl: await siteAddressOf(site),
      disposal: await disposalOn(toWeed, today, browserSha256),
      story: await disposalStory(toWeed, authority, browserSha256),
      pack: packFactsFrom(rows, today),
      auditNames: new Map(audited.rows.map(({ key, name }) => [key, name])),
      spoiled: pages.flatMap((page) => page.spoiled),
    },
  };
}

/** Not looked at again behind the person's back: it is every list of the board. */
export function useRecords() {
  const world = useWorld();
  const site = useSite();
  const today = useToday();
  return useQuery({
    queryKey: ['records', today],
    queryFn: () => readRecords(world, site, today),
    refetchOnWindowFocus: false,
  });
}
