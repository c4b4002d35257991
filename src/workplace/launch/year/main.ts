/**
 * `npm run year`: plays the sample's financial year twice, side by side, once with nobody answering and once with people
 * who do, and prints who was told what on which day and by which way. `--out file.md` writes it there instead;
 * `--only silent` or `--only answered` plays one.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answeredYear } from './answeredYear.ts';
import { playYear, type Scene } from './play.ts';
import { tableText } from './reminderTable.ts';

interface Year {
  readonly name: string;
  readonly title: string;
  readonly scenes: readonly Scene[];
}

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } });
const years: readonly Year[] = [
  { name: 'silent', title: 'The year with nobody answering', scenes: [] },
  { name: 'answered', title: 'The year with people answering', scenes: answeredYear },
];

const say = (line: string) => void process.stderr.write(`${line}\n`);

async function played({ title, scenes }: Year): Promise<string> {
  const began = performance.now();
  const lines = await playYear(scenes, () => undefined);
  say(`${title}: ${lines.length} lines, played in ${Math.round((performance.now() - began) / 1000)} seconds.`);
  return tableText(title, lines);
}

say('Playing the year, which takes a few minutes...');
const chosen = years.filter(({ name }) => values.only === undefined || name === values.only);
const text = ['# Reminders of 2015-16 on the sample board', ...(await Promise.all(chosen.map(played)))].join('\n\n');
if (values.out === undefined) process.stdout.write(`${text}\n`);
else writeFileSync(values.out, `${text}\n`);
