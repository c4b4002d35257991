/** Everything the programme page shows, in one round trip: the board's own lists and those of the programme. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Audit } from '../../../core/duties/snapshot.ts';
import type { Identity } from '../../../core/people/board.ts';
import type { ContentArea, Decision, Priority, Programme, ProgrammeItem } from '../../../core/programme/programme.ts';
import { readTogether } from '../../../graph/lists/readTogether.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import { audits } from '../../../lists/audits.ts';
import { contentAreas } from '../../../lists/contentAreas.ts';
import { decisions } from '../../../lists/decisions.ts';
import type { SpoiledRow } from '../../../lists/definition/row.ts';
import { priorities } from '../../../lists/priorities.ts';
import { programmeItems } from '../../../lists/programmeItems.ts';
import { programmes } from '../../../lists/programmes.ts';
import { type Board, boardFrom, boardLists } from '../../board/board.ts';
import { useSite, useWorld } from '../../board/world.ts';

export interface ProgrammeBooks {
  readonly board: Board;
  readonly priorities: readonly Priority[];
  readonly areas: readonly ContentArea[];
  readonly programmes: readonly Programme[];
  readonly items: readonly ProgrammeItem[];
  readonly decisions: readonly Decision[];
  readonly audits: readonly Audit[];
  /** Rows of any of these lists that could not be read. */
  readonly spoiled: readonly SpoiledRow[];
}

const lists = [...boardLists, priorities, contentAreas, programmes, programmeItems, decisions, audits] as const;
const queryKey = ['programme'] as const;

/** @throws Fault */
export async function readProgramme(site: BoardSite, identity: Identity, signal: AbortSignal): Promise<ProgrammeBooks> {
  const [settings, terms, people, appointments, ...own] = await readTogether(site, lists, signal);
  const board = boardFrom([settings, terms, people, appointments], identity);
  const [important, areas, years, items, decided, begun] = own;
  return {
    board,
    priorities: important.rows,
    areas: areas.rows,
    programmes: years.rows,
    items: items.rows,
    decisions: decided.rows,
    audits: begun.rows,
    spoiled: [...board.spoiled, ...own.flatMap((page) => page.spoiled)],
  };
}

/** The programme page's rows, kept until somebody writes or comes back to the page. */
export function useProgramme() {
  const site = useSite();
  const { identity } = useWorld();
  return useQuery({ queryKey, queryFn: ({ signal }) => readProgramme(site, identity, signal) });
}

/** Reads the rows again after a write; resolves when the page shows them. */
export function useReadAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey });
}
