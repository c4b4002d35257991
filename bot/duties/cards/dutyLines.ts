/**
 * Standing lines as a card shows them: sentences, days and buttons for one person. Nothing here decides; it puts into
 * words what the core has derived.
 */

import type { Instant } from '../../../src/base/time/instant.ts';
import { sayDate } from '../../../src/base/time/plainDate.ts';
import { dateIn, sayInstant } from '../../../src/base/time/zone.ts';
import type { DutyLine } from '../../../src/cards/duties/line.ts';
import { indexOf } from '../../../src/core/answers/boardIndex.ts';
import { dealtWith } from '../../../src/core/answers/dealtWith.ts';
import { sayAct } from '../../../src/core/answers/prepareAct.ts';
import { answersAbout, byTime, decisionsAbout, type Said } from '../../../src/core/answers/said.ts';
import { snoozedUntil } from '../../../src/core/answers/standing.ts';
import { dutyKinds } from '../../../src/core/duties/duty.ts';
import type { AnswerRow, BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { Person, PersonKey } from '../../../src/core/people/board.ts';
import type { Decision } from '../../../src/core/programme/programme.ts';
import type { TabPlace } from '../../links.ts';
import type { BotParts, OpenBoard } from '../../parts.ts';
import { actsOn, choicesOn } from './acts.ts';
import type { StandingLine } from './lines.ts';

/** Whose card the lines are on. */
export interface LinesFor {
  readonly snapshot: BoardSnapshot;
  readonly person: Person;
  /** Key of the entry that carries the card. */
  readonly entry: string;
  /** Since when the card is out; null before that. */
  readonly sentAt: Instant | null;
}

/** A thing that is or was owed, by the name of its kind. */
interface NamedThing {
  readonly kind: string;
  readonly item: string;
}

type Parts = Pick<BotParts, 'tabLink'>;

export function dutyLine(parts: Parts, { board }: OpenBoard, holder: LinesFor, standing: StandingLine): DutyLine {
  const { snapshot, person, entry } = holder;
  const { line, isOver } = standing;
  const { kind, owed } = line;
  const { terms } = snapshot.membership;
  const looked = { snapshot, person, line, day: dateIn(snapshot.now) };
  const answered = isOver ? sayOver(holder, { kind: kind.name, item: owed.item }) : sayPutOff(holder, standing);
  const acts = answered === null ? actsOn(looked) : [];
  const isChoosing = acts.includes('lead named') || acts.includes('reassigned');
  return {
    subject: { board: board.key, entry, kind: kind.name, item: owed.item, dueOn: owed.dueOn },
    label: kind.label,
    ask: kind.ask(owed, terms),
    next: kind.next(owed, terms),
    remark: isOver ? null : remarkOf(holder, standing),
    dueOn: owed.dueOn,
    workingDaysLate: isOver ? 0 : line.workingDaysLate,
    isToday: !isOver && line.isToday,
    owedBy: line.owedBy.length === 0 ? null : namesOf(snapshot, line.owedBy),
    standingIn: line.standingInFor === null ? null : `in place of ${namesOf(snapshot, [line.standingInFor])}`,
    acts,
    people: isChoosing ? choicesOn(looked) : [],
    answered,
    link: parts.tabLink(board, placeOf(line)),
  };
}

/** What is seen to in the workspace of its audit leads there; everything else to the kind's own page. */
function placeOf({ kind, owed: { audit, item } }: StandingLine['line']): TabPlace {
  if (audit === null) return kind.place;
  if (kind.name === 'case-returns') return `audit/${audit.key}/returns`;
  return kind.name === 'verify-action' ? `audit/${audit.key}/actions/${item}` : kind.place;
}

function namesOf(snapshot: BoardSnapshot, keys: readonly PersonKey[]): string {
  const names = keys.flatMap((key) => indexOf(snapshot).people.get(key)?.name ?? []);
  return names.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** By whom and when it was dealt with. @param thing by the name of its kind */
export function sayOver({ snapshot, person, sentAt }: LinesFor, thing: NamedThing): string {
  const kind = dutyKinds.find((one) => one === thing.kind);
  const dealt = kind === undefined ? null : dealtWith(snapshot, kind, thing.item, dateIn(snapshot.now));
  if (dealt !== null) {
    const who = dealt.by.key === person.key ? 'you' : dealt.by.title;
    return `Dealt with by ${who}, on ${sayInstant(dealt.at)}.`;
  }
  const last = saidAbout(snapshot, thing, sentAt).at(-1);
  return last === undefined ? 'Nothing is owed here any more.' : sayAct(snapshot, last.row);
}

/** This person put it off and is not reminded before that day. */
function sayPutOff({ snapshot, person }: LinesFor, { line: { kind, owed } }: StandingLine): string | null {
  const until = snoozedUntil(snapshot, person.key, { kind, item: owed.item, dueOn: owed.dueOn });
  return until === null || until <= dateIn(snapshot.now) ? null : `You are reminded again on ${sayDate(until)}.`;
}

/** What the lists say of it, and what was decided since the card came. */
function remarkOf({ snapshot, sentAt }: LinesFor, { line: { owed } }: StandingLine): string | null {
  const decided = sentAt === null ? undefined : since(decisionsAbout(snapshot, owed.item), sentAt).at(-1);
  const sentences = [owed.remark, decided === undefined ? null : sayAct(snapshot, decided.row)];
  return sentences.filter((one) => one !== null).join(' ') || null;
}

/** What was answered and decided about a thing since the card went out, the earliest first. */
function saidAbout(
  snapshot: BoardSnapshot,
  { kind, item }: NamedThing,
  sentAt: Instant | null,
): readonly Said<AnswerRow | Decision>[] {
  const said: readonly Said<AnswerRow | Decision>[] = [
    ...answersAbout(snapshot, kind, item),
    ...decisionsAbout(snapshot, item),
  ];
  return since(said, sentAt).toSorted(byTime);
}

function since<R extends AnswerRow | Decision>(said: readonly Said<R>[], moment: Instant | null): readonly Said<R>[] {
  return said.filter(({ row }) => moment === null || row.createdAt >= moment);
}

/** When this very person first answered about the thing since the card came; null where they have not. */
export function ownAnswerAt({ snapshot, person, sentAt }: LinesFor, thing: NamedThing): Instant | null {
  if (sentAt === null) return null;
  return saidAbout(snapshot, thing, sentAt).find(({ by }) => by.key === person.key)?.row.createdAt ?? null;
}
