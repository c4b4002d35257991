import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStoreToRead } from '../../bot/store/openToRead.ts';
import { verifyBoards } from '../../manifest/verifySignatures.ts';
import { keyOf } from '../../src/base/id.ts';
import { signatureHash } from '../../src/core/mou/chain.ts';
import type { Receipt } from '../../src/core/mou/ownRecord.ts';
import { rerouteToWorkplace } from '../../src/graph/http/reroute.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { listPath } from '../../src/graph/lists/site.ts';
import { mouSignatures } from '../../src/lists/mouSignatures.ts';
import { at } from '../kit/clock.ts';
import { sha256 } from '../kit/mouRows.ts';
import { type BotWorld, botWorld } from './kit/botWorld.ts';
import { signed } from './kit/desk.ts';
import { ask, outcomesOf, signaturesOf } from './kit/listsOf.ts';
import { directory } from './kit/tenant.ts';

/** Three signatures: Housing, Police, Hospital Trust. */
async function threeSignatures(world: BotWorld): Promise<void> {
  const housing = world.desk('housing');
  await housing.press(await housing.card('chat', 'Please sign'), 'mouSign', signed('person-housingSubstitute'));
  const police = world.desk('police');
  await police.press(await police.card('channel', 'for Police'), 'mouSign', signed('person-policeSubstitute'));
  const health = world.desk('health');
  await health.press(await health.card('chat', 'Hospital Trust'), 'mouSign', {
    accepted: 'true',
    substitute: 'somebody-else',
    substituteName: 'Deputy',
  });
  await world.bot().settled();
}

async function verify(
  world: BotWorld,
  { file = world.storeFile, receipts = [] }: { readonly file?: string; readonly receipts?: readonly Receipt[] } = {},
): Promise<{ readonly isSound: boolean; readonly said: string }> {
  const said: string[] = [];
  const store = openStoreToRead({ BOT_STORE_FILE: file });
  const isSound = await verifyBoards({
    store,
    receipts,
    now: at('2015-03-16 09:30'),
    getToken: () => world.workplace.parts.tokens.appToken(directory.app.id, 'graph'),
    send: rerouteToWorkplace((url, init) => fetch(url, init), world.workplace.url),
    write: (line) => said.push(line),
  });
  await store.close();
  return { isSound, said: said.join('\n') };
}

/** The file of `withNewStore`. */
function newStoreOf(world: BotWorld): string {
  return world.storeFile.replace('bot.sqlite', 'new.sqlite');
}

/** What the bot itself answers to 'verify now'. */
async function verifyByRequest(world: BotWorld): Promise<string> {
  await ask(world, 'qaManager', 'verify now', 'mou');
  await world.bot().tick();
  return (await outcomesOf(world)).at(-1)?.why ?? '';
}

async function remove(world: BotWorld, sequence: number): Promise<void> {
  const site = world.siteAs('owner');
  const row = (await signaturesOf(world)).find((one) => one.sequence === sequence);
  await site.api.call({ method: 'DELETE', path: `${listPath(site, mouSignatures)}/items/${row?.itemId}` });
}

