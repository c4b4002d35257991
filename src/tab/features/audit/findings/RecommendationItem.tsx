/** One recommendation under its finding: where its learning goes and where its actions stand. */
import { Button } from '@fluentui/react-components';
import type { Finding, Recommendation } from '../../../../core/audit/auditBook.ts';
import { recommendationStanding } from '../../../../core/audit/findings/recommendation.ts';
import { hashOf } from '../../../board/routes.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { useAuditHere } from '../auditHere.ts';
import { RecommendationForm } from './RecommendationForm.tsx';
import type { Works } from './useWorks.ts';

export function RecommendationItem(props: {
  readonly row: Recommendation;
  readonly finding: Finding;
  readonly works: Works;
}) {
  const { row, finding, works } = props;
  const { book, today, may } = useAuditHere();
  const form = useOpenForm<'edit'>();
  const standing = recommendationStanding(book, row, today);
  return (
    <li>
      <article
        ref={form.place}
        tabIndex={-1}
        className="recommendation card-focus"
        aria-labelledby={`recommendation-${row.key}`}
      >
        <h5 id={`recommendation-${row.key}`}>{row.name}</h5>
        <p className="as-written">{row.wording}</p>
        {row.whatIsDifferent !== null && (
          <p>
            <strong>What is different this time:</strong> {row.whatIsDifferent}
          </p>
        )}
        <p>
          <span className="quiet">Learning goes to:</span>{' '}
          {row.destinations.length === 0 ? <Flag kind="bad">Nowhere yet</Flag> : row.destinations.join(', ')}
        </p>
        <p>
          {standing.state === 'no agency' ? <Flag kind="attention">{standing.sentence}</Flag> : standing.sentence}{' '}
          <a href={hashOf({ page: 'audit', audit: book.audit.key, section: 'actions', focus: row.key })}>
            Action plan<span className="unseen"> of {row.name}</span>
          </a>
        </p>
        {form.open === 'edit' ? (
          <RecommendationForm finding={finding} row={row} works={works} onClose={form.close} />
        ) : (
          may('edit recommendations').ok && (
            <div className="row">
              <Button size="small" onClick={() => form.show('edit')} aria-label={`Edit recommendation: ${row.name}`}>
                Edit…
              </Button>
            </div>
          )
        )}
      </article>
    </li>
  );
}
