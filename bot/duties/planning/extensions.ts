/** Who is asked to decide when an owner needs more time: whoever leads the audit, else the QA manager, else the chair. */
import type { PlainDate } from '../../../src/base/time/plainDate.ts';
import { actionStanding, authorOf } from '../../../src/core/answers/standing.ts';
import { rosterOn } from '../../../src/core/duties/roster.ts';
import type { Action, AnswerRow, BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { PersonKey } from '../../../src/core/people/board.ts';

export interface ExtensionAsked {
  readonly answer: AnswerRow;
  readonly action: Action;
  /** Who decides. */
  readonly person: PersonKey;
}

/** Every request for more time that nobody has decided yet, once for each who may decide it first. */
export function extensionsAsked(snapshot: BoardSnapshot, day: PlainDate): readonly ExtensionAsked[] {
  return snapshot.actions.flatMap((action) => {
    const { state, owner, extensionAsked } = actionStanding(snapshot, action, day);
    if (state !== 'open' || extensionAsked === null) return [];
    const concerned = [owner, authorOf(snapshot, extensionAsked) ?? undefined];
    return decidersOf(snapshot, { action, concerned }, day).map((person) => ({
      answer: extensionAsked,
      action,
      person,
    }));
  });
}

/** Nobody is asked about their own thing, or while they are away: then the next who may decide is. */
function decidersOf(
  snapshot: BoardSnapshot,
  { action, concerned }: { readonly action: Action; readonly concerned: readonly (PersonKey | undefined)[] },
  day: PlainDate,
): readonly PersonKey[] {
  const roster = rosterOn(snapshot, day);
  const audit = snapshot.audits.find((one) => one.key === action.audit?.key);
  const choices: readonly (readonly PersonKey[])[] = [
    leadKeys(audit?.lead),
    leadKeys(audit?.jointLead),
    roster.appointed('QA manager'),
    roster.appointed('chair'),
  ];
  const free = choices.map((people) => people.filter((one) => !concerned.includes(one) && roster.isHere(one)));
  return free.find((people) => people.length > 0) ?? [];
}

function leadKeys(lead: { readonly key: PersonKey } | null | undefined): readonly PersonKey[] {
  return lead === null || lead === undefined ? [] : [lead.key];
}
