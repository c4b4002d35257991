/**
 * Which buttons a line of a duty card has for this person today. A button that would be refused is not shown; a press is
 * checked again all the same, by the rule that decides.
 */
import type { PlainDate } from '../../../src/base/time/plainDate.ts';
import { onOrBefore } from '../../../src/base/time/workingDays.ts';
import type { Choice } from '../../../src/cards/duties/line.ts';
import { actionHistory, isDisinterested } from '../../../src/core/answers/actionHistory.ts';
import { indexOf } from '../../../src/core/answers/boardIndex.ts';
import { isRecordedDecision, mayAnswer, mayDecide, type RecordedDecision } from '../../../src/core/answers/rights.ts';
import { notMine, peopleOf } from '../../../src/core/answers/standing.ts';
import type { DayLine } from '../../../src/core/duties/dayPlan.ts';
import type { Act } from '../../../src/core/duties/duty.ts';
import { rosterOn } from '../../../src/core/duties/roster.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { Person } from '../../../src/core/people/board.ts';
import { decisionKinds } from '../../../src/lists/decisions.ts';

/** A line, and who looks at it when. */
export interface Looked {
  readonly snapshot: BoardSnapshot;
  readonly person: Person;
  readonly line: DayLine;
  readonly day: PlainDate;
}

export function actsOn(looked: Looked): readonly Act[] {
  const { kind, owedBy } = looked.line;
  return owedBy.length === 0
    ? kind.ownActs.filter((act) => isOpenToOwner(looked, act))
    : kind.othersActs.filter((act) => isOpenToOthers(looked, act));
}

function isOpenToOwner(looked: Looked, act: Act): boolean {
  const { line, snapshot, day } = looked;
  if (act === 'snooze') return !line.kind.isFirm && day < onOrBefore(snapshot.calendar, line.owed.dueOn);
  if (act === 'more time') return askedAbout(looked) === null;
  return !isRecorded(act) || mayRecord(looked, act);
}

/** Somebody who is told decides, or answers where they speak for the agency too. */
function isOpenToOthers(looked: Looked, act: Act): boolean {
  if (!isRecorded(act)) return maySpeak(looked);
  if (act === 'extension refused' && askedAbout(looked) === null) return false;
  return mayRecord(looked, act) && (!isAboutTime(act) || isFree(looked));
}

function isAboutTime(act: Act): boolean {
  return act === 'extension granted' || act === 'extension refused';
}

function isRecorded(act: Act): act is Extract<Act, RecordedDecision> {
  return decisionKinds.some((one) => one === act && isRecordedDecision(one));
}

function mayRecord({ snapshot, person, line, day }: Looked, act: RecordedDecision): boolean {
  const audit = line.owed.audit === null ? null : (indexOf(snapshot).audits.get(line.owed.audit.key) ?? null);
  return mayDecide(snapshot, person, act, { audit, day });
}

function maySpeak({ snapshot, person, line, day }: Looked): boolean {
  const { agency, owners, dueOn, item } = line.owed;
  const notTheirs = new Set(notMine(snapshot, line.kind.name, item));
  const matter = { agency: agency?.key ?? null, audit: null, owners, dueOn, notTheirs };
  return mayAnswer(snapshot, person.key, matter, day);
}

function historyOf({ snapshot, line, day }: Looked) {
  const action = line.kind.name === 'action' ? indexOf(snapshot).actions.get(line.owed.item) : undefined;
  return action === undefined ? null : actionHistory(snapshot, action, day);
}

function askedAbout(looked: Looked) {
  return historyOf(looked)?.asked ?? null;
}

function isFree(looked: Looked): boolean {
  const history = historyOf(looked);
  return history === null || isDisinterested(history, looked.person.key);
}

/** Who may be chosen on a line: the people of its agency, else those who run the board; never whoever has it already. */
export function choicesOn({ snapshot, line, day }: Looked): readonly Choice[] {
  const { agency, owners } = line.owed;
  const own = agency === null ? [] : peopleOf(snapshot, agency.key, day);
  const roster = rosterOn(snapshot, day);
  const running = [...roster.appointed('QA manager'), ...roster.appointed('chair')];
  const { people } = indexOf(snapshot);
  const named = own.length > 0 ? own.map((one) => one.key) : running;
  const isLead = line.kind.name === 'agency-lead';
  return [...new Set(named)]
    .filter((key) => isLead || !owners.includes(key))
    .flatMap((key) => {
      const person = people.get(key);
      return person === undefined ? [] : [{ key, name: person.name }];
    });
}
