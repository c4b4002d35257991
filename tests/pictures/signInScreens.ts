/**
 * What people meet when nobody is signed in, for each condition that the workplace can bring about. The conditions that only
 * a tenant has (a stranger, a rule of conditional access) are the same page in other words.
 */
import { places, type Seat } from '../journeys/world.ts';
import type { Screen } from './screen.ts';

/** Nobody else's screens, so that a condition never reaches another one. */
const person = 'education-schools-representative';

const heading = (name: string) => async (seat: Seat) => seat.tab.getByRole('heading', { name }).waitFor();

/** Each condition, and what has to be on screen. */
const conditions: Readonly<Record<string, (seat: Seat) => Promise<void>>> = {
  consentNeeded: async (seat) => seat.page.getByRole('button', { name: 'Accept' }).waitFor(),
  consentRefused: heading('You have not allowed the app yet'),
  adminNeeded: heading('An administrator has to allow this first'),
  expired: async (seat) => seat.page.getByText('Sign in again').waitFor(),
  noNetwork: heading('Sign-in cannot be reached'),
  noBridge: heading('Sign in to see the programme'),
};

async function meet(seat: Seat, condition: string): Promise<void> {
  await seat.page.evaluate((chosen) => sessionStorage.setItem('workplace.signIn', chosen), condition);
  await seat.goTo(places.programme);
}

const closedWindow: Screen = {
  name: 'sign-in-closed',
  isWalked: true,
  person,
  place: places.programme,
  ready: async (seat) => {
    await meet(seat, 'consentNeeded');
    await seat.page.getByRole('button', { name: 'Cancel' }).click();
    await heading('The sign-in window was closed')(seat);
  },
};

export const signInScreens: readonly Screen[] = [
  ...Object.entries(conditions).map(
    ([condition, shown]): Screen => ({
      name: `sign-in-${condition}`,
      isWalked: true,
      person,
      place: places.programme,
      ready: async (seat) => {
        await meet(seat, condition);
        await shown(seat);
      },
    }),
  ),
  closedWindow,
];
