/** What is planned for a recommendation, and what of it reached people. */
import { Button } from '@fluentui/react-components';
import { sayDate } from '../../../../base/time/plainDate.ts';
import type { Learning, Recommendation } from '../../../../core/audit/auditBook.ts';
import { hasReached, learningOf } from '../../../../core/audit/loop/links.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { useAuditHere } from '../auditHere.ts';
import { LearningForm } from './LearningForm.tsx';
import { ReachedForm } from './ReachedForm.tsx';

export function LearningList({ recommendation }: { readonly recommendation: Recommendation }) {
  const { book } = useAuditHere();
  const all = learningOf(book, recommendation, null);
  if (all.length === 0) return null;
  return (
    <ul className="learning-list" aria-label={`Learning from ${recommendation.name}`}>
      {all.map((row) => (
        <LearningItem key={row.key} row={row} recommendation={recommendation} />
      ))}
    </ul>
  );
}

function LearningItem({ row, recommendation }: { readonly row: Learning; readonly recommendation: Recommendation }) {
  const { today } = useAuditHere();
  const form = useOpenForm<'edit' | 'reached'>();
  const reached = hasReached(row, today);
  return (
    <li>
      <article
        ref={form.place}
        tabIndex={-1}
        className="learning-item card-focus"
        aria-labelledby={`learning-${row.key}`}
      >
        <p className="row">
          <Flag kind="plain">{row.destination}</Flag>
          {reached && <Flag kind="good">Reached people</Flag>}
          {!reached && row.plannedOn < today && <Flag kind="bad">Its day has passed</Flag>}
        </p>
        <h4 id={`learning-${row.key}`}>{row.name}</h4>
        <p>
          For {row.audience}. {reached ? sayReached(row) : `Planned for ${sayDate(row.plannedOn)}.`}
        </p>
        {reached && (
          <p>
            {row.evidence}{' '}
            {row.evidenceLink !== null && (
              <a href={row.evidenceLink} target="_blank" rel="noreferrer">
                Open the evidence
              </a>
            )}
          </p>
        )}
        {form.open === 'edit' && <LearningForm recommendation={recommendation} row={row} onClose={form.close} />}
        {form.open === 'reached' && <ReachedForm row={row} onClose={form.close} />}
        {form.open === null && <Buttons row={row} isReached={reached} onOpen={form.show} />}
      </article>
    </li>
  );
}

function Buttons(props: {
  readonly row: Learning;
  readonly isReached: boolean;
  readonly onOpen: (form: 'edit' | 'reached') => void;
}) {
  const { row, isReached, onOpen } = props;
  const { may } = useAuditHere();
  if (!may('edit learning').ok) return null;
  return (
    <div className="row">
      <Button
        size="small"
        appearance={isReached ? 'secondary' : 'primary'}
        aria-label={`${isReached ? 'Correct this' : 'It reached people'}: ${row.name}`}
        onClick={() => onOpen('reached')}
      >
        {isReached ? 'Correct this…' : 'It reached people…'}
      </Button>
      {!isReached && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`Edit learning: ${row.name}`}
          onClick={() => onOpen('edit')}
        >
          Edit…
        </Button>
      )}
    </div>
  );
}

function sayReached({ reached, reachedOn }: Learning): string {
  const people = reached === null ? 'It reached them' : `It reached ${reached} ${reached === 1 ? 'person' : 'people'}`;
  return reachedOn === null ? `${people}.` : `${people} on ${sayDate(reachedOn)}.`;
}
