/** Setting a board up from nothing, as the owner of a team does it in the tab's own settings page. */
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { places, type Seat, startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld(false);
}, 180_000);

afterAll(() => world.stop());

/** Microsoft's question whether the app may; asked when a step needs a permission beyond those of every day. */
async function consentWhenAsked(seat: Seat, until: string): Promise<void> {
  const accept = seat.page.getByRole('button', { name: 'Accept' });
  const done = seat.tab.getByText(until).first();
  const shown = (what: Locator, answer: 'asked' | 'done') =>
    what.waitFor({ timeout: 60_000 }).then(
      () => answer,
      () => null,
    );
  while ((await Promise.race([shown(accept, 'asked'), shown(done, 'done')])) === 'asked') {
    await accept.click();
    await accept.waitFor({ state: 'hidden' });
  }
  await done.waitFor();
}

describe('setting up a board', () => {
  it('makes lists and permissions with the consent they need, loads the sample, and the tab shows the programme', async () => {
    const owner = await world.sitDown('qa-manager', places.programme);
    await owner.page.getByRole('button', { name: 'Add a tab' }).click();
    await owner.tab.getByText(/None of the \d+ lists is there yet\./).waitFor();
    await owner.tab.getByRole('button', { name: 'Create what is missing' }).click();
    await consentWhenAsked(owner, 'Lists and permissions are as they should be.');
    await owner.tab.getByRole('button', { name: /sample/i }).click();
    await owner.tab.getByText('You have been entered as QA manager.').first().waitFor();
    await owner.page.getByRole('button', { name: 'Save', exact: true }).click();
    await owner.tab.getByText('7 items shown').waitFor();
    await owner.close();
  }, 120_000);
});
