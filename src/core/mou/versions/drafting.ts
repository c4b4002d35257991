/**
 * Writing a version of the memorandum: beginning one, changing it while it is a draft, taking it back. Once agencies were
 * asked to sign, nothing of it changes any more; a mistake can be taken back while nobody has signed. Who may write is
 * `may`; issuing is `issuing.ts`.
 */
import { accept, acceptUnless, type Refusal, type Result, refuse } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { isSigned, type MouBooks, type MouVersion, versionState, versionToSign } from '../standing.ts';

/** Longest name, as SharePoint's line of text, and longest text, as its note. */
export const longestName = 255;
export const longestWording = 63_999;
/** Shortest reason for taking back what agencies were asked to sign, in characters. */
export const shortestReason = 10;

/** What a person writes of a version. */
export interface DraftForm {
  readonly name: string;
  /** Null while the box holds no number. */
  readonly number: number | null;
  readonly wording: string;
  readonly changeNote: string;
}

/** What is written to the list. */
export type DraftValues = Pick<MouVersion, 'name' | 'number' | 'wording' | 'changeNote'>;
export type Withdrawal = Pick<MouVersion, 'withdrawnOn' | 'withdrawnReason'>;

/** Each is the name of the box at fault, or of what stands in the way. */
export type DraftRefusal = 'name' | 'number' | 'wording' | 'changeNote' | 'state' | 'openDraft';
export type WithdrawalRefusal = 'state' | 'signed' | 'reason';

/** Drafts that nobody has given up, the lowest number first. */
export function draftsOf(books: MouBooks, day: PlainDate): readonly MouVersion[] {
  return books.versions
    .filter((version) => versionState(books, version, day) === 'draft')
    .sort((a, b) => a.number - b.number);
}

/** The number after the highest that was ever issued, also of a version that was taken back: people have seen its card. */
export function nextNumber(books: MouBooks): number {
  return Math.max(0, ...books.versions.filter((one) => one.issuedOn !== null).map((one) => one.number)) + 1;
}

/** The issued version that a version follows; null for the first. */
export function versionBefore(books: MouBooks, version: MouVersion, day: PlainDate): MouVersion | null {
  const earlier = books.versions.filter(
    (one) => one.number < version.number && !['draft', 'withdrawn'].includes(versionState(books, one, day)),
  );
  return earlier.sort((a, b) => a.number - b.number).at(-1) ?? null;
}

/** A new version, beginning with the text of the one before; without one, empty for the person to choose. */
export function beginDraft(books: MouBooks, day: PlainDate): DraftForm {
  const before = versionToSign(books, day);
  return { name: '', number: nextNumber(books), wording: before?.wording ?? '', changeNote: '' };
}

/** The values of a new draft. One at a time: two would be two answers to what comes next. */
export function prepareDraft(books: MouBooks, form: DraftForm, day: PlainDate): Result<DraftValues, DraftRefusal> {
  const [open] = draftsOf(books, day);
  if (open !== undefined) {
    return refuse('openDraft', `There is a draft already: ${open.name}. Edit that one, or remove it first.`);
  }
  return checked(books, form, null);
}

/** What a draft becomes. A version that was issued is refused, whatever the form was opened on. */
export function prepareDraftChange(
  books: MouBooks,
  { version, form }: { readonly version: MouVersion; readonly form: DraftForm },
  day: PlainDate,
): Result<DraftValues, DraftRefusal> {
  const state = versionState(books, version, day);
  if (state === 'withdrawn') {
    return refuse('state', `${version.name} was removed meanwhile. Close this and begin a new version.`);
  }
  if (state !== 'draft') {
    return refuse(
      'state',
      `${version.name} has been issued: its wording cannot change any more. Close this and write a new version.`,
    );
  }
  return checked(books, form, version);
}

function checked(books: MouBooks, form: DraftForm, own: MouVersion | null): Result<DraftValues, DraftRefusal> {
  const [name, changeNote] = [form.name.trim(), form.changeNote.trim()];
  const others = books.versions.filter((one) => one.key !== own?.key && !isGivenUp(one));
  const number = form.number ?? 0;
  const refusals: readonly Refusal<DraftRefusal>[] = [
    ...nameFaults(name, others),
    ...numberFaults(books, form.number, others),
    ...textFaults(form.wording),
    ...(changeNote.length > longestWording ? [tooLong('changeNote', changeNote.length)] : []),
  ];
  return acceptUnless<DraftValues, DraftRefusal>(refusals, {
    name,
    number,
    wording: form.wording,
    changeNote: changeNote === '' ? null : changeNote,
  });
}

/** A draft that was removed: its name and number are free again. */
function isGivenUp(version: MouVersion): boolean {
  return version.issuedOn === null && version.withdrawnOn !== null;
}

function nameFaults(name: string, others: readonly MouVersion[]): readonly Refusal<DraftRefusal>[] {
  if (name === '') return [{ code: 'name', sentence: 'Say what this version is called: cards and receipts name it.' }];
  if (name.length > longestName) return [tooLong('name', name.length, longestName)];
  const isTaken = others.some((one) => folded(one.name) === folded(name));
  return isTaken
    ? [{ code: 'name', sentence: 'Another version has this name. Choose one that tells them apart.' }]
    : [];
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');
}

function numberFaults(
  books: MouBooks,
  number: number | null,
  others: readonly MouVersion[],
): readonly Refusal<DraftRefusal>[] {
  const least = nextNumber(books);
  if (number === null || !Number.isInteger(number) || number < least) {
    return [{ code: 'number', sentence: `Numbers go up: enter a whole number, ${least} or higher.` }];
  }
  const taken = others.find((one) => one.number === number);
  return taken === undefined
    ? []
    : [{ code: 'number', sentence: `${taken.name} has this number. Give this one another.` }];
}

function textFaults(wording: string): readonly Refusal<DraftRefusal>[] {
  if (wording.trim() === '') {
    return [{ code: 'wording', sentence: 'Write the memorandum: this is the text that agencies sign.' }];
  }
  return wording.length > longestWording ? [tooLong('wording', wording.length)] : [];
}

function tooLong(code: DraftRefusal, length: number, most = longestWording): Refusal<DraftRefusal> {
  const said = (count: number) => count.toLocaleString('en-GB');
  return { code, sentence: `This is ${said(length)} characters long; SharePoint keeps ${said(most)}. Shorten it.` };
}

/**
 * Removing a draft, or taking back a version that was issued by mistake. The row stays: nobody deletes from the list.
 * @param asked the reason, needed once agencies were asked
 */
export function prepareWithdrawal(
  books: MouBooks,
  { version, reason }: { readonly version: MouVersion; readonly reason: string },
  day: PlainDate,
): Result<Withdrawal, WithdrawalRefusal> {
  const state = versionState(books, version, day);
  const said = reason.trim();
  if (state === 'withdrawn') return refuse('state', `${version.name} has been withdrawn already.`);
  if (state === 'draft') return accept({ withdrawnOn: day, withdrawnReason: said === '' ? null : said });
  if (isSigned(books, version)) {
    return refuse(
      'signed',
      `${version.name} has been signed, so it cannot be withdrawn any more. Write a new version and issue it.`,
    );
  }
  if (said.length < shortestReason) {
    return refuse('reason', `Say why, in at least ${shortestReason} characters: everybody can read it.`);
  }
  return accept({ withdrawnOn: day, withdrawnReason: said });
}
