/**
 * Facts of a row that may never change, compared with what the bot first saw: a row in which several columns were changed
 * together can look sound, and only a memory outside the list shows it. Pure: reading
 * and keeping are done elsewhere.
 */
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import type { ReturnReply } from '../../src/core/audit/auditBook.ts';
import type { Action, AnswerRow } from '../../src/core/duties/snapshot.ts';
import { canonicalText } from '../../src/core/mou/canonical.ts';
import type { MouVersion } from '../../src/core/mou/standing.ts';
import { type FixedFact, fixedAtIssue } from '../../src/core/mou/versions/asIssued.ts';
import type { Decision, ProgrammeItem } from '../../src/core/programme/programme.ts';
import { type AuthoredList, authorFact, authorText, otherAuthor } from '../duties/firstAuthors.ts';
import { sha256Hex } from '../hash.ts';
import type { Sighting } from '../store/botStore.ts';

/** What comparing one row gives: sentences to tell, and what to remember from now on. */
export interface Compared {
  readonly reasons: readonly string[];
  readonly keep: readonly Sighting[];
}

/** What is remembered of a row: the value of a fact, or undefined when it was never seen. */
export type Remembered = (fact: Sighting['fact']) => string | undefined;

/** The first quarter is kept for ever and moves are never taken out; an undated item gets its first quarter by a move. */
export function compareItem(
  item: Pick<ProgrammeItem, 'key' | 'firstQuarter' | 'moves'>,
  remembered: Remembered,
): Compared {
  const first = item.firstQuarter ?? '';
  const moves = item.moves?.length ?? 0;
  const seenFirst = remembered('firstQuarter') ?? first;
  const seenMoves = Number(remembered('moves') ?? moves);
  const isDatedByAMove = seenFirst === '' && moves > 0;
  const reasons = [
    ...(first === seenFirst || isDatedByAMove ? [] : ['The quarter it was first planned for has been changed.']),
    ...(moves < seenMoves ? ['Moves have been taken out of its history.'] : []),
  ];
  const about = { list: 'programmeItems', item: item.key } as const;
  return {
    reasons,
    keep: changed(remembered, [
      { ...about, fact: 'firstQuarter', value: isDatedByAMove ? first : seenFirst },
      { ...about, fact: 'moves', value: String(Math.max(moves, seenMoves)) },
    ]),
  };
}

/** SharePoint's record of who added a row can be rewritten with the right to edit; the first one seen counts. */
export function compareDecision(decision: Pick<Decision, 'key' | 'createdBy'>, remembered: Remembered): Compared {
  return compareAuthor({ list: 'decisions', row: decision }, remembered);
}

export function compareAnswer(answer: Pick<AnswerRow, 'key' | 'createdBy'>, remembered: Remembered): Compared {
  return compareAuthor({ list: 'answers', row: answer }, remembered);
}

export function compareReply(reply: Pick<ReturnReply, 'key' | 'createdBy'>, remembered: Remembered): Compared {
  return compareAuthor({ list: 'returnReplies', row: reply }, remembered);
}

function compareAuthor(
  {
    list,
    row,
  }: { readonly list: AuthoredList; readonly row: Pick<Decision | AnswerRow | ReturnReply, 'key' | 'createdBy'> },
  remembered: Remembered,
): Compared {
  const author = authorText(row.createdBy);
  // Somebody whose account is gone: nobody stands behind the row then, which is no forgery.
  if (author === null) return { reasons: [], keep: [] };
  const seen = remembered(authorFact) ?? author;
  return {
    reasons: author === seen ? [] : [otherAuthor[list]],
    keep: changed(remembered, [{ list, item: row.key, fact: authorFact, value: seen }]),
  };
}

/** The day and the owner of an action change by a decision, which says who gave time or passed it on; never in its row. */
export function compareAction(
  action: Pick<Action, 'key' | 'dueOn' | 'owner' | 'agreedOn'>,
  remembered: Remembered,
): Compared {
  const facts = [
    { fact: 'dueOn', value: action.dueOn, reason: 'The day by which it was to be done has been changed in the list.' },
    { fact: 'owner', value: action.owner.key, reason: 'Who sees to it has been changed in the list.' },
    { fact: 'agreedOn', value: action.agreedOn, reason: 'The day on which it was agreed has been changed.' },
  ] as const;
  const seen = facts.map((one) => ({ ...one, first: remembered(one.fact) ?? one.value }));
  const about = { list: 'actions', item: action.key } as const;
  return {
    reasons: seen.filter((one) => one.first !== one.value).map((one) => one.reason),
    keep: changed(
      remembered,
      seen.map(({ fact, first }) => ({ ...about, fact, value: first })),
    ),
  };
}

/** Wording, number and day of a memorandum never change once agencies were asked to sign it (decisions 7). */
export function compareVersion(
  version: Pick<MouVersion, 'key' | 'wording' | 'number' | 'issuedOn'>,
  day: PlainDate,
  remembered: Remembered,
): Compared {
  const isIssued = version.issuedOn !== null && version.issuedOn <= day;
  // A draft may change; one that was seen as issued and looks like a draft now has lost its day.
  if (!isIssued && remembered('issuedOn') === undefined) return { reasons: [], keep: [] };
  const now: Readonly<Record<FixedFact, string>> = {
    wording: sha256Hex(canonicalText(version.wording)),
    number: String(version.number),
    issuedOn: version.issuedOn ?? '',
  };
  const facts = (Object.keys(fixedAtIssue) as FixedFact[]).map((fact) => ({
    fact,
    first: remembered(fact) ?? now[fact],
  })); // its own keys
  return {
    reasons: facts.filter(({ fact, first }) => first !== now[fact]).map(({ fact }) => fixedAtIssue[fact]),
    keep: changed(
      remembered,
      facts.map(({ fact, first }) => ({ list: 'mouVersions', item: version.key, fact, value: first })),
    ),
  };
}

function changed(remembered: Remembered, sightings: readonly Sighting[]): readonly Sighting[] {
  return sightings.filter((one) => remembered(one.fact) !== one.value);
}
