/** What the doctor found, as a table for a terminal of any width, or as JSON for a program. */
import { type Finding, sayExamination, sayMender, tally, worstFirst } from '../../src/core/doctor/examine.ts';
import type { Examined } from './examineSite.ts';

const marks: Readonly<Record<Finding['standing'], string>> = {
  broken: 'BROKEN',
  attention: 'LOOK AT',
  'could not look': 'NOT SEEN',
  ok: 'ok',
};

/** @param width of the terminal, in characters */
export function tableOf({ findings, terms }: Examined, width: number): readonly string[] {
  const names = Math.max(...findings.map(({ title }) => title.length));
  const lead = 10 + names + 2;
  const room = Math.max(width - lead, 40);
  const lines = worstFirst(findings).flatMap((finding) => {
    const { title, standing, sentence, todo, who } = finding;
    const said = [sentence, ...(todo === null || who === null ? [] : [`-> ${sayMender(who, terms)}: ${todo}`])];
    const [first = '', ...rest] = said.flatMap((text) => wrapped(text, room));
    return [
      `${marks[standing].padEnd(10)}${title.padEnd(names + 2)}${first}`,
      ...rest.map((text) => ' '.repeat(lead) + text),
    ];
  });
  return [...lines, '', sayExamination(findings)];
}

function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Stable names for programs: `check` and `standing` do not change with the words. */
export function jsonOf({ findings, terms }: Examined): string {
  const report = {
    tally: tally(findings),
    findings: findings.map(({ who, ...finding }) => ({ ...finding, who: who === null ? null : sayMender(who, terms) })),
  };
  return JSON.stringify(report, null, 2);
}
