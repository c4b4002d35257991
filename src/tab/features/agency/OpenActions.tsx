/** What the agency still has to do, the latest first. */
import { sayDate } from '../../../base/time/plainDate.ts';
import type { ActionLine } from '../../../core/audit/actions/actionBoard.ts';
import { counted } from '../../board/phrases.ts';
import { hashOf } from '../../board/routes.ts';
import { Flag } from '../../ui/Flag.tsx';

export function OpenActions({ lines }: { readonly lines: readonly ActionLine[] }) {
  return (
    <section aria-labelledby="agency-actions">
      <h2 id="agency-actions">Actions</h2>
      {lines.length === 0 ? (
        <p>No action is open.</p>
      ) : (
        <ul className="plain-list">
          {lines.map((line) => (
            <li key={line.action.key}>
              <strong>{line.action.name}</strong>{' '}
              {line.workingDaysLate > 0 && <Flag kind="bad">{counted(line.workingDaysLate, 'working day')} late</Flag>}
              <p className="quiet">
                Due {sayDate(line.dueOn)}. {line.owner.title} has it.{' '}
                {line.action.audit !== null && (
                  <a href={hashOf({ page: 'audit', audit: line.action.audit.key, section: 'actions', focus: null })}>
                    {line.action.audit.title}
                  </a>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
