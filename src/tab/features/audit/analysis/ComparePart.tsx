/** A re-audit beside the audit it repeats (R66): the questions that both asked, with the numbers of both. */
import { type ComparedQuestion, compareAudits } from '../../../../core/audit/analysis/compareAudits.ts';
import { sayShare } from '../../../../core/audit/analysis/percent.ts';
import type { CaseReturn } from '../../../../core/audit/auditBook.ts';
import { hashOf } from '../../../board/routes.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { useWorks } from '../findings/useWorks.ts';
import { sayDifference } from './sayAnalysis.ts';
import { useReturns } from './useReturns.ts';

/** Nothing for an audit that repeats none. */
export function ComparePart({ returns }: { readonly returns: readonly CaseReturn[] }) {
  const { book } = useAuditHere();
  const { earlierAudit } = book.audit;
  if (earlierAudit === null) return null;
  return (
    <section className="analysis-part" aria-labelledby="analysis-compare">
      <h3 id="analysis-compare">Compared with the earlier audit</h3>
      <p>
        This audit repeats{' '}
        <a href={hashOf({ page: 'audit', audit: earlierAudit.key, section: 'analysis', focus: null })}>
          {earlierAudit.title}
        </a>
        .
      </p>
      <Compared earlier={earlierAudit.key} returns={returns} />
    </section>
  );
}

function Compared({ earlier, returns }: { readonly earlier: string; readonly returns: readonly CaseReturn[] }) {
  const { book } = useAuditHere();
  const works = useWorks();
  const before = works.books?.find((one) => one.audit.key === earlier) ?? null;
  const { data, error, refetch } = useReturns(before);
  const fault = works.error ?? (data === undefined ? error : null);
  if (fault !== null) return <FaultNotice fault={fault} onAgain={() => void refetch()} />;
  if (works.books !== null && before === null) return <p>The earlier audit is not there any more.</p>;
  if (before === null || data === undefined) return <Loading what="the earlier audit" />;
  const { questions, onlyBefore, onlyAfter } = compareAudits(
    { book: { ...before, replies: data.replies }, returns: data.rows },
    { book, returns },
  );
  return (
    <>
      {data.unseen.length > 0 && (
        <Notice kind="warning">
          <p>You cannot see every return of the earlier audit, so its numbers are not complete.</p>
        </Notice>
      )}
      {questions.length === 0 ? (
        <p>The two audits asked no question in the same way, so nothing can be compared.</p>
      ) : (
        <CompareTable questions={questions} />
      )}
      <Alone title="Asked by the earlier audit alone" wordings={onlyBefore} />
      <Alone title="Asked by this audit alone" wordings={onlyAfter} />
    </>
  );
}

function CompareTable({ questions }: { readonly questions: readonly ComparedQuestion[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-box" tabIndex={0} aria-label="Table: earlier audit and this one">
      <table className="count-table">
        <caption>Good enough, in the earlier audit and in this one</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col" className="share">
              Earlier
            </th>
            <th scope="col" className="share">
              This audit
            </th>
            <th scope="col" className="share">
              Difference
            </th>
          </tr>
        </thead>
        <tbody>
          {questions.map((one) => (
            <tr key={one.question}>
              <th scope="row">
                {one.wording}
                {one.isReworded && <span className="cell-note">The earlier audit asked it in other words.</span>}
                {one.caution !== null && <span className="cell-note">{one.caution}</span>}
              </th>
              <td className="share">{sayShare(one.before.good, one.before.of)}</td>
              <td className="share">{sayShare(one.after.good, one.after.of)}</td>
              <td className="share">{sayDifference(one.difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Alone({ title, wordings }: { readonly title: string; readonly wordings: readonly string[] }) {
  if (wordings.length === 0) return null;
  return (
    <details className="analysis-more">
      <summary>
        {title} ({wordings.length})
      </summary>
      <ul className="plain-marks">
        {wordings.map((wording) => (
          <li key={wording}>{wording}</li>
        ))}
      </ul>
    </details>
  );
}
