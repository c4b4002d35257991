/** A priority of a business-plan period, new or known; its period is chosen once. */
import { useState } from 'react';
import { keyOf } from '../../../../base/id.ts';
import { accept } from '../../../../base/result.ts';
import { preparePriority, preparePriorityChange } from '../../../../core/programme/areas/priority.ts';
import type { Priority } from '../../../../core/programme/programme.ts';
import { priorities } from '../../../../lists/priorities.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds, changes } from '../../../board/audit/writing.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { useAreasHere } from './here.ts';

/** @param props.priority null for a new one */
export function PriorityForm(props: { readonly priority: Priority | null; readonly onClose: () => void }) {
  const here = useAreasHere();
  // As it was when the form was opened: somebody else's change meanwhile is a conflict to be shown.
  const [priority] = useState(props.priority);
  const [key] = useState(() => keyOf<'priorities'>(crypto.randomUUID()));
  const [short, setShort] = useState(priority?.short ?? '');
  const [wording, setWording] = useState(priority?.wording ?? '');
  const [period, setPeriod] = useState(priority?.period ?? here.period);
  const writing = useAuditWrite(() => here.saved(`The priority ${short.trim()} is saved.`));
  const errorOf = errorsOf(writing.write);
  const save = () => {
    const allowed = here.maySet();
    if (!allowed.ok) return allowed;
    const known = here.books.priorities;
    if (priority === null) {
      const made = preparePriority(known, { short, wording, period });
      return made.ok ? accept([adds(priorities, key, made.value)]) : made;
    }
    const changed = preparePriorityChange(known, priority, { short, wording });
    return changed.ok ? accept([changes(priorities, priority, changed.value)]) : changed;
  };
  return (
    <RowForm
      label={priority === null ? 'Add a priority' : `Change ${priority.short}`}
      writing={writing}
      save={priority === null ? 'Add the priority' : 'Save the priority'}
      onClose={props.onClose}
      onSave={() => void writing.save(save)}
    >
      <TextBox
        label="In a word or two"
        required
        hint="For example neglect"
        value={short}
        maxLength={255}
        error={errorOf('short')}
        onChange={setShort}
      />
      <TextBox
        label="As the business plan words it"
        required
        multiline
        value={wording}
        error={errorOf('wording')}
        onChange={setWording}
      />
      {priority === null && (
        <TextBox
          label="Period"
          required
          hint="For example 2013-16. It cannot be changed later: a new period has priorities of its own."
          value={period}
          maxLength={255}
          error={errorOf('period')}
          onChange={setPeriod}
        />
      )}
    </RowForm>
  );
}
