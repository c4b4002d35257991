/** Gates about who runs the audit: a lead, the QA manager who co-ordinates it (R86), and independence (R73). */
import { holdsRole } from '../../../people/board.ts';
import { independence } from '../../people/independence.ts';
import type { GateRule, Look, Missing } from '../gate.ts';
import { theChair, theLead, theQaManager } from '../whoSupplies.ts';

function need({ book }: Look, what: string, who: string): Missing {
  return { what, who, agency: null, dueOn: book.audit.termsDueOn };
}

export const leadGate: GateRule = {
  name: 'lead',
  label: 'Somebody leads the audit',
  isOverridable: true,
  restsOn: [],
  missing(look) {
    if (look.book.audit.lead !== null) return [];
    return [need(look, 'somebody who leads it', theQaManager(look.book))];
  },
};

export const qaManagerGate: GateRule = {
  name: 'qa manager',
  label: 'A QA manager co-ordinates the audit',
  isOverridable: true,
  restsOn: [],
  missing(look) {
    const { board, audit } = look.book;
    const isOne = audit.qaManager !== null && holdsRole(board.membership, audit.qaManager.key, 'QA manager', look.day);
    return isOne ? [] : [need(look, `the ${board.membership.terms.qaManager} who co-ordinates it`, theLead(look.book))];
  },
};

export const independenceGate: GateRule = {
  name: 'independence',
  label: 'Whoever leads it does not manage the area',
  // By a decision of its own, about a named person: see `people/independence.ts`.
  isOverridable: false,
  restsOn: [],
  missing(look) {
    const { book } = look;
    if (book.audit.areaManager === null) {
      return [need(look, 'who manages the area under consideration', theLead(book))];
    }
    return independence(book)
      .filter((one) => !one.may)
      .map(({ person, as }) =>
        need(
          look,
          `somebody other than ${person.title}, who manages the area, as ${as}`,
          `${theQaManager(book)} or ${theChair(book)}`,
        ),
      );
  },
};
