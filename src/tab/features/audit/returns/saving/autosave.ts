/**
 * Saving while somebody types, as a small machine without time of its own: what is on screen, what is on its way, what is
 * kept. Nothing typed is ever dropped: what is typed while a save is on its way goes with the next one, and a save that
 * fails leaves it all to be sent again. When somebody else saved first, nothing more is sent until the person has chosen.
 */
import type { Instant } from '../../../../../base/time/instant.ts';

/** The fields that differ from what is kept, with their values. */
export type Edits = Readonly<Record<string, unknown>>;

export type SavingState =
  | { readonly state: 'kept' }
  | { readonly state: 'waiting' }
  | { readonly state: 'saving' }
  /** The last try failed; it is tried again by itself. */
  | { readonly state: 'failing'; readonly fault: unknown }
  /** The text was not let through: the person has to change it first. */
  | { readonly state: 'refused'; readonly sentences: readonly string[] }
  | { readonly state: 'conflict'; readonly theirs: unknown };

export interface Autosave {
  /** Typed and not kept yet; what is on its way is in here until it is known to be kept. */
  readonly edits: Edits;
  /** What is on its way now. */
  readonly sent: Edits;
  readonly is: SavingState;
  /** How often saving failed since it last went well. */
  readonly tries: number;
  /** When something was last kept in this sitting. */
  readonly keptAt: Instant | null;
}

export const nothingTyped: Autosave = { edits: {}, sent: {}, is: { state: 'kept' }, tries: 0, keptAt: null };

/** Where somebody goes on who left with something unsaved. */
export function begunWith(edits: Edits): Autosave {
  return Object.keys(edits).length === 0 ? nothingTyped : { ...nothingTyped, edits, is: { state: 'waiting' } };
}

export type AutosaveEvent =
  | { readonly kind: 'typed'; readonly edits: Edits }
  /** What is on its way; everything where nothing is named. */
  | { readonly kind: 'sent'; readonly edits?: Edits }
  | { readonly kind: 'kept'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly fault: unknown }
  | { readonly kind: 'refused'; readonly sentences: readonly string[] }
  /** What was refused may be tried again: the person has answered the guard. */
  | { readonly kind: 'released' }
  | { readonly kind: 'conflict'; readonly theirs: unknown }
  /** After a conflict: the person's own fields go on top of theirs, or are given up. */
  | { readonly kind: 'chose'; readonly mine: boolean };

export function autosave(so: Autosave, event: AutosaveEvent): Autosave {
  switch (event.kind) {
    case 'typed':
      return { ...so, edits: { ...so.edits, ...event.edits }, is: afterTyping(so) };
    case 'sent':
      return { ...so, sent: event.edits ?? so.edits, is: { state: 'saving' } };
    case 'kept': {
      const edits = withoutKept(so);
      const isAll = Object.keys(edits).length === 0;
      return { edits, sent: {}, is: { state: isAll ? 'kept' : 'waiting' }, tries: 0, keptAt: event.at };
    }
    case 'failed':
      return { ...so, sent: {}, is: { state: 'failing', fault: event.fault }, tries: so.tries + 1 };
    case 'refused':
      return { ...so, sent: {}, is: { state: 'refused', sentences: event.sentences } };
    case 'released':
      return so.is.state === 'refused' ? { ...so, is: { state: 'waiting' } } : so;
    case 'conflict':
      return { ...so, sent: {}, is: { state: 'conflict', theirs: event.theirs } };
    case 'chose':
      return event.mine ? { ...so, is: { state: 'waiting' } } : { ...so, edits: {}, sent: {}, is: { state: 'kept' } };
  }
}

/** Whether a save may begin: there is something, nothing is on its way, and nobody has to choose first. */
export function mayBegin({ edits, is }: Autosave): boolean {
  return Object.keys(edits).length > 0 && (is.state === 'waiting' || is.state === 'failing');
}

/** Whether leaving the page now would lose something. */
export function isUnsaved({ edits }: Autosave): boolean {
  return Object.keys(edits).length > 0;
}

const firstPauseMilliseconds = 1_500;
const longestPauseMilliseconds = 30_000;

/** How long to wait before the next save; longer after each try that failed. */
export function pauseBefore({ tries }: Autosave): number {
  return Math.min(longestPauseMilliseconds, firstPauseMilliseconds * 2 ** tries);
}

/** Typing goes on while a save is on its way or somebody has to choose. */
function afterTyping({ is }: Autosave): SavingState {
  return is.state === 'saving' || is.state === 'conflict' || is.state === 'failing' ? is : { state: 'waiting' };
}

/** What was typed again after it was sent is not kept yet. */
function withoutKept({ edits, sent }: Autosave): Edits {
  return Object.fromEntries(Object.entries(edits).filter(([field, value]) => sent[field] !== value));
}
