/**
 * Somebody who has nothing but the administrator's guide, before a team without a board: what the guide says is all that
 * is pressed, and at the end the board works: a representative has signed on the card.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { violationsIn } from '../axe.ts';
import { approve, enterFirstAreas, planFirstItem, recommend } from '../programmeSteps.ts';
import { places, type Seat, startWorld, type World } from '../world.ts';
import { walk } from './walk.ts';
import { walkedGuide } from './walkedGuide.ts';

let world: World;
const guide = walkedGuide();

beforeAll(async () => {
  world = await startWorld(false);
}, 180_000);

afterAll(() => world.stop());

/** By step, what the guide names besides the way that is walked here. */
const notWalked: Readonly<Record<number, readonly string[]>> = {
  6: [],
  7: ['Load the sample board'],
  8: ['Enter somebody…', 'It is the same person', 'Settings', 'Set-up'],
  9: [],
  10: [],
  11: [],
};

/** Step 10: from the empty year to the approval that the chair records. */
async function firstProgramme(newcomer: Seat): Promise<void> {
  const step = guide.step(10);
  for (const name of ['Enter core business…', 'Add a priority…', 'Add a content area…', 'Add an item']) step.name(name);
  for (const name of ['Start the programme for', 'Content areas and priorities']) step.name(name);
  await newcomer.tab
    .getByRole('link', { name: step.name('Programme'), exact: true })
    .first()
    .click();
  await enterFirstAreas(newcomer);
  await planFirstItem(newcomer);
  await recommend(newcomer, 'ME 7/15');
  const chair = await world.sitDown('chair', places.programme);
  await approve(world, chair, 'LSCB 4/15');
  step.name('Record the approval…');
  await chair.close();
}

describe('a newcomer with the administrator’s guide alone', () => {
  it('comes from an empty team to a board on which a representative has signed, and nothing is broken', async () => {
    const newcomer = await world.sitDown('qa-manager', places.programme);
    await newcomer.page.getByRole('button', { name: 'Add a tab' }).click();
    const said = await walk({
      world,
      newcomer,
      guide,
      programme: () => firstProgramme(newcomer),
      look: async (sight, { page }) => {
        const frame = page.frames().at(-1) ?? page.mainFrame();
        expect([sight, await violationsIn(frame)]).toEqual([sight, []]);
      },
    });
    expect(said).not.toMatch(/broken/);
    for (const [number, names] of Object.entries(notWalked)) expect(guide.unmet(Number(number))).toEqual(names);
    await newcomer.close();
  }, 240_000);
});
