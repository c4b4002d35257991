/** That an agency's records may be read for this audit, and on which lawful basis (R87). */
import { useState } from 'react';
import { accept } from '../../../../base/result.ts';
import type { AgencyStanding } from '../../../../core/audit/people/agencyStanding.ts';
import { prepareRecordsAccess } from '../../../../core/audit/people/prepareAgency.ts';
import { answers } from '../../../../lists/answers.ts';
import { keyFor } from '../../../board/audit/auditBoard.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds } from '../../../board/audit/writing.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { LinkBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { useAuditHere } from '../auditHere.ts';

export function AccessForm(props: { readonly standing: AgencyStanding; readonly onClose: () => void }) {
  const here = useAuditHere();
  const { book, me, today } = here;
  const { participation, accessAgreed } = props.standing;
  const [basis, setBasis] = useState(accessAgreed?.basis ?? '');
  const [evidence, setEvidence] = useState('');
  const [key] = useState(() => keyFor<'answers'>(book.audit, () => crypto.randomUUID()));
  const writing = useAuditWrite(() => here.saved(`${participation.agency.title}: access to records is agreed.`));
  const errorOf = errorsOf(writing.write);
  return (
    <RowForm
      label={`Agree access to records of ${participation.agency.title}`}
      writing={writing}
      save="Agree access"
      onClose={props.onClose}
      onSave={() =>
        void writing.save(() => {
          const ready = prepareRecordsAccess(book, {
            person: me?.key ?? null,
            day: today,
            participation: participation.key,
            basis,
            evidence,
          });
          return ready.ok ? accept([adds(answers, key, ready.value)]) : ready;
        })
      }
    >
      <p>It is recorded with your name and the day. Whoever records it for another agency says how they know.</p>
      <TextBox
        label="On which lawful basis may the records be read?"
        required
        multiline
        hint="For example the information sharing agreement and the article of law it rests on."
        value={basis}
        error={errorOf('noBasis')}
        onChange={setBasis}
      />
      <LinkBox
        label="Link to the agreement"
        hint="A whole web address that begins with https://. May stay empty."
        value={evidence}
        error={errorOf('badLink')}
        onChange={setEvidence}
      />
    </RowForm>
  );
}
