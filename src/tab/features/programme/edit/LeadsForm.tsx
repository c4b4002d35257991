/** Who leads an item, chosen from the people of the board. */
import { useState } from 'react';
import type { Membership } from '../../../../core/people/board.ts';
import type { ProgrammeItem } from '../../../../core/programme/programme.ts';
import { refTo } from '../../../../lists/definition/columns.ts';
import { useTerms } from '../../../board/useTerms.ts';
import { CheckList } from '../../../ui/form/CheckList.tsx';
import { GuardedText } from '../../../ui/GuardedText.tsx';
import { Form } from './Form.tsx';
import type { ItemChanges, WriteState } from './useItemWrite.ts';

export function LeadsForm(props: {
  readonly item: ProgrammeItem;
  readonly membership: Membership;
  readonly write: WriteState;
  readonly onSave: (changes: ItemChanges) => void;
  readonly onClose: () => void;
}) {
  const { item, membership } = props;
  const [keys, setKeys] = useState<readonly string[]>(item.leads.map((lead) => lead.key));
  const terms = useTerms();
  const [note, setNote] = useState(item.leadNote ?? '');
  const known = [...membership.people.map(refTo), ...item.leads];
  const options = membership.people
    .map((person) => ({ value: String(person.key), words: person.name }))
    .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'));
  const save = (): void =>
    props.onSave({
      leads: keys.flatMap((key) => known.find((ref) => ref.key === key) ?? []),
      leadNote: note.trim() === '' ? null : note.trim(),
    });
  return (
    <Form write={props.write} save="Save" onSave={save} onClose={props.onClose}>
      <CheckList legend="Leads" options={options} chosen={keys} onChange={setKeys} />
      <GuardedText
        label="Note on the leads"
        hint={`e.g. ${terms.board} Neglect Lead`}
        maxLength={255}
        value={note}
        onChange={setNote}
      />
    </Form>
  );
}
