import { describe, expect, it } from '@jest/globals';
import { visibleLines } from '../../../bot/duties/cards/lines.ts';
import type { PlannedStep } from '../../../bot/store/outboxRecords.ts';
import type { DayLine } from '../../../src/core/duties/dayPlan.ts';
import { kindOf } from '../../../src/core/duties/kinds/all.ts';
import { chair, housing, housingRepresentative, policeRepresentative, to } from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aBoard } from '../../kit/dutyBoard.ts';

const dueOn = day('2015-06-12');
/** A line about something that Housing owes. */
const line = (owedBy: DayLine['owedBy']): DayLine => ({
  kind: kindOf('action'),
  owed: {
    item: 'plan',
    title: 'Plan',
    dueOn,
    since: dueOn,
    agency: to(housing),
    audit: null,
    owners: [],
    remark: null,
  },
  as: 'owner',
  isToday: false,
  workingDaysLate: 0,
  owedBy,
  standingInFor: null,
});
const stepFor = (person: string): PlannedStep => ({
  kind: 'action',
  item: 'plan',
  step: 'due+10',
  person,
  dueOn,
  title: 'Plan',
  isEscalation: true,
  day: dueOn,
  entry: 'day',
});
const seen = (person: typeof chair, one: DayLine, steps: readonly PlannedStep[] = []) =>
  visibleLines(aBoard(), [{ line: one, isOver: false }], { person: person.key, steps }).length === 1;

describe('what another agency owes', () => {
  const ofHousing = line([housingRepresentative.key]);

  it('is on no card of somebody who neither owes it nor is told of it', () => {
    expect(seen(policeRepresentative, ofHousing)).toBe(false);
    expect(seen(policeRepresentative, ofHousing, [stepFor(housingRepresentative.key)])).toBe(false);
  });

  it('is on the card of whoever owes it, is told of it by a step, or sees it by role or agency', () => {
    expect(seen(policeRepresentative, line([]))).toBe(true);
    expect(seen(policeRepresentative, ofHousing, [stepFor(policeRepresentative.key)])).toBe(true);
    expect(seen(housingRepresentative, ofHousing)).toBe(true);
    expect(seen(chair, ofHousing)).toBe(true);
  });
});
