/** One role and who holds it; ending an appointment asks once more. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { sayDate } from '../../../base/time/plainDate.ts';
import { type Appointment, isAway } from '../../../core/people/board.ts';
import { sayRole } from '../../../core/words/terms.ts';
import { useToday } from '../../board/clock.ts';
import { useTerms } from '../../board/useTerms.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Flag } from '../../ui/Flag.tsx';
import { useAppointing } from './appointing.ts';
import type { HeldRole } from './peopleView.ts';
import type { PeopleBoard } from './readPeople.ts';

interface Props {
  readonly held: HeldRole;
  readonly at: PeopleBoard;
  readonly may: boolean;
  readonly onDone: (sentence: string) => Promise<void>;
}

export function RoleLine({ held, at, may, onDone }: Props) {
  const terms = useTerms();
  return (
    <div className="role-line">
      <p className="role-name">{sayRole(held.role, terms)}</p>
      {held.holders.length === 0 ? (
        <p>{mayBeEmpty(held) ? <span className="quiet">Nobody</span> : <Flag kind="attention">Nobody</Flag>}</p>
      ) : (
        <ul>
          {held.holders.map((one) => (
            <li key={one.key}>
              <Holder one={one} at={at} may={may} onDone={onDone} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Auditors are appointed where somebody else than the agency's own speakers leads; without one nothing is missing. */
function mayBeEmpty({ role }: HeldRole): boolean {
  return role === 'agency auditor';
}

function Holder({ one, at, may, onDone }: Omit<Props, 'held'> & { readonly one: Appointment }) {
  const today = useToday();
  const { end } = useAppointing();
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const person = at.people.find((each) => each.key === one.person.key);
  const finish = async (): Promise<void> => {
    setFault(null);
    try {
      await end(at, one, today);
      await onDone(`${one.person.title} is no longer ${one.role} from tomorrow.`);
    } catch (thrown) {
      setFault(thrown);
    }
  };
  return (
    <>
      <span>{person?.name ?? one.person.title}</span> <span className="quiet">since {sayDate(one.startsOn)}</span>{' '}
      {isAway(one, today) && one.awayUntil !== null && (
        <Flag kind="attention">Away until {sayDate(one.awayUntil)}</Flag>
      )}{' '}
      {person?.objectId === null && <Flag kind="attention">Cannot sign in yet</Flag>}
      {may && !isAsking && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`End: ${one.person.title}, ${one.role}`}
          onClick={() => setAsking(true)}
        >
          End…
        </Button>
      )}
      {isAsking && (
        <span className="form-buttons">
          <Button onClick={() => setAsking(false)}>Keep</Button>
          <Button appearance="primary" onClick={() => void finish()}>
            End today
          </Button>
        </span>
      )}
      {fault !== null && <FaultNotice fault={fault} onAgain={() => void finish()} />}
    </>
  );
}
