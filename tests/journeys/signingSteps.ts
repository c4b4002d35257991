/** The steps of signing that several journeys share. */
import type { Locator } from 'playwright-core';
import type { Seat } from './world.ts';

/** Fills the form on the newest card that can be signed, and presses Sign. */
export async function nameSubstituteAndSign(seat: Seat, substitute: string): Promise<void> {
  await seat.page.getByRole('button', { name: 'Sign…' }).last().click();
  await seat.page
    .getByLabel(/Who stands in/)
    .last()
    .selectOption({ label: substitute });
  await seat.page
    .getByLabel(/I confirm acceptance/)
    .last()
    .check();
  await seat.page.getByRole('button', { name: 'Sign', exact: true }).last().click();
}

/** The agency's row of the sign-up matrix. */
export function signedRow(seat: Seat, agency: string): Locator {
  return seat.tab.getByRole('row').filter({ has: seat.tab.getByRole('rowheader', { name: agency, exact: true }) });
}
