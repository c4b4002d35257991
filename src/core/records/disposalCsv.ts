/** The disposal list as a table for a spreadsheet, for whoever has to read each row before it is approved. */
import type { DisposalList } from './disposalList.ts';

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
