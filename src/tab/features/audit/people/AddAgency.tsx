/** Agencies that could take part: a form to add one, and those that were taken out or are not settled yet. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { accept, refuse } from '../../../../base/result.ts';
import { prepareNewAgency } from '../../../../core/audit/people/prepareAgency.ts';
import { auditParticipation } from '../../../../lists/auditParticipation.ts';
import { keyFor } from '../../../board/audit/auditBoard.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds } from '../../../board/audit/writing.ts';
import { lowered } from '../../../board/phrases.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { ChooseBox, CountBox, countIn } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { useAuditHere } from '../auditHere.ts';
import { agenciesToAdd, notTakingPart } from './peopleView.ts';
import { TakeOut } from './TakeOut.tsx';

export function AddAgency() {
  const { may, book } = useAuditHere();
  const form = useOpenForm<'add'>();
  const allowed = may('name agencies');
  if (!allowed.ok) return <p className="quiet">Adding an agency: {lowered(allowed.refusals[0].sentence)}</p>;
  if (agenciesToAdd(book).length === 0 && form.open === null) return null;
  return (
    <article ref={form.place} tabIndex={-1} className="card-focus" aria-label="Add an agency">
      {form.open === null ? (
        <Button appearance="primary" onClick={() => form.show('add')}>
          Add an agency…
        </Button>
      ) : (
        <AddForm onClose={form.close} />
      )}
    </article>
  );
}

function AddForm({ onClose }: { readonly onClose: () => void }) {
  const here = useAuditHere();
  const { book, me, today } = here;
  // As it was when the form was opened: once the row is there, the agency is none to add any more.
  const [agencies] = useState(() => agenciesToAdd(book));
  const [chosen, setChosen] = useState('');
  const [days, setDays] = useState('');
  const [id] = useState(() => crypto.randomUUID());
  const agency = agencies.find((one) => one.key === chosen);
  const writing = useAuditWrite(() => here.saved(`${agency?.name ?? 'The agency'} takes part.`));
  const errorOf = errorsOf(writing.write);
  return (
    <RowForm
      label="Add an agency"
      writing={writing}
      save="Add the agency"
      onClose={onClose}
      onSave={() =>
        void writing.save(() => {
          if (agency === undefined) return refuse('agency', 'Choose an agency.');
          const ready = prepareNewAgency(book, {
            person: me?.key ?? null,
            day: today,
            agency,
            daysAsked: countIn(days),
          });
          const key = keyFor<'auditParticipation'>(book.audit, () => id);
          return ready.ok ? accept([adds(auditParticipation, key, ready.value)]) : ready;
        })
      }
    >
      <ChooseBox
        label="Agency"
        required
        options={agencies.map((one) => ({ value: one.key, words: one.name }))}
        none="Choose an agency"
        value={chosen}
        error={errorOf('agency')}
        onChange={setChosen}
      />
      <CountBox
        label="Days of staff time asked"
        hint="The agency is asked to confirm them. You can say it later."
        value={days}
        onChange={setDays}
      />
    </RowForm>
  );
}

/** Rows of agencies that take no part. */
export function LeftOut() {
  const { book, may } = useAuditHere();
  const rows = notTakingPart(book);
  if (rows.length === 0) return null;
  return (
    <div className="left-out">
      <h4>Not taking part</h4>
      <ul>
        {rows.map((row) => (
          <li key={row.key} className="row">
            <span>{row.agency.title}</span>
            {may('name agencies').ok && <TakeOut participation={row} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
