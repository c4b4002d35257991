/** The cases one agency is asked about, for the people of that agency: what is to be done, by when. */
import { sayDate } from '../../../../base/time/plainDate.ts';
import { returnStanding, sayReturnState } from '../../../../core/audit/returns/returnStanding.ts';
import { returnsDueOn } from '../../../../core/audit/returns/returnsDue.ts';
import type { Agency } from '../../../../core/people/board.ts';
import { hashOf } from '../../../board/routes.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { useAuditHere } from '../auditHere.ts';

const waiting = new Set(['not started', 'draft', 'changes asked', 'cannot count']);

export function OwnReturns({ agency }: { readonly agency: Agency }) {
  const { book, today } = useAuditHere();
  const participation = book.participation.find((row) => row.agency.key === agency.key);
  const heads = book.returns
    .filter((head) => head.agency.key === agency.key)
    .toSorted((a, b) => a.reference.localeCompare(b.reference, 'en-GB'));
  const dueOn = participation === undefined ? null : returnsDueOn(book, participation);
  const left = heads.filter((head) => waiting.has(returnStanding(book, head).state)).length;
  return (
    <section aria-labelledby={`own-${agency.key}`} className="returns-part">
      <h3 id={`own-${agency.key}`}>Returns of {agency.name}</h3>
      <p>
        {left === 0 ? 'Every return has been sent. Thank you.' : `${left} of ${heads.length} still to send`}
        {left > 0 && dueOn !== null && `, due ${sayDate(dueOn)}`}{' '}
        {left > 0 && dueOn !== null && dueOn < today && <Flag kind="bad">Overdue</Flag>}
      </p>
      <p className="quiet">
        Which child a reference stands for is known to your agency alone. Never write a name, a date of birth or a
        number of a child here.
      </p>
      <ul className="return-list">
        {heads.map((head) => {
          const { state, reply } = returnStanding(book, head);
          return (
            <li key={head.key}>
              <a href={hashOf({ page: 'audit', audit: book.audit.key, section: 'returns', focus: head.key })}>
                {head.reference}
              </a>{' '}
              <Flag kind={waiting.has(state) ? 'attention' : 'good'}>{sayReturnState(state)}</Flag>
              {waiting.has(state) && reply !== null && reply.reason !== null && <p className="quiet">{reply.reason}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
