/** The audits in which the agency takes part, with what each asks of it. */
import { sayDate } from '../../../base/time/plainDate.ts';
import type { AgencyPart } from '../../../core/audit/agency/agencyPage.ts';
import { counted } from '../../board/phrases.ts';
import { hashOf } from '../../board/routes.ts';
import { Flag } from '../../ui/Flag.tsx';

export function AgencyParts({ parts }: { readonly parts: readonly AgencyPart[] }) {
  return (
    <section aria-labelledby="agency-audits">
      <h2 id="agency-audits">Audits it takes part in</h2>
      {parts.length === 0 ? (
        <p>None so far.</p>
      ) : (
        <ul className="plain-list">
          {parts.map((part) => (
            <li key={part.participation.key}>
              <Part part={part} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Part({ part }: { readonly part: AgencyPart }) {
  const place = { page: 'audit', audit: part.audit.key, section: 'returns', focus: null } as const;
  return (
    <>
      <a href={hashOf({ ...place, section: 'overview' })}>{part.audit.title}</a>{' '}
      {!part.isUnderWay && <Flag kind="plain">Over</Flag>}
      <p className="quiet">
        Leads for the agency: {part.lead?.title ?? 'nobody named yet'}. {sayDays(part)}
      </p>
      {part.returnsWaiting > 0 && (
        <p>
          <a href={hashOf(place)}>{counted(part.returnsWaiting, 'case return')} to send</a>
          {part.returnsDueOn !== null && `, due ${sayDate(part.returnsDueOn)}`}
        </p>
      )}
    </>
  );
}

function sayDays({ daysAsked, daysGiven }: AgencyPart): string {
  if (daysAsked === null) return 'No staff time was asked for.';
  const given = daysGiven === null ? 'not confirmed yet' : `${counted(daysGiven, 'day')} given`;
  return `${counted(daysAsked, 'day')} asked, ${given}.`;
}
