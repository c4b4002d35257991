import { describe, expect, it } from '@jest/globals';
import { dutiesOf } from '../../src/core/duties/duties.ts';
import { forecast } from '../../src/core/duties/forecast.ts';
import { readRemindSubject, remindSubjectOf } from '../../src/core/duties/remindNow.ts';
import { lscb2015 } from '../../src/core/words/terms.ts';
import { plannedSteps, planOf, spanOfPlan } from '../../src/tab/features/reminders/fortnight.ts';
import { neverReached } from '../../src/tab/features/reminders/neverReached.ts';
import { owedNow } from '../../src/tab/features/reminders/owedNow.ts';
import { isWaiting, type LogRow } from '../../src/tab/features/reminders/readReminders.ts';
import { sayReminders, sayStep, sayStepAs } from '../../src/tab/features/reminders/sayReminders.ts';
import { policeRepresentative } from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';
import { aBoard, anAction } from '../kit/dutyBoard.ts';
import { aLogRow, failed } from './logRows.ts';
import { anOutcome, aRequest } from './rows.ts';

describe('a step of a ladder in words', () => {
  it.each([
    ['due-10', '10 working days before it is due'],
    ['due-1', '1 working day before it is due'],
    ['due', 'on the day it is due'],
    ['due+5', '5 working days after it was due'],
    ['issue', 'when it is first asked'],
    ['issue+10', '10 working days after it was first asked'],
    ['week-2015-06-05', 'the weekly reminder'],
    ['date-2015-09-01', 'the reminder of 1 September 2015'],
    ['', ''],
    ['memorandum', ''],
  ])('%s: %s', (name, words) => {
    expect(sayStep(name)).toBe(words);
  });
});

describe('the plan of the next fortnight', () => {
  const today = day('2015-06-22');
  const board = aBoard({
    today: '2015-06-22',
    actions: [anAction('Training plan'), anAction('Old plan', { dueOn: day('2015-06-01') })],
  });
  const planned = (rows: readonly LogRow[]) => {
    const { from, to: last } = spanOfPlan(today);
    // Duties of the board as a whole fall into the same days; they are the kinds' business.
    const actions = forecast(board, from, last, plannedSteps(rows)).map((one) => ({
      ...one,
      steps: one.steps.filter((step) => step.duty.kind === 'action'),
    }));
    return planOf(actions, today, board.membership.people);
  };
  const days = (rows: readonly LogRow[]) =>
    planned(rows).map(({ day: on, people: own }) => [
      on,
      own.map((one) => [one.name, one.steps.map((step) => `${step.duty.owed.title}: ${sayStepAs(step, lscb2015)}`)]),
    ]);

  it('says for each day who hears what and why, and leaves out what fell before today', () => {
    expect(days([])).toEqual([
      ['2015-06-22', [['Police representative', ['Old plan: 15 working days after it was due']]]],
      ['2015-06-23', [['Police representative', ['Training plan: 5 working days before it is due']]]],
      [
        '2015-06-29',
        [
          ['Chair', ['Old plan: 20 working days after it was due; told as chair; it stays with whoever owes it']],
          [
            'Police representative',
            ['Training plan: 1 working day before it is due', 'Old plan: 20 working days after it was due'],
          ],
        ],
      ],
      ['2015-06-30', [['Police representative', ['Training plan: on the day it is due']]]],
    ]);
  });

  it('leaves out what has gone out today already', () => {
    const sent = aLogRow('a', { item: 'old-plan', step: 'due+15', dueOn: day('2015-06-01'), plannedFor: today });
    expect(days([sent]).map(([on]) => on)).toEqual(['2015-06-23', '2015-06-29', '2015-06-30']);
  });
});

describe('what is owed now', () => {
  const today = day('2015-06-22');
  const board = aBoard({
    today: '2015-06-22',
    actions: [
      anAction('Next year', { dueOn: day('2016-03-31') }),
      anAction('Training plan'),
      anAction('Old plan', { dueOn: day('2015-06-01') }),
    ],
  });
  const owed = owedNow(dutiesOf(board, today), { today, calendar: board.calendar, people: board.membership.people });
  const actions = owed.lines.filter((line) => line.kind === 'action');

  it('holds each thing once, the oldest first, with who owes it', () => {
    expect(actions.map((line) => [line.owed.title, line.isOverdue, line.owedBy])).toEqual([
      ['Old plan', true, ['Police representative']],
      ['Training plan', false, ['Police representative']],
    ]);
    expect(owed.later).toBeGreaterThan(0);
  });

  it('is said in the first sentence of the page', () => {
    const said = sayReminders({ owed: { lines: actions, later: 0 }, plan: [], unreached: [] }, today);
    expect(said).toBe('1 thing is overdue. Nobody hears from the bot in the next fortnight.');
    const trouble = neverReached([failed('a', '2015-06-01')], [policeRepresentative]);
    expect(sayReminders({ owed: { lines: [], later: 0 }, plan: [], unreached: trouble }, today)).toContain(
      '1 person cannot be reached. Nothing is overdue.',
    );
  });
});

describe('asking the bot to remind', () => {
  it('is waited for until the bot has answered, and nothing else is', () => {
    const request = aRequest('r1', { kind: 'remind now', subject: 'action|training-plan' });
    expect(isWaiting({ requests: [request], outcomes: [] })).toBe(true);
    expect(isWaiting({ requests: [request], outcomes: [anOutcome('r1')] })).toBe(false);
    expect(isWaiting({ requests: [aRequest('r2')], outcomes: [] })).toBe(false);
  });
});

describe('the subject of a request to remind', () => {
  it('names the duty and no person, and is read back', () => {
    const duty = { kind: 'mou-sign-off', item: 'mou-1.police' } as const;
    expect(remindSubjectOf(duty)).toBe('mou-sign-off|mou-1.police');
    expect(readRemindSubject(remindSubjectOf(duty))).toEqual(duty);
  });

  it.each(['', 'action', 'action|', '|act-1', 'nothing|act-1'])('is nothing when it reads %j', (subject) => {
    expect(readRemindSubject(subject)).toBeNull();
  });
});
