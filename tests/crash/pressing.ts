/**
 * The press that must survive: every day one of the owners asks for more time, on the newest card they have, with words
 * of that day. Whoever is told that their press arrived has done their part; everybody else presses the same button again.
 * The QA manager, who is asked about it by a card of its own, says no in the lists the day after, so that it can be asked
 * for again.
 */
import { keyOf } from '../../src/base/id.ts';
import { addDays, type PlainDate } from '../../src/base/time/plainDate.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { answers } from '../../src/lists/answers.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { actsShownOn, pressAct } from '../bot/duties/things.ts';
import { deskOf } from '../bot/kit/desk.ts';
import { users } from '../bot/kit/tenant.ts';
import { actionsOf, type CrashWorld, presser } from './crashWorld.ts';

/** A day of the campaign; the first has the number 0. */
export interface CrashDay {
  readonly date: PlainDate;
  readonly number: number;
}

const itemOf = (number: number): string => actionsOf(presser)[number % 2 === 0 ? 0 : 1];
const reasonOf = (day: PlainDate): string => `Asked on ${day}: the trainer is ill.`;

/** So much later it is asked to be due; days. */
const moreDays = 30;

/**
 * Looks at the newest card that can ask, and stands with a finger on its button.
 * @returns the press: whether it was taken, as the person was told
 * @throws Error when no card has such a button
 */
export async function aboutToPress(
  { workplaceUrl }: Pick<CrashWorld, 'workplaceUrl'>,
  { date, number }: CrashDay,
): Promise<() => Promise<boolean>> {
  const desk = deskOf(workplaceUrl, users[presser]);
  const item = itemOf(number);
  const messages = await desk.messages('chat');
  const found = messages.findLast(({ cards: [card] }) => actsShownOn(card, item).includes('more time'));
  const [card] = found?.cards ?? [];
  if (found === undefined || card === undefined) throw new Error(`on ${date} the owner cannot ask for more time`);
  const filled = { act: 'more time', item, said: reasonOf(date), day: addDays(date, moreDays) };
  return async () => {
    const { kind } = await pressAct(desk, { messageId: found.id, card }, filled);
    return kind === 'card' || kind === 'message';
  };
}

/** The QA manager refuses what was asked for on the day before. */
export async function sayNo(
  { siteOfManager }: Pick<CrashWorld, 'siteOfManager'>,
  { date, number }: CrashDay,
): Promise<void> {
  if (number === 0) return;
  await listStore(siteOfManager, decisions).add(keyOf(`no-${date}`), {
    kind: 'extension refused',
    subject: itemOf(number - 1),
    about: 'No more time',
    decidedOn: date,
    minuteReference: null,
    reason: 'Another trainer is there.',
    agency: null,
    validUntil: null,
    decidedBy: null,
    newDueOn: null,
    step: null,
    fingerprint: null,
    person: null,
  });
}

/** Keys of the answers that each day's press became. */
export async function answersByDay(
  { site }: Pick<CrashWorld, 'site'>,
  days: readonly PlainDate[],
): Promise<ReadonlyMap<PlainDate, readonly string[]>> {
  const { rows } = await listStore(site, answers).all();
  return new Map(days.map((day) => [day, rows.filter((row) => row.said === reasonOf(day)).map((row) => row.key)]));
}
