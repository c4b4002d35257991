/**
 * What of an action was changed in its row though only a decision changes it: its day, its owner, the day it was agreed. It
 * is read from SharePoint's own versions, which those who may edit the list can neither change nor delete (the permission
 * levels of the board have no right to delete versions; a site owner has). Reminders go by what the app first saw.
 */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { dateIn } from '../../../base/time/zone.ts';
import type { Action } from '../../duties/snapshot.ts';
import { type SeenVersion, sayAuthor } from '../history/describeChanges.ts';

type Said = Pick<Action, 'dueOn' | 'owner' | 'agreedOn'>;

/** A version of an action, as much of it as could be read. */
export type ActionVersion = Omit<SeenVersion, 'values'> & { readonly values: Partial<Said> };

interface Fact {
  readonly what: string;
  /** What is told apart. */
  readonly of: (values: Partial<Said>) => string | undefined;
  readonly say: (values: Partial<Said>) => string;
}

const day = (value: PlainDate | undefined) => (value === undefined ? 'not known' : sayDate(value));

const facts: readonly Fact[] = [
  { what: 'The day by which it is to be done', of: ({ dueOn }) => dueOn, say: ({ dueOn }) => day(dueOn) },
  { what: 'Who sees to it', of: ({ owner }) => owner?.key, say: ({ owner }) => owner?.title ?? 'not known' },
  { what: 'The day on which it was agreed', of: ({ agreedOn }) => agreedOn, say: ({ agreedOn }) => day(agreedOn) },
];

/**
 * One sentence for each; empty for an action whose row says what it first said.
 * @param versions newest first
 */
export function changedInList(versions: readonly ActionVersion[]): readonly string[] {
  const [newest, first] = [versions[0], versions.at(-1)];
  if (newest === undefined || first === undefined) return [];
  return facts.flatMap(({ what, of, say }) => {
    const was = of(first.values);
    if (was === undefined || of(newest.values) === was) return [];
    // The one after the newest that still said what the first did.
    const made = versions[versions.findIndex((one) => of(one.values) === was) - 1] ?? newest;
    const when = made.changedAt === null ? '' : ` on ${sayDate(dateIn(made.changedAt))}`;
    return [
      `${what} was changed in the list${when} by ${sayAuthor(made.changedBy)}, without a decision: it was ${say(first.values)}. Reminders go by what the app first saw.`,
    ];
  });
}
