/** Where an agency stands with the memorandum, in words. Cards and tab use the same, so they cannot disagree. */
import { sayDate } from '../../base/time/plainDate.ts';
import { dateIn } from '../../base/time/zone.ts';
import type { RecordLimit, SealCheck } from '../mou/chain.ts';
import type { CellState } from '../mou/standing.ts';

/** The state of an agency with a version in a word or two; never left to colour. */
export function sayCell(cell: CellState): string {
  switch (cell.state) {
    case 'signed':
      return 'Signed';
    case 'declined':
      return 'Declined';
    case 'pending':
      return cell.overdue ? 'Overdue' : 'Not signed yet';
    case 'needs re-signing':
      return 'Needs to sign again';
    case 'not asked':
      return 'Not asked';
  }
}

/**
 * Who and when, in short lines; none where nothing is known.
 * @param reader the reasons for declining that the reader may know, by key of the decline
 */
export function sayCellDetail(
  cell: CellState,
  reader: { readonly reasons: ReadonlyMap<string, string> },
): readonly string[] {
  switch (cell.state) {
    case 'signed': {
      const { signatory, signedAs, signedAt, substituteName } = cell.signature;
      return [`${signatory.title}, ${signedAs}`, sayDate(dateIn(signedAt)), `Substitute named: ${substituteName}`];
    }
    case 'declined': {
      const { key, declinedBy, declinedAt } = cell.decline;
      const reason = reader.reasons.get(key);
      const why = reason === undefined ? [] : [`Reason: ${reason}`];
      return [`${declinedBy.title}, ${sayDate(dateIn(declinedAt))}`, ...why];
    }
    case 'needs re-signing':
      return [`Last signed ${sayDate(dateIn(cell.signature.signedAt))}: ${cell.signature.version.title}`];
    case 'pending':
    case 'not asked':
      return [];
  }
}

/** The result of a full check of the seal, in a few sentences: what was found, and what nobody can say. */
export function saySealCheck(check: SealCheck): string {
  if (!check.sound) {
    return `The seal is broken. ${check.broken.sentence} ${sayBefore(check.checked)}`;
  }
  if (check.checked === 0) return 'There are no signatures yet, so there is nothing to check.';
  if (check.limit !== null) return sayLimited(check.checked, check.limit);
  const count = check.checked === 1 ? 'The 1 signature is' : `All ${check.checked} signatures are`;
  return `${count} as written: list, chain, texts and the bot’s own record agree.`;
}

/** A record that began later must not sound like one that was there all the time. */
function sayLimited(checked: number, { since, found, proved }: RecordLimit): string {
  const later = checked - found;
  const fits = checked === 1 ? 'The 1 signature fits' : `All ${checked} signatures fit`;
  const own =
    later === 0
      ? ''
      : `, and ${later === 1 ? 'the 1 signed since is as the bot wrote it' : `the ${later} signed since are as the bot wrote them`}`;
  return [
    `${fits}: list, chain and texts agree.`,
    `The bot’s own record begins later, on ${sayDate(dateIn(since))}, with ${found} already there: ${found === 1 ? 'it has' : 'they have'} not changed since that day${own}.`,
    sayProved(found, proved),
  ].join(' ');
}

function sayProved(found: number, proved: number): string {
  const open = 'Whether one was changed, removed or put in before that day, the record cannot say';
  if (proved >= found)
    return `The receipt with the number ${proved} proves ${found === 1 ? 'it' : `the first ${found}`}.`;
  if (proved === 0) {
    return `${open}: compare the receipts that people kept with the list, number and mark, the highest number first.`;
  }
  return `The receipt with the number ${proved} proves signatures 1 to ${proved}. ${open}: for the others, ask for a receipt with a higher number.`;
}

function sayBefore(checked: number): string {
  if (checked === 0) return 'It is the first.';
  return checked === 1 ? 'The 1 before it is as it was written.' : `The ${checked} before it are as they were written.`;
}
