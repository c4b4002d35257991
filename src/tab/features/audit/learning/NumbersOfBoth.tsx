/** The numbers of a question in this audit and in the one that looked again, found by themselves and put into the form. */
import { useEffect } from 'react';
import type { AuditBook } from '../../../../core/audit/auditBook.ts';
import { type Counts, sayCounts } from '../../../../core/audit/loop/suggestVerdict.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { questionCounts } from '../analysis/questionCounts.ts';
import { type ReturnsSeen, useReturns } from '../analysis/useReturns.ts';
import { useAuditHere } from '../auditHere.ts';
import { useWorks } from '../findings/useWorks.ts';

export interface BothCounts {
  readonly before: Counts | null;
  readonly after: Counts | null;
}

/** @param reAudit key of the audit that looked again; @param onFound told once both have been counted */
export function NumbersOfBoth(props: {
  readonly reAudit: string;
  readonly question: string;
  readonly onFound: (found: BothCounts) => void;
}) {
  const { reAudit, question, onFound } = props;
  const { book } = useAuditHere();
  const works = useWorks();
  const again = works.books?.find((one) => one.audit.key === reAudit) ?? null;
  const before = useReturns(book);
  const after = useReturns(again);
  const counted = (of: AuditBook, { rows, replies }: ReturnsSeen) => questionCounts({ ...of, replies }, rows, question);
  const isThere = again !== null && before.data !== undefined && after.data !== undefined;
  const found: BothCounts | null = isThere
    ? { before: counted(book, before.data), after: counted(again, after.data) }
    : null;
  const told = found === null ? '' : `${reAudit} ${question} ${say(found.before)} ${say(found.after)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each pair of numbers, so that a person may change them
  useEffect(() => {
    if (found !== null) onFound(found);
  }, [told]);

  const fault = works.error ?? before.error ?? after.error;
  const retry = () => {
    works.again();
    void before.refetch();
    void after.refetch();
  };
  if (fault !== null) return <FaultNotice fault={fault} onAgain={retry} />;
  return (
    <p role="status" className="quiet">
      {found === null
        ? 'Counting the returns of both audits…'
        : `Counted: ${say(found.before)} before, ${say(found.after)} after. The boxes below are filled in.`}
    </p>
  );
}

function say(counts: Counts | null): string {
  return counts === null ? 'nothing to count' : sayCounts(counts);
}
