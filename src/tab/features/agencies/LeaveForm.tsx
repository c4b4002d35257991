/** Before an agency is said to have left: what stays, and what somebody still has to end. */
import { accept } from '../../../base/result.ts';
import { leftBehind, prepareTakingPart } from '../../../core/people/agencies.ts';
import type { Agency } from '../../../core/people/board.ts';
import { agencies as agenciesList } from '../../../lists/agencies.ts';
import { useAuditWrite } from '../../board/audit/useAuditWrite.ts';
import { changes } from '../../board/audit/writing.ts';
import { useToday } from '../../board/clock.ts';
import { useTerms } from '../../board/useTerms.ts';
import { RowForm } from '../../ui/form/RowForm.tsx';
import { sayLeftBehind } from './agenciesView.ts';
import { useAgenciesHere } from './here.ts';

export function LeaveForm({ agency, onClose }: { readonly agency: Agency; readonly onClose: () => void }) {
  const here = useAgenciesHere();
  const today = useToday();
  const terms = useTerms();
  const { snapshot } = here.at;
  const { appointments } = snapshot.membership;
  const writing = useAuditWrite(() => here.saved(`${agency.name} has left. It can take part again at any time.`));
  const save = () => {
    const allowed = here.may();
    if (!allowed.ok) return allowed;
    const ready = prepareTakingPart(agency, false);
    return ready.ok ? accept([changes(agenciesList, agency, ready.value)]) : ready;
  };
  return (
    <RowForm
      label={`${agency.name} has left`}
      writing={writing}
      save="It has left"
      onClose={onClose}
      onSave={() => void writing.save(save)}
    >
      <p>
        Its signatures, case returns and actions stay, and so do its lists. It is not asked for anything new, and its
        name stays taken.
      </p>
      {sayLeftBehind(leftBehind(agency, today, { ...snapshot, appointments }), terms).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </RowForm>
  );
}
