/** One agency of the audit, opened: everything it has settled, and what the person before the screen can do about it. */
import { Button } from '@fluentui/react-components';
import { sayDate } from '../../../../base/time/plainDate.ts';
import { sayInstant } from '../../../../base/time/zone.ts';
import type { AgencyStanding } from '../../../../core/audit/people/agencyStanding.ts';
import { lowered } from '../../../board/phrases.ts';
import { hashOf } from '../../../board/routes.ts';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { useAuditHere } from '../auditHere.ts';
import { AccessForm } from './AccessForm.tsx';
import { ConfirmDaysForm } from './ConfirmDaysForm.tsx';
import { EditAgencyForm } from './EditAgencyForm.tsx';
import { ExceptIt } from './ExceptIt.tsx';
import { NameLeadForm } from './NameLeadForm.tsx';
import { mayNameLead, mouWords, sayDays } from './peopleView.ts';
import { TakeOut } from './TakeOut.tsx';

type FormName = 'edit' | 'days' | 'access' | 'lead';

export function AgencyDetails({ standing }: { readonly standing: AgencyStanding }) {
  const form = useOpenForm<FormName>();
  const { agency } = standing.participation;
  return (
    <article ref={form.place} tabIndex={-1} className="agency-details card-focus" aria-label={agency.title}>
      {form.open === null ? (
        <>
          <Facts standing={standing} />
          <Acts standing={standing} show={form.show} />
        </>
      ) : (
        <OneForm name={form.open} standing={standing} onClose={form.close} />
      )}
    </article>
  );
}

function OneForm(props: { readonly name: FormName; readonly standing: AgencyStanding; readonly onClose: () => void }) {
  const { name, standing, onClose } = props;
  switch (name) {
    case 'edit':
      return <EditAgencyForm standing={standing} onClose={onClose} />;
    case 'days':
      return <ConfirmDaysForm standing={standing} onClose={onClose} />;
    case 'access':
      return <AccessForm standing={standing} onClose={onClose} />;
    case 'lead':
      return <NameLeadForm participation={standing.participation} onClose={onClose} />;
  }
}

function Facts({ standing }: { readonly standing: AgencyStanding }) {
  const { participation, lead, accessAgreed, mou } = standing;
  const { confirmedOn, leadLevel, leadRole } = participation;
  return (
    <dl className="people-facts">
      <div>
        <dt>Takes part since</dt>
        <dd>{confirmedOn === null ? 'Not settled' : sayDate(confirmedOn)}</dd>
      </div>
      <div>
        <dt>Lead for the agency</dt>
        <dd>{[lead?.title ?? 'Not named yet', leadLevel, leadRole].filter((one) => one !== null).join(', ')}</dd>
      </div>
      <div>
        <dt>Staff time</dt>
        <dd>{sayDays(standing)}</dd>
      </div>
      <div>
        <dt>Access to records</dt>
        <dd>
          {accessAgreed === null
            ? 'Not agreed yet'
            : `Agreed by ${accessAgreed.by.title} on ${sayInstant(accessAgreed.at)}. Basis: ${accessAgreed.basis}`}
        </dd>
      </div>
      <div>
        <dt>Memorandum</dt>
        <dd>
          {mouWords[mou]} <a href={hashOf({ page: 'mou' })}>See the memorandum</a>
        </dd>
      </div>
    </dl>
  );
}

/** What one may not do is not there; whoever may do nothing is told who can. */
function Acts({ standing, show }: { readonly standing: AgencyStanding; readonly show: (name: FormName) => void }) {
  const here = useAuditHere();
  const { participation } = standing;
  const { agency } = participation;
  const mayEdit = here.may('name agencies').ok;
  const days = here.may('confirm days', agency.key);
  if (!mayEdit && !days.ok)
    return <p className="quiet">Confirming days and access: {lowered(days.refusals[0].sentence)}</p>;
  return (
    <div className="row">
      {days.ok && (
        <Button appearance={standing.daysConfirmed === null ? 'primary' : 'secondary'} onClick={() => show('days')}>
          Confirm days of staff time…
        </Button>
      )}
      {here.may('agree access', agency.key).ok && (
        <Button appearance={standing.accessAgreed === null ? 'primary' : 'secondary'} onClick={() => show('access')}>
          Agree access to records…
        </Button>
      )}
      {mayNameLead(here, participation) && (
        <Button appearance="primary" onClick={() => show('lead')}>
          Name the lead…
        </Button>
      )}
      {mayEdit && (
        <Button aria-label={`Edit: ${agency.title}`} onClick={() => show('edit')}>
          Edit…
        </Button>
      )}
      <ExceptIt standing={standing} />
      {mayEdit && <TakeOut participation={participation} />}
    </div>
  );
}
