/**
 * The quarter of an audit begins: its lead, joint lead and the agencies' leads are told, and go on being told each week
 * until its terms of reference are agreed. An item that waits for something owes nothing (R67).
 */
import type { Ref } from '../../../base/id.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { onOrAfter } from '../../../base/time/workingDays.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import { indexOf } from '../../answers/boardIndex.ts';
import { runsTheBoard } from '../../answers/rights.ts';
import { leadFor, termsAgreedOn } from '../../answers/standing.ts';
import { enteredOn, runningAudits, waitingForIt } from '../../answers/whenOwed.ts';
import type { PersonKey } from '../../people/board.ts';
import type { Kind, Owed } from '../duty.ts';
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
  find(board, day) {
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
          ...ledBy(board, audit, day),
          remark: waitingForIt(board, item),
        },
      ];
    });
  },
  ask: (owed, terms) =>
    owed.isToldOnly === true
      ? `The audit ${owed.title} starts: the ${terms.auditLead} will agree its terms of reference with you.`
      : `The audit ${owed.title} starts: please agree its terms of reference.`,
  next: () => 'When the terms of reference are recorded as agreed, these reminders end and the case returns can begin.',
  ownActs: ['terms of reference agreed', 'snooze'],
  othersActs: ['terms of reference agreed'],
  isFirm: false,
  place: 'programme',
};

/** Those who lead it or run the board can record the agreement; who only leads for an agency is told. */
function ledBy(board: BoardSnapshot, audit: Audit, day: PlainDate): Pick<Owed, 'owners' | 'toldOnly'> {
  const leads = keysOf([audit.lead, audit.jointLead]);
  const agencies = keysOf((indexOf(board).participationIn.get(audit.key) ?? []).map((row) => leadFor(board, row)));
  return {
    owners: [...new Set([...leads, ...agencies])],
    toldOnly: agencies.filter((one) => !leads.includes(one) && !runsTheBoard(board, one, day)),
  };
}

function keysOf(people: readonly (Ref<'people'> | null)[]): readonly PersonKey[] {
  return people.flatMap((one) => (one === null ? [] : [one.key]));
}
