/** Gives every permission that Microsoft's window asks for meanwhile, until something is on screen. */
import type { Locator } from 'playwright-core';
import type { Seat } from '../journeys/world.ts';

const patience = 60_000;

/** @throws Error when it never comes */
export async function accepting({ page }: Seat, done: Locator): Promise<void> {
  const accept = page.getByRole('button', { name: 'Accept' });
  const shown = (what: Locator, answer: 'asked' | 'done') =>
    what.waitFor({ timeout: patience }).then(
      () => answer,
      () => null, // the other one came, or neither: what follows says so
    );
  while ((await Promise.race([shown(accept, 'asked'), shown(done, 'done')])) === 'asked') {
    await accept.click();
    await accept.waitFor({ state: 'hidden' });
  }
  await done.waitFor();
}
