/** Setting a board up from nothing, as the owner of a team does it in the tab's own settings page. */
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { consentWhenAsked } from './guide/steps.ts';
import { places, startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld(false);
}, 180_000);

afterAll(() => world.stop());

describe('setting up a board', () => {
  it('makes lists and permissions with the consent they need, loads the sample, and the tab shows the programme', async () => {
    const owner = await world.sitDown('qa-manager', places.programme);
    await owner.page.getByRole('button', { name: 'Add a tab' }).click();
    await owner.tab.getByText(/None of the \d+ lists is there yet\./).waitFor();
    await owner.tab.getByRole('button', { name: 'Create what is missing' }).click();
    await consentWhenAsked(owner, owner.tab.getByText('Lists and permissions are as they should be.').first());
    await owner.tab.getByRole('button', { name: /sample/i }).click();
    await owner.tab.getByText('You have been entered as QA manager.').first().waitFor();
    await owner.page.getByRole('button', { name: 'Save', exact: true }).click();
    await owner.tab.getByText('7 items shown').waitFor();
    await owner.close();
  }, 120_000);
});
