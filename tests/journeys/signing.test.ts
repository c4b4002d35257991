/**
 * The main journey, in a real browser with every part real but the tenant: a representative signs the memorandum on the
 * card, and the sign-up matrix in the tab changes.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nameSubstituteAndSign, signedRow } from './signingSteps.ts';
import { places, startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 180_000);

afterAll(() => world.stop());

describe('signing the memorandum', () => {
  it('lets the police representative read it in full, name a substitute and sign, and the matrix in the tab changes', async () => {
    const manager = await world.sitDown('qa-manager', places.matrix);
    await expect(signedRow(manager, 'Police').textContent()).resolves.toContain('Not signed yet');

    const police = await world.sitDown('police-representative', places.chat);
    await police.page.getByRole('button', { name: 'Read in full' }).click();
    await police.page.getByText('over seeing the allocation of resources').waitFor();
    await nameSubstituteAndSign(police, 'Police substitute');
    await police.page
      .getByText(/^Signed/)
      .first()
      .waitFor();

    await signedRow(manager, 'Police').getByText('Signed').waitFor();
    await expect(signedRow(manager, 'Police').textContent()).resolves.toContain('16 March 2015');
    await Promise.all([manager.close(), police.close()]);
  });

  it('reaches a guest for whom the bot is not installed by a card in the channel, and the guest signs there', async () => {
    const guest = await world.sitDown('probation-representative', places.posts);
    await nameSubstituteAndSign(guest, 'Probation substitute');
    await guest.page
      .getByText(/^Signed/)
      .first()
      .waitFor();
    const manager = await world.sitDown('qa-manager', places.matrix);
    await signedRow(manager, 'Probation').getByText('Signed').waitFor();
    await Promise.all([guest.close(), manager.close()]);
  });

  it('tells somebody else who presses the card in the channel that only the representative can sign, and changes nothing', async () => {
    // The hospital's card is put in the channel by asking for it there; the police representative presses it.
    const other = await world.sitDown('hospital-trust-representative', places.posts);
    await other.page.getByPlaceholder(/Start a post/).fill('@QA Programme sign');
    await other.page.keyboard.press('Enter');
    await other.page.getByText('Hospital Trust representative').first().waitFor();
    const wrong = await world.sitDown('police-representative', places.posts);
    await nameSubstituteAndSign(wrong, 'Hospital Trust substitute');
    await wrong.page
      .getByText(/named representative can do this/)
      .first()
      .waitFor();
    const manager = await world.sitDown('qa-manager', places.matrix);
    await expect(signedRow(manager, 'Hospital Trust').textContent()).resolves.toContain('Not signed yet');
    await Promise.all([other.close(), wrong.close(), manager.close()]);
  });

  it('writes one signature when the same representative signs in two windows at once', async () => {
    const windows = await Promise.all([
      world.sitDown('housing-representative', places.chat),
      world.sitDown('housing-representative', places.chat),
    ]);
    await Promise.all(windows.map((seat) => nameSubstituteAndSign(seat, 'Housing substitute')));
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
    await manager.page.getByText('Housing').first().waitFor();
    await expect(manager.page.getByText('housing/mou-2015').count()).resolves.toBe(1);
    await Promise.all([...windows.map((seat) => seat.close()), manager.close()]);
  });
});
