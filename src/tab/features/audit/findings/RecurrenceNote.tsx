/** Where else the theme was found, and what was closed about it (N8). Nothing for a theme that no other audit has found. */
import { sayDate } from '../../../../base/time/plainDate.ts';
import type { AuditBook, Finding } from '../../../../core/audit/auditBook.ts';
import { type Recurrence, recurrence, sayRecurrence } from '../../../../core/audit/findings/recurrence.ts';
import { counted } from '../../../board/phrases.ts';
import { hashOf } from '../../../board/routes.ts';
import { useAuditHere } from '../auditHere.ts';

/** @param works every audit; @param isOpen shows the list at once, for whoever is asked about it */
export function RecurrenceNote(props: {
  readonly finding: Finding;
  readonly works: readonly AuditBook[];
  readonly isOpen: boolean;
}) {
  const { book, today } = useAuditHere();
  const { finding, works, isOpen } = props;
  if (finding.theme === null || finding.kind === 'Good practice') return null;
  const found = recurrence(works, book.themes, { theme: finding.theme.key, day: today });
  if (found === null || !found.audits.some(({ audit }) => audit.key !== book.audit.key)) return null;
  return (
    <details className="recurrence" open={isOpen}>
      <summary>
        <strong>This comes back.</strong> {sayRecurrence(found)}
      </summary>
      <Audits found={found} own={book.audit.key} />
      <Closed found={found} />
    </details>
  );
}

function Audits({ found, own }: { readonly found: Recurrence; readonly own: string }) {
  return (
    <>
      <p>Audits that found ‘{found.theme.name}’:</p>
      <ul className="plain-marks">
        {found.audits.map(({ audit, year }) => (
          <li key={audit.key}>
            {audit.key === own ? (
              <>This audit ({year})</>
            ) : (
              <>
                <a href={hashOf({ page: 'audit', audit: audit.key, section: 'findings', focus: null })}>
                  {audit.title}
                </a>{' '}
                ({year})
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Closed({ found: { closedActions, openActions } }: { readonly found: Recurrence }) {
  return (
    <>
      <p>{closedActions.length === 0 ? 'No action about it was closed.' : 'Actions about it that were closed:'}</p>
      {closedActions.length > 0 && (
        <ul className="plain-marks">
          {closedActions.map(({ action, audit, closed, on }) => (
            <li key={action.key}>
              {action.name} ({action.agency.title}, {audit.title}): {closed} on {sayDate(on)}
            </li>
          ))}
        </ul>
      )}
      {openActions > 0 && <p>{counted(openActions, 'action')} about it still open.</p>}
    </>
  );
}
