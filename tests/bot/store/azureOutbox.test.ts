/** What only Azure Storage has to prove: a crash between table and queue, a message too many, texts longer than a property. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AzureAccount, azureAccount } from '../../../bot/store/azure/account.ts';
import { azureStore } from '../../../bot/store/azure/azureStore.ts';
import { keyOf, keysBelow } from '../../../bot/store/azure/keys.ts';
import { outboxRecords } from '../../../bot/store/azure/outbox/outbox.ts';
import { queuePointers } from '../../../bot/store/azure/outbox/pointers.ts';
import type { BotStore } from '../../../bot/store/botStore.ts';
import { openStore } from '../../../bot/store/openStore.ts';
import { at } from '../../kit/clock.ts';
import { type Azurite, startAzurite } from './azurite.ts';
import { board, entry, step } from './outboxRows.ts';

let azurite: Azurite;
let account: AzureAccount;
let store: BotStore;
let places = 0;

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(async () => {
  await azurite.stop();
});
beforeEach(async () => {
  places += 1;
  account = accountWith(azurite.connectionString);
  store = await azureStore(account);
});

function accountWith(connectionString: string): AzureAccount {
  return azureAccount({ connectionString, prefix: `own${places}` }, () => {
    throw new Error('a connection string needs no identity');
  });
}

const terms = () => ({ holder: 'h', now: Date.now(), forMilliseconds: 60_000, limit: 10 });
const queue = { board, priority: 5 };

describe('a planner that dies before its messages are in the queue', () => {
  it('loses nothing: planning again adds no second entry, and the next holder finds those without a message', async () => {
    const pointers = queuePointers(account);
    let sent = 0;
    const dying = outboxRecords(account, Date.now, {
      ...pointers,
      send: async (to, key) => {
        sent += 1;
        if (sent === 2) throw new Error('the process is gone');
        return pointers.send(to, key);
      },
    });
    const plan = { steps: [step('due')], entries: [entry('day?1'), entry('day?2'), entry('day?3')] };
    await expect(dying.plan(board, plan)).rejects.toThrow('the process is gone');
    expect(await store.outbox.waiting(board)).toHaveLength(3);
    expect(await store.outbox.plan(board, { ...plan, steps: [step('due'), step('due+5')] })).toEqual([]);
    expect(await store.outbox.stepsOf(board, 'day?1')).toHaveLength(2);
    const claims = await store.outbox.claim(board, terms());
    expect(claims.map((claim) => claim.entry.key).sort()).toEqual(['day?1', 'day?2', 'day?3']);
  });

  it('leaves a message that no entry knows yet, and whoever receives it takes it over', async () => {
    const pointers = queuePointers(account);
    const dying = outboxRecords(account, Date.now, {
      ...pointers,
      send: async (to, key) => {
        await pointers.send(to, key);
        throw new Error('the process is gone');
      },
    });
    await expect(dying.plan(board, { steps: [], entries: [entry('day?1')] })).rejects.toThrow();
    expect(await store.outbox.claim(board, terms())).toHaveLength(1);
    expect(await store.outbox.claim(board, terms())).toEqual([]);
  });
});

describe('a message', () => {
  it('that an entry does not know as its own is thrown away', async () => {
    const pointers = queuePointers(account);
    await store.outbox.plan(board, { steps: [], entries: [entry('day?1')] });
    await pointers.send(queue, 'day?1');
    await pointers.send(queue, 'day?1');
    const claims = await store.outbox.claim(board, terms());
    expect(claims.map((claim) => claim.entry.key)).toEqual(['day?1']);
    await store.outbox.settle(claims.map((claim) => ({ claim, change: { state: 'planned' } })));
    expect(await pointers.receive(queue, { most: 32, forMilliseconds: 1000 })).toHaveLength(1);
  });

  it('that somebody else has received since can be neither hidden nor taken out by the first', async () => {
    const pointers = queuePointers(account);
    await pointers.send(queue, 'day?1');
    const [first] = await pointers.receive(queue, { most: 1, forMilliseconds: 60_000 });
    if (first === undefined) throw new Error('a message was sent');
    expect(await pointers.hide(queue, first, 0)).not.toBeNull();
    const [second] = await pointers.receive(queue, { most: 1, forMilliseconds: 0 });
    if (second === undefined) throw new Error('the message was to be seen again');
    expect(second.message).toBe(first.message);
    expect(await pointers.hide(queue, first, 60_000)).toBeNull();
    await pointers.drop(queue, first);
    expect(await pointers.hide(queue, second, 0)).not.toBeNull();
  });
});

describe('an Azure table', () => {
  it('holds texts longer than a property, whole, and refuses those longer than an entity', async () => {
    const press = { key: 'k', board, press: '🙂é'.repeat(60_000), at: at('2015-03-16 09:00') };
    await store.presses.receive(press);
    expect((await store.presses.received(board))[0]?.press).toBe(press.press);
    const tooLong = store.presses.receive({ ...press, key: 'l', press: 'x'.repeat(600_000) });
    await expect(tooLong).rejects.toMatchObject({ code: 'rejected', subject: { serviceCode: 'RecordTooLarge' } });
    expect(await store.presses.received(board)).toHaveLength(1);
  });

  it('keeps keys apart that differ only in what Azure does not allow', async () => {
    const keys = ['a/b', 'a\\b', 'a#b', 'a?b', 'a b', 'a|b', 'ä', 'a'.repeat(500), ''];
    expect(new Set(keys.map((key) => keyOf(key))).size).toBe(keys.length);
    for (const key of keys) expect(keyOf(key)).not.toMatch(/[/\\#?\s|]/);
    expect(keyOf('a', 'b|c')).not.toBe(keyOf('a|b', 'c'));
    expect(keyOf('a/b', 'c').startsWith(keysBelow('a/b'))).toBe(true);
    const plan = { steps: [], entries: keys.map((key) => entry(key)) };
    expect(await store.outbox.plan(board, plan)).toHaveLength(keys.length);
    expect((await store.outbox.waiting(board)).map((one) => one.key).sort()).toEqual([...keys].sort());
  });

  it('is what the setting opens', async () => {
    const azureStoreSettings = { connectionString: azurite.connectionString, prefix: `own${places}` };
    await store.verdicts.put(board, { at: at('2015-03-16 09:00'), sound: true, sentence: 'Sound.' });
    const opened = await openStore({
      storeFile: '',
      azureStore: azureStoreSettings,
      identity: { type: 'anonymous' },
      graphClientId: '',
    });
    expect(await opened.verdicts.last(board)).toMatchObject({ sentence: 'Sound.' });
    await opened.close();
  });

  it('that refuses us is a fault which names it', async () => {
    const stranger = accountWith(azurite.connectionString.replace(/AccountKey=[^;]+/, 'AccountKey=c29tZWJvZHk='));
    await expect(azureStore(stranger)).rejects.toMatchObject({ name: 'Fault', code: 'forbidden' });
  });
});
