/**
 * Who wrote a decision, an answer or a reply on a case return is SharePoint's own record, which somebody with the right to
 * edit can rewrite. The bot keeps the author it first saw (decisions 1): a row that names another one now counts for
 * nothing until it is put right. Finding such rows is the pass of `schedule/irregular.ts`; here they are taken out of what
 * the rules look at, and what rests on decisions alone follows from those that are left. In the same way an action stays
 * whose it was, and due when it was, when the bot first saw it: its day and owner change by a decision alone.
 */

import { parsePlainDate } from '../../src/base/time/plainDate.ts';
import type { AuditWork } from '../../src/core/audit/auditBook.ts';
import { withRightfulStatus } from '../../src/core/audit/rightfulStatus.ts';
import type { Action, BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import { actions as actionsList } from '../../src/lists/actions.ts';
import { refTo } from '../../src/lists/definition/columns.ts';
import type { Author } from '../../src/lists/definition/defineList.ts';
import type { BotStore, Sighting } from '../store/botStore.ts';

/** Lists whose rows speak with the voice of their author. */
export type AuthoredList = 'decisions' | 'answers' | 'returnReplies';

/** Under what name the author of a row is remembered. */
export const authorFact = 'createdBy';

/** What is said of a row whose author is another one than before. */
export const otherAuthor: Readonly<Record<AuthoredList, string>> = {
  decisions: 'Who took this decision has been changed since it was recorded.',
  answers: 'Who gave this answer has been changed since it was recorded.',
  returnReplies: 'Who gave a reply on a case return has been changed since it was recorded.',
};

/** An author as it is remembered; null where SharePoint does not say who it was. */
export function authorText(author: Author): string | null {
  if (author.kind === 'unknown') return null;
  return author.kind === 'person' ? author.objectId : author.kind;
}

interface Authored {
  readonly key: string;
  readonly createdBy: Author;
}

/** The snapshot without rows that name another author than the bot first saw. One it has never seen is as it stands. */
export async function withFirstAuthors(
  { store }: { readonly store: Pick<BotStore, 'sightings'> },
  board: string,
  snapshot: BoardSnapshot,
): Promise<BoardSnapshot> {
  const kept = await store.sightings.all(board);
  const sound = soundRows(kept);
  return withRightfulStatus({
    ...snapshot,
    actions: asFirstSeen(snapshot, kept),
    decisions: sound('decisions', snapshot.decisions),
    answers: sound('answers', snapshot.answers),
  });
}

/** The same of what was said about case returns. */
export async function withFirstRepliers<R extends { readonly work: AuditWork }>(
  { store }: { readonly store: Pick<BotStore, 'sightings'> },
  board: string,
  audits: R,
): Promise<R> {
  const sound = soundRows(await store.sightings.all(board));
  return { ...audits, work: { ...audits.work, replies: sound('returnReplies', audits.work.replies) } };
}

function soundRows(sightings: readonly Sighting[]) {
  const kept = sightings.filter((one) => one.fact === authorFact);
  const first = new Map(kept.map(({ list, item, value }) => [nameOf(list, item), value]));
  return <R extends Authored>(list: AuthoredList, rows: readonly R[]): readonly R[] =>
    rows.filter((row) => {
      const [seen, now] = [first.get(nameOf(list, row.key)), authorText(row.createdBy)];
      return seen === undefined || now === null || now === seen;
    });
}

/** Actions with the day and the owner that the bot first saw; one that it has never seen is as it stands. */
function asFirstSeen({ actions, membership }: BoardSnapshot, sightings: readonly Sighting[]): readonly Action[] {
  const kept = new Map(
    sightings
      .filter((one) => one.list === actionsList.name)
      .map(({ item, fact, value }) => [JSON.stringify([item, fact]), value]),
  );
  if (kept.size === 0) return actions;
  const people = new Map<string, Action['owner']>(
    membership.people.map((one) => [one.key, refTo({ key: one.key, label: one.name })]),
  );
  return actions.map((row) => {
    const first = (fact: Sighting['fact']) => kept.get(JSON.stringify([row.key, fact])) ?? '';
    const dueOn = parsePlainDate(first('dueOn')) ?? row.dueOn;
    const owner = people.get(first('owner')) ?? row.owner;
    // The same object where nothing differs: what is remembered by row stays known.
    return dueOn === row.dueOn && owner.key === row.owner.key ? row : { ...row, dueOn, owner };
  });
}

function nameOf(list: string, item: string): string {
  return JSON.stringify([list, item]);
}
