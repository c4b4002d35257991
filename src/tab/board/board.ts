/**
 * The part of a board that every page needs, read in the page's own first batch: its settings and words, who is who, and
 * what the signed-in person may do today.
 */
import type { Result } from '../../base/result.ts';
import type { PlainDate } from '../../base/time/plainDate.ts';
import { type Act, may } from '../../core/may.ts';
import { type Identity, type Membership, type Person, personOf } from '../../core/people/board.ts';
import { type Terms, termsOf } from '../../core/words/terms.ts';
import type { PagesOf } from '../../graph/lists/readTogether.ts';
import { appointments } from '../../lists/appointments.ts';
import { boardSettings, settingsKey } from '../../lists/boardSettings.ts';
import type { Row } from '../../lists/definition/defineList.ts';
import type { SpoiledRow } from '../../lists/definition/row.ts';
import { people } from '../../lists/people.ts';
import { terms } from '../../lists/terms.ts';

/** Put these first in a page's batch; see {@link boardFrom}. */
export const boardLists = [boardSettings, terms, people, appointments] as const;

export interface Board {
  /** Null while nobody has set the board up, or when its one row cannot be read. */
  readonly settings: Row<typeof boardSettings> | null;
  readonly terms: Terms;
  readonly membership: Membership;
  /** The signed-in person among the board's people; null when they are not. */
  readonly me: Person | null;
  readonly spoiled: readonly SpoiledRow[];
}

/** @param pages the answers for {@link boardLists}, in their order */
export function boardFrom(pages: PagesOf<typeof boardLists>, identity: Identity): Board {
  const [settings, words, persons, appointed] = pages;
  const membership = { people: persons.rows, appointments: appointed.rows, terms: termsOf(words.rows) };
  return {
    settings: settings.rows.find((row) => row.key === settingsKey) ?? null,
    terms: membership.terms,
    membership,
    me: personOf(membership, identity),
    spoiled: pages.flatMap((page) => page.spoiled),
  };
}

/** Whether the board has been set up, and its one row of settings cannot be read: it can be mended under Settings. */
export function hasUnreadSettings({ settings, spoiled }: Pick<Board, 'settings' | 'spoiled'>): boolean {
  return settings === null && spoiled.some(({ list }) => list === boardSettings.name);
}

/** Whether the signed-in person may do it today; asked before a button is shown, and again before it writes. */
export function mayI(board: Board, act: Act, today: PlainDate): Result<true, string> {
  return may(board.membership, board.me?.key ?? null, act, today);
}
