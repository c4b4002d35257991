/** How the bot is, from its store and its loop: for a probe (`/health`) and for a collector (`/metrics`). */
import { millisecondsOf, parseInstant } from '../../src/base/time/instant.ts';
import type { BotParts } from '../parts.ts';
import type { Board } from '../store/botStore.ts';
import type { EntryState } from '../store/outboxRecords.ts';
import type { Gauge } from './meter.ts';

/** What `GET /health` says. Counts and times alone. */
export interface Health {
  /** False when no round has ended for so long that somebody should start the process anew. */
  readonly up: boolean;
  /** Machine time of the last tick that ended, ISO 8601; null before the first. */
  readonly lastTick: string | null;
  readonly boards: number;
  readonly boardsWaitingForSetUp: number;
  /** Messages by state, over all boards. */
  readonly messages: Readonly<Record<EntryState, number>>;
  /** How long the oldest message that could go has been waiting. */
  readonly oldestWaitSeconds: number;
  /** Service addresses of Teams that are left alone because they do not answer. */
  readonly addressesHeld: number;
}

type Parts = Pick<BotParts, 'store' | 'machine' | 'circuit' | 'meter'>;

/** Counting messages reads whole partitions of the store: so long one count serves whoever asks. Machine milliseconds. */
const countedForMilliseconds = 60_000;

/** What health asks of the loop. */
export interface Pulse {
  lastTick(): string | null;
  isStuck(): boolean;
}

/** @returns how the bot is now; messages as they were at the last round, or counted within the last minute */
export function healthOf(parts: Parts, pulse: Pulse): () => Promise<Health> {
  let counted: { readonly at: number; readonly tick: string | null; readonly counting: Promise<Counted> } | null = null;
  const countedLately = (boards: readonly Board[]): Promise<Counted> => {
    const at = parts.machine.now();
    const tick = pulse.lastTick();
    if (counted !== null && counted.tick === tick && at - counted.at < countedForMilliseconds) return counted.counting;
    const taken = { at, tick, counting: countOf(parts, boards) };
    counted = taken;
    // A count that failed serves nobody.
    taken.counting.catch(() => {
      if (counted === taken) counted = null;
    });
    return taken.counting;
  };
  return async () => {
    const boards = await parts.store.boards.all();
    return {
      up: !pulse.isStuck(),
      lastTick: pulse.lastTick(),
      boards: boards.length,
      boardsWaitingForSetUp: boards.filter((board) => board.state === 'waiting').length,
      ...(await countedLately(boards)),
      addressesHeld: parts.circuit.held(),
    };
  };
}

type Counted = Pick<Health, 'messages' | 'oldestWaitSeconds'>;

async function countOf({ store, machine }: Parts, boards: readonly Board[]): Promise<Counted> {
  const messages: Record<EntryState, number> = { planned: 0, unknown: 0, sent: 0, failed: 0, superseded: 0 };
  let oldest = 0;
  for (const board of boards) {
    const counts = await store.outbox.counts(board.key, machine.now());
    for (const [state, count] of Object.entries(counts.byState)) messages[state as EntryState] += count; // its own keys
    oldest = Math.max(oldest, counts.oldestWaitMilliseconds);
  }
  return { messages, oldestWaitSeconds: Math.floor(oldest / 1000) };
}

/** Counters and the health in the text format of Prometheus. */
export function metricsOf({ meter }: Parts, health: Health): string {
  const lastTick = health.lastTick === null ? null : parseInstant(health.lastTick);
  const gauges: readonly Gauge[] = [
    { name: 'boards', help: 'Boards the bot answers for.', value: health.boards },
    {
      name: 'boardsWaitingForSetUp',
      help: 'Boards whose lists cannot be read yet.',
      value: health.boardsWaitingForSetUp,
    },
    ...Object.entries(health.messages).map(([state, value]) => ({
      name: 'messages',
      help: 'Messages by state.',
      labels: { state },
      value,
    })),
    { name: 'oldestWaitSeconds', help: 'Age of the oldest message that could go.', value: health.oldestWaitSeconds },
    { name: 'addressesHeld', help: 'Service addresses that do not answer.', value: health.addressesHeld },
    {
      name: 'lastTickTimestampSeconds',
      help: 'When the last round ended; 0 before the first.',
      value: lastTick === null ? 0 : millisecondsOf(lastTick) / 1000,
    },
  ];
  return meter.text(gauges);
}
