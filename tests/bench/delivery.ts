/**
 * Cards a second through the whole way out: claim from a durable store, look whether it is owed, make the card, record the
 * intent, send through Microsoft's connector library, record the end. Against plain HTTP posts of the same bytes to the
 * same listener, as many at a time. Our own limits are set out of the way; Teams allows about fifty a second.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContentsBy } from '../../bot/outbox/contents.ts';
import { deliverWaiting } from '../../bot/outbox/deliver.ts';
import type { OpenBoard } from '../../bot/parts.ts';
import type { BotStore } from '../../bot/store/botStore.ts';
import { sqliteStore } from '../../bot/store/sqlite/sqliteStore.ts';
import { instant } from '../../src/base/time/instant.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import type { AdaptiveCard } from '../../src/cards/elements.ts';
import { messageCard } from '../../src/cards/message.card.ts';
import { addMany } from '../../src/graph/lists/addMany.ts';
import { provisionLists } from '../../src/graph/provision/provisionLists.ts';
import { boardSettings } from '../../src/lists/boardSettings.ts';
import { people } from '../../src/lists/people.ts';
import { type Figure, median } from './figures.ts';
import { siteOf } from './readRows.ts';
import { sendingParts } from './sendingParts.ts';
import { type Sink, startSink } from './sinkProcess.ts';
import { startWorkplaceProcess } from './workplaceProcess.ts';

const turns = 3;
/** Each has a chat of their own: Teams limits what goes into one. */
const personCount = 400;
/** As many at a time as the bot sends in bulk. */
const atOnce = 8;
const board = 'bench-board';
const tenantId = 'bench-tenant';
const ways = ['careful', 'bulk'] as const;
type Way = (typeof ways)[number];

export async function benchDelivery(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'qa-delivery-'));
  const [workplace, sink] = await Promise.all([startWorkplaceProcess(), startSink()]);
  const store = sqliteStore(join(folder, 'bot.sqlite'));
  try {
    const site = siteOf(workplace);
    await provisionLists(site, () => undefined, [boardSettings, people]);
    await addMany(
      site,
      people,
      Array.from({ length: personCount }, (_, at) => aPerson(at)),
    );
    await reach(store, sink);
    const open: OpenBoard = { board: boardAt(sink), site };
    const rates: Record<Way | 'raw', number[]> = { careful: [], bulk: [], raw: [] };
    for (let turn = 0; turn < turns; turn += 1) {
      for (const way of ways) {
        await plan(store, `${way}-${turn}`);
        rates[way].push(await rate(() => deliverWaiting(sendingParts(store, way), open, contents)));
      }
      rates.raw.push(await rate(() => postRaw(sink)));
    }
    return figures(rates);
  } finally {
    await store.close();
    workplace.stop();
    sink.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figures(rates: Readonly<Record<Way | 'raw', readonly number[]>>): readonly Figure[] {
  const raw = median(rates.raw);
  return [
    ...ways.flatMap((way): readonly Figure[] => [
      { name: `delivery, ${way}: cards a second`, value: Math.round(median(rates[way])), unit: 'count' },
      { name: `delivery, ${way}: against raw posts of the same bytes`, value: median(rates[way]) / raw, unit: 'ratio' },
    ]),
    { name: `delivery: raw posts a second, ${atOnce} at a time`, value: Math.round(raw), unit: 'count' },
    { name: 'delivery: memory of the sender after it', value: process.memoryUsage().rss / 1024, unit: 'kB' },
  ];
}

async function rate(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return personCount / ((performance.now() - from) / 1000);
}

/** As large as a person's usual card. */
const card = usualCard();

function usualCard(): AdaptiveCard {
  return messageCard({
    title: 'Sample board',
    sentences: Array.from(
      { length: 30 },
      (_, at) => `Line ${at}: please send the case returns for the audit by 5 June 2015.`,
    ),
    link: { title: 'Open my things', url: 'https://tab.example' },
  });
}

const content = async () => ({ card, asks: true });
const contents: ContentsBy = { memorandum: content, notice: content, day: content, single: content, post: content };

function aPerson(at: number) {
  const objectId = `object-${at}`;
  const kind = 'member' as const;
  return { key: `person-${at}`, values: { name: `Person ${at}`, email: null, kind, tenantId, objectId, mri: null } };
}

async function reach(store: BotStore, sink: Sink): Promise<void> {
  const everybody = Array.from({ length: personCount }, (_, at) => ({ tenantId, objectId: `object-${at}` }));
  await store.places.putContacts(
    board,
    everybody.map((one) => ({ ...one, mri: `29:${one.objectId}` })),
  );
  for (const one of everybody) {
    await store.places.putChat({ ...one, serviceUrl: sink.url, conversationId: `a:${one.objectId}` });
  }
}

async function plan(store: BotStore, name: string): Promise<void> {
  const entries = Array.from({ length: personCount }, (_, at) => ({
    key: `${name}.${at}`,
    content: 'single' as const,
    subject: { what: 'bench' },
    person: `person-${at}`,
    day: plainDate('2015-06-05'),
    priority: 5,
    route: 'chat' as const,
    at: instant('2015-06-05T08:00:00Z'),
  }));
  await store.outbox.plan(board, { steps: [], entries });
}

function boardAt(sink: Sink): OpenBoard['board'] {
  return {
    key: board,
    tenantId,
    groupId: 'group',
    teamId: '19:team',
    serviceUrl: sink.url,
    siteId: 'site',
    name: 'Bench',
    channelId: null,
    state: 'ready',
  };
}

async function postRaw(sink: Sink): Promise<void> {
  const body = JSON.stringify({ type: 'message', attachments: [{ content: card }] });
  let left = personCount;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const answer = await fetch(`${sink.url}/v3/conversations/a/activities`, { method: 'POST', body });
      await answer.text();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
