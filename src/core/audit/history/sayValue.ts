/** One value of a row in words, by the kind of its column: what history, and nothing else, prints. */
import { parseInstant } from '../../../base/time/instant.ts';
import { parsePlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { sayInstant } from '../../../base/time/zone.ts';
import type { PhysicalKind } from '../../../lists/definition/physical.ts';

/** Longer texts are cut: the whole text is in the row itself and in SharePoint's versions. */
export const longestShown = 160;

/** The value in words; null for nothing. A structure of our own has no words of one line. */
export function sayValue(value: unknown, kind: PhysicalKind['kind']): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return sayText(value, kind);
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(sayPart).join(', ');
  return sayPart(value);
}

function sayText(value: string, kind: PhysicalKind['kind']): string {
  if (kind === 'date') {
    const day = parsePlainDate(value);
    return day === null ? value : sayDate(day);
  }
  if (kind === 'moment') {
    const moment = parseInstant(value);
    return moment === null ? value : sayInstant(moment);
  }
  return quoted(value, kind);
}

/** Words that people wrote are put in quotation marks; a choice is a word of ours. */
function quoted(value: string, kind: PhysicalKind['kind']): string {
  return kind === 'note' ? `“${shortened(value)}”` : shortened(value);
}

/** At most {@link longestShown} characters on one line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestShown ? line : `${line.slice(0, longestShown - 1)}…`;
}

/** A reference by its title, an answer by its value; anything else as it is kept. */
export function sayPart(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part);
  if ('title' in part) return part.title === '' ? 'a row without a title' : String(part.title);
  return 'notApplicable' in part && 'value' in part ? sayAnswer(part) : shortened(JSON.stringify(part));
}

function sayAnswer({ notApplicable, value }: { readonly notApplicable: unknown; readonly value: unknown }): string {
  if (notApplicable === true) return 'not applicable';
  return value === null ? 'not answered' : shortened(String(value));
}
