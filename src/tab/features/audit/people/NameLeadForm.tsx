/** The agency names its own lead for the audit (R84), by the same rule as on its card. */
import { useState } from 'react';
import { accept, refuse } from '../../../../base/result.ts';
import { peopleOf } from '../../../../core/answers/standing.ts';
import type { Participation } from '../../../../core/duties/snapshot.ts';
import { sayNotKnown } from '../../../../core/may.ts';
import { answers } from '../../../../lists/answers.ts';
import { keyFor } from '../../../board/audit/auditBoard.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds } from '../../../board/audit/writing.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { ChooseBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { useAuditHere } from '../auditHere.ts';
import { readyLead } from './peopleView.ts';

export function NameLeadForm(props: { readonly participation: Participation; readonly onClose: () => void }) {
  const here = useAuditHere();
  const { book, today } = here;
  const { participation } = props;
  const people = peopleOf(book.board, participation.agency.key, today);
  const [named, setNamed] = useState('');
  const [key] = useState(() => keyFor<'answers'>(book.audit, () => crypto.randomUUID()));
  const writing = useAuditWrite(() => here.saved(`${participation.agency.title}: the lead is named.`));
  return (
    <RowForm
      label={`Name the lead of ${participation.agency.title}`}
      writing={writing}
      save="Name the lead"
      onClose={props.onClose}
      onSave={() =>
        void writing.save(() => {
          const chosen = people.find((one) => one.key === named)?.key ?? null;
          const act = readyLead(here, participation, chosen);
          if (act === null) return refuse('notKnown', sayNotKnown(here.board.terms));
          if (!act.ok) return act;
          return act.value.list === 'answers'
            ? accept([adds(answers, key, act.value.values)])
            : refuse('notPermitted', 'This cannot be done here.');
        })
      }
    >
      <ChooseBox
        label="Who leads for the agency?"
        required
        hint="A manager or senior practitioner of the agency. The person is told what is due and by when."
        options={people.map((one) => ({ value: one.key, words: one.title }))}
        none="Choose somebody"
        value={named}
        error={errorsOf(writing.write)('nobodyNamed')}
        onChange={setNamed}
      />
    </RowForm>
  );
}
