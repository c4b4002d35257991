/** Appointing somebody of the board's people: the row and the SharePoint group together. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { parsePlainDate } from '../../../base/time/plainDate.ts';
import type { Agency } from '../../../core/people/board.ts';
import { sayRole } from '../../../core/words/terms.ts';
import { useToday } from '../../board/clock.ts';
import { useTerms } from '../../board/useTerms.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { ChooseBox, DayBox } from '../../ui/form/fields.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useAppointing } from './appointing.ts';
import { agencyRoles, boardRoles } from './peopleView.ts';
import type { PeopleBoard } from './readPeople.ts';

export function AppointForm(props: {
  readonly at: PeopleBoard;
  /** Null for the roles of the board. */
  readonly agency: Agency | null;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => Promise<void>;
}) {
  const { at, agency, onClose, onDone } = props;
  const terms = useTerms();
  const today = useToday();
  const { appoint } = useAppointing();
  const roles = agency === null ? boardRoles : agencyRoles;
  const [id] = useState(() => crypto.randomUUID());
  const [who, setWho] = useState('');
  const [as, setAs] = useState<string>(roles[0]);
  const [from, setFrom] = useState<string>(today);
  const [missing, setMissing] = useState('');
  const [fault, setFault] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  // Who has no identity in the directory can be named, but could not act.
  const people = at.people.filter((person) => person.objectId !== null);

  const save = async (): Promise<void> => {
    const person = people.find((one) => one.key === who);
    const role = roles.find((one) => one === as);
    const startsOn = parsePlainDate(from);
    if (person === undefined || role === undefined || startsOn === null) {
      setMissing('Choose a person, a role and the first day.');
      return;
    }
    setMissing('');
    setFault(null);
    setSaving(true);
    try {
      await appoint({ id, person, role, agency, startsOn });
      await onDone(`${person.name} is appointed: ${sayRole(role, terms)}${agency === null ? '' : `, ${agency.name}`}.`);
    } catch (thrown) {
      setFault(thrown);
      setSaving(false);
    }
  };

  return (
    <form
      className="row-form"
      noValidate
      aria-label="Appoint somebody"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ChooseBox
        label="Who"
        required
        none="Choose a person"
        hint="Somebody who is missing here must first be a member of the team; the app adds members by itself within the hour."
        value={who}
        onChange={setWho}
        options={people
          .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
          .map((person) => ({
            value: person.key,
            words: person.kind === 'guest' ? `${person.name} (guest)` : person.name,
          }))}
      />
      <ChooseBox
        label="As what"
        required
        value={as}
        onChange={setAs}
        options={roles.map((role) => ({ value: role, words: sayRole(role, terms) }))}
      />
      <DayBox label="First day" required value={from} onChange={setFrom} />
      {missing !== '' && (
        <Notice kind="error" isUrgent>
          <p>{missing}</p>
        </Notice>
      )}
      {fault !== null && (
        <>
          <p>What was written stays. Trying again goes on where it stopped.</p>
          <FaultNotice fault={fault} onAgain={() => void save()} />
        </>
      )}
      <div className="form-buttons">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" appearance="primary" disabled={isSaving}>
          {isSaving ? 'Appointing…' : 'Appoint'}
        </Button>
      </div>
    </form>
  );
}
