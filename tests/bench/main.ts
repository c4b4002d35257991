/** `npm run bench`: prints ratios against a named baseline in the same run. Name a part to run it alone: rows, changes, duties, guard, outbox, ticks, delivery, tab, workspace. */
import { benchChanges } from './changes.ts';
import { benchDelivery } from './delivery.ts';
import { benchDuties } from './duties.ts';
import { printed } from './figures.ts';
import { benchGuard } from './guard.ts';
import { benchOutbox } from './outbox.ts';
import { benchReadRows } from './readRows.ts';
import { benchTab } from './tab.ts';
import { benchTicks } from './ticks.ts';
import { benchWorkspace } from './workspace.ts';

const parts = {
  rows: benchReadRows,
  changes: benchChanges,
  duties: benchDuties,
  guard: benchGuard,
  outbox: benchOutbox,
  ticks: benchTicks,
  delivery: benchDelivery,
  tab: benchTab,
  workspace: benchWorkspace,
};
const asked = process.argv.slice(2);
for (const [name, run] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const figure of await run()) process.stdout.write(`${printed(figure)}\n`);
}