describe('the seal of the memorandum', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await world.bot().tick();
    await threeSignatures(world);
  });
  afterEach(() => world.close());

  it('is sound for what the bot wrote; the command and the bot say the same', async () => {
    const { isSound, said } = await verify(world);
    expect(isSound).toBe(true);
    expect(said).toBe(
      'Sample board: All 3 signatures are as written: list, chain, texts and the bot’s own record agree.',
    );
    expect(await verifyByRequest(world)).toBe(said.replace('Sample board: ', ''));
  });

  it('is broken by one changed character', async () => {
    const [, second] = await signaturesOf(world);
    if (second === undefined) throw new Error('there are three signatures');
    await listStore(world.siteAs('owner'), mouSignatures).change(second, { substituteName: 'Police substitutf' });
    expect(await verify(world)).toEqual({
      isSound: false,
      said: expect.stringContaining('Signature 2 has been changed since it was signed.'),
    });
    expect(await verifyByRequest(world)).toContain('Signature 2 has been changed');
  });

  it('is broken when the last signature is removed', async () => {
    await remove(world, 3);
    expect((await verify(world)).said).toContain('Signature 3 is missing: the bot wrote 3, the list ends at 2.');
    expect(await verifyByRequest(world)).toContain('Signature 3 is missing');
  });

  it('is broken when one in the middle is removed and all later ones are linked anew', async () => {
    const [first, , third] = await signaturesOf(world);
    if (first === undefined || third === undefined) throw new Error('there are three signatures');
    await remove(world, 2);
    const relinked = { ...third, sequence: 2, previousHash: first.hash };
    const hash = await signatureHash(relinked, sha256);
    const store = listStore(world.siteAs('owner'), mouSignatures);
    await store.change(third, { sequence: 2, previousHash: first.hash, hash });
    expect((await verify(world)).said).toContain('Signature 2 is not the one the bot wrote');
    expect(await verifyByRequest(world)).toContain('Signature 2 is not the one the bot wrote');
  });

  it('is broken by a well-formed row that was put in by hand', async () => {
    const last = (await signaturesOf(world)).at(-1);
    if (last === undefined) throw new Error('there are three signatures');
    const forged = {
      ...last,
      sequence: 4,
      claim: 'probation/mou-1',
      agency: { key: keyOf<'agencies'>('probation'), title: 'Probation' },
      previousHash: last.hash,
    };
    await listStore(world.siteAs('owner'), mouSignatures).add(keyOf('by-hand'), {
      ...forged,
      hash: await signatureHash(forged, sha256),
    });
    expect((await verify(world)).said).toContain('Signature 4 is not in the bot’s own record: it was put in by hand');
    expect(await verifyByRequest(world)).toContain('put in by hand');
  });

  describe('after the bot has lost its store', () => {
    beforeEach(async () => {
      await world.withNewStore();
      await world.setClock('2015-03-17T09:30:00Z');
      await world.desk('chair').say('channel', 'help');
      await world.bot().tick();
    });
    const began =
      'The bot’s own record begins later, on 17 March 2015, with 3 already there: they have not changed since that day';

    it('says since when the bot has its record, and what it cannot say', async () => {
      const byRequest = await verifyByRequest(world);
      expect(byRequest).toContain('All 3 signatures fit: list, chain and texts agree.');
      expect(byRequest).toContain(`${began}.`);
      expect(byRequest).toContain('compare the receipts that people kept with the list');
      const probation = world.desk('probation');
      await probation.press(await probation.card('channel', 'for Probation'), 'mouSign', {
        accepted: 'true',
        substitute: 'somebody-else',
        substituteName: 'Deputy',
      });
      await world.bot().settled();
      expect(await signaturesOf(world)).toHaveLength(4);
      const { said } = await verify(world, { file: newStoreOf(world) });
      expect(said).toContain(`${began}, and the 1 signed since is as the bot wrote it.`);
    });

    it('is broken by what is done to the list from then on, also to what was there', async () => {
      await remove(world, 3);
      expect(await verifyByRequest(world)).toContain(
        'Signature 3 is missing: there were 3 when the bot’s own record began, the list ends at 2.',
      );
    });
  });

  it('is proved by a receipt, also where the bot has no record of it', async () => {
    const last = (await signaturesOf(world)).at(-1);
    const receipts = [{ sequence: 3, mark: (last?.hash ?? '').slice(0, 12) }];
    expect(await verify(world, { receipts })).toMatchObject({ isSound: true });
    await remove(world, 3);
    await world.withNewStore();
    await world.desk('chair').say('channel', 'help');
    await world.bot().tick();
    const { isSound, said } = await verify(world, {
      file: newStoreOf(world),
      receipts,
    });
    expect(isSound).toBe(false);
    expect(said).toContain('Signature 3 is missing: there is a receipt with the number 3, the list ends at 2.');
  });

  it('is refused to somebody who may not ask, in words', async () => {
    await ask(world, 'member', 'ask again', 'probation');
    await world.bot().tick();
    expect((await outcomesOf(world))[0]).toMatchObject({
      state: 'refused',
      why: 'Only the chair and QA manager can do this. Ask one of them.',
    });
  });
});
