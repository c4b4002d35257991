/** What was done so far: moves with who and when, what was let pass and why, and what somebody wrote past the rules. */
import { sayDate } from '../../../../base/time/plainDate.ts';
import { auditIrregularities } from '../../../../core/audit/irregularAudit.ts';
import { sayStep } from '../../../../core/audit/path/steps.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useAuditHere } from '../auditHere.ts';

/** Nothing while all is in order. */
export function Irregular() {
  const { book, today, closed, board } = useAuditHere();
  const sentences = auditIrregularities(book, today, closed);
  if (sentences.length === 0) return null;
  return (
    <Notice kind="warning" title="Something was written past the rules and counts for nothing">
      <ul className="gate-missing">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="quiet">The {board.terms.qaManager} is told of it. Nothing was taken out.</p>
    </Notice>
  );
}

export function SoFar() {
  const { path } = useAuditHere();
  return (
    <section className="panel" aria-labelledby="so-far">
      <h3 id="so-far">So far</h3>
      {path.moves.length === 0 ? (
        <p className="quiet">It has not moved yet: it is at ‘{sayStep(path.reached)}’.</p>
      ) : (
        <ol className="so-far" aria-label="Moves so far">
          {path.moves.map(({ step, by, on }) => (
            <li key={step}>
              <strong>{sayStep(step)}</strong>
              <span>
                {sayDate(on)}, {by.title}
              </span>
            </li>
          ))}
        </ol>
      )}
      {path.overrides.length > 0 && (
        <>
          <h4>Let pass by a decision, as the report prints it</h4>
          <ul className="so-far" aria-label="Overrides">
            {path.overrides.map((one) => (
              <li key={`${one.what} ${one.at}`}>
                <strong>{one.what}</strong>
                <span>
                  {sayDate(one.on)}, {one.by.title}: {one.reason}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
