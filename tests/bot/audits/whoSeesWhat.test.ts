import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandOf, commands } from '../../../bot/commands/words.ts';
import { keyOf } from '../../../src/base/id.ts';
import { gallery } from '../../../src/cards/gallery.ts';
import { listStore } from '../../../src/graph/lists/listStore.ts';
import { auditCases } from '../../../src/lists/auditCases.ts';
import { cardSchema } from '../../cards/cardSchema.ts';
import { neglectAudit, saidIn } from '../duties/things.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { agencyRef } from '../kit/rows.ts';
import { type UserName, users } from '../kit/tenant.ts';
import { editReturn, openAudit, references } from './openAudit.ts';

const everybody = Object.keys(users) as readonly UserName[]; // the names of the record above
/** Of the board, but for one agency or none. */
const outsideTheSubGroup = everybody.filter((name) => !['chair', 'qaManager', 'member'].includes(name));
const [ofBoth, ofPoliceAlone] = references;

describe('an audit whose case returns are open', () => {
  let world: BotWorld;
  beforeAll(async () => {
    world = await botWorld();
    await openAudit(world);
    const cases = listStore(world.siteAs('member'), auditCases);
    const row = await cases.get(keyOf(`neglect.${ofPoliceAlone.toLowerCase()}`));
    if (row === null) throw new Error('the case is in the list');
    await cases.change(row, { agencies: [agencyRef('police')] });
    await world.setClock('2015-03-27T09:30:00Z');
    await world.bot().tick();
    await editReturn(world, 'police', { agency: 'police', reference: ofPoliceAlone }, { historicalIssue: true });
    await world.bot().tick();
  });
  afterAll(() => world.close());

  async function answerTo(name: UserName, text: string): Promise<readonly unknown[]> {
    const desk = world.desk(name);
    const before = (await desk.messages('chat')).length;
    await desk.say('chat', text);
    return (await desk.messages('chat')).slice(before).flatMap((one) => (one.fromBot ? one.cards : []));
  }
  const saidTo = async (name: UserName, text: string) => JSON.stringify(await answerTo(name, text));

  it.each(['audits', 'My audits.', 'What is my audit waiting for?'])('is what "%s" asks about', (text) => {
    expect(commandOf(text)).toBe('audits');
  });

  it.each(['chair', 'qaManager', 'member'] as const)('%s is told all that it waits for', async (name) => {
    const cards = await answerTo(name, 'audits');
    expect(cardSchema.safeParse(cards[0]).error?.issues ?? []).toEqual([]);
    const said = JSON.stringify(cards);
    expect(said).toContain(
      'Reached: Case returns open. Waiting for Police and Housing: case returns, due 10 April 2015.',
    );
    expect(decodeURIComponent(said)).toContain(`audit/${neglectAudit.key}/overview`);
  });

  it('the people of an agency are told what it waits for from them, and nothing of another agency', async () => {
    expect(await saidTo('housing', 'audits')).toContain('Waiting for Housing: case returns, due 10 April 2015.');
    expect(await saidTo('housingSubstitute', 'audits')).not.toContain('Police');
  });

  it.each(['boardMember', 'health'] as const)('%s, who has no part in it, is told so', async (name) => {
    expect(await saidTo(name, 'audits')).toContain('you lead no audit and take part in none');
  });

  it.each(outsideTheSubGroup.map((name) => [name]))(
    'no command and no card that went to %s by itself names a case',
    async (name) => {
      // Somebody without the bot in their own scope has only the channel, where everybody reads the notice of the flag.
      const where = users[name].personalInstall ? 'chat' : 'channel';
      const desk = world.desk(name);
      for (const command of [...commands, 'nonsense']) await desk.say(where, command);
      const all = (await saidIn(desk, where)).filter((said) => !said.includes('historical information')).join();
      for (const reference of references) expect(all).not.toContain(reference);
      expect(all).not.toMatch(/caseReturns|Case returns - /);
    },
  );

  it.each([
    ['chair', 0],
    ['qaManager', 1],
    ['member', 1],
  ] as const)('%s reads of a case on %s cards: where its history could not be reached', async (name, count) => {
    for (const command of commands) await answerTo(name, command);
    const said = await saidIn(world.desk(name), 'chat');
    const naming = said.filter((one) => one.includes(ofPoliceAlone));
    expect(naming).toHaveLength(count);
    expect(naming.every((one) => one.includes('Historical information not available'))).toBe(true);
    expect(said.join()).not.toContain(ofBoth);
  });

  it('the line that asks an agency for its returns leads to them in the audit’s workspace', async () => {
    const [said] = (await saidIn(world.desk('housing'), 'chat')).filter((one) => one.includes('case returns for'));
    expect(decodeURIComponent(said ?? '')).toContain(`"subEntityId":"audit/${neglectAudit.key}/returns"`);
  });

  it('is spoken of to one person in their own chat, never in the channel', async () => {
    const member = world.desk('member');
    const before = (await member.messages('channel')).length;
    await member.say('channel', 'audits');
    const said = JSON.stringify((await member.messages('channel')).slice(before).map((one) => one.cards));
    expect(said).toContain('in your own chat');
    expect(said).not.toContain('Waiting for');
  });

  it('once an agency has sent its returns, its people hear that others are waited for, and not which', async () => {
    const own = { agency: 'housing', reference: ofBoth } as const;
    await editReturn(world, 'housing', own, { state: 'Submitted' });
    const said = await saidTo('housing', 'audits');
    await editReturn(world, 'housing', own, { state: 'Draft' });
    expect(said).toContain('Waiting for other agencies: nothing is asked of yours just now.');
    expect(said).not.toContain('Police');
  });
});

describe('the gallery', () => {
  it('has a case on the card about historical information alone', () => {
    const naming = gallery.filter(({ content }) =>
      /\b[A-Z]{2,4}-[34679CDFGHJKMNPQRTWXY]{4}\b/.test(JSON.stringify(content)),
    );
    expect(naming.map(({ card, state }) => `${card}: ${state}`)).toEqual(['single: historical information']);
  });
});
