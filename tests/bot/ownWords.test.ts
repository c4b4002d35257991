import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { terms } from '../../src/lists/terms.ts';
import { type BotWorld, botWorld } from './kit/botWorld.ts';
import type { users } from './kit/tenant.ts';

const said = { board: 'Zumbe', subGroup: 'Quorl Ring', chair: 'vexling', qaManager: 'tramblo' } as const;

describe("the bot speaks in the words of the board's list of terms (R93)", () => {
  let world: BotWorld;
  beforeAll(async () => {
    world = await botWorld();
    const words = listStore(world.siteAs('owner'), terms);
    for (const term of ['board', 'subGroup', 'chair', 'qaManager'] as const) {
      await words.add(keyOf(`term-${term}`), { term, says: said[term] });
    }
  });
  afterAll(() => world.close());

  async function answer(name: keyof typeof users, text: string): Promise<string> {
    const desk = world.desk(name);
    const before = (await desk.messages('chat')).length;
    await desk.say('chat', text);
    const after = (await desk.messages('chat')).slice(before).filter((message) => message.fromBot);
    return JSON.stringify(after.flatMap((message) => message.cards));
  }

  it('to somebody whom the board does not know, to somebody who may not see the programme, and on every card', async () => {
    // The people of the team are entered by the first round of the bot.
    expect(await answer('stranger', 'programme')).toContain('the people of any Zumbe here yet. Ask your tramblo');
    expect(await answer('stranger', 'help')).toContain('the people of any Zumbe yet. Ask your tramblo');
    await world.bot().tick();
    expect(await answer('stranger', 'programme')).toContain('vexling, tramblo, Quorl Ring members and Zumbe member');
    expect(await answer('boardMember', 'programme')).toContain('The Zumbe has not approved this programme yet');
    const card = await answer('housing', 'sign');
    expect(card).toContain('so that the tramblo can help');
    expect(card).toContain('"title":"Zumbe"');
  });
});
