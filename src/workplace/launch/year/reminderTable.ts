/**
 * The table of a year's reminders, made from the reminder log alone: one line for each thing that somebody was told, with
 * the way it went and what became of it, and how many of each kind and for each person. Pure.
 */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { Row } from '../../../lists/definition/defineList.ts';
import type { reminderLog } from '../../../lists/reminderLog.ts';

export type LogRow = Row<typeof reminderLog>;

/** One line of the table; texts are empty where the log says nothing. */
export interface TableLine {
  readonly day: PlainDate;
  /** Key of the person; empty for a post to everybody. */
  readonly person: string;
  readonly kind: string;
  readonly item: string;
  readonly step: string;
  readonly dueOn: string;
  readonly route: string;
  readonly state: string;
  readonly isEscalation: boolean;
  /** The card that carried it. */
  readonly entry: string;
  readonly row: LogRow;
}

/** The earliest first; of one day by person, kind and item, so that two tables can be compared line by line. */
export function linesOfYear(rows: readonly LogRow[]): readonly TableLine[] {
  return rows
    .map((row) => ({
      day: row.plannedFor,
      person: row.person?.key ?? '',
      kind: row.duty,
      item: row.item,
      step: row.step,
      dueOn: row.dueOn ?? '',
      route: row.route ?? '',
      state: row.state,
      isEscalation: row.escalation,
      entry: row.entry,
      row,
    }))
    .sort((one, other) => (sortText(one) < sortText(other) ? -1 : Number(sortText(one) > sortText(other))));
}

function sortText({ day, person, kind, item, step, entry }: TableLine): string {
  return [day, person, kind, item, step, entry].join('\u0000');
}

/** The table as Markdown, with its totals. */
export function tableText(title: string, lines: readonly TableLine[]): string {
  return [
    `## ${title}`,
    '',
    `${lines.length} lines, on ${new Set(lines.map((line) => line.day)).size} days.`,
    '',
    '| date | person | kind | about | step | due | tells others | route | state |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines.map(lineText),
    '',
    totals('kind', lines, (line) => line.kind),
    totals('person', lines, (line) => nameOf(line)),
  ].join('\n');
}

function lineText(line: TableLine): string {
  const { row } = line;
  const cells = [
    ...[line.day, nameOf(line), line.kind, row.about, line.step, line.dueOn, line.isEscalation ? 'yes' : ''],
    ...[line.route, row.why === null ? line.state : `${line.state} (${row.why})`],
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
}

function nameOf({ row }: TableLine): string {
  return row.person?.title ?? 'everybody';
}

/** How many lines there are of each name, the most first. */
function totals(word: string, lines: readonly TableLine[], name: (line: TableLine) => string): string {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(name(line), (counts.get(name(line)) ?? 0) + 1);
  const most = [...counts].sort((one, other) => other[1] - one[1]);
  return [`| ${word} | lines |`, '| --- | ---: |', ...most.map(([key, count]) => `| ${key} | ${count} |`), ''].join(
    '\n',
  );
}
