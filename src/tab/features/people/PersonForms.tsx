/** Name and work address of a person: somebody new who is not in the team yet, or a mended row. */
import { useState } from 'react';
import { keyOf } from '../../../base/id.ts';
import { accept } from '../../../base/result.ts';
import type { Person } from '../../../core/people/board.ts';
import { canAct, prepareEntered, prepareMended } from '../../../core/people/entered.ts';
import { people as peopleList } from '../../../lists/people.ts';
import { type AuditWrite, useAuditWrite } from '../../board/audit/useAuditWrite.ts';
import { adds, changes } from '../../board/audit/writing.ts';
import { mayI } from '../../board/board.ts';
import { useToday } from '../../board/clock.ts';
import { errorsOf } from '../../ui/form/errors.ts';
import { AddressBox, NameBox } from '../../ui/form/fields.tsx';
import { RowForm } from '../../ui/form/RowForm.tsx';
import type { PeopleBoard } from './readPeople.ts';

interface Props {
  readonly at: PeopleBoard;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => Promise<void>;
}

export function EnterForm({ at, onClose, onDone }: Props) {
  const today = useToday();
  const [id] = useState(() => crypto.randomUUID());
  const [known] = useState(at.people);
  const [draft, setDraft] = useState({ name: '', email: '' });
  const writing = useAuditWrite(() => onDone(`${draft.name.trim()} is entered and can be appointed.`));
  const save = () => {
    const allowed = mayI(at.at.board, 'appoint', today);
    if (!allowed.ok) return allowed;
    const ready = prepareEntered(known, draft);
    return ready.ok ? accept([adds(peopleList, keyOf<'people'>(`entered-${id}`), ready.value)]) : ready;
  };
  return (
    <RowForm
      label="Enter somebody"
      writing={writing}
      save="Enter them"
      onClose={onClose}
      onSave={() => void writing.save(save)}
    >
      <p className="quiet">
        For somebody who is not in the team yet. They can be appointed, but cannot sign or answer. When somebody with
        this address joins the team, you are asked here whether it is the same person.
      </p>
      <Boxes draft={draft} writing={writing} isAddressNeeded onChange={setDraft} />
    </RowForm>
  );
}

export function MendForm({ at, person, onClose, onDone }: Props & { readonly person: Person }) {
  const today = useToday();
  // As it was when the form was opened: somebody else's change meanwhile is a conflict to be shown.
  const [row] = useState(person);
  const [draft, setDraft] = useState({ name: row.name, email: row.email ?? '' });
  const writing = useAuditWrite(() => onDone(`${draft.name.trim()} is saved.`));
  const save = () => {
    const allowed = mayI(at.at.board, 'appoint', today);
    if (!allowed.ok) return allowed;
    const ready = prepareMended(at.people, row, draft);
    return ready.ok ? accept([changes(peopleList, row, ready.value)]) : ready;
  };
  return (
    <RowForm
      label={`Change ${row.name}`}
      writing={writing}
      save="Save the person"
      onClose={onClose}
      onSave={() => void writing.save(save)}
    >
      <Boxes draft={draft} writing={writing} isAddressNeeded={!canAct(row)} onChange={setDraft} />
    </RowForm>
  );
}

interface Draft {
  readonly name: string;
  readonly email: string;
}

function Boxes(props: {
  readonly draft: Draft;
  readonly writing: AuditWrite;
  readonly isAddressNeeded: boolean;
  readonly onChange: (draft: Draft) => void;
}) {
  const { draft, onChange } = props;
  const errorOf = errorsOf(props.writing.write);
  return (
    <>
      <NameBox
        label="Name"
        required
        value={draft.name}
        error={errorOf('name')}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <AddressBox
        label="Work e-mail"
        required={props.isAddressNeeded}
        hint="It gives no rights: it is for recognising the person, and for a notice where e-mail is set up."
        value={draft.email}
        error={errorOf('email')}
        onChange={(email) => onChange({ ...draft, email })}
      />
    </>
  );
}
