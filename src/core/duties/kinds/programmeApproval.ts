/** Next year's programme is approved by the Board before the year begins (R37, R38): owed while none is approved. */
import { addYears, type FinancialYear, spanOfYear } from '../../../base/time/quarter.ts';
import { standingOf } from '../../programme/programme.ts';
import { sayStanding } from '../../words/programmeWords.ts';
import type { Kind } from '../duty.ts';
import type { BoardSnapshot } from '../snapshot.ts';
import { owedEachYear } from './ofTheBoard/eachYear.ts';

export const programmeApproval: Kind = {
  name: 'programme-approval',
  label: 'Programme to be approved',
  // On 1 January, 1 February, 1 March, and each month after that.
  ladder: [
    { from: 'date', to: 'owner', monthDay: '01-01' },
    { from: 'date', to: 'owner', monthDay: '02-01' },
    { from: 'monthly', to: 'owner', monthDay: '03-01' },
    { from: 'due', to: 'chair', day: 0 },
  ],
  owedBy: ['QA manager', 'chair'],
  find(board, day) {
    return owedEachYear(board, day, {
      dueOn: (year) => spanOfYear(year).last,
      isDone: (year) => isSettled(board, addYears(year, 1)),
      title: (year) => `QA programme ${addYears(year, 1)}`,
      remark: (year) => standing(board, addYears(year, 1)),
    });
  },
  ask: (owed, terms) => `Please bring the ${owed.title} to the ${terms.board} for approval.`,
  next: (_owed, terms) => `The ${terms.chair} records the approval with its minute in the programme, and this ends.`,
  ownActs: ['snooze'],
  othersActs: [],
  isFirm: false,
  place: 'programme',
};

function programmeOf(board: BoardSnapshot, year: FinancialYear) {
  return board.programmes.find((one) => one.year === year);
}

/** Approved, or closed without: a year that was closed is not approved afterwards. */
function isSettled(board: BoardSnapshot, year: FinancialYear): boolean {
  const programme = programmeOf(board, year);
  if (programme === undefined) return false;
  const { state } = standingOf(programme, board.decisions, board.membership).standing;
  return state === 'approved' || state === 'closed';
}

function standing(board: BoardSnapshot, year: FinancialYear): string {
  const programme = programmeOf(board, year);
  if (programme === undefined) return 'It has not been drafted yet.';
  return sayStanding(standingOf(programme, board.decisions, board.membership).standing, board.membership.terms);
}
