/** Choosing who leads: what the choice means for independence is said before it is saved. */
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { accept, refuse } from '../../../../base/result.ts';
import { independence } from '../../../../core/audit/people/independence.ts';
import { capital } from '../../../../core/words/terms.ts';
import type { Role } from '../../../../lists/appointments.ts';
import { audits } from '../../../../lists/audits.ts';
import { peopleOptions, personChosen, whoCanLead } from '../../../board/audit/peopleOptions.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { changes } from '../../../board/audit/writing.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { ChooseBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useAuditHere } from '../auditHere.ts';

export function LeadsForm({ onClose }: { readonly onClose: () => void }) {
  const here = useAuditHere();
  const { book, board, today } = here;
  const [row] = useState(book.audit);
  const [lead, setLead] = useState<string>(row.lead?.key ?? '');
  const [joint, setJoint] = useState<string>(row.jointLead?.key ?? '');
  const [isLearning, setLearning] = useState(row.jointLeadIsLearning);
  const [manager, setManager] = useState<string>(row.qaManager?.key ?? '');
  const [area, setArea] = useState<string>(row.areaManager?.key ?? '');
  const writing = useAuditWrite(() => here.saved('Who leads is saved.'));
  const { membership, terms } = board;
  const who = (roles: readonly Role[] | null, chosen: string) =>
    peopleOptions(membership, { day: today, roles, chosen });
  const jointLead = personChosen(membership, joint);
  const values = {
    lead: personChosen(membership, lead),
    jointLead,
    jointLeadIsLearning: jointLead !== null && isLearning,
    qaManager: personChosen(membership, manager),
    areaManager: personChosen(membership, area),
  };
  const wrong = independence({ ...book, audit: { ...book.audit, ...values } }).filter((one) => !one.may);
  return (
    <RowForm
      label="Change who leads"
      writing={writing}
      save="Save who leads"
      onClose={onClose}
      onSave={() =>
        void writing.save(() => {
          const allowed = here.may('edit audit');
          if (!allowed.ok) return allowed;
          if (joint !== '' && joint === lead) {
            return refuse('jointLead', 'The joint lead is somebody else than the lead.');
          }
          return accept([changes(audits, row, values)]);
        })
      }
    >
      <ChooseBox
        label={capital(terms.auditLead)}
        options={who(whoCanLead, lead)}
        none="Nobody yet"
        value={lead}
        onChange={setLead}
      />
      <ChooseBox
        label="Joint lead"
        options={who(whoCanLead, joint)}
        none="Nobody"
        value={joint}
        error={errorsOf(writing.write)('jointLead')}
        onChange={setJoint}
      />
      {joint !== '' && (
        <Checkbox
          label="The joint lead is there to learn"
          checked={isLearning}
          onChange={(_event, { checked }) => setLearning(checked === true)}
        />
      )}
      <ChooseBox
        label={`${capital(terms.qaManager)} who co-ordinates it`}
        options={who(['QA manager'], manager)}
        none="Nobody yet"
        value={manager}
        onChange={setManager}
      />
      <ChooseBox
        label="Manager of the area under consideration"
        hint="May not lead the audit."
        options={who(null, area)}
        none="Not said yet"
        value={area}
        onChange={setArea}
      />
      {wrong.length > 0 && (
        <Notice kind="warning" title="The audit cannot move on like this">
          {wrong.map((one) => (
            <p key={one.as}>{one.why}</p>
          ))}
        </Notice>
      )}
    </RowForm>
  );
}
