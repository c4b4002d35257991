/**
 * What the bot does about versions that are changed or taken back: a changed text is told of within one run and can be
 * signed by nobody beside the signatures of the old one; a withdrawn version asks nobody any more.
 */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { compareVersion, type Remembered } from '../../bot/schedule/firstSeen.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { mouVersions } from '../../src/lists/mouVersions.ts';
import { aVersion } from '../kit/mouRows.ts';
import { type BotWorld, botWorld } from './kit/botWorld.ts';
import { signed } from './kit/desk.ts';
import { changeWording, issueVersionTwo, signaturesOf } from './kit/listsOf.ts';

describe('a memorandum that is out', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await world.bot().tick();
  });
  afterEach(() => world.close());

  it('whose text was changed in the list is told of in one run, and nobody signs another text than others did', async () => {
    const [housing, manager] = [world.desk('housing'), world.desk('qaManager')];
    const police = await world.desk('police').card('channel', 'for Police');
    await housing.press(await housing.card('chat', 'Please sign'), 'mouSign', signed('person-housingSubstitute'));
    await changeWording(world, 'We promise something else.');
    await world.bot().tick();
    const told = await manager.card('chat', 'Irregular rows');
    expect(JSON.stringify(told.card)).toContain('Its wording has been changed since it was issued.');
    const outcome = await world.desk('police').press(police, 'mouSign', signed('person-policeSubstitute'));
    expect(outcome.text).toContain('is no longer the one that others have signed');
    expect(await signaturesOf(world)).toHaveLength(1);
  });

  it('and is withdrawn asks nobody any more: its cards say so, and the version before is the one to sign', async () => {
    await issueVersionTwo(world);
    await world.bot().tick();
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign: Memorandum of Understanding 2016');
    const store = listStore(world.siteAs('owner'), mouVersions);
    const row = (await store.all()).rows.find((one) => one.number === 2);
    if (row === undefined) throw new Error('version 2 was issued above');
    await store.change(row, { withdrawnOn: plainDate('2015-03-16'), withdrawnReason: 'It was the wrong file.' });
    await world.bot().tick();
    const closed = JSON.stringify((await housing.messages('chat')).map((one) => one.cards));
    expect(closed).toContain('was issued by mistake and has been withdrawn');
    await housing.press(card, 'mouSign', signed('person-housingSubstitute'));
    expect(await signaturesOf(world)).toEqual([]);
    expect((await world.desk('qaManager').messages('chat')).filter((one) => one.text.includes('Irregular'))).toEqual(
      [],
    );
    await housing.say('chat', 'sign');
    await world.bot().settled();
    const asked = await housing.card('chat', 'Please sign: Memorandum of Understanding 2015');
    await housing.press(asked, 'mouSign', signed('person-housingSubstitute'));
    expect(await signaturesOf(world)).toMatchObject([{ version: { key: 'mou-1' } }]);
  });
});

describe('what the bot first saw of a version', () => {
  const today = plainDate('2015-03-16');
  const remember =
    (values: Readonly<Record<string, string>>): Remembered =>
    (fact) =>
      values[fact];
  const kept = (version = aVersion(1)) =>
    Object.fromEntries(compareVersion(version, today, remember({})).keep.map((one) => [one.fact, one.value]));

  it('is nothing while it is a draft', () => {
    expect(compareVersion(aVersion(1, { issuedOn: null }), today, remember({}))).toEqual({ reasons: [], keep: [] });
    expect(kept(aVersion(1, { issuedOn: plainDate('2015-03-17') }))).toEqual({});
  });

  it('is its text, its number and its day: each is told of when it is another one later', () => {
    const first = remember(kept());
    expect(compareVersion(aVersion(1), today, first)).toEqual({ reasons: [], keep: [] });
    const changed = aVersion(1, { wording: 'Another.', number: 9, issuedOn: null });
    expect(compareVersion(changed, today, first).reasons).toHaveLength(3);
    expect(compareVersion(changed, today, first).keep).toEqual([]);
  });

  it('is not the way SharePoint ends its lines, nor a day that may be chosen anew', () => {
    const stored = aVersion(1, { wording: aVersion(1).wording.replaceAll('\n', '\r\n'), reviewOn: today });
    expect(compareVersion(stored, today, remember(kept())).reasons).toEqual([]);
  });
});
