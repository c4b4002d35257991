/**
 * `npm run year`: plays the sample's financial year twice, once with nobody answering and once with people who do, and
 * prints who was told what on which day, by which way. `--out file.md` writes it instead. `--only silent|answered` plays one.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answeredYear } from './answeredYear.ts';
import { playYear } from './play.ts';
import { tableText } from './reminderTable.ts';

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } });
const years = [
  { name: 'silent', title: 'The year with nobody answering', scenes: [] },
  { name: 'answered', title: 'The year with people answering', scenes: answeredYear },
].filter(({ name }) => values.only === undefined || name === values.only);

const say = (line: string) => void process.stderr.write(`${line}\n`);
const texts: string[] = ['# Reminders of 2015-16 on the sample board\n'];
for (const { title, scenes } of years) {
  const began = performance.now();
  const lines = await playYear(scenes, () => undefined);
  say(`${title}: ${lines.length} lines, played in ${Math.round((performance.now() - began) / 1000)} seconds.`);
  texts.push(tableText(title, lines));
}
if (values.out === undefined) process.stdout.write(`${texts.join('\n')}\n`);
else writeFileSync(values.out, `${texts.join('\n')}\n`);
