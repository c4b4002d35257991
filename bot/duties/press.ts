/**
 * Carrying out what somebody pressed about a duty: the row is written by the same rule as in the tab, with the person
 * whom the channel verified, under a key made from the press, so that the same press again is the same row. One at a time
 * for each board: of two who press at once, the second is told by whom and when.
 */
import { type Key, keyOf } from '../../src/base/id.ts';
import { parsePlainDate } from '../../src/base/time/plainDate.ts';
import type { ActForm, DutySubject } from '../../src/cards/verbs.ts';
import type { ActValues } from '../../src/core/answers/formRules.ts';
import { type ActRefusal, prepareAct, type ReadyAct } from '../../src/core/answers/prepareAct.ts';
import { type Act, acts, type DutyKind, dutyKinds } from '../../src/core/duties/duty.ts';
import type { BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import { sayNotKnown } from '../../src/core/may.ts';
import { type Person, personOf } from '../../src/core/people/board.ts';
import { actMayBeWritten } from '../../src/core/privacy/guardAct.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { answers } from '../../src/lists/answers.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { refTo } from '../../src/lists/definition/columns.ts';
import { underLease } from '../boards/lease.ts';
import type { Answer } from '../incoming.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { KeptDuty } from '../presses/kept.ts';
import type { PressOutcome } from '../presses/outcome.ts';
import type { NamesAsked } from '../presses/typedText.ts';
import { answerWithCard } from './answering.ts';
import { readSnapshot } from './snapshot.ts';

/** What was pressed, with the key under which it is on record. */
export interface PressedAct {
  readonly press: KeptDuty;
  readonly key: string;
  readonly namesAsked: NamesAsked;
}

/** The longest one act may take; machine milliseconds. */
const leaseMilliseconds = 60_000;

/** @throws Fault when a list cannot be read or written now; nothing is lost, the press stays on record */
export function carryOutAct(parts: BotParts, open: OpenBoard, pressed: PressedAct): Promise<PressOutcome> {
  const terms = {
    board: open.board.key,
    name: 'duties',
    forMilliseconds: leaseMilliseconds,
    waitMilliseconds: leaseMilliseconds,
  };
  return underLease(parts, terms, (check) => carryOut(parts, open, { ...pressed, check }));
}

async function carryOut(
  parts: BotParts,
  open: OpenBoard,
  { press, key, namesAsked, check }: PressedAct & { readonly check: () => Promise<void> },
): Promise<PressOutcome> {
  const snapshot = await readSnapshot(parts, open);
  const person = personOf(snapshot.membership, press.identity);
  if (person === null) return refused(sayNotKnown(snapshot.membership.terms));
  const rowKey = `card-${key}`;
  const asked = { press, person };
  if (wasWritten(snapshot, rowKey)) return answerOf(parts, open, { snapshot, asked });
  const act = actOf(press.form);
  if (act === null) return refused('This button cannot be read. Type "my tasks" to get a new card.');
  const { kind, item, dueOn } = thingOf(press.subject);
  const ready = prepareAct(snapshot, { person, kind, item, dueOn, act, form: valuesOf(press.form, snapshot) });
  if (!ready.ok) return refusedBy(ready.refusals);
  const held = heldBack(snapshot, ready.value, () => namesAsked.wasAsked(key));
  if (held !== null) return held;
  await check();
  const after = await written(open, snapshot, { ready: ready.value, person, rowKey });
  parts.log('act.written', { board: open.board.key, kind: act, ...(kind === null ? {} : { item }) });
  return answerOf(parts, open, { snapshot: after, asked });
}

/** What the personal-data guard says; an identifier always holds the row back, a name until the same is pressed again. */
function heldBack(snapshot: BoardSnapshot, ready: ReadyAct, wasAsked: () => boolean): PressOutcome | null {
  const may = actMayBeWritten(snapshot, ready, { namesConfirmed: false });
  if (may.ok) return null;
  const stops = may.refusals.filter((one) => one.code === 'identifiers');
  if (stops.length === 0 && wasAsked()) return null;
  const [said, more] =
    stops.length > 0 ? [stops, ''] : [may.refusals, ' If nobody real is named, press the button once more.'];
  return refused(`Nothing was saved. ${said.map((one) => one.sentence).join(' ')}${more}`);
}

/** A press that was cut short after its row was written has done what it was for. */
function wasWritten({ answers: said, decisions: decided }: BoardSnapshot, rowKey: string): boolean {
  return said.some((row) => row.key === rowKey) || decided.some((row) => row.key === rowKey);
}

async function answerOf(
  parts: BotParts,
  open: OpenBoard,
  { snapshot, asked }: { readonly snapshot: BoardSnapshot; readonly asked: { press: KeptDuty; person: Person } },
): Promise<PressOutcome> {
  const { press, person } = asked;
  return { changed: true, answer: await answerWithCard(parts, open, { snapshot, press, person }) };
}

function refused(text: string): PressOutcome {
  return { changed: false, answer: { kind: 'say', text } satisfies Answer };
}

function refusedBy(refusals: readonly { readonly code: ActRefusal; readonly sentence: string }[]): PressOutcome {
  return refused(refusals.map((one) => one.sentence).join(' '));
}

/** Writes the row. @returns the board with it, as it would be read now */
async function written(
  { site }: OpenBoard,
  snapshot: BoardSnapshot,
  { ready, person, rowKey }: { readonly ready: ReadyAct; readonly person: Person; readonly rowKey: string },
): Promise<BoardSnapshot> {
  const by = refTo(person);
  if (ready.list === 'answers') {
    const row = await listStore(site, answers).add(keyOf(rowKey), { ...ready.values, person: by });
    return { ...snapshot, answers: [...snapshot.answers, row] };
  }
  const row = await listStore(site, decisions).add(keyOf(rowKey), { ...ready.values, decidedBy: by });
  return { ...snapshot, decisions: [...snapshot.decisions, row] };
}

/** What a card can ask for: what belongs to the workspace of an audit is refused here as any unknown word is. */
function actOf({ act }: ActForm): Act | null {
  return acts.find((one) => one === act) ?? null;
}

/** What the card says it is about: keys to look things up by. A personal setting is about no thing. */
function thingOf({ kind, item, dueOn }: DutySubject) {
  const named: DutyKind | null = dutyKinds.find((one) => one === kind) ?? null;
  return { kind: named, item: named === null ? '' : item, dueOn: parsePlainDate(dueOn) };
}

function valuesOf(form: ActForm, { membership }: BoardSnapshot): ActValues {
  return {
    said: form.said,
    evidence: form.evidence,
    day: parsePlainDate(form.day),
    workingDays: /^\d{1,3}$/.test(form.workingDays) ? Number(form.workingDays) : null,
    named: namedOf(form.named, membership.people),
  };
}

/** Only somebody of the board can be named: another key counts as nobody. */
function namedOf(named: string, people: readonly Person[]): Key<'people'> | null {
  return people.find((one) => one.key === named)?.key ?? null;
}
