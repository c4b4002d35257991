/**
 * What the rooms of the bot are given: the store, the way out to Teams, the way to the lists, and the two clocks. Built
 * once in `startBot`; nothing here is global, so a test may run two bots side by side.
 */
import type { Instant } from '../src/base/time/instant.ts';
import type { WorkCalendar } from '../src/base/time/workingDays.ts';
import type { Sha256 } from '../src/core/mou/canonical.ts';
import type { GraphApi } from '../src/graph/http/graphApi.ts';
import type { BoardSite } from '../src/graph/lists/site.ts';
import type { TabPlace } from './links.ts';
import type { Log } from './log.ts';
import type { MachineClock } from './machineClock.ts';
import type { Circuit } from './outbox/circuit.ts';
import type { Install } from './outbox/ways/install.ts';
import type { LinkWays } from './outbox/ways/linkWays.ts';
import type { Board, BotStore } from './store/botStore.ts';
import type { Roster } from './teams/roster.ts';
import type { Send } from './teams/send.ts';
import type { Meter } from './web/meter.ts';

export interface BotParts {
  readonly store: BotStore;
  readonly send: Send;
  readonly roster: Roster;
  readonly graph: GraphApi;
  /** The lists of a board whose site is known. */
  siteOf(siteId: string): BoardSite;
  /** What time it is for the boards. */
  boardNow(): Promise<Instant>;
  readonly machine: MachineClock;
  readonly calendar: WorkCalendar;
  readonly sha256: Sha256;
  /** Unguessable, for keys of rows. */
  newId(): string;
  readonly log: Log;
  /** Address of a place in the board's tab. */
  tabLink(board: Board | null, place: TabPlace): string;
  /** How long a press may take before its answer is 'being saved'; machine milliseconds. */
  readonly answerWithinMilliseconds: number;
  /** Work that nobody waits for; it is finished before the bot closes, and what it throws is logged. */
  background(work: () => Promise<void>): void;
  /** Marks this process as the holder of its leases and claims. */
  readonly holder: string;
  /** Links by activity feed and e-mail. */
  readonly links: LinkWays;
  /** Has the app installed for a person, where that is allowed. */
  readonly install: Install;
  /** Which service addresses of Teams are held. */
  readonly circuit: Circuit;
  readonly meter: Meter;
  /** `careful`: each completion in a commit of its own. `bulk`: several together. */
  readonly deliveryMode: 'careful' | 'bulk';
  /** 0 to below 1, for back-offs. */
  random(): number;
  /** Whether the bot has been told to stop: nothing new is begun. */
  isClosing(): boolean;
}

/** A board whose lists can be read. */
export interface OpenBoard {
  readonly board: Board;
  readonly site: BoardSite;
}
