/** How the bot is, from its store and its loop: for a probe (`/health`) and for a collector (`/metrics`). */
import { millisecondsOf, parseInstant } from '../../src/base/time/instant.ts';
import type { BotParts } from '../parts.ts';
import type { EntryState } from '../store/outboxRecords.ts';
import type { Gauge } from './meter.ts';

/** What `GET /health` says. Counts and times alone. */
export interface Health {
  readonly up: true;
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

export async function healthOf({ store, machine, circuit }: Parts, lastTick: string | null): Promise<Health> {
  const boards = await store.boards.all();
  const messages: Record<EntryState, number> = { planned: 0, unknown: 0, sent: 0, failed: 0, superseded: 0 };
  let oldest = 0;
  for (const board of boards) {
    const counts = await store.outbox.counts(board.key, machine.now());
    for (const [state, count] of Object.entries(counts.byState)) messages[state as EntryState] += count; // its own keys
    oldest = Math.max(oldest, counts.oldestWaitMilliseconds);
  }
  return {
    up: true,
    lastTick,
    boards: boards.length,
    boardsWaitingForSetUp: boards.filter((board) => board.state === 'waiting').length,
    messages,
    oldestWaitSeconds: Math.floor(oldest / 1000),
    addressesHeld: circuit.held(),
  };
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
