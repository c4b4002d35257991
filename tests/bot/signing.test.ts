import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { type BotWorld, botWorld } from './kit/botWorld.ts';
import { signed } from './kit/desk.ts';
import { changeAppointment, changeWording, issueVersionTwo, signaturesOf } from './kit/listsOf.ts';

describe('the memorandum is signed on a card', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await world.bot().tick();
  });
  afterEach(() => world.close());

  it('a representative gets the card in their chat, signs, and sees the receipt; the list has the row', async () => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    expect(await housing.press(card, 'mouSign', signed('person-housingSubstitute'))).toEqual({
      kind: 'card',
      text: '',
    });
    const rows = await signaturesOf(world);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      sequence: 1,
      signedAs: 'representative',
      signatory: { title: 'Housing representative' },
      substituteName: 'Housing substitute',
      signedAt: expect.stringMatching(/^2015-03-16T09:3/),
      createdBy: { kind: 'app' },
    });
    const receipt = JSON.stringify(await housing.lastCard('chat'));
    expect(receipt).toContain('Signed: ');
    expect(receipt).toContain(rows[0]?.hash.slice(0, 12));
    expect(receipt).not.toContain('Input.');
  });

  it('somebody who was entered by name is kept as such and gets no rights by it', async () => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    await housing.press(card, 'mouSign', {
      accepted: 'true',
      substitute: 'somebody-else',
      substituteName: 'Housing duty manager',
      substituteEmail: 'duty@agency.test',
    });
    const [row] = await signaturesOf(world);
    expect(row).toMatchObject({
      substituteName: 'Housing duty manager',
      substituteEmail: 'duty@agency.test',
      substitute: null,
    });
  });

  it('a guest without the bot in their own scope gets it in the channel with a mention, and signs there', async () => {
    const police = world.desk('police');
    expect(await police.messages('chat')).toEqual([]);
    const card = await police.card('channel', 'for Police');
    expect((await police.messages('channel')).at(-1)?.fromBot).toBe(true);
    expect((await police.feed()).map((item) => item.kind)).toContain('mention');
    expect(JSON.stringify(card.card)).not.toContain('"refresh"');
    expect((await police.press(card, 'mouSign', signed('person-policeSubstitute'))).kind).toBe('card');
    await world.bot().settled();
    expect((await signaturesOf(world))[0]).toMatchObject({ agency: { key: 'police' }, signedAs: 'representative' });
    // Everybody's copy in the channel is the receipt now.
    expect(JSON.stringify((await world.desk('chair').card('channel', 'for Police')).card)).toContain('Signed: ');
  });

  it('a person of another organisation in the shared channel signs there', async () => {
    const probation = world.desk('probation');
    const card = await probation.card('channel', 'Probation');
    const outcome = await probation.press(card, 'mouSign', {
      accepted: 'true',
      substitute: 'somebody-else',
      substituteName: 'Probation deputy',
      substituteEmail: '',
    });
    expect(outcome.kind).toBe('card');
    expect((await signaturesOf(world))[0]).toMatchObject({ agency: { key: 'probation' } });
  });

  it.each(['chair', 'owner', 'housing', 'policeSubstitute', 'probation', 'stranger'] as const)(
    'the wrong person (%s) presses Sign in the channel: a kind sentence, and nothing is written',
    async (name) => {
      const desk = world.desk(name);
      const card = await desk.card('channel', 'for Police');
      const outcome = await desk.press(card, 'mouSign', signed('person-policeSubstitute'));
      expect(outcome.kind).toBe('message');
      expect(outcome.text).toMatch(/representative|not among the people/);
      expect(await signaturesOf(world)).toEqual([]);
    },
  );

  it('the substitute signs once the representative has said "not me", and is recorded as substitute', async () => {
    const police = world.desk('police');
    const card = await police.card('channel', 'for Police');
    expect((await police.press(card, 'mouNotMe')).kind).toBe('card');
    await world.bot().tick();
    const substitute = world.desk('policeSubstitute');
    const own = await substitute.card('chat', 'Please sign');
    expect(JSON.stringify(own.card)).toContain('as substitute');
    expect((await substitute.press(own, 'mouSign', signed('person-policeSubstitute'))).kind).toBe('card');
    expect((await signaturesOf(world))[0]).toMatchObject({
      signedAs: 'substitute',
      signatory: { title: 'Police substitute' },
      representative: { title: 'Police representative' },
    });
  });

  it('the substitute may sign while the representative is away', async () => {
    await changeAppointment(world, 'as-housing-housing', { awayUntil: plainDate('2015-03-31') });
    await world.bot().tick();
    const substitute = world.desk('housingSubstitute');
    const card = await substitute.card('chat', 'Please sign');
    await substitute.press(card, 'mouSign', signed('person-housingSubstitute'));
    expect((await signaturesOf(world))[0]).toMatchObject({ signedAs: 'substitute' });
  });

  it('representative and substitute sign at once: one signature, and the other is told by whom and when', async () => {
    await changeAppointment(world, 'as-housing-housing', { awayUntil: plainDate('2015-03-31') });
    const first = world.desk('housing');
    const second = world.desk('housingSubstitute');
    await second.say('chat', 'sign');
    const [mine, theirs] = [await first.card('chat', 'Please sign'), await second.card('chat', 'Please sign')];
    await Promise.all([
      first.press(mine, 'mouSign', signed('person-housingSubstitute')),
      second.press(theirs, 'mouSign', signed('person-housingSubstitute')),
    ]);
    const rows = await signaturesOf(world);
    expect(rows).toHaveLength(1);
    const loser = rows[0]?.signedAs === 'substitute' ? first : second;
    expect((await loser.lastCard('chat')).fallbackText).toMatch(
      new RegExp(`[Ss]igned for Housing,? by ${rows[0]?.signatory.title} on 16 March 2015 at`),
    );
  });

  it('a double tap and a replay write one signature and get the same receipt', async () => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    const form = signed('person-housingSubstitute');
    const taps = await Promise.all([1, 2, 3].map(() => housing.press(card, 'mouSign', form)));
    expect(taps.map((tap) => tap.kind)).toEqual(['card', 'card', 'card']);
    await world.setClock('2015-03-20T10:00:00Z');
    expect((await housing.press(card, 'mouSign', form)).kind).toBe('card');
    expect(JSON.stringify(await housing.lastCard('chat'))).toContain('Signed: ');
    expect(await signaturesOf(world)).toHaveLength(1);
  });

  it('different agencies that sign at the same moment make one chain without a gap', async () => {
    const presses = [
      ['housing', 'chat', 'Housing', 'person-housingSubstitute'],
      ['police', 'channel', 'for Police', 'person-policeSubstitute'],
    ] as const;
    const cards = await Promise.all(presses.map(([name, where, words]) => world.desk(name).card(where, words)));
    await Promise.all(
      presses.map(([name, , , substitute], at) => {
        const card = cards[at];
        return card === undefined ? null : world.desk(name).press(card, 'mouSign', signed(substitute));
      }),
    );
    const rows = await signaturesOf(world);
    expect(rows.map((row) => row.sequence)).toEqual([1, 2]);
    expect(rows[1]?.previousHash).toBe(rows[0]?.hash);
  });

  it('a card of a year ago says that a newer version has replaced it, and changes nothing', async () => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    await issueVersionTwo(world);
    await world.setClock('2016-03-16T09:30:00Z');
    expect((await housing.press(card, 'mouSign', signed('person-housingSubstitute'))).kind).toBe('card');
    expect(JSON.stringify(await housing.lastCard('chat'))).toContain(
      'Memorandum of Understanding 2016 has replaced it',
    );
    expect(await signaturesOf(world)).toEqual([]);
  });

  it('a text that changed since the card was made is shown again before it can be signed', async () => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    await changeWording(world, 'Quite another text.\n\nWith one more paragraph.');
    await housing.press(card, 'mouSign', signed('person-housingSubstitute'));
    const again = await housing.card('chat', 'The text has changed since your card was made');
    expect(await signaturesOf(world)).toEqual([]);
    await housing.press(again, 'mouSign', signed('person-housingSubstitute'));
    expect(await signaturesOf(world)).toHaveLength(1);
  });

  it.each([
    ['the box is not ticked', { accepted: 'false', substitute: 'person-housingSubstitute' }, 'Tick the box'],
    ['no substitute is named', { accepted: 'true', substitute: 'somebody-else' }, 'Name a substitute'],
    ['the substitute is the representative', { accepted: 'true', substitute: 'person-housing' }, 'somebody other than'],
    ['the substitute is of another agency', { accepted: 'true', substitute: 'person-police' }, 'Name a substitute'],
  ])('when %s, the press is refused in words and may be repeated', async (_why, form, words) => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    const outcome = await housing.press(card, 'mouSign', form);
    expect(outcome).toMatchObject({ kind: 'message', text: expect.stringContaining(words) });
    expect(await signaturesOf(world)).toEqual([]);
    await housing.press(card, 'mouSign', signed('person-housingSubstitute'));
    expect(await signaturesOf(world)).toHaveLength(1);
  });

  it('a person who represents two agencies gets two cards and signs twice', async () => {
    const health = world.desk('health');
    const cards = [await health.card('chat', 'Hospital Trust'), await health.card('chat', 'Community Health')];
    for (const card of cards) {
      await health.press(card, 'mouSign', { accepted: 'true', substitute: 'somebody-else', substituteName: 'Deputy' });
    }
    expect((await signaturesOf(world)).map((row) => row.agency.key)).toEqual(['hospital', 'community']);
  });

  it('an old client that sends Action.Submit gets the same, on the card itself', async () => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    await housing.press(card, 'mouSign', signed('person-housingSubstitute'), 'Action.Submit');
    expect(await signaturesOf(world)).toHaveLength(1);
    await world.bot().settled();
    expect(JSON.stringify(await housing.lastCard('chat'))).toContain('Signed: ');
  });

  it('a refresh shows the receipt to whoever opens the card later, and never an error', async () => {
    const housing = world.desk('housing');
    const card = await housing.card('chat', 'Please sign');
    expect((await housing.refresh(card.messageId)).kind).toBe('card');
    await world.graphFaults([{ method: 'POST', path: 'batch', answer: { status: 500 }, times: 20 }]);
    expect(['card', 'message']).toContain((await housing.refresh(card.messageId)).kind);
  });
});
