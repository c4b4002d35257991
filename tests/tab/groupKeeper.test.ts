/** Whose the board's SharePoint groups should be. */
import { describe, expect, it } from '@jest/globals';
import { keeperOf } from '../../src/tab/board/groupKeeper.ts';
import { anAppointment, aPerson, board } from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';

const first = aPerson('First QA manager');
const second = aPerson('Second QA manager');
const named = { ...aPerson('Named QA manager'), objectId: null };

function keeperOn(on: string, appointments: readonly ReturnType<typeof anAppointment>[]) {
  const membership = { ...board, people: [first, second, named], appointments };
  return keeperOf({ membership, day: day(on) })?.name ?? null;
}

describe('the SharePoint groups belong', () => {
  const early = anAppointment(first, 'QA manager', { startsOn: day('2015-04-01'), endsOn: day('2016-03-31') });
  const late = anAppointment(second, 'QA manager', { startsOn: day('2015-09-01'), endsOn: null });

  it('to the QA manager who was appointed first, and to the next from the day after their last', () => {
    expect(keeperOn('2015-10-01', [late, early])).toBe('First QA manager');
    expect(keeperOn('2016-03-31', [late, early])).toBe('First QA manager');
    expect(keeperOn('2016-04-01', [late, early])).toBe('Second QA manager');
  });

  it('to nobody who cannot sign in, and to nobody while there is no QA manager', () => {
    const cannot = anAppointment(named, 'QA manager', { startsOn: day('2015-04-01'), endsOn: null });
    expect(keeperOn('2015-10-01', [cannot])).toBeNull();
    expect(keeperOn('2015-10-01', [cannot, late])).toBe('Second QA manager');
    expect(keeperOn('2015-03-01', [early])).toBeNull();
  });
});
