/** A value of whatever column, as a person reads it: for comparing two versions of a row. */
import { parsePlainDate, sayDate } from '../../../base/time/plainDate.ts';

const longest = 400;

export function sayCell(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.length === 0 ? '–' : shortened(value.map(sayCell).join(', '));
  if (typeof value === 'object') return shortened(sayMembers(value));
  const text = String(value);
  const day = parsePlainDate(text);
  return day === null ? shortened(text) : sayDate(day);
}

/** A reference is its title; what has no title is told member by member. */
function sayMembers(value: object): string {
  if ('title' in value && 'key' in value) return String(value.title === '' ? value.key : value.title);
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== false)
    .map(([name, part]) => `${name}: ${sayCell(part)}`)
    .join('; ');
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
