/** The annual report of themes and improvements, published in Quarter 3 (R57): owed by 31 December of the financial year. */
import { spanOfQuarter } from '../../../base/time/quarter.ts';
import { annualReportPublished } from '../../answers/standing.ts';
import type { Kind } from '../duty.ts';
import { owedEachYear } from './ofTheBoard/eachYear.ts';

export const annualReport: Kind = {
  name: 'annual-report',
  label: 'Annual report',
  ladder: [
    { from: 'date', to: 'owner', monthDay: '07-01' },
    { from: 'date', to: 'owner', monthDay: '09-01' },
    { from: 'monthly', to: 'owner', monthDay: '10-01' },
    { from: 'due', to: 'chair', day: 0 },
  ],
  owedBy: ['QA manager', 'chair'],
  find(board, day) {
    return owedEachYear(board, day, {
      dueOn: (year) => spanOfQuarter(year, 3).last,
      isDone: (year) => annualReportPublished(board, year),
      title: (year) => `Annual report ${year}`,
      remark: () => null,
    });
  },
  ask: (owed) => `Please see to the ${owed.title.toLocaleLowerCase('en-GB')} of themes and improvements.`,
  next: (_owed, terms) => `The ${terms.board} gets it in Quarter 3. Recording it as published ends this.`,
  ownActs: ['annual report published', 'snooze'],
  othersActs: ['annual report published'],
  isFirm: false,
  place: 'programme',
};
