/** Gates before the returns open: cases are drawn (R26), a tool is chosen and will be fixed, and the days are set. */
import type { AuditBook } from '../../auditBook.ts';
import { toolFingerprint } from '../../tool/canonicalTool.ts';
import type { GateRule, Look, Missing } from '../gate.ts';
import { theLead } from '../whoSupplies.ts';

function byLead(book: AuditBook, what: string): Missing {
  return { what, who: theLead(book), agency: null, dueOn: book.audit.casesDueOn };
}

/** The tool and the days of a move that was made cannot be known once the audit's row has been changed. */
function isUnknown({ book, movedAt }: Look): boolean {
  return movedAt !== null && book.audit.changedAt > movedAt;
}

/** Cases of the audit; for a move that was made, also those that were replaced after it. */
function casesIn({ book, movedAt }: Look): number {
  return book.cases.filter((one) => one.state === 'In the audit' || (movedAt !== null && one.changedAt > movedAt))
    .length;
}

export const sampleGate: GateRule = {
  name: 'sample',
  label: 'The planned number of cases is drawn',
  isOverridable: true,
  restsOn: ['samples', 'cases'],
  missing(look) {
    const { book } = look;
    if (book.sample === null) return [byLead(book, 'draw the cases')];
    const [count, planned] = [casesIn(look), book.itsTerms?.plannedCases ?? 1];
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
    const { book, movedAt } = look;
    const { tool } = book;
    if (isUnknown(look)) return [];
    if (tool === null) return [byLead(book, 'choose the audit tool')];
    if (!tool.content.sections.some((section) => section.questions.length > 0)) {
      return [byLead(book, 'questions in the audit tool')];
    }
    const isUsable = tool.state === 'Published' || (movedAt !== null && tool.state === 'Withdrawn');
    return isUsable ? [] : [byLead(book, 'a published version of the audit tool')];
  },
};

export const datesGate: GateRule = {
  name: 'dates',
  label: 'The days of the case returns are set',
  isOverridable: true,
  restsOn: [],
  missing(look) {
    const { book } = look;
    if (isUnknown(look)) return [];
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
    const { book, movedAt, move } = look;
    const { tool } = book;
    if (movedAt === null) return tool === null ? [byLead(book, 'choose the audit tool')] : [];
    const isOther = isUnknown(look) || (tool !== null && tool.changedAt > movedAt);
    const seal = tool === null ? null : toolFingerprint(tool.content, book.hash);
    const fixed = move?.fingerprint ?? null;
    return fixed !== null && (isOther || fixed === seal) ? [] : [byLead(book, 'a move that fixes the questions')];
  },
};
