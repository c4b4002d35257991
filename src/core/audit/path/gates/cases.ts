/** Gates before the returns open: cases are drawn (R26), a tool is chosen and will be fixed, and the days are set. */
import type { AuditBook } from '../../auditBook.ts';
import { toolFingerprint } from '../../tool/canonicalTool.ts';
import type { GateRule, Missing } from '../gate.ts';
import { theLead } from '../whoSupplies.ts';

function byLead(book: AuditBook, what: string): Missing {
  return { what, who: theLead(book), agency: null, dueOn: book.audit.casesDueOn };
}

function casesIn({ cases }: AuditBook): number {
  return cases.filter((one) => one.state === 'In the audit').length;
}

export const sampleGate: GateRule = {
  name: 'sample',
  label: 'The planned number of cases is drawn',
  isOverridable: true,
  restsOn: ['samples', 'cases'],
  missing(look) {
    const { book } = look;
    if (book.sample === null) return [byLead(book, 'draw the cases')];
    const [count, planned] = [casesIn(book), book.itsTerms?.plannedCases ?? 1];
    if (count >= planned) return [];
    return [
      byLead(book, `${planned - count} more ${planned - count === 1 ? 'case' : 'cases'} (${count} of ${planned})`),
    ];
  },
};

export const toolGate: GateRule = {
  name: 'tool',
  label: 'A published tool is chosen',
  isOverridable: true,
  restsOn: ['tools'],
  missing(look) {
    const { book } = look;
    const { tool } = book;
    if (tool === null) return [byLead(book, 'choose the audit tool')];
    if (!tool.content.sections.some((section) => section.questions.length > 0)) {
      return [byLead(book, 'questions in the audit tool')];
    }
    return tool.state === 'Published' ? [] : [byLead(book, 'a published version of the audit tool')];
  },
};

export const datesGate: GateRule = {
  name: 'dates',
  label: 'The days of the case returns are set',
  isOverridable: true,
  restsOn: [],
  missing(look) {
    const { book } = look;
    const { returnsOpenOn: open, returnsDueOn: due } = book.audit;
    const unset: Missing[] = [];
    if (open === null) unset.push(byLead(book, 'the day on which the case returns open'));
    if (due === null) unset.push(byLead(book, 'the last day for the case returns'));
    if (open !== null && due !== null && due < open) {
      unset.push(byLead(book, 'a last day for the case returns that is not before they open'));
    }
    return unset;
  },
};

export const toolFixedGate: GateRule = {
  name: 'tool fixed',
  label: 'The questions are fixed by this move',
  isOverridable: false,
  restsOn: ['tools'],
  missing(look) {
    const { book, move } = look;
    const { tool } = book;
    if (tool === null) return [byLead(book, 'choose the audit tool')];
    const isFixed = move === null || move.fingerprint === toolFingerprint(tool.content, book.hash);
    return isFixed ? [] : [byLead(book, 'a move that fixes the questions')];
  },
};
