/**
 * A planned item of this year's or next year's programme has no lead (R64: 'to be confirmed'): the QA manager is nudged
 * before its quarter begins. An item that waits for something owes nothing; one that others wait for says so (R67).
 */
import { addYears, parseFinancialYear, quarterOf } from '../../../base/time/quarter.ts';
import { indexOf } from '../../answers/boardIndex.ts';
import { enteredOn, isGoingOn, itemsNamedIn, quarterStart, waitingForIt } from '../../answers/whenOwed.ts';
import type { ProgrammeItem } from '../../programme/programme.ts';
import type { Kind } from '../duty.ts';
import type { BoardSnapshot } from '../snapshot.ts';

export const programmeLead: Kind = {
  name: 'programme-lead',
  label: 'Lead not named',
  ladder: [
    { from: 'due', to: 'owner', day: -40 },
    { from: 'due', to: 'owner', day: -20 },
    { from: 'due', to: 'owner', day: -10 },
    { from: 'weekly', to: 'owner', side: 'after' },
    { from: 'due', to: 'chair', day: 0 },
  ],
  owedBy: ['QA manager', 'chair'],
  find(board, day) {
    const { year } = quarterOf(day);
    const years: readonly string[] = [year, addYears(year, 1)];
    return board.items.flatMap((item) => {
      const programme = parseFinancialYear(indexOf(board).programmes.get(item.programme.key)?.year ?? '');
      const start = quarterStart(board, item);
      if (programme === null || !years.includes(programme) || start === null) return [];
      if (item.leads.length > 0 || !isGoingOn(item)) return [];
      return [
        {
          item: item.key,
          title: item.name,
          dueOn: start,
          since: enteredOn(item),
          agency: null,
          audit: null,
          owners: [],
          remark: remarkOn(board, item),
        },
      ];
    });
  },
  ask: (owed) => `Please name a lead for ${owed.title}: its quarter begins and nobody leads it.`,
  next: (_owed, terms) =>
    `Once a lead stands in the programme, the ${terms.auditLead} is told what is due and this ends.`,
  ownActs: ['snooze'],
  othersActs: [],
  isFirm: false,
  place: 'programme',
};

/** What waits for the item, and what the item builds on: the programme's own items by name, other work as such. */
function remarkOn(board: BoardSnapshot, item: ProgrammeItem): string | null {
  const said = [waitingForIt(board, item), sayBuildsOn(board, item)];
  return said.filter((one) => one !== null).join(' ') || null;
}

function sayBuildsOn(board: BoardSnapshot, item: ProgrammeItem): string | null {
  if (item.fedBy.length === 0) return null;
  const named = item.fedBy.flatMap((one) => itemsNamedIn(board, item, one));
  return named.length === 0
    ? 'It builds on other work: see the programme.'
    : `It builds on: ${[...new Set(named)].join('; ')}.`;
}
