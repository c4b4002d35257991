/**
 * `npm run check:rooms`: fails with a sentence for each import that the table of rooms forbids.
 * A tree and a least number of files may be named, so that a test can plant a fault and see it found.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkRooms } from './checkRooms.ts';

const { values } = parseArgs({
  options: { root: { type: 'string', default: '.' }, 'at-least': { type: 'string', default: '150' } },
});

const report = await checkRooms(resolve(values.root), Number(values['at-least']));
for (const complaint of report.complaints) process.stdout.write(`${complaint}\n`);
process.stdout.write(`rooms: ${report.read} files read, ${report.complaints.length} complaints\n`);
process.exitCode = report.complaints.length === 0 ? 0 : 1;
