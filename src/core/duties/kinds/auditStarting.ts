/**
 * The quarter of an audit begins: its lead, joint lead and the agencies' leads are told, and go on being told each week
 * until its terms of reference are agreed. An item that waits for something owes nothing (R67).
 */
import { onOrAfter } from '../../../base/time/workingDays.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import { indexOf } from '../../answers/boardIndex.ts';
import { leadFor, termsAgreedOn } from '../../answers/standing.ts';
import { enteredOn, runningAudits, waitingForIt } from '../../answers/whenOwed.ts';
import type { PersonKey } from '../../people/board.ts';
import type { Kind } from '../duty.ts';
import type { Audit, BoardSnapshot } from '../snapshot.ts';

export const auditStarting: Kind = {
  name: 'audit-starting',
  label: 'Audit starting',
  ladder: [
    { from: 'due', to: 'owner', day: -10 },
    { from: 'due', to: 'owner', day: 0 },
    { from: 'weekly', to: 'owner', side: 'after' },
    { from: 'due', to: 'chair', day: 20 },
  ],
  owedBy: ['QA manager', 'chair'],
  find(board) {
    return runningAudits(board).flatMap(({ audit, item, start }) => {
      if (termsAgreedOn(board, audit) !== null) return [];
      return [
        {
          item: audit.key,
          title: audit.name,
          dueOn: onOrAfter(board.calendar, start),
          since: enteredOn(audit),
          agency: null,
          audit: refTo(audit),
          owners: ledBy(board, audit),
          remark: waitingForIt(board, item),
        },
      ];
    });
  },
  ask: (owed) => `The audit ${owed.title} starts: please agree its terms of reference.`,
  next: () => 'When the terms of reference are recorded as agreed, these reminders end and the case returns can begin.',
  ownActs: ['terms of reference agreed', 'snooze'],
  othersActs: ['terms of reference agreed'],
  isFirm: false,
  place: 'programme',
};

function ledBy(board: BoardSnapshot, audit: Audit): readonly PersonKey[] {
  const agencies = (indexOf(board).participationIn.get(audit.key) ?? []).map((row) => leadFor(board, row));
  const leads = [audit.lead, audit.jointLead, ...agencies].flatMap((one) => (one === null ? [] : [one.key]));
  return [...new Set(leads)];
}
