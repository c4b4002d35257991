/** The seal on the record of signatures, seen from the tab: sound, then broken on purpose, and caught by both checks. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mouSignatures } from '../../src/lists/mouSignatures.ts';
import { findRow, writeBehind } from './behindTheBack.ts';
import { chatOf, nameSubstituteAndSign, seenAsSigned } from './signingSteps.ts';
import { places, startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 180_000);

afterAll(() => world.stop());

describe('the record of signatures', () => {
  it('is sound after two agencies signed, and a change made in SharePoint is named by the page and by the bot', async () => {
    for (const agency of ['housing', 'police']) {
      const seat = await world.sitDown(`${agency}-representative`, places.chat);
      const name = agency === 'police' ? 'Police substitute' : 'Housing substitute';
      await nameSubstituteAndSign(chatOf(seat), name);
      await seat.page
        .getByText(/^Signed/)
        .first()
        .waitFor();
      await seat.close();
    }
    const manager = await world.sitDown('qa-manager', places.matrix);
    await seenAsSigned(manager, 'Police');
    await manager.tab.getByRole('button', { name: 'Check the chain here' }).click();
    await manager.tab.getByText('All 2 signatures fit together.').waitFor();

    const first = await findRow(world, mouSignatures, (row) => row.sequence === 1);
    await writeBehind(world, mouSignatures, first.itemId, { SubstituteName: 'Somebody who never agreed' });
    await manager.page.reload();
    await seenAsSigned(manager, 'Police');
    await manager.tab.getByRole('button', { name: 'Check the chain here' }).click();
    await manager.tab.getByText('Signature 1 has been changed since it was signed.').first().waitFor();
    await manager.tab.getByRole('button', { name: 'Ask the bot to check' }).click();
    const found = manager.tab.getByRole('status').filter({ hasText: 'Signature 1' });
    await found.first().waitFor({ timeout: 40_000 });
    await expect(found.first().textContent()).resolves.toContain('The bot compared the list with its own record');
    await manager.close();
  });
});
