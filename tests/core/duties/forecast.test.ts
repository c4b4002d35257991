import { describe, expect, it } from '@jest/globals';
import { type Step, stepKeyText } from '../../../src/core/duties/duty.ts';
import { forecast, forecastOf } from '../../../src/core/duties/forecast.ts';
import { keyOfStep, stepsOf } from '../../../src/core/duties/steps.ts';
import { chair, policeRepresentative, policeSubstitute } from '../../kit/boardRows.ts';
import { day, daysFrom } from '../../kit/clock.ts';
import { aBoard, anAction, anAnswer } from '../../kit/dutyBoard.ts';
import { aKindOf, aThing } from '../../kit/someKind.ts';

const owners = [policeRepresentative.key];
const kinds = [
  aKindOf([aThing('one', { owners }), aThing('two', { owners, dueOn: day('2015-07-07') })]),
  aKindOf([aThing('three', { owners: [chair.key], agency: null })], { name: 'papers' }),
];

/** `2015-06-23 police-representative: one due-5, two due-10` */
function say(cards: readonly { readonly day: string; readonly person: string; readonly steps: readonly Step[] }[]) {
  return cards.map(
    (card) =>
      `${card.day} ${card.person}: ${card.steps.map((step) => `${step.duty.owed.item} ${step.name}`).join(', ')}`,
  );
}

describe('who will hear from us', () => {
  it('is a card for each person and day on which a step falls, and nothing in between', () => {
    const span = { board: aBoard(), from: day('2015-06-23'), to: day('2015-06-30'), planned: new Set<string>() };
    expect(say(forecastOf(kinds, span))).toEqual([
      '2015-06-23 police-representative: one due-5, two due-20',
      '2015-06-23 chair: three due-5',
      '2015-06-29 police-representative: one due-1',
      '2015-06-29 chair: three due-1',
      '2015-06-30 police-representative: one due, two due-5',
      '2015-06-30 chair: three due',
    ]);
  });

  it('leaves out what was planned already', () => {
    const today = stepsOf(kinds, { board: aBoard(), day: day('2015-06-23'), planned: new Set() });
    const planned = new Set(today.map((step) => stepKeyText(keyOfStep(step))));
    const span = { board: aBoard(), from: day('2015-06-23'), to: day('2015-06-28'), planned };
    expect(forecastOf(kinds, span)).toEqual([]);
    expect(planned.size).toBe(3);
  });

  it('is what the planner then does, when nothing changes', () => {
    const board = aBoard({ actions: [anAction('Training plan'), anAction('Leaflet', { dueOn: day('2015-06-12') })] });
    const known = new Set<string>();
    const went = daysFrom('2015-06-01', '2015-07-31').flatMap((today) => {
      const steps = stepsOf(kinds, { board, day: today, planned: known });
      for (const step of steps) known.add(stepKeyText(keyOfStep(step)));
      return steps.map((step) => `${today} ${stepKeyText(keyOfStep(step))}`);
    });
    const span = { board, from: day('2015-06-01'), to: day('2015-07-31'), planned: new Set<string>() };
    const said = forecastOf(kinds, span).flatMap((card) =>
      card.steps.map((step) => `${card.day} ${stepKeyText(keyOfStep(step))}`),
    );
    expect([...said].sort()).toEqual([...went].sort());
    expect(said.length).toBeGreaterThan(10);
  });

  it('knows when an absence ends', () => {
    const away = anAnswer(policeRepresentative, 'away', { day: day('2015-06-26'), when: '2015-06-22 08:30' });
    const board = aBoard({ today: '2015-06-23', answers: [away] });
    const one = [aKindOf([aThing('one', { owners })])];
    const span = { board, from: day('2015-06-23'), to: day('2015-06-30'), planned: new Set<string>() };
    expect(say(forecastOf(one, span))).toEqual([
      `2015-06-23 ${policeSubstitute.key}: one due-5`,
      '2015-06-29 police-representative: one due-1',
      '2015-06-30 police-representative: one due',
    ]);
  });

  it('looks at every kind that the board knows', () => {
    const board = aBoard({ actions: [anAction('Training plan')] });
    const cards = forecast(board, day('2015-06-22'), day('2015-06-24'), new Set());
    expect(say(cards).join('\n')).toContain('training-plan due-5');
  });
});
