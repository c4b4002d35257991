/** Cancelling a meeting, with what happens then, or having it held after all. */
import { useEffect, useRef, useState } from 'react';
import { accept } from '../../../base/result.ts';
import { prepareHeld } from '../../../core/agenda/meeting.ts';
import type { Meeting } from '../../../core/duties/snapshot.ts';
import { meetings } from '../../../lists/meetings.ts';
import { useAuditWrite } from '../../board/audit/useAuditWrite.ts';
import { changes } from '../../board/audit/writing.ts';
import { useTerms } from '../../board/useTerms.ts';
import { RowForm } from '../../ui/form/RowForm.tsx';
import { useMeetingsHere } from './here.ts';
import { beforeOf } from './meetingsView.ts';
import { sayCancelling } from './sayMeetings.ts';

export function CancelForm(props: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const here = useMeetingsHere();
  const terms = useTerms();
  const [meeting] = useState(props.meeting);
  const isHeld = meeting.cancelled;
  const isPast = meeting.heldOn < here.today;
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []); // the button that was pressed has gone, and there is no box
  const writing = useAuditWrite(() =>
    here.saved(isHeld ? `${meeting.name} is held after all.` : `${meeting.name} is cancelled.`),
  );
  const save = () => {
    const allowed = here.mayKeep();
    if (!allowed.ok) return allowed;
    const changed = prepareHeld(meeting, isHeld);
    return changed.ok ? accept([changes(meetings, meeting, changed.value)]) : changed;
  };
  return (
    <RowForm
      label={isHeld ? `Hold ${meeting.name} after all` : `Cancel ${meeting.name}`}
      writing={writing}
      save={saveWords(isHeld, isPast)}
      leave="Leave it as it is"
      onClose={props.onClose}
      onSave={() => void writing.save(save)}
    >
      <div ref={said} tabIndex={-1} className="card-focus">
        <ul>
          {(isHeld
            ? ['Reminders start again from what is on this page: agenda draft, papers.']
            : sayCancelling(meeting, beforeOf(here.at.snapshot, meeting), { today: here.today, terms })
          ).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </RowForm>
  );
}

function saveWords(isHeld: boolean, isPast: boolean): string {
  if (isHeld) return isPast ? 'It was held' : 'Hold it after all';
  return isPast ? 'It did not take place' : 'Cancel the meeting';
}
