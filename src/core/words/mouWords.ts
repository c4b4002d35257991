/** Where an agency stands with the memorandum, in words. Cards and tab use the same, so they cannot disagree. */
import { sayDate } from '../../base/time/plainDate.ts';
import { dateIn } from '../../base/time/zone.ts';
import type { SealCheck } from '../mou/chain.ts';
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

/** The result of a full check of the seal, in a sentence or two. */
export function saySealCheck(check: SealCheck): string {
  if (!check.sound) {
    return `The seal is broken. ${check.broken.sentence} ${sayBefore(check.checked)}`;
  }
  if (check.checked === 0) return 'There are no signatures yet, so there is nothing to check.';
  const count = check.checked === 1 ? 'The 1 signature is' : `All ${check.checked} signatures are`;
  return `${count} as written: list, chain, texts and the bot’s own record agree.`;
}

function sayBefore(checked: number): string {
  if (checked === 0) return 'It is the first.';
  return checked === 1 ? 'The 1 before it is as it was written.' : `The ${checked} before it are as they were written.`;
}
