/** The references of the audit, each with the number that was drawn, and the way to replace one. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { accept } from '../../../../base/result.ts';
import type { AuditCase } from '../../../../core/audit/auditBook.ts';
import { prepareReplacement } from '../../../../core/audit/cases/prepareReplacement.ts';
import { auditCases } from '../../../../lists/auditCases.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds, changes } from '../../../board/audit/writing.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { useAuditHere } from '../auditHere.ts';

export function CaseRegister() {
  const { book, may } = useAuditHere();
  const [replacing, setReplacing] = useState<string | null>(null);
  const cases = book.cases
    .filter((one) => one.state === 'In the audit')
    .toSorted((a, b) => a.reference.localeCompare(b.reference, 'en-GB'));
  return (
    <section aria-labelledby="case-register" className="case-register">
      <h3 id="case-register">References</h3>
      <p className="quiet">Print this page for the agencies: they need the reference and the number, nothing more.</p>
      <ul className="case-list">
        {cases.map((one) => (
          <li key={one.key}>
            <strong>{one.reference}</strong>
            <span>
              {one.stratum}, number {one.drawn}
            </span>
            <span className="quiet">{sayAgencies(one)}</span>
            {may('draw sample').ok && replacing !== one.reference && (
              <Button size="small" aria-label={`Replace ${one.reference}`} onClick={() => setReplacing(one.reference)}>
                Replace…
              </Button>
            )}
            {replacing === one.reference && <ReplaceForm one={one} onClose={() => setReplacing(null)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayAgencies({ agencies }: AuditCase): string {
  return agencies.length === 0 ? 'every agency' : agencies.map((agency) => agency.title).join(', ');
}

function ReplaceForm({ one, onClose }: { readonly one: AuditCase; readonly onClose: () => void }) {
  const { book, me, saved } = useAuditHere();
  const [because, setBecause] = useState('');
  const writing = useAuditWrite(() => saved(`${one.reference} is replaced by the next case of the same draw.`));
  if (me === null) return null;
  return (
    <RowForm
      label={`Replace ${one.reference}`}
      writing={writing}
      save="Replace it"
      onClose={onClose}
      onSave={() =>
        void writing.save(() => {
          const ready = prepareReplacement(book, { reference: one.reference, because, person: me.key });
          if (!ready.ok) return ready;
          const { add, change } = ready.value;
          return accept([adds(auditCases, add.key, add.values), changes(auditCases, change.row, change.changes)]);
        })
      }
    >
      <TextBox
        label="Why is it replaced?"
        hint="The next number of the same draw takes its place. The reason is kept. No detail of the case, please."
        required
        multiline
        value={because}
        onChange={setBecause}
        error={errorsOf(writing.write)('reason')}
      />
    </RowForm>
  );
}
