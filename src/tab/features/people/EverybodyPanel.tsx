/** Everybody the board knows: entering somebody who is not in the team yet, mending a name or an address. */
import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useToday } from '../../board/clock.ts';
import { counted } from '../../board/phrases.ts';
import { useTerms } from '../../board/useTerms.ts';
import { Flag } from '../../ui/Flag.tsx';
import { useOpenForm } from '../../ui/form/useOpenForm.ts';
import { everybody, type Known, sayEverybody, sayReach } from './everybody.ts';
import { EnterForm, MendForm } from './PersonForms.tsx';
import type { PeopleBoard } from './readPeople.ts';

interface Props {
  readonly at: PeopleBoard;
  readonly may: boolean;
  readonly onDone: (sentence: string) => Promise<void>;
}

export function EverybodyPanel({ at, may, onDone }: Props) {
  const today = useToday();
  const terms = useTerms();
  const form = useOpenForm<'enter'>();
  const all = useMemo(() => everybody(at, today, terms), [at, today, terms]);
  const team = all.filter((one) => one.canAct);
  const shared = { at, may, onDone };
  return (
    <section ref={form.place} tabIndex={-1} aria-labelledby="people-everybody" className="people-part card-focus">
      <h2 id="people-everybody">Everybody</h2>
      <p>{sayEverybody(all)}</p>
      {may && form.open === null && (
        <div>
          <Button onClick={() => form.show('enter')}>Enter somebody…</Button>
        </div>
      )}
      {form.open === 'enter' && <EnterForm at={at} onClose={form.close} onDone={onDone} />}
      <Rows all={all.filter((one) => !one.canAct)} {...shared} />
      {team.length > 0 && (
        <details>
          <summary>{counted(team.length, 'person', 'people')} in the team</summary>
          <Rows all={team} {...shared} />
        </details>
      )}
    </section>
  );
}

function Rows({ all, ...shared }: Props & { readonly all: readonly Known[] }) {
  return (
    <ul className="people-all">
      {all.map((one) => (
        <li key={one.person.key}>
          <OnePerson known={one} {...shared} />
        </li>
      ))}
    </ul>
  );
}

function OnePerson({ known, at, may, onDone }: Props & { readonly known: Known }) {
  const form = useOpenForm<'mend'>();
  const { person, canAct, holds } = known;
  return (
    <article ref={form.place} tabIndex={-1} className="people-one card-focus" aria-label={person.name}>
      <p>
        <strong>{person.name}</strong>{' '}
        {canAct ? <span className="quiet">{sayReach(person)}</span> : <Flag kind="attention">{sayReach(person)}</Flag>}
      </p>
      <p className="quiet">{holds.length === 0 ? 'Appointed to nothing today' : holds.join('; ')}</p>
      {may && <p className="quiet people-address">{person.email ?? 'No address'}</p>}
      {may && form.open === null && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            aria-label={`Change ${person.name}`}
            onClick={() => form.show('mend')}
          >
            Change…
          </Button>
        </div>
      )}
      {form.open === 'mend' && <MendForm at={at} person={person} onClose={form.close} onDone={onDone} />}
    </article>
  );
}
