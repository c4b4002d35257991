/** One agency: what it is, whether its lists are there, and what can be done with it. */
import { Button } from '@fluentui/react-components';
import { accept } from '../../../base/result.ts';
import { prepareTakingPart } from '../../../core/people/agencies.ts';
import type { Agency } from '../../../core/people/board.ts';
import { agencies as agenciesList } from '../../../lists/agencies.ts';
import { useAuditWrite } from '../../board/audit/useAuditWrite.ts';
import { changes } from '../../board/audit/writing.ts';
import { hashOf } from '../../board/routes.ts';
import { Flag } from '../../ui/Flag.tsx';
import { useOpenForm } from '../../ui/form/useOpenForm.ts';
import { WriteOutcome } from '../../ui/write/WriteOutcome.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import { useAgenciesHere } from './here.ts';
import { LeaveForm } from './LeaveForm.tsx';

export function AgencyCard({ agency }: { readonly agency: Agency }) {
  const { withLists, may } = useAgenciesHere();
  const form = useOpenForm<'change' | 'leave'>();
  const lacksLists = agency.active && withLists !== null && !withLists.has(agency.key);
  return (
    <article ref={form.place} tabIndex={-1} className="kept-card kept-card-short card-focus" aria-label={agency.name}>
      <div className="agencies-about">
        {' '}
        <h3>
          <a href={hashOf({ page: 'agency', agency: agency.key })}>{agency.name}</a>{' '}
          {lacksLists && <Flag kind="attention">No lists yet</Flag>}
        </h3>
        <p className="quiet">
          {agency.sector}. Key <code>{agency.key}</code>.
          {agency.listName !== null && agency.listName !== agency.name && ` Its lists are called “${agency.listName}”.`}
          {agency.notifyAddress !== null && ` Address for notices: ${agency.notifyAddress}.`}
        </p>
      </div>{' '}
      {form.open === 'change' && <ChangeForm agency={agency} onClose={form.close} />}
      {form.open === 'leave' && <LeaveForm agency={agency} onClose={form.close} />}
      {form.open === null && may().ok && (
        <div className="row">
          <Button size="small" aria-label={`Change ${agency.name}`} onClick={() => form.show('change')}>
            Change…
          </Button>
          {agency.active ? (
            <Button size="small" aria-label={`It has left: ${agency.name}`} onClick={() => form.show('leave')}>
              It has left…
            </Button>
          ) : (
            <TakesPartAgain agency={agency} />
          )}
        </div>
      )}
    </article>
  );
}

function TakesPartAgain({ agency }: { readonly agency: Agency }) {
  const here = useAgenciesHere();
  const writing = useAuditWrite(() => here.saved(`${agency.name} takes part again.`));
  const save = () => {
    const allowed = here.may();
    if (!allowed.ok) return allowed;
    const ready = prepareTakingPart(agency, true);
    return ready.ok ? accept([changes(agenciesList, agency, ready.value)]) : ready;
  };
  return (
    <>
      <Button
        size="small"
        aria-label={`It takes part again: ${agency.name}`}
        disabled={writing.write.state === 'saving'}
        onClick={() => void writing.save(save)}
      >
        It takes part again
      </Button>
      <WriteOutcome writing={writing} />
    </>
  );
}
