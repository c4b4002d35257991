/**
 * What the page on reminders reads: the board with what was asked of the bot, in one round trip, and the reminder log in
 * parts. The log is the longest list of a board, so it is only ever asked for by one indexed column: a month, a person or
 * a thing.
 */
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { addMonths, type PlainDate, plainDate } from '../../../base/time/plainDate.ts';
import type { PersonKey } from '../../../core/people/board.ts';
import { readAll, type Where } from '../../../graph/lists/query.ts';
import { readTogether } from '../../../graph/lists/readTogether.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import type { Row } from '../../../lists/definition/defineList.ts';
import type { SpoiledRow } from '../../../lists/definition/row.ts';
import { reminderLog } from '../../../lists/reminderLog.ts';
import { requestOutcomes } from '../../../lists/requestOutcomes.ts';
import { requests } from '../../../lists/requests.ts';
import { type Asks, answerTo } from '../../board/asks/asks.ts';
import { useClock } from '../../board/clock.ts';
import { type DutyBoard, dutyBoardFrom, dutyLists, type Looker } from '../../board/dutyBoard.ts';
import { useSite, useWorld } from '../../board/world.ts';

export type LogRow = Row<typeof reminderLog>;

/** The part of the log that is asked for. */
export type LogPart =
  | { readonly by: 'month'; readonly month: string }
  | { readonly by: 'person'; readonly person: PersonKey }
  | { readonly by: 'item'; readonly item: string };

export interface LogPage {
  readonly rows: readonly LogRow[];
  readonly spoiled: readonly SpoiledRow[];
}

const askLists = [requests, requestOutcomes] as const;
const lists = [...askLists, ...dutyLists] as const;
const boardKey = ['reminders', 'board'] as const;
const asksKey = ['reminders', 'asks'] as const;
/** Seconds between two looks for the bot's answer, while one is waited for: two resource units of SharePoint each. */
const lookEverySeconds = 15;

/** @throws Fault */
export async function readReminders(
  site: BoardSite,
  looker: Looker,
  signal?: AbortSignal,
): Promise<{ readonly board: DutyBoard; readonly asks: Asks }> {
  const [asked, answered, ...duty] = await readTogether(site, lists, signal);
  const board = dutyBoardFrom(duty, looker);
  return {
    board: { ...board, spoiled: [...board.spoiled, ...asked.spoiled, ...answered.spoiled] },
    asks: { requests: asked.rows, outcomes: answered.rows },
  };
}

async function readAsks(site: BoardSite, signal: AbortSignal): Promise<Asks> {
  const [asked, answered] = await readTogether(site, askLists, signal);
  return { requests: asked.rows, outcomes: answered.rows };
}

/** Whether somebody waits for the bot to remind. */
export function isWaiting(asks: Asks): boolean {
  return asks.requests.some((request) => request.kind === 'remind now' && answerTo(asks, request) === null);
}

/** @throws Fault */
export function readLog(site: BoardSite, part: LogPart, signal?: AbortSignal): Promise<LogPage> {
  return readAll(site, reminderLog, whereOf(part), signal);
}

function whereOf(part: LogPart): Where<typeof reminderLog> {
  switch (part.by) {
    case 'month':
      return { month: part.month };
    case 'person':
      return { person: { key: part.person, title: '' } };
    case 'item':
      return { item: part.item };
  }
}

/** The board, and what was asked of the bot: looked at again every 15 seconds while an answer is waited for. */
export function useReminders() {
  const site = useSite();
  const clock = useClock();
  const queries = useQueryClient();
  const { identity, app } = useWorld();
  const board = useQuery({
    queryKey: boardKey,
    queryFn: async ({ signal }) => {
      const read = await readReminders(site, { identity, tenantId: app.tenantId, now: clock.now() }, signal);
      queries.setQueryData<Asks>(asksKey, read.asks);
      return read.board;
    },
  });
  const asks = useQuery({
    queryKey: asksKey,
    queryFn: ({ signal }) => readAsks(site, signal),
    enabled: board.data !== undefined,
    refetchInterval: ({ state }) =>
      state.data !== undefined && isWaiting(state.data) ? lookEverySeconds * 1000 : false,
  });
  return { board, asks };
}

/** Looks at once, after the person has asked for something. */
export function useLookAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: asksKey });
}

function logQuery(site: BoardSite, part: LogPart) {
  return {
    queryKey: ['reminders', 'log', part],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => readLog(site, part, signal),
  };
}

/** One part of the log. */
export function useLog(part: LogPart) {
  return useQuery(logQuery(useSite(), part));
}

/** Months of the log that tell whether somebody is reached: the one of this day and the two before it, newest first. */
export function recentMonths(today: PlainDate): readonly string[] {
  return [0, -1, -2].map((months) => addMonths(plainDate(`${today.slice(0, 7)}-01`), months).slice(0, 7));
}

/** The log of the last three months. */
export function useRecentLog(today: PlainDate) {
  const site = useSite();
  return useQueries({
    queries: recentMonths(today).map((month) => logQuery(site, { by: 'month', month })),
    combine: (found) => ({
      rows: found.flatMap((one) => one.data?.rows ?? []),
      spoiled: found.flatMap((one) => one.data?.spoiled ?? []),
      isReady: found.every((one) => one.data !== undefined),
      error: found.find((one) => one.error !== null)?.error ?? null,
      again: () => {
        for (const one of found) void one.refetch();
      },
    }),
  });
}
