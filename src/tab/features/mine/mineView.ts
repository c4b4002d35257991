/**
 * A person's things: what is asked of them, what somebody waits for them to decide, what they are told of because it is
 * late, and what comes later. The same rules and order as the card of the day. Pure.
 */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { onOrBefore } from '../../../base/time/workingDays.ts';
import { dateIn } from '../../../base/time/zone.ts';
import { prepareAct } from '../../../core/answers/prepareAct.ts';
import { actionStanding } from '../../../core/answers/standing.ts';
import { type DayLine, linesFor, workingDaysLate } from '../../../core/duties/dayPlan.ts';
import { dutiesOf } from '../../../core/duties/duties.ts';
import type { Act, Owed } from '../../../core/duties/duty.ts';
import { kindOf } from '../../../core/duties/kinds/all.ts';
import type { AnswerRow, BoardSnapshot } from '../../../core/duties/snapshot.ts';
import { dueSteps } from '../../../core/duties/steps.ts';
import type { Person } from '../../../core/people/board.ts';
import { actWords } from './actWords.ts';
import { choicesFor } from './choices.ts';

/** One thing as the page shows it. */
export interface Thing {
  /** Names it in its section. */
  readonly key: string;
  readonly line: DayLine;
  /** Buttons, in order: only what the rules let this person press today. */
  readonly acts: readonly Act[];
}

export interface MineView {
  readonly asked: readonly Thing[];
  /** Somebody asks for more time, and this person may give it. */
  readonly toDecide: readonly Thing[];
  readonly told: readonly Thing[];
  readonly later: readonly Thing[];
}

export const noThings: MineView = { asked: [], toDecide: [], told: [], later: [] };

export function mineView(board: BoardSnapshot, person: Person, today: PlainDate): MineView {
  // On a day without steps people are still told of what they were told of on the last working day.
  const steps = dueSteps(board, onOrBefore(board.calendar, today), new Set()).filter(
    (step) => step.person === person.key,
  );
  const lines = linesFor(board, person.key, today, steps);
  const thingOf = (line: DayLine, acts: readonly Act[]): Thing => ({
    key: nameOf(line),
    line,
    acts: pressable(board, person, line, acts),
  });
  const toDecide = waitingFor(board, person, today).map((line) =>
    thingOf(line, ['extension granted', 'extension refused']),
  );
  const deciding = new Set(toDecide.map((thing) => thing.key));
  const shown = new Set(lines.map(nameOf));
  return {
    asked: lines.filter((line) => line.owedBy.length === 0).map((line) => thingOf(line, line.kind.ownActs)),
    toDecide,
    told: lines
      .filter((line) => line.owedBy.length > 0 && !deciding.has(nameOf(line)))
      .map((line) => thingOf(line, line.kind.othersActs)),
    later: ownLines(board, person, today)
      .filter((line) => !shown.has(nameOf(line)))
      .map((line) => thingOf(line, line.kind.ownActs)),
  };
}

function nameOf({ kind, owed }: DayLine): string {
  return `${kind.name}|${owed.item}`;
}

/** Everything that is the person's own, however far ahead; the next due first. */
function ownLines(board: BoardSnapshot, person: Person, today: PlainDate): readonly DayLine[] {
  return dutiesOf(board, today)
    .filter((duty) => duty.person === person.key)
    .map(({ kind, owed, as }) => ({
      kind: kindOf(kind),
      owed,
      as,
      isToday: false,
      workingDaysLate: workingDaysLate(board, owed, today),
      owedBy: [],
      standingInFor: null,
    }))
    .sort((a, b) => (a.owed.dueOn < b.owed.dueOn ? -1 : Number(a.owed.dueOn > b.owed.dueOn)));
}

/** Actions whose owner asks for more time, where this person decides and did not ask. */
function waitingFor(board: BoardSnapshot, person: Person, today: PlainDate): readonly DayLine[] {
  const duties = dutiesOf(board, today).filter((duty) => duty.kind === 'action');
  return board.actions.flatMap((action) => {
    const asked = actionStanding(board, action, today).extensionAsked;
    const own = duties.filter((duty) => duty.owed.item === action.key);
    const [first] = own;
    if (asked === null || first === undefined) return [];
    const line: DayLine = {
      kind: kindOf('action'),
      // The one place where whoever decides reads why: a card carries no text that somebody typed.
      owed: { ...first.owed, remark: sayAsked(asked) },
      as: 'owner',
      isToday: false,
      workingDaysLate: workingDaysLate(board, first.owed, today),
      owedBy: own.map((duty) => duty.person),
      standingInFor: null,
    };
    return mayPress(board, person, line, 'extension granted') ? [line] : [];
  });
}

function sayAsked({ day, said }: AnswerRow): string {
  return `Asked for: ${day === null ? 'more time' : `until ${sayDate(day)}`}. Why: ${said ?? 'no reason was given'}`;
}

/** Of these acts, those the person may press today. */
export function pressable(board: BoardSnapshot, person: Person, line: DayLine, acts: readonly Act[]): readonly Act[] {
  return acts.filter((act) => hasChoice(board, line, act) && mayPress(board, person, line, act));
}

/** A form that names somebody is of no use where there is nobody to choose. */
function hasChoice(board: BoardSnapshot, { owed }: DayLine, act: Act): boolean {
  return !actWords[act].asks.includes('named') || choicesFor(board, act, owed).length > 0;
}

const nothingSaid = { said: '', evidence: '', day: null, workingDays: null, named: null } as const;
/** Refusals that no form could answer: then there is no button. */
const closed: ReadonlySet<string> = new Set(['notYours', 'notPermitted', 'alreadyDone', 'firm', 'nothingAsked']);

/** Whether the person may press the button today, whatever the form will say: the rule itself is asked. */
function mayPress(board: BoardSnapshot, person: Person, { kind, owed }: DayLine, act: Act): boolean {
  const tried = prepareAct(board, {
    person,
    kind: kind.name,
    item: owed.item,
    dueOn: owed.dueOn,
    act,
    form: nothingSaid,
  });
  return tried.ok || !tried.refusals.some((refusal) => closed.has(refusal.code));
}

/** The day with which a form begins: the one somebody asked for, where time may be given; else none. */
export function dayToBeginWith(board: BoardSnapshot, act: Act, owed: Owed): string {
  if (act !== 'extension granted') return '';
  const action = board.actions.find((one) => one.key === owed.item);
  return action === undefined ? '' : (actionStanding(board, action, dateIn(board.now)).extensionAsked?.day ?? '');
}
