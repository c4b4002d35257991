/** The disposal list as files: JSON that a command can carry out, and CSV that a person can read and put before the board. */
import { countsOf, type Disposal, type DisposalList } from '../../src/core/records/disposalList.ts';

const heads = ['list', 'key', 'title', 'audit', 'kind', 'due since', 'sha256'];

/** Comma-separated, one row a line, quoted so that a spreadsheet takes no cell for a formula. */
export function csvOf({ entries }: DisposalList): string {
  const lines = entries.map((one) => [one.title, one.key, one.label, one.audit ?? '', one.kind, one.dueOn, one.sha256]);
  return `${[heads, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

/** What whoever made the list is told, one line each. */
export function sayDisposal({ list, heldBack, stillNeeded }: Disposal): readonly string[] {
  const counts = [...countsOf(list.entries)].map(([title, rows]) => `  ${title}: ${rows}`);
  const years = Object.entries(list.years).map(([kind, count]) => `${kind} ${count}`);
  return [
    years.length === 0
      ? 'The board has settled no years (Board settings, column Retention), so nothing is ever due.'
      : `Years settled: ${years.join(', ')}.`,
    `${list.entries.length} rows could be disposed of as of ${list.asOf}.`,
    ...counts,
    ...heldBack.map(
      ({ hold, rows }) => `Legal hold on ${hold.on}: ${hold.reason}. It keeps ${rows} rows that would be due.`,
    ),
    ...(stillNeeded === 0 ? [] : [`${stillNeeded} more rows are due, but rows that stay refer to them.`]),
    ...(list.entries.length === 0 ? [] : howToApprove(list.fingerprint)),
  ];
}

function howToApprove(fingerprint: string): readonly string[] {
  return [
    'Nothing was deleted. To approve exactly this list, the chair adds a row to the list Decisions in SharePoint:',
    `  Key: disposal-approved-${fingerprint.slice(0, 12)}`,
    '  Title: Disposal of records approved',
    '  Kind: disposal approved',
    '  Subject: records',
    '  Decided on: the day; Minute reference or Reason: where or why it was decided',
    `  Fingerprint: ${fingerprint}`,
  ];
}
