/** What was done so far: moves with who and when, what was let pass and why. */
import { sayDate } from '../../../../base/time/plainDate.ts';
import { sayStep } from '../../../../core/audit/path/steps.ts';
import { useAuditHere } from '../auditHere.ts';

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
