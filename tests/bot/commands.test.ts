import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandOf } from '../../bot/commands/words.ts';
import { cardSchema } from '../cards/cardSchema.ts';
import { type BotWorld, botWorld } from './kit/botWorld.ts';
import type { CardJson } from './kit/desk.ts';
import type { users } from './kit/tenant.ts';

describe('what people type', () => {
  let world: BotWorld;
  beforeAll(async () => {
    world = await botWorld();
    await world.bot().tick();
  });
  afterAll(() => world.close());

  async function answers(name: keyof typeof users, text: string): Promise<readonly CardJson[]> {
    const desk = world.desk(name);
    const before = (await desk.messages('chat')).length;
    await desk.say('chat', text);
    const after = (await desk.messages('chat')).slice(before).filter((message) => message.fromBot);
    return after.flatMap((message) => message.cards);
  }
  const saidTo = async (name: keyof typeof users, text: string) => JSON.stringify(await answers(name, text));

  it.each([
    ['help', 'help'],
    ['  WHO has   signed? ', 'who has signed'],
    ['My tasks.', 'my tasks'],
    ['sign the MoU', 'sign'],
    ['Programme', 'programme'],
    ['what is the weather', null],
  ] as const)('"%s" means %s', (text, command) => {
    expect(commandOf(text)).toBe(command);
  });

  it.each(['help', 'programme', 'audits', 'my tasks', 'my settings', 'sign', 'who has signed', 'nonsense'])(
    '"%s" is answered with cards that Teams can show',
    async (text) => {
      const cards = await answers('housing', text);
      expect(cards.length).toBeGreaterThan(0);
      for (const card of cards) expect(cardSchema.safeParse(card).error?.issues ?? []).toEqual([]);
    },
  );

  it('help names the board; an unknown text gets help too', async () => {
    expect(await saidTo('chair', 'help')).toContain('I answer for: Sample board');
    expect(await saidTo('chair', 'blah')).toContain('I did not understand that');
  });

  it('the programme has its quarters, and says where no lead is named', async () => {
    const said = await saidTo('boardMember', 'programme');
    expect(said).toContain('QA programme 2015-16');
    expect(said).toContain('Neglect audit \\\\*\\\\*');
    expect(said).toContain('Q1 Apr–Jun');
    expect(said).toContain('Lead not named');
    expect(said).toContain('The Board has not approved this programme yet');
  });

  it('my tasks are the agency’s signature for a representative, what the board owes for the QA manager, nothing for others', async () => {
    expect(await saidTo('housing', 'my tasks')).toContain('Please sign the memorandum for Housing');
    expect(await saidTo('qaManager', 'my tasks')).toContain('approv');
    expect(await saidTo('boardMember', 'my tasks')).toContain('nothing to do');
  });

  it('"my settings" says who stands in, and takes an absence back', async () => {
    expect(await saidTo('housing', 'my settings')).toContain('Housing substitute stands in for Housing');
    expect(await saidTo('health', 'away')).toContain('has no substitute');
  });

  it('"sign" sends one card for each agency of a representative, and says why to others', async () => {
    expect(await answers('health', 'sign')).toHaveLength(2);
    expect(await saidTo('chair', 'sign')).toContain('You represent no agency');
    expect(await saidTo('housingSubstitute', 'sign')).toContain('Housing representative is asked first');
  });

  it.each(['chair', 'qaManager', 'member', 'housing', 'policeSubstitute', 'boardMember'] as const)(
    'who has signed is the same for everybody: %s sees where every agency stands',
    async (name) => {
      const said = await saidTo(name, 'who has signed');
      for (const agency of ['Police', 'Housing', 'Hospital Trust', 'Probation']) expect(said).toContain(agency);
      expect(said).toContain('Not signed yet');
    },
  );

  it.each(['housing', 'housingSubstitute', 'health', 'policeSubstitute', 'boardMember'] as const)(
    'no command but the board-wide one shows %s anything of another agency',
    async (name) => {
      const own: Readonly<Record<string, readonly string[]>> = {
        housing: ['Housing'],
        housingSubstitute: ['Housing'],
        health: ['Hospital Trust', 'Community Health'],
        policeSubstitute: ['Police'],
        boardMember: [],
      };
      for (const text of ['help', 'programme', 'audits', 'my tasks', 'my settings', 'sign', 'nonsense']) {
        const said = await saidTo(name, text);
        for (const agency of ['Police', 'Housing', 'Hospital Trust', 'Community Health', 'Probation']) {
          if (own[name]?.includes(agency) !== true) expect(said).not.toContain(agency);
        }
      }
    },
  );

  it('somebody who is appointed to nothing sees no agency and no programme', async () => {
    expect(await saidTo('stranger', 'programme')).toContain('can do this');
    expect(await saidTo('stranger', 'who has signed')).not.toContain('Police');
  });

  it('no card shows an address or a directory id', async () => {
    for (const text of ['help', 'programme', 'audits', 'my tasks', 'sign', 'who has signed']) {
      const said = (await answers('qaManager', text)).map((card) =>
        JSON.stringify(card.body).replace(/https:[^"]+/g, ''),
      );
      expect(said.join('')).not.toMatch(/@(agency|council)\.test|[0-9a-f]{8}-[0-9a-f]{4}-/);
    }
  });

  it('in the channel the bot answers when it is mentioned, for the channel’s board', async () => {
    const chair = world.desk('chair');
    const before = (await chair.messages('channel')).length;
    await chair.say('channel', 'who has signed');
    const said = JSON.stringify((await chair.messages('channel')).slice(before).map((message) => message.cards));
    expect(said).toContain('Sample board');
  });
});
