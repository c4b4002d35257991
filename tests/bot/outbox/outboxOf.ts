/** Looking into the outbox, the reminder log and the mail of a world's board, and writing its settings. */
import { mouEntry, occasions } from '../../../bot/mou/entries.ts';
import type { BotStore } from '../../../bot/store/botStore.ts';
import type { NewEntry, OutboxEntry } from '../../../bot/store/outboxRecords.ts';
import { sqliteStore } from '../../../bot/store/sqlite/sqliteStore.ts';
import { keyOf } from '../../../src/base/id.ts';
import { instant } from '../../../src/base/time/instant.ts';
import { listStore } from '../../../src/graph/lists/listStore.ts';
import { readAll } from '../../../src/graph/lists/query.ts';
import { boardSettings, settingsKey } from '../../../src/lists/boardSettings.ts';
import type { NewRow, Row } from '../../../src/lists/definition/defineList.ts';
import { reminderLog } from '../../../src/lists/reminderLog.ts';
import { day } from '../../kit/clock.ts';
import { type BotWorld, openingTime } from '../kit/botWorld.ts';
import type { SeenMessage } from '../kit/desk.ts';
import type { AgencyName } from '../kit/rows.ts';
import { type UserName, users } from '../kit/tenant.ts';

/** Works on the store beside the running bot. */
export async function inStore<Value>(
  world: BotWorld,
  work: (store: BotStore, board: string) => Promise<Value>,
): Promise<Value> {
  const store = sqliteStore(world.storeFile);
  try {
    const [board] = await store.boards.all();
    return await work(store, board?.key ?? '');
  } finally {
    await store.close();
  }
}

/** A card to sign for an agency, as if the person had typed for it that many times: outside the daily limit. */
export function typedFor(person: UserName, agency: AgencyName, times: number): readonly NewEntry[] {
  return Array.from({ length: times }, (_, number) =>
    mouEntry(
      { version: 'mou-1', agency, person: `person-${person}`, occasion: `typed:${number}` },
      { day: day('2015-03-16'), now: instant(openingTime) },
    ),
  );
}

/** The same, as if somebody else had asked for it. */
export function askedAgain(person: UserName, agency: AgencyName, times: number): readonly NewEntry[] {
  return Array.from({ length: times }, (_, number) =>
    mouEntry(
      { version: 'mou-1', agency, person: `person-${person}`, occasion: `again:${number}` },
      { day: day('2015-03-16'), now: instant(openingTime) },
    ),
  );
}

/** The first card of an agency's person. */
export function issuedKey(person: UserName, agency: AgencyName): string {
  return mouEntry(
    { version: 'mou-1', agency, person: `person-${person}`, occasion: occasions.issued },
    { day: day('2015-03-16'), now: instant(openingTime) },
  ).key;
}

export async function plan(world: BotWorld, entries: readonly NewEntry[]): Promise<void> {
  await inStore(world, (store, board) => store.outbox.plan(board, { steps: [], entries }));
}

export async function entryOf(world: BotWorld, key: string): Promise<OutboxEntry> {
  const entry = await inStore(world, (store, board) => store.outbox.get(board, key));
  if (entry === null) throw new Error(`there is no entry ${key}`);
  return entry;
}

export async function logOf(world: BotWorld, entry?: string): Promise<readonly Row<typeof reminderLog>[]> {
  const { rows } = await readAll(world.siteAs('owner'), reminderLog);
  return entry === undefined ? rows : rows.filter((row) => row.entry === entry);
}

export async function changeSettings(world: BotWorld, changes: Partial<NewRow<typeof boardSettings>>): Promise<void> {
  const store = listStore(world.siteAs('owner'), boardSettings);
  const row = await store.get(keyOf(settingsKey));
  if (row === null) throw new Error('the board has settings');
  await store.change(row, changes);
}

/** E-mails to a person. */
export async function mailsTo(world: BotWorld, name: UserName): Promise<readonly unknown[]> {
  const answer = await fetch(`${world.workplace.url}/workplace/teams/mails`);
  const { mails } = (await answer.json()) as { readonly mails: readonly { readonly address: string }[] }; // the control's documented answer
  return mails.filter((mail) => mail.address === users[name].mail);
}

/** How many cards of these messages hold the words. */
export function cardsIn(messages: readonly SeenMessage[], words: string): number {
  return messages.filter((message) => JSON.stringify(message.cards).includes(words)).length;
}

export async function ticks(world: BotWorld, count: number, milliseconds = 0): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    world.passes(milliseconds);
    await world.bot().tick();
  }
}

/** Everything works again. */
export async function clearFaults(world: BotWorld): Promise<void> {
  await fetch(`${world.workplace.url}/workplace/teams/faults`, { method: 'DELETE' });
  await fetch(`${world.workplace.url}/workplace/faults`, { method: 'DELETE' });
}
