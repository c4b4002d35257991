/**
 * The main journey, in a real browser with every part real but the tenant: a representative signs the memorandum on the
 * card, and the sign-up matrix in the tab changes.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  chatOf,
  fillSigningForm,
  memorandumOf,
  nameSubstituteAndSign,
  rowOf,
  seenAsSigned,
  signButton,
  threadOf,
} from './signingSteps.ts';
import { places, startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 180_000);

afterAll(() => world.stop());

describe('signing the memorandum', () => {
  it('lets the police representative read it in full, name a substitute and sign, and the matrix in the tab changes', async () => {
    const manager = await world.sitDown('qa-manager', places.matrix);
    await rowOf(manager, 'Police').getByText('Not signed yet').waitFor();

    const police = await world.sitDown('police-representative', places.chat);
    await police.page.getByRole('button', { name: 'Read in full' }).click();
    await police.page.getByText('over seeing the allocation of resources').waitFor();
    await nameSubstituteAndSign(chatOf(police), 'Police substitute');
    await police.page
      .getByText(/^Signed/)
      .first()
      .waitFor();

    await seenAsSigned(manager, 'Police');
    await expect(rowOf(manager, 'Police').textContent()).resolves.toContain('16 March 2015');
    await Promise.all([manager.close(), police.close()]);
  });

  it('reaches a guest for whom the bot is not installed by a card in the channel, and the guest signs there', async () => {
    const guest = await world.sitDown('probation-representative', places.posts);
    const thread = memorandumOf(guest, 'Probation representative');
    await nameSubstituteAndSign(thread, 'Probation substitute');
    await thread
      .getByText(/^Signed/)
      .first()
      .waitFor();
    const manager = await world.sitDown('qa-manager', places.matrix);
    await seenAsSigned(manager, 'Probation');
    await Promise.all([guest.close(), manager.close()]);
  });

  it('tells somebody else who presses a card in the channel that only the representative can sign, and changes nothing', async () => {
    const hospital = await world.sitDown('hospital-trust-representative', places.posts);
    await hospital.page.getByPlaceholder(/Start a post/).fill('@QA Programme sign');
    await hospital.page.keyboard.press('Enter');
    const police = await world.sitDown('police-representative', places.posts);
    const thread = threadOf(police, 'Hospital Trust representative');
    await nameSubstituteAndSign(thread, 'Hospital Trust substitute');
    await police.page
      .getByText(/named representative can do this/)
      .first()
      .waitFor();
    const manager = await world.sitDown('qa-manager', places.matrix);
    await rowOf(manager, 'Hospital Trust').getByText('Not signed yet').waitFor();
    await Promise.all([hospital.close(), police.close(), manager.close()]);
  });

  it('writes one signature when the same representative signs in two windows at once', async () => {
    const windows = await Promise.all([
      world.sitDown('housing-representative', places.chat),
      world.sitDown('housing-representative', places.chat),
    ]);
    // Both forms are filled before either is pressed: the first signature replaces the card in the other window.
    for (const seat of windows) await fillSigningForm(chatOf(seat), 'Housing substitute');
    await Promise.allSettled(windows.map((seat) => signButton(chatOf(seat)).click({ timeout: 5_000 })));
    await Promise.all(
      windows.map((seat) =>
        seat.page
          .getByText(/^Signed|[Aa]lready signed/)
          .first()
          .waitFor(),
      ),
    );
    const manager = await world.sitDown('qa-manager', 'lists');
    await manager.page.getByRole('link', { name: 'MoU signatures' }).click();
    await manager.page.getByText('housing/mou-2015').first().waitFor();
    await expect(manager.page.getByText('housing/mou-2015').count()).resolves.toBe(1);
    await Promise.all([...windows.map((seat) => seat.close()), manager.close()]);
  });
});
