/**
 * Looks at the sample's year on chosen days, in a browser, as the people whom it concerns: what the cards say when they
 * come, and what becomes of them when a button is pressed. Each is one visit to a page on one day.
 */
import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { chatOf, threadOf } from './signingSteps.ts';
import { places, type Seat, type World } from './world.ts';

/** A look at the page on a day; `instead` names what of the year's script the person does here by hand. */
export interface Visit {
  readonly on: string;
  readonly instead?: string;
  readonly look: (world: World) => Promise<void>;
}

const core = 'Core Group & Network Meetings';

async function at(world: World, person: string, place: string, look: (seat: Seat) => Promise<void>): Promise<void> {
  const seat = await world.sitDown(person, place);
  await look(seat);
  await seat.close();
}

/** The newest message of the chat. */
const newest = (seat: Seat): Locator => chatOf(seat).getByRole('article').last();

const says = (place: Locator, words: string | RegExp): Promise<void> => place.getByText(words).first().waitFor();

/** Opens the form behind a button, fills it and sends it; then the card says that it was dealt with. */
async function answer(
  place: Locator,
  act: { readonly open: string; readonly send: string },
  fill: () => Promise<void>,
) {
  await place.getByRole('button', { name: act.open }).last().click();
  await fill();
  await place.getByRole('button', { name: act.send, exact: true }).last().click();
}

export const visits: readonly Visit[] = [
  {
    on: '2015-03-24',
    instead: 'hospital-trust-representative presses done',
    look: (world) =>
      at(world, 'hospital-trust-representative', places.chat, async (seat) => {
        const card = chatOf(seat);
        await says(card, 'Please see to this action: Front-line staff know the CSE screening tool.');
        await answer(card, { open: 'Done…', send: 'It is done' }, async () => {
          await card.getByLabel('What changed?').last().fill('All five front-line teams were briefed on the tool.');
        });
        await says(card, /Dealt with by you, on 24 March 2015 at/);
      }),
  },
  {
    on: '2015-04-13',
    instead: 'probation-representative presses lead named',
    look: (world) =>
      at(world, 'probation-representative', places.posts, async (seat) => {
        await threadOf(seat, 'this is for you').getByRole('button', { name: 'Show mine' }).last().click();
        const ask = `Please name who leads for Probation in the audit ${core}.`;
        const thread = seat.page.getByRole('article').filter({ hasText: ask }).last();
        await says(thread, /working days late, was due on 1 April 2015/);
        await answer(thread, { open: 'Name the lead…', send: 'Name them' }, async () => {
          await thread.getByLabel('Who leads for your agency?').last().selectOption({ label: 'Probation substitute' });
        });
        await says(thread, /Dealt with by (you|Probation representative), on 13 April 2015 at/);
      }),
  },
  {
    on: '2015-04-13',
    instead: 'education-schools-substitute presses replied',
    look: (world) =>
      at(world, 'education-schools-substitute', places.chat, async (seat) => {
        const card = chatOf(seat);
        await says(card, /Education and Schools representative is away until 24 April 2015/);
        await says(card, 'Asked of you in place of Education and Schools representative.');
        await answer(card, { open: 'Reply…', send: 'Send the reply' }, async () => {
          await card.getByRole('textbox', { name: /reply/ }).last().fill('Schools use the thresholds of 2014.');
        });
        await says(card, /Dealt with by you, on 13 April 2015 at/);
      }),
  },
  {
    on: '2015-04-15',
    instead: 'me-lead-a presses terms of reference agreed',
    look: (world) =>
      at(world, 'me-lead-a', places.chat, async (seat) => {
        await says(chatOf(seat), `The audit ${core} starts: please agree its terms of reference.`);
        await says(chatOf(seat), /Today: 8 working days late, was due on 1 April 2015/);
        await answer(chatOf(seat), { open: 'Terms of reference agreed…', send: 'Record it' }, async () => undefined);
        await says(chatOf(seat), /Dealt with by you, on 15 April 2015 at/);
      }),
  },
  {
    on: '2015-04-17',
    instead: 'police-substitute presses more time',
    look: (world) =>
      at(world, 'police-substitute', places.chat, async (seat) => {
        const card = chatOf(seat);
        await says(card, 'Please see to this action: Minutes of core groups reach every agency.');
        await answer(card, { open: 'Need more time…', send: 'Ask for more time' }, async () => {
          await card.getByLabel('Until when?').last().fill('2015-05-29');
          await card.getByLabel('Why?').last().fill('The new minute takers begin in May.');
        });
        await says(card, 'More time was asked for; nobody has decided yet.');
      }),
  },
  {
    on: '2015-04-20',
    instead: 'qa-manager presses extension granted',
    look: async (world) => {
      await at(world, 'qa-manager', places.chat, async (seat) => {
        await says(chatOf(seat), 'More time is asked for');
        await says(chatOf(seat), '29 May 2015');
        await chatOf(seat).getByRole('button', { name: 'Give the time' }).last().click();
        await says(chatOf(seat), /gave time until 29 May 2015/);
      });
      await at(world, 'police-substitute', places.chat, (seat) => says(chatOf(seat), /29 May 2015/));
    },
  },
  {
    on: '2015-04-28',
    look: (world) =>
      at(world, 'chair', places.chat, async (seat) => {
        await says(newest(seat), 'Agenda: Sub group, May 2015');
        await says(newest(seat), 'Since the last meeting');
      }),
  },
  {
    on: '2015-04-29',
    look: (world) =>
      at(world, 'chair', places.chat, async (seat) => {
        await says(newest(seat), 'Please sign the memorandum for Substance Misuse Service.');
        await says(newest(seat), 'Owed by Substance Misuse Service representative. They still owe it; you are told.');
      }),
  },
  {
    on: '2015-07-01',
    look: (world) =>
      at(world, 'housing-representative', places.posts, async (seat) => {
        await says(
          seat.page.getByRole('article').filter({ hasText: 'Q2 Jul–Sep begins' }),
          'Substance Misuse (Neglect)',
        );
      }),
  },
  {
    on: '2016-03-10',
    instead: 'me-lead-e presses report delivered',
    look: (world) =>
      at(world, 'me-lead-e', places.chat, async (seat) => {
        await says(chatOf(seat), 'Please deliver the report of CSE (Re-Audit)');
        await answer(chatOf(seat), { open: 'Report delivered…', send: 'Record it' }, async () => undefined);
        await says(chatOf(seat), /Dealt with by you, on 10 March 2016 at/);
      }),
  },
  {
    on: '2016-03-31',
    look: (world) =>
      at(world, 'qa-manager', places.reminders, async (seat) => {
        const ledger = seat.tab.getByRole('region', { name: 'What was sent, and what became of it' });
        await ledger.getByLabel('Show').selectOption('One person');
        await ledger.getByLabel('Person').selectOption('Probation representative');
        const row = ledger.getByRole('row', { name: new RegExp(`Lead for ${core} .*Probation`) });
        await says(row, 'in the channel');
        await expect(row.getByText('Answered').count()).resolves.toBeGreaterThan(0);
      }),
  },
];
