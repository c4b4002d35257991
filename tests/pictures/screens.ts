/** The screens worth looking at: who sits there, where, and what must be on screen before the picture is taken. */
import { places } from '../journeys/world.ts';
import { accepting } from './accepting.ts';
import type { Screen } from './screen.ts';
import { signInScreens } from './signInScreens.ts';

/** A page of the tab about audits, or a section of one audit. */
const audits = (page: string): string => `${places.programme}/${page}`;
const ofOne = (section: string): string => audits(`audit/audit-2015-16-p2/${section}`);

export const screens: readonly Screen[] = [
  {
    name: 'programme',
    person: 'qa-manager',
    place: places.programme,
    ready: (seat) => seat.tab.getByText('7 items shown').waitFor(),
  },
  {
    name: 'item',
    person: 'qa-manager',
    place: places.programme,
    ready: async (seat) => {
      await seat.tab
        .getByRole('link', { name: /Cases on Duty/ })
        .first()
        .click();
      await seat.tab.getByRole('heading', { name: 'Cases on Duty Systems', exact: true }).waitFor();
      await seat.tab.getByText('added the item').first().waitFor();
    },
  },
  {
    name: 'move',
    person: 'qa-manager',
    place: places.programme,
    ready: async (seat) => {
      await seat.tab
        .getByRole('link', { name: /Cases on Duty/ })
        .first()
        .click();
      await seat.tab.getByRole('button', { name: 'Move to another quarter' }).click();
      await seat.tab.getByRole('textbox', { name: /Reason/ }).waitFor();
    },
  },
  {
    name: 'years',
    person: 'chair',
    place: places.programme,
    ready: async (seat) => {
      await seat.tab.getByRole('button', { name: 'Show three years' }).click();
      await seat.tab.getByRole('heading', { name: 'Content areas around 2015-16' }).waitFor();
    },
  },
  {
    name: 'areas',
    isWalked: true,
    person: 'qa-manager',
    place: `${places.programme}/areas`,
    ready: async (seat) => {
      await seat.tab.getByRole('button', { name: 'Add a content area…' }).click();
      await seat.tab.getByText('Items that look at it will carry no marker').waitFor();
    },
  },
  {
    name: 'approval',
    isWalked: true,
    person: 'chair',
    place: places.programme,
    ready: async (seat) => {
      await seat.tab.getByRole('button', { name: 'Record the approval…' }).click();
      await seat.tab.getByLabel('Minute in which it is recorded').waitFor();
    },
  },
  {
    name: 'settings',
    person: 'qa-manager',
    place: `${places.programme}/settings`,
    ready: async (seat) => {
      await seat.tab.getByRole('button', { name: 'Change the steps: Case returns' }).click();
      await seat.tab.getByRole('group', { name: 'Step 9' }).waitFor();
    },
  },
  {
    name: 'setup',
    person: 'qa-manager',
    place: places.setup,
    ready: (seat) => seat.tab.getByText(/All \d+ lists are there/).waitFor(),
  },
  {
    name: 'doctor',
    isWalked: true,
    person: 'qa-manager',
    place: audits('doctor'),
    ready: async (seat) => {
      await seat.tab.getByRole('button', { name: 'Look now' }).click();
      await accepting(seat, seat.tab.getByText(/^Looked on/));
    },
  },
  {
    name: 'records',
    person: 'qa-manager',
    place: audits('records'),
    ready: (seat) => seat.tab.getByRole('heading', { name: 'Held and kept' }).waitFor(),
  },
  {
    name: 'matrix',
    person: 'qa-manager',
    place: places.matrix,
    ready: (seat) => seat.tab.getByText('Hospital Trust', { exact: true }).first().waitFor(),
  },
  {
    name: 'mine',
    person: 'hospital-trust-representative',
    place: places.mine,
    ready: (seat) => seat.tab.getByRole('button', { name: /^Done/ }).first().waitFor(),
  },
  {
    name: 'mine-form',
    person: 'hospital-trust-representative',
    place: places.mine,
    ready: async (seat) => {
      await seat.tab
        .getByRole('button', { name: /^Need more time/ })
        .first()
        .click();
      await seat.tab.getByRole('textbox', { name: /Why/ }).waitFor();
    },
  },
  {
    name: 'reminders',
    person: 'qa-manager',
    place: places.reminders,
    ready: (seat) => seat.tab.getByText(/\d+ entr(y|ies)/).waitFor(),
  },
  {
    name: 'meetings',
    isWalked: true,
    person: 'qa-manager',
    place: audits('meetings'),
    ready: async (seat) => {
      await seat.tab.getByRole('button', { name: 'Add several…' }).click();
      await seat.tab.getByRole('group', { name: 'Days: leave out those that do not suit' }).waitFor();
    },
  },
  {
    name: 'enquiries',
    isWalked: true,
    person: 'qa-manager',
    place: audits('enquiries'),
    ready: async (seat) => {
      await seat.tab.getByRole('button', { name: 'Add an enquiry…' }).click();
      await seat.tab.getByRole('radio', { name: 'Some agencies' }).click();
    },
  },
  {
    name: 'card',
    person: 'police-representative',
    place: places.chat,
    ready: (seat) => seat.page.getByRole('button', { name: 'Sign…', exact: true }).first().waitFor(),
  },
  {
    name: 'form',
    person: 'police-representative',
    place: places.chat,
    ready: async (seat) => {
      await seat.page.getByRole('button', { name: 'Sign…', exact: true }).first().click();
      await seat.page
        .getByLabel(/I confirm acceptance/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'posts',
    person: 'probation-representative',
    place: places.posts,
    ready: (seat) => seat.page.getByRole('button', { name: 'Sign…', exact: true }).first().waitFor(),
  },
  {
    name: 'lists',
    person: 'qa-manager',
    place: 'lists',
    ready: (seat) => seat.page.getByText('SharePoint list, read and changed as').waitFor(),
  },
  {
    name: 'activity',
    person: 'police-representative',
    place: 'activity',
    ready: (seat) => seat.page.getByRole('heading').first().waitFor(),
  },
  {
    name: 'audits',
    person: 'qa-manager',
    place: audits('audits'),
    ready: (seat) => seat.tab.getByRole('link', { name: 'Substance Misuse (Neglect)' }).first().waitFor(),
  },
  {
    name: 'audit-overview',
    isWalked: true,
    person: 'chair',
    place: ofOne('overview'),
    ready: (seat) => seat.tab.getByRole('heading', { name: /^Next step/ }).waitFor(),
  },
  {
    name: 'audit-terms',
    isWalked: true,
    person: 'qa-manager',
    place: ofOne('terms'),
    ready: (seat) => seat.tab.getByRole('button', { name: 'Save the terms' }).waitFor(),
  },
  {
    name: 'audit-people',
    isWalked: true,
    person: 'chair',
    place: ofOne('people'),
    ready: (seat) => seat.tab.getByRole('heading', { name: 'Agencies', exact: true }).waitFor(),
  },
  {
    name: 'audit-tool',
    isWalked: true,
    person: 'qa-manager',
    place: ofOne('tool'),
    ready: (seat) => seat.tab.getByRole('heading', { name: 'Tools of the Board' }).waitFor(),
  },
  {
    name: 'audit-cases',
    isWalked: true,
    person: 'chair',
    place: ofOne('cases'),
    ready: (seat) => seat.tab.getByText('Which child is which stays with the agency').waitFor(),
  },
  {
    name: 'audit-files',
    person: 'qa-manager',
    place: ofOne('files'),
    ready: (seat) => seat.tab.getByRole('heading', { name: 'Files', exact: true }).waitFor(),
  },
  {
    name: 'loop',
    person: 'chair',
    place: audits('loop'),
    ready: (seat) => seat.tab.getByRole('heading', { name: 'Do our audits make a difference?' }).waitFor(),
  },
  {
    name: 'people',
    person: 'qa-manager',
    place: audits('people'),
    ready: (seat) => seat.tab.getByRole('heading', { level: 1 }).waitFor(),
  },
  {
    name: 'agencies',
    isWalked: true,
    person: 'qa-manager',
    place: audits('agencies'),
    ready: async (seat) => {
      await seat.tab.getByRole('button', { name: 'Add agencies…' }).click();
      await seat.tab.getByLabel('Other agencies, one a line').fill('Fire and Rescue Service\nPolice');
      await seat.tab.getByText('“Police” is entered already.').waitFor();
    },
  },
  {
    name: 'people-entering',
    isWalked: true,
    person: 'qa-manager',
    place: audits('people'),
    ready: async (seat) => {
      await seat.tab.getByRole('button', { name: 'Enter somebody…' }).click();
      await seat.tab.getByLabel('Work e-mail').waitFor();
    },
  },
  {
    name: 'agency',
    person: 'hospital-trust-representative',
    place: audits('agency/hospital-trust'),
    ready: (seat) => seat.tab.getByRole('heading', { level: 1 }).waitFor(),
  },
  ...signInScreens,
  ...['day', 'single', 'away', 'agenda', 'quarter', 'whereWeAre'].map(
    (card): Screen => ({
      name: `cards-${card}`,
      person: 'chair',
      place: `gallery/${card}`,
      ready: (seat) => seat.page.getByRole('article', { name: 'Card' }).first().waitFor(),
    }),
  ),
];
