/** The eleven steps of an audit's path in one line: what is behind it, where it is, what comes. Said in words, not by colour alone. */
import type { AuditPath } from '../../../core/audit/path/auditPath.ts';
import { pathSteps, sayStep } from '../../../core/audit/path/steps.ts';

export function PathLine({ path }: { readonly path: AuditPath }) {
  const at = pathSteps.indexOf(path.reached);
  return (
    <ol className="path-line" aria-label="Path of the audit">
      {pathSteps.map((step, index) => {
        const state = index < at ? 'done' : index === at ? 'now' : 'ahead';
        return (
          <li key={step} data-state={state} {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}>
            <span className="path-mark" aria-hidden>
              {state === 'done' ? '✓' : index + 1}
            </span>
            <span className="path-name">{sayStep(step)}</span>
            {state === 'done' && <span className="unseen"> (done)</span>}
          </li>
        );
      })}
    </ol>
  );
}
