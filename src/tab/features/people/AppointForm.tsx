/** Appointing somebody of the board's people: the row and the SharePoint group together. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type PlainDate, parsePlainDate } from '../../../base/time/plainDate.ts';
import type { Agency, Person } from '../../../core/people/board.ts';
import { isSetAside } from '../../../core/people/entered.ts';
import { sayRole } from '../../../core/words/terms.ts';
import { useToday } from '../../board/clock.ts';
import { useTerms } from '../../board/useTerms.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { ChooseBox, DayBox } from '../../ui/form/fields.tsx';
import { useFirstWrong } from '../../ui/form/firstWrong.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useAppointing } from './appointing.ts';
import { sayChoice } from './everybody.ts';
import { agencyRoles, boardRoles } from './peopleView.ts';
import type { PeopleBoard } from './readPeople.ts';

/** What is wrong with each box. */
interface Missing {
  readonly who?: string;
  readonly from?: string;
}

function missingIn(person: Person | undefined, startsOn: PlainDate | null): Missing {
  return {
    ...(person === undefined ? { who: 'Choose a person.' } : {}),
    ...(startsOn === null ? { from: 'Give the first day.' } : {}),
  };
}

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
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<Missing | null>(null);
  useFirstWrong(form, missing);
  const [fault, setFault] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const people = at.people.filter((person) => !isSetAside(person));

  const save = async (): Promise<void> => {
    const person = people.find((one) => one.key === who);
    const role = roles.find((one) => one === as);
    const startsOn = parsePlainDate(from);
    if (person === undefined || role === undefined || startsOn === null) {
      setMissing(missingIn(person, startsOn));
      return;
    }
    setMissing(null);
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
      ref={form}
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
        hint="The app adds the members of the team by itself within the hour. Somebody who is not in the team yet can be entered under ‘Everybody’ on this page, and named here; they can act once they have joined."
        value={who}
        error={missing?.who}
        onChange={setWho}
        options={people
          .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
          .map((person) => ({
            value: person.key,
            words: sayChoice(person),
          }))}
      />
      <ChooseBox
        label="As what"
        required
        value={as}
        onChange={setAs}
        options={roles.map((role) => ({ value: role, words: sayRole(role, terms) }))}
      />
      <DayBox label="First day" required value={from} error={missing?.from} onChange={setFrom} />
      {missing !== null && (
        <Notice kind="error" isUrgent>
          <p>Choose a person, a role and the first day.</p>
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
        <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
          {isSaving ? 'Appointing…' : 'Appoint'}
        </Button>
      </div>
    </form>
  );
}
