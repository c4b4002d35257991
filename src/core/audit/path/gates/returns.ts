/** Gates about the case returns: all have come, some were looked at by a second person, all are accepted. */
import { instantOf } from '../../../../base/time/instant.ts';
import type { AuditBook, ReturnHead } from '../../auditBook.ts';
import { countingModerations, isModerated } from '../../moderation/countingModerations.ts';
import { takingPart } from '../../people/agencyStanding.ts';
import { rightReplies } from '../../returns/replies.ts';
import { isComplete, returnStanding } from '../../returns/returnStanding.ts';
import { returnsDue, returnsDueOn } from '../../returns/returnsDue.ts';
import type { GateRule, Look, Missing } from '../gate.ts';
import { theLead } from '../whoSupplies.ts';

/** One in so many of the returns is looked at by a second person, at least one (dip sample). */
export const dipSampleOneIn = 10;

export const returnsGate: GateRule = {
  name: 'returns',
  label: 'Every case return has come, or says that the agency was not involved',
  isOverridable: true,
  restsOn: [],
  missing(look) {
    const parts = owing(look);
    return takingPart(look.book)
      .filter((row) => parts.has(row.key))
      .map((row) => ({
        what: 'case returns',
        who: row.agency.title,
        agency: row.agency.key,
        dueOn: returnsDueOn(look.book, row),
      }));
  },
};

/** Keys of the agencies' parts that still owe a return. */
function owing(look: Look): ReadonlySet<string> {
  const { book, closed, movedAt } = look;
  // Who cannot see the cases or returns has the counts that the app keeps. They have no past, so a move stands.
  if (closed.has('cases') || closed.has('returns')) {
    const counted = book.participation.filter((row) => movedAt === null && row.casesReturned < row.casesDue);
    return new Set(counted.map((row) => row.key));
  }
  const heads = new Map<string, ReturnHead>(book.returns.map((head) => [head.key, head]));
  const open = returnsDue(book)
    .filter((due) => movedAt === null || due.case.changedAt <= movedAt)
    .filter((due) => {
      const head = heads.get(due.key);
      return head === undefined || !hasCome(look, head);
    });
  return new Set(open.map((due) => due.participation.key));
}

/** A return that went back to its agency, or was changed past the form, after the move had come before it. */
function hasCome({ whole, movedAt }: Look, head: ReturnHead): boolean {
  const { state } = returnStanding(whole, head);
  if (isComplete(state)) return true;
  if (movedAt === null) return false;
  if (state === 'cannot count') return head.changedAt > movedAt;
  return rightReplies(whole, head).some(({ row }) => row.kind === 'changes asked' && row.createdAt >= movedAt);
}

function submitted({ returns }: AuditBook): readonly ReturnHead[] {
  return returns.filter((head) => head.state === 'Submitted');
}

export const moderatedGate: GateRule = {
  name: 'moderated',
  label: 'At least one in ten of the returns was moderated',
  isOverridable: true,
  restsOn: ['returns', 'moderations'],
  missing({ book }) {
    const heads = submitted(book);
    const wanted = Math.ceil(heads.length / dipSampleOneIn);
    const counting = countingModerations(book);
    const done = heads.filter((head) => isModerated(counting, head)).length;
    if (done >= wanted) return [];
    const what = `${wanted - done} more moderated ${wanted - done === 1 ? 'return' : 'returns'} (${done} of ${wanted})`;
    return [{ what, who: theLead(book), agency: null, dueOn: book.audit.moderationDueOn }];
  },
};

export const acceptedGate: GateRule = {
  name: 'accepted',
  label: 'Every return is accepted',
  isOverridable: true,
  restsOn: ['returns'],
  missing(look) {
    const { book } = look;
    const open = submitted(book).filter((head) => !isAccepted(look, head));
    if (open.length === 0) return [];
    const what = `accept ${open.length} ${open.length === 1 ? 'return' : 'returns'}, or ask for changes`;
    return [{ what, who: theLead(book), agency: null, dueOn: book.audit.moderationDueOn } satisfies Missing];
  },
};

/** Of a return that was changed after the move, the last word before the move counts. */
function isAccepted({ book, movedAt }: Look, head: ReturnHead): boolean {
  const isOther = movedAt !== null && head.changedAt > movedAt;
  return returnStanding(book, isOther ? { ...head, changedAt: instantOf(0), etag: null } : head).state === 'accepted';
}
