/** The programme in the tab, in a real browser: what it shows, moving an item with a reason, and two people at one row. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programmeItems } from '../../src/lists/programmeItems.ts';
import { findRow, writeBehind } from './behindTheBack.ts';
import { enterAgencies, findAgain } from './enteringSteps.ts';
import { places, type Seat, startWorld, type World } from './world.ts';

let world: World;
let asPrinted: Awaited<ReturnType<typeof readGrid>>;

beforeAll(async () => {
  world = await startWorld();
  // Read before anything is changed: the tests below come in any order.
  asPrinted = await readGrid();
}, 180_000);

afterAll(() => world.stop());

/** The grid as a Board member sees it. */
async function readGrid() {
  const seat = await world.sitDown('board-member', places.programme);
  await seat.tab.getByText('7 items shown').waitFor();
  const rows = await seat.tab.locator('table.grid tbody tr').evaluateAll((found) =>
    found.map((row) => {
      const visible = (element: Element | null | undefined) => {
        const copy = element?.cloneNode(true) as Element | undefined; // a copy of an element is one
        for (const hidden of copy?.querySelectorAll('.unseen, .item-parts, .item-small, .quiet') ?? []) hidden.remove();
        return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
      };
      const cells = [...row.children];
      const quarter = cells.slice(1, 5).findIndex((cell) => cell.querySelector('.planned') !== null) + 1;
      const printed = /^(\**)\s*(.*)$/.exec(visible(cells[0]));
      return [
        `Q${quarter}`,
        [printed?.[1] ?? '', printed?.[2] ?? ''],
        visible(cells[6]).match(/Lead not named|M&E Lead ./)?.[0],
      ];
    }),
  );
  const halves = await seat.tab.locator('table.grid .item-parts li').evaluateAll((found) =>
    found.map((half) => {
      for (const hidden of half.querySelectorAll('.unseen')) hidden.remove();
      return (half.textContent ?? '').replace(/^\*/, '* ').replace(/\s+/g, ' ').trim();
    }),
  );
  const headline = (await seat.tab.locator('body').textContent()) ?? '';
  const mayAdd = (await seat.tab.getByRole('button', { name: 'Add an item' }).count()) > 0;
  await seat.close();
  return { rows, halves, headline, mayAdd };
}

async function openItem(seat: Seat, name: string): Promise<void> {
  await seat.tab
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
  await seat.tab.getByRole('heading', { name }).waitFor();
}

async function chooseMove(seat: Seat, quarter: RegExp, reason: string): Promise<void> {
  await seat.tab.getByRole('button', { name: 'Move to another quarter' }).click();
  await seat.tab.getByRole('radio', { name: quarter }).check();
  await seat.tab.getByRole('textbox', { name: /Reason/ }).fill(reason);
}

describe('the programme in the tab', () => {
  it('shows the seven items of 2015-16 as printed: quarters, markers on the right half, three leads not named', () => {
    expect(asPrinted.rows).toEqual([
      ['Q1', ['', 'Core Group & Network Meetings'], 'M&E Lead A'],
      ['Q2', ['*', 'Substance Misuse (Neglect)'], 'M&E Lead B'],
      ['Q2', ['**', 'Young parents who are care leavers'], 'Lead not named'],
      ['Q3', ['', "NEW Combined Referrals & Thresholds & Early Help - Child's Journey"], 'M&E Lead C'],
      ['Q3', ['**', 'Cases on Duty Systems'], 'Lead not named'],
      ['Q3', ['**', 'Adolescents: Accessibility of Services'], 'Lead not named'],
      ['Q4', ['*', 'CSE (Re-Audit)'], 'M&E Lead E'],
    ]);
    expect(asPrinted.halves).toEqual(['Referrals & Thresholds', "* Early Help - Child's Journey"]);
    expect(asPrinted.headline).toContain('The Board has not approved this programme yet');
    expect(asPrinted.headline).toContain('nothing serves the priority Sexual abuse.');
    expect(asPrinted.mayAdd).toBe(false);
  });

  it('moves an item to another quarter with a reason, and the history shows both', async () => {
    const seat = await world.sitDown('qa-manager', places.programme);
    await openItem(seat, 'Cases on Duty Systems');
    await chooseMove(seat, /Q4/, 'The paper from the review subcommittee comes later');
    await seat.tab.getByRole('button', { name: 'Move it' }).click();
    await seat.tab.getByText('The item has been moved.').first().waitFor();
    await seat.tab.getByText('from Q3 to Q4.').waitFor();
    await seat.tab.getByText('The paper from the review subcommittee comes later').first().waitFor();
    await seat.tab.getByText('First planned for Q3.').waitFor();
    await seat.close();
  });

  it('refuses a move without a proper reason, in words, before anything is written', async () => {
    const seat = await world.sitDown('qa-manager', places.programme);
    await openItem(seat, 'Adolescents');
    await chooseMove(seat, /Q4/, 'later');
    await seat.tab.getByRole('button', { name: 'Move it' }).click();
    await seat.tab
      .getByText(/reason of at least 10 characters/)
      .first()
      .waitFor();
    const row = await findRow(world, programmeItems, (one) => one.name.startsWith('Adolescents'));
    expect(row.quarter).toBe('Q3');
    await seat.close();
  });

  it("shows somebody else's edit beside one's own and lets the person choose", async () => {
    const first = await world.sitDown('qa-manager', places.programme);
    await openItem(first, 'Substance Misuse');
    await chooseMove(first, /Q3/, 'Staff are needed for the Q2 inspection');
    const row = await findRow(world, programmeItems, (one) => one.name.startsWith('Substance Misuse'));
    await writeBehind(world, programmeItems, row.itemId, { Notes: 'Written by somebody else in the meantime' });
    await first.tab.getByRole('button', { name: 'Move it' }).click();
    await first.tab.getByText('Written by somebody else in the meantime').first().waitFor();
    await first.tab.getByRole('button', { name: 'Write mine on top of theirs' }).click();
    await first.tab.getByText('The item has been moved.').first().waitFor();
    const now = await findRow(world, programmeItems, (one) => one.key === row.key);
    expect([now.quarter, now.notes]).toEqual(['Q3', 'Written by somebody else in the meantime']);
    await first.close();
  });

  it('shows a row whose quarter was changed past our screens as irregular', async () => {
    const row = await findRow(world, programmeItems, (one) => one.name.startsWith('CSE'));
    await writeBehind(world, programmeItems, row.itemId, { Quarter: 'Q2' });
    const seat = await world.sitDown('sub-group-member', places.programme);
    await seat.tab.getByText('The quarter was changed without a recorded move and reason.').first().waitFor();
    await seat.close();
  });
});

describe('who takes part in the programme', () => {
  it('is entered in the tab alone: agencies with their lists, and people who are found in the team later', async () => {
    const seat = await world.sitDown('qa-manager', `${places.programme}/agencies`);
    await enterAgencies(world, seat);
    await findAgain(world, seat);
    await seat.close();
  }, 120_000);
});
