/** Where the programme stands, in words. Cards and tab use the same, so they cannot disagree. */
import { type PlainDate, sayDate } from '../../base/time/plainDate.ts';
import type { ProgrammeStanding } from '../programme/programme.ts';
import type { Terms } from './terms.ts';

/** Where the programme stands with the Board, in one sentence. */
export function sayStanding(standing: ProgrammeStanding, terms: Terms): string {
  switch (standing.state) {
    case 'draft':
      return `This is a draft: the ${terms.subGroup} has not recommended it to the ${terms.board} yet.`;
    case 'recommended':
      return `The ${terms.board} has not approved this programme yet; the ${terms.subGroup} recommended it on ${sayDate(standing.on)}${minute(standing.minute)}.`;
    case 'approved':
      return `The ${terms.board} approved this programme on ${sayDate(standing.on)}${minute(standing.minute)}${recorded(standing.recordedBy)}.${closed(standing.closedOn)}`;
    case 'closed':
      return `This year was closed on ${sayDate(standing.on)}; no approval by the ${terms.board} is on record.`;
  }
}

function minute(reference: string | null): string {
  return reference === null ? '' : ` (minute ${reference})`;
}

function closed(on: PlainDate | null): string {
  return on === null ? '' : ` The year was closed on ${sayDate(on)}.`;
}

function recorded(by: string): string {
  return by === '' ? '' : `, recorded by ${by}`;
}
