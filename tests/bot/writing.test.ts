import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256Hex } from '../../bot/hash.ts';
import { openStoreToRead } from '../../bot/store/openToRead.ts';
import { sqliteStore } from '../../bot/store/sqlite/sqliteStore.ts';
import { verifyBoards } from '../../manifest/verifySignatures.ts';
import { keyOf } from '../../src/base/id.ts';
import { rerouteToWorkplace } from '../../src/graph/http/reroute.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { boardSettings, settingsKey } from '../../src/lists/boardSettings.ts';
import { mouSignatures } from '../../src/lists/mouSignatures.ts';
import { at } from '../kit/clock.ts';
import { type BotWorld, botWorld } from './kit/botWorld.ts';
import { channelHeader, knock, mriOf, pressActivity } from './kit/channel.ts';
import { signed } from './kit/desk.ts';
import { declineReasonsOf, declinesOf, signaturesOf } from './kit/listsOf.ts';
import { appointment } from './kit/rows.ts';
import { directory } from './kit/tenant.ts';

const form = signed('person-housingSubstitute');
const toSignatures = '/lists/[^/]*MoU(%20| )signatures/items';

async function isSealSound(world: BotWorld): Promise<boolean> {
  const store = openStoreToRead({ BOT_STORE_FILE: world.storeFile });
  const isSound = await verifyBoards({
    store,
    now: at('2015-03-16 09:30'),
    getToken: () => world.workplace.parts.tokens.appToken(directory.app.id, 'graph'),
    send: rerouteToWorkplace((url, init) => fetch(url, init), world.workplace.url),
    write: () => undefined,
  });
  await store.close();
  return isSound;
}

async function clearFaults(world: BotWorld): Promise<void> {
  await fetch(`${world.workplace.url}/workplace/faults`, { method: 'DELETE' });
}

