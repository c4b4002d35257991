/** The annual QA event, which reflects on the year and plans the next (R43): owed by 31 March until it is recorded as held. */
import { sayDate } from '../../../base/time/plainDate.ts';
import { type FinancialYear, spanOfYear } from '../../../base/time/quarter.ts';
import { qaEventHeld } from '../../answers/standing.ts';
import type { Kind } from '../duty.ts';
import type { BoardSnapshot } from '../snapshot.ts';
import { owedEachYear } from './ofTheBoard/eachYear.ts';

export const qaEvent: Kind = {
  name: 'qa-event',
  label: 'Annual QA event',
  // On 1 November and 1 January, and monthly from the last day of the year.
  ladder: [
    { from: 'date', to: 'owner', monthDay: '11-01' },
    { from: 'date', to: 'owner', monthDay: '01-01' },
    { from: 'monthly', to: 'owner', monthDay: '03-31' },
    { from: 'due', to: 'chair', day: 0 },
  ],
  owedBy: ['QA manager', 'chair'],
  find(board, day) {
    return owedEachYear(board, day, {
      dueOn: (year) => spanOfYear(year).last,
      isDone: (year) => qaEventHeld(board, year),
      title: (year) => `Annual QA event ${year}`,
      remark: (year) => planned(board, year),
    });
  },
  ask: (owed) => `Please see to the ${owed.title}: what the year showed, and what comes next.`,
  next: () => 'Its immediate actions become actions with an owner. Recording it as held ends this.',
  ownActs: ['QA event held', 'snooze'],
  othersActs: ['QA event held'],
  isFirm: false,
  place: 'programme',
};

function planned(board: BoardSnapshot, year: FinancialYear): string {
  const { first, last } = spanOfYear(year);
  const event = board.meetings.find(
    (one) => one.kind === 'Annual QA event' && !one.cancelled && first <= one.heldOn && one.heldOn <= last,
  );
  return event === undefined ? 'No day is set for it yet.' : `It is planned for ${sayDate(event.heldOn)}.`;
}
