/** Another name, sector or address for one agency. The key and the name in its own lists stay. */
import { useState } from 'react';
import { accept } from '../../../base/result.ts';
import { prepareAgencyChange } from '../../../core/people/agencies.ts';
import type { Agency } from '../../../core/people/board.ts';
import { agencies as agenciesList, sectors } from '../../../lists/agencies.ts';
import { useAuditWrite } from '../../board/audit/useAuditWrite.ts';
import { changes } from '../../board/audit/writing.ts';
import { errorsOf } from '../../ui/form/errors.ts';
import { AddressBox, ChooseBox, optionsOf } from '../../ui/form/fields.tsx';
import { RowForm } from '../../ui/form/RowForm.tsx';
import { TextBox } from '../../ui/form/TextBox.tsx';
import { useAgenciesHere } from './here.ts';

export function ChangeForm(props: { readonly agency: Agency; readonly onClose: () => void }) {
  const here = useAgenciesHere();
  // As it was when the form was opened: somebody else's change meanwhile is a conflict to be shown.
  const [agency] = useState(props.agency);
  const [name, setName] = useState(agency.name);
  const [sector, setSector] = useState(agency.sector);
  const [notifyAddress, setAddress] = useState(agency.notifyAddress ?? '');
  const writing = useAuditWrite(() => here.saved(`${name.trim()} is saved.`));
  const errorOf = errorsOf(writing.write);
  const save = () => {
    const allowed = here.may();
    if (!allowed.ok) return allowed;
    const draft = { name, sector, notifyAddress };
    const hasLists = here.withLists?.has(agency.key) ?? true;
    const ready = prepareAgencyChange(here.at.snapshot.agencies, agency, { draft, hasLists });
    return ready.ok ? accept([changes(agenciesList, agency, ready.value)]) : ready;
  };
  return (
    <RowForm
      label={`Change ${agency.name}`}
      writing={writing}
      save="Save the agency"
      onClose={props.onClose}
      onSave={() => void writing.save(save)}
    >
      <TextBox
        label="Name"
        required
        hint="Its signatures keep the name under which they were given, its lists the name with which they were made."
        value={name}
        maxLength={255}
        error={errorOf('name')}
        onChange={setName}
      />
      <ChooseBox
        label="Sector"
        required
        value={sector}
        options={optionsOf(sectors)}
        onChange={(chosen) => setSector(sectors.find((one) => one === chosen) ?? sector)}
      />
      <AddressBox
        label="Address for notices"
        hint="A mailbox of the agency, no person’s own. For people to look up: the app itself sends nothing to it."
        value={notifyAddress}
        error={errorOf('notifyAddress')}
        onChange={setAddress}
      />
    </RowForm>
  );
}
