/** Where an agency stands with the memorandum, in words. Cards and tab use the same, so they cannot disagree. */
import { sayDate } from '../../base/time/plainDate.ts';
import { dateIn } from '../../base/time/zone.ts';
import type { CellState } from '../mou/standing.ts';

/** A short state, and who and when; `detail` is empty where nothing is known. */
export function sayCell(cell: CellState): { readonly state: string; readonly detail: string } {
  switch (cell.state) {
    case 'signed':
      return {
        state: 'Signed',
        detail: `${cell.signature.signatory.title}, ${sayDate(dateIn(cell.signature.signedAt))}`,
      };
    case 'declined':
      return {
        state: 'Declined',
        detail: `${cell.decline.declinedBy.title}, ${sayDate(dateIn(cell.decline.declinedAt))}`,
      };
    case 'needs re-signing':
      return { state: 'Needs re-signing', detail: `last signed ${sayDate(dateIn(cell.signature.signedAt))}` };
    case 'pending':
      return { state: cell.overdue ? 'Overdue' : 'Pending', detail: '' };
    case 'not asked':
      return { state: 'Not asked', detail: '' };
  }
}
