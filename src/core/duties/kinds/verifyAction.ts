/**
 * The owner of an action says that it is done: whoever leads its audit looks at what shows it and verifies it, or opens it
 * again (R51). Both are done in the workspace, where the evidence is; a card only leads there. Nobody verifies what they
 * own or called done themselves. An action that came of no audit has no lead who could.
 */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { addWorkingDays, onOrAfter } from '../../../base/time/workingDays.ts';
import { type ActionHistory, actionHistory } from '../../answers/actionHistory.ts';
import { indexOf } from '../../answers/boardIndex.ts';
import { isGivenUp } from '../../answers/whenOwed.ts';
import type { PersonKey } from '../../people/board.ts';
import type { Kind } from '../duty.ts';
import type { Action, BoardSnapshot } from '../snapshot.ts';
import { boardRunners } from './ofTheBoard/runners.ts';

/** Working days in which a claim is looked at. Ours: the framework names none. */
const toLookAtIt = 10;

export const verifyAction: Kind = {
  name: 'verify-action',
  label: 'Action to verify',
  ladder: [
    { from: 'due', to: 'owner', day: -5 },
    { from: 'due', to: 'owner', day: 0 },
    { from: 'every', to: 'owner', days: 5 },
    { from: 'due', to: 'QA manager', day: 5 },
  ],
  owedBy: ['audit lead', 'QA manager', 'chair'],
  find(board, day) {
    return board.actions.flatMap((row) => {
      if (row.audit === null || isGivenUp(board, row.audit)) return [];
      const history = actionHistory(board, row, day);
      if (history.state !== 'done' || history.done === null || history.verified !== null) return [];
      const since = history.done.on;
      return [
        {
          item: row.key,
          title: row.name,
          dueOn: addWorkingDays(board.calendar, onOrAfter(board.calendar, since), toLookAtIt),
          since,
          // The agency has done its part: nobody of it stands in for the lead.
          agency: null,
          audit: row.audit,
          owners: whoVerifies(board, { action: row, history, day }),
          remark: `Said to be done on ${sayDate(since)}.`,
        },
      ];
    });
  },
  ask: (owed) => `Please look at what shows that this action is done: ${owed.title}.`,
  next: () => 'You verify it, which closes it, or open it again with a word on what is missing.',
  ownActs: ['snooze'],
  othersActs: [],
  isFirm: false,
  place: 'mine',
};

interface Claimed {
  readonly action: Action;
  readonly history: ActionHistory;
  readonly day: PlainDate;
}

/** The lead; else the joint lead; else those who run the board. Whoever owns it or called it done is left out. */
function whoVerifies(board: BoardSnapshot, { action, history, day }: Claimed): readonly PersonKey[] {
  const isFree = (person: PersonKey) => person !== history.owner && person !== history.done?.by.key;
  const audit = action.audit === null ? undefined : indexOf(board).audits.get(action.audit.key);
  const leads = [audit?.lead, audit?.jointLead].flatMap((one) => one?.key ?? []);
  const free = leads.filter(isFree).slice(0, 1);
  return free.length > 0 ? free : boardRunners(board, day).filter(isFree).slice(0, 1);
}
