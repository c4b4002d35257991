/** `npm run bench`: prints ratios against a named baseline in the same run. Name a part to run it alone: rows, tab. */
import { printed } from './figures.ts';
import { benchReadRows } from './readRows.ts';
import { benchTab } from './tab.ts';

const parts = { rows: benchReadRows, tab: benchTab };
const asked = process.argv.slice(2);
for (const [name, run] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const figure of await run()) process.stdout.write(`${printed(figure)}\n`);
}
