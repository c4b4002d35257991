/**
 * The bot's outbox on SQLite against pg-boss on PostgreSQL, both durable to the disk, on this machine: planning, claiming
 * and completing the same entries, one at a time (careful) and in groups (bulk). Taken in turn.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PgBoss from 'pg-boss';
import type { NewEntry, OutboxRecords } from '../../bot/store/outboxRecords.ts';
import { sqliteStore } from '../../bot/store/sqlite/sqliteStore.ts';
import { instant } from '../../src/base/time/instant.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { type Figure, median } from './figures.ts';
import { startPostgres } from './postgres.ts';

const turns = 3;
const entryCount = 1_000;
/** How many go together in bulk. */
const groups = { careful: 1, bulk: 50 } as const;
type Way = keyof typeof groups;

/** Enqueues, claims and completes that many entries. */
type Round = (way: Way, turn: number) => Promise<void>;

export async function benchOutbox(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'qa-outbox-'));
  const store = sqliteStore(join(folder, 'bot.sqlite'));
  const postgres = await startPostgres();
  const boss = postgres === null ? null : new PgBoss(postgres.connectionString);
  try {
    await boss?.start();
    await boss?.createQueue('bench');
    const ours = roundOf(store.outbox);
    const theirs = boss === null ? null : bossRound(boss);
    const figures: Figure[] = [];
    for (const way of ['careful', 'bulk'] as const) figures.push(...(await compare(way, ours, theirs)));
    return figures;
  } finally {
    await boss?.stop({ graceful: false });
    await postgres?.stop();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(way: Way, ours: Round, theirs: Round | null): Promise<readonly Figure[]> {
  const mine: number[] = [];
  const other: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    mine.push(await rate(() => ours(way, turn)));
    if (theirs !== null) other.push(await rate(() => theirs(way, turn)));
  }
  const rates: Figure[] = [
    { name: `outbox, ${way}: plan, claim, complete on SQLite, entries a second`, value: median(mine), unit: 'count' },
  ];
  if (theirs === null) return rates;
  return [
    ...rates,
    { name: `outbox, ${way}: the same with pg-boss, jobs a second`, value: median(other), unit: 'count' },
    { name: `outbox, ${way}: SQLite against pg-boss`, value: median(mine) / median(other), unit: 'ratio' },
  ];
}

async function rate(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return Math.round(entryCount / ((performance.now() - from) / 1000));
}

/** What our entries carry: keys alone, since the card is made when it goes out. */
const subject = { kind: 'action', item: 'action-of-a-usual-length-of-key', person: 'me-lead-a', day: '2015-06-05' };

function roundOf(outbox: OutboxRecords): Round {
  const holder = 'bench';
  return async (way, turn) => {
    const size = groups[way];
    const board = `${way}-${turn}`;
    for (let from = 0; from < entryCount; from += size) {
      await outbox.plan(board, { steps: [], entries: Array.from({ length: size }, (_, at) => anEntry(from + at)) });
    }
    for (let done = 0; done < entryCount; ) {
      const claims = await outbox.claim(board, { holder, now: 1_000, forMilliseconds: 60_000, limit: size });
      if (claims.length === 0) throw new Error('nothing was left to claim');
      await outbox.settle(claims.map((claim) => ({ claim, change: { state: 'sent', why: null } })));
      done += claims.length;
    }
  };
}

function anEntry(at: number): NewEntry {
  return {
    key: `day.me-lead-a.${at}`,
    content: 'day',
    subject,
    person: 'me-lead-a',
    day: plainDate('2015-06-05'),
    priority: 5,
    route: 'chat',
    at: instant('2015-06-05T08:00:00Z'),
  };
}

function bossRound(boss: PgBoss): Round {
  const queue = 'bench';
  return async (way) => {
    const size = groups[way];
    for (let from = 0; from < entryCount; from += size) {
      if (size === 1) await boss.send(queue, subject);
      else await boss.insert(Array.from({ length: size }, () => ({ name: queue, data: subject })));
    }
    for (let done = 0; done < entryCount; ) {
      const jobs = await boss.fetch(queue, { batchSize: size });
      if (jobs.length === 0) throw new Error('nothing was left to fetch');
      await boss.complete(
        queue,
        jobs.map((job) => job.id),
      );
      done += jobs.length;
    }
  };
}