describe('a press is never lost and never counts twice', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await world.bot().tick();
  });
  afterEach(() => world.close());

  it('when the list cannot be written, the card says "being saved", and the bot writes it at a later tick', async () => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    await world.graphFaults([{ method: 'POST', path: toSignatures, answer: { status: 503 } }]);
    expect((await housing.press(card, 'mouSign', form)).kind).toBe('card');
    expect(JSON.stringify(await housing.lastCard('chat'))).toContain('Being saved');
    expect(await signaturesOf(world)).toEqual([]);
    await clearFaults(world);
    await world.bot().tick();
    expect(await signaturesOf(world)).toHaveLength(1);
    expect(JSON.stringify(await housing.lastCard('chat'))).toContain('Signed: ');
  });

  it('a bot that stops between taking the press and writing it writes it when it starts again', async () => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    await world.graphFaults([{ method: 'POST', path: toSignatures, answer: { drop: true } }]);
    await housing.press(card, 'mouSign', form);
    await clearFaults(world);
    await world.restart();
    await world.bot().tick();
    expect(await signaturesOf(world)).toMatchObject([{ agency: { key: 'housing' } }]);
    expect(await isSealSound(world)).toBe(true);
  });

  it('an answer of the list that gets lost on the way leaves one signature, known as the bot’s own', async () => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    await world.graphFaults([{ method: 'POST', path: toSignatures, answer: { dropAfter: true }, times: 1 }]);
    expect((await housing.press(card, 'mouSign', form)).kind).toBe('card');
    expect(await signaturesOf(world)).toHaveLength(1);
    expect(await isSealSound(world)).toBe(true);
  });

  it('a bot that stops after the list was written, before it knew, finds its own signature again', async () => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    await world.graphFaults([
      { method: 'POST', path: toSignatures, answer: { dropAfter: true }, times: 1 },
      { method: 'GET', path: toSignatures, answer: { status: 403, code: 'accessDenied' } },
    ]);
    await housing.press(card, 'mouSign', form);
    await clearFaults(world);
    await world.restart();
    await housing.press(card, 'mouSign', form);
    await world.bot().tick();
    expect(await signaturesOf(world)).toHaveLength(1);
    expect(await isSealSound(world)).toBe(true);
  });

  it('a list that answers slowly gets "being saved" at once and the receipt afterwards, on the same card', async () => {
    await world.restart({ answerWithinMilliseconds: 30 });
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    await world.graphFaults([{ method: 'POST', path: 'batch', answer: { status: 429, retryAfter: 1 }, times: 1 }]);
    await housing.press(card, 'mouSign', form);
    expect(JSON.stringify(await housing.lastCard('chat'))).toContain('Being saved');
    await world.bot().settled();
    expect(JSON.stringify(await housing.lastCard('chat'))).toContain('Signed: ');
    expect((await housing.messages('chat')).filter((message) => message.cards.length > 0)).toHaveLength(1);
  });

  it('a second deployment with a store of its own cannot fork the chain', async () => {
    const other = await world.anotherBot();
    const police = await world.desk('police').card('channel', 'for Police');
    const probation = await world.desk('probation').card('channel', 'for Probation');
    const header = await channelHeader(world);
    // The other bot learns of the board from the first thing it hears in the channel.
    const activities = await Promise.all(
      (
        [
          ['police', police],
          ['probation', probation],
        ] as const
      ).map(async ([as, { messageId, card }]) =>
        pressActivity(world, {
          as,
          mri: await mriOf(world, as),
          messageId,
          card,
          verb: 'mouSign',
          inputs: { accepted: 'true', substitute: 'somebody-else', substituteName: 'Deputy' },
        }),
      ),
    );
    const presses = activities.flatMap((activity) => [
      knock(world.bot().url, activity, header),
      knock(other.url, activity, header),
    ]);
    expect((await Promise.all(presses)).map((one) => one.status)).toEqual([200, 200, 200, 200]);
    const rows = await signaturesOf(world);
    expect(rows.map((row) => row.sequence)).toEqual([1, 2]);
    expect(rows[1]?.previousHash).toBe(rows[0]?.hash);
    expect(new Set(rows.map((row) => row.claim)).size).toBe(2);
  });

  it('a row that sits on the place of a signature ends the tries: the press stays on record', async () => {
    const police = world.desk('police');
    await police.press(await police.card('channel', 'for Police'), 'mouSign', signed('person-policeSubstitute'));
    const [row] = await signaturesOf(world);
    if (row === undefined) throw new Error('police has signed');
    const key = `sig-${sha256Hex('housing/mou-1').slice(0, 32)}`;
    const decoy = { ...row, sequence: 90, claim: 'nobody/mou-1', hash: 'decoy' };
    await listStore(world.siteAs('owner'), mouSignatures).add(keyOf(key), decoy);
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    await housing.press(card, 'mouSign', form);
    await world.bot().settled();
    expect(world.lines.some((line) => line.includes('press.delayed') && line.includes('"conflict"'))).toBe(true);
    expect((await signaturesOf(world)).map((one) => one.agency.key)).toEqual(['police', 'police']);
  });

  it('a press that cannot be read is put aside, and those after it are carried out', async () => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    await world.graphFaults([{ method: 'POST', path: toSignatures, answer: { drop: true } }]);
    await housing.press(card, 'mouSign', form);
    await clearFaults(world);
    const store = sqliteStore(world.storeFile);
    const board = (await store.boards.all())[0]?.key ?? '';
    await store.presses.receive({ key: 'bad', board, press: '{"verb":"mouSign"', at: at('2015-03-16 08:00') });
    await world.bot().tick();
    expect(await signaturesOf(world)).toMatchObject([{ agency: { key: 'housing' } }]);
    expect(await store.presses.received(board)).toEqual([]);
    await store.close();
    expect(world.lines.filter((line) => line.includes('press.unreadable') && line.includes('"bad"'))).toHaveLength(1);
  });

  it('the bot’s store holds no name, address or reason that was entered, once it is carried out', async () => {
    const housing = world.desk('housing');
    const entered = { substituteName: 'Housing duty manager', substituteEmail: 'duty@agency.test' };
    await housing.press(await housing.card('chat', 'Please sign'), 'mouSign', {
      accepted: 'true',
      substitute: 'somebody-else',
      ...entered,
    });
    const health = world.desk('health');
    const reason = 'Our legal team has a question.';
    await health.press(await health.card('chat', 'Hospital Trust'), 'mouDecline', { reason });
    await world.bot().settled();
    expect(await signaturesOf(world)).toMatchObject([entered]);
    expect(await declinesOf(world)).toHaveLength(1);
    const log = `${world.storeFile}-wal`;
    const held = [world.storeFile, ...(existsSync(log) ? [log] : [])]
      .map((file) => readFileSync(file, 'latin1'))
      .join();
    for (const word of [...Object.values(entered), 'legal team']) expect(held).not.toContain(word);
  });

  it('where the bot may not write, the person is told that nothing was saved', async () => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    await world.graphFaults([{ method: 'POST', path: toSignatures, answer: { status: 403, code: 'accessDenied' } }]);
    expect(await housing.press(card, 'mouSign', form)).toMatchObject({
      kind: 'message',
      text: expect.stringContaining('Nothing was saved'),
    });
  });

  it.each([
    ['an NHS number', 'See the case of 943 476 5919.'],
    ['a number of a local system', 'See the case AB-123456.'],
  ])('a reason for declining with %s in it is not recorded, and the card says why', async (what, reason) => {
    const site = world.siteAs('owner');
    const settings = listStore(site, boardSettings);
    const row = await settings.get(keyOf(settingsKey));
    if (row === null) throw new Error('the board has settings');
    await settings.change(row, { localPatterns: ['Case system: AA-999999'] });
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    const answer = await housing.press(card, 'mouDecline', { reason });
    expect(answer).toMatchObject({ kind: 'message', text: expect.stringContaining(what) });
    expect(answer.text).not.toContain(reason);
    expect(await declineReasonsOf(world)).toEqual([]);
    expect(await declinesOf(world)).toEqual([]);
    await housing.press(card, 'mouDecline', { reason: 'Our legal team has a question.' });
    expect(await declinesOf(world)).toHaveLength(1);
  });

  it('a declined memorandum keeps its reason in a list of its own and off the card; the agency may still sign', async () => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    expect((await housing.press(card, 'mouDecline', { reason: '  ' })).text).toContain('Say why');
    await housing.press(card, 'mouDecline', { reason: 'Our legal team has a question.' });
    const declines = await declinesOf(world);
    expect(declines).toMatchObject([{ createdBy: { kind: 'app' } }]);
    expect(JSON.stringify(declines)).not.toContain('legal team');
    expect(await declineReasonsOf(world)).toMatchObject([
      { key: declines[0]?.key, reason: 'Our legal team has a question.', createdBy: { kind: 'app' } },
    ]);
    expect(JSON.stringify(await housing.lastCard('chat'))).not.toContain('legal team');
    await world.bot().tick();
    await world.bot().tick();
    for (const name of ['qaManager', 'chair'] as const) {
      const told = (await world.desk(name).messages('chat')).filter((one) =>
        JSON.stringify(one.cards).includes('has declined'),
      );
      expect(told).toHaveLength(1);
    }
    await housing.say('chat', 'sign');
    await world.bot().tick();
    await housing.press(await housing.card('chat', 'Please sign'), 'mouSign', form);
    expect(await signaturesOf(world)).toHaveLength(1);
  });

  it('where nobody of an agency can sign, its senior sponsor is asked to have somebody named, and cannot sign', async () => {
    await listStore(world.siteAs('qaManager'), appointments).add(
      keyOf('sponsor-of-hospital'),
      appointment('boardMember', 'senior sponsor', 'hospital'),
    );
    const health = world.desk('health');
    await health.press(await health.card('chat', 'Hospital Trust'), 'mouNotMe');
    await world.bot().tick();
    const told = JSON.stringify(await world.desk('boardMember').lastCard('chat'));
    expect(told).toContain('Nobody to ask at Hospital Trust');
    expect(told).toContain('Please name somebody');
    expect(told).not.toContain('mouSign');
    expect(JSON.stringify(await world.desk('qaManager').lastCard('chat'))).toContain('Nobody to ask at Hospital Trust');
    expect(JSON.stringify(await world.desk('chair').messages('chat'))).not.toContain('Nobody to ask at Hospital Trust');
  });

  it('"not me" without a substitute tells the QA manager that nobody can be asked', async () => {
    const health = world.desk('health');
    await health.press(await health.card('chat', 'Hospital Trust'), 'mouNotMe');
    await world.bot().tick();
    expect(JSON.stringify(await world.desk('qaManager').lastCard('chat'))).toContain('Nobody to ask at Hospital Trust');
  });
});
