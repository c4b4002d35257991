/** The steps of signing that several journeys share. */
import type { Locator } from 'playwright-core';
import type { Seat } from './world.ts';

/** The newest thread in the channel that names somebody. */
export function threadOf(seat: Seat, representative: string): Locator {
  return seat.page.getByRole('article').filter({ hasText: representative }).last();
}

/** The thread in the channel that holds one agency's memorandum, before and after it is signed. */
export function memorandumOf(seat: Seat, representative: string): Locator {
  return seat.page
    .getByRole('article')
    .filter({ hasText: representative })
    .filter({ hasText: /(Please sign|Signed): / })
    .last();
}

/** The chat with the bot. */
export function chatOf(seat: Seat): Locator {
  return seat.page.getByRole('log');
}

/** Fills the form on the card in this place that can be signed, without pressing Sign. */
export async function fillSigningForm(place: Locator, substitute: string): Promise<void> {
  await place.getByRole('button', { name: 'Sign…', exact: true }).last().click();
  await place
    .getByLabel(/Who stands in/)
    .last()
    .selectOption({ label: substitute });
  await place
    .getByLabel(/I confirm acceptance/)
    .last()
    .check();
}

/** The button that signs. */
export function signButton(place: Locator): Locator {
  return place.getByRole('button', { name: 'Sign', exact: true }).last();
}

/** Fills the form and presses Sign. */
export async function nameSubstituteAndSign(place: Locator, substitute: string): Promise<void> {
  await fillSigningForm(place, substitute);
  await signButton(place).click();
}

/** The agency's row of the sign-up matrix. */
export function rowOf(seat: Seat, agency: string): Locator {
  return seat.tab.getByRole('row').filter({ has: seat.tab.getByRole('rowheader', { name: agency, exact: true }) });
}

/** Waits until the matrix shows the agency as signed. */
export function seenAsSigned(seat: Seat, agency: string): Promise<void> {
  return rowOf(seat, agency).getByText('Signed', { exact: true }).waitFor();
}
