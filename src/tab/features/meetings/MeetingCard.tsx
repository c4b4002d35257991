/** One meeting: when, its papers, what the chair gets; and what those who keep the meetings can do about it. */
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Meeting } from '../../../core/duties/snapshot.ts';
import { useTerms } from '../../board/useTerms.ts';
import { Flag } from '../../ui/Flag.tsx';
import { useOpenForm } from '../../ui/form/useOpenForm.ts';
import { AgendaDraft } from './AgendaDraft.tsx';
import { CancelForm } from './CancelForm.tsx';
import { useMeetingsHere } from './here.ts';
import { MeetingForm } from './MeetingForm.tsx';
import { beforeOf } from './meetingsView.ts';
import { sayDraft, sayFullDay, sayPapers, sayPapersDay } from './sayMeetings.ts';

/** @param props.isNext whether its draft stands open */
export function MeetingCard({ meeting, isNext }: { readonly meeting: Meeting; readonly isNext?: boolean }) {
  const { today, maySeeDraft } = useMeetingsHere();
  const form = useOpenForm<'change' | 'cancel'>();
  const isToCome = !meeting.cancelled && meeting.heldOn >= today;
  return (
    <article ref={form.place} tabIndex={-1} className="kept-card card-focus" aria-label={meeting.name}>
      <h3>
        {meeting.name} {meeting.cancelled && <Flag kind="attention">Cancelled</Flag>}
      </h3>
      <p>
        {meeting.kind}, {sayFullDay(meeting.heldOn)}
      </p>
      {isToCome && <Before meeting={meeting} />}
      {form.open === 'change' && <MeetingForm meeting={meeting} onClose={form.close} />}
      {form.open === 'cancel' && <CancelForm meeting={meeting} onClose={form.close} />}
      {form.open === null && <Buttons meeting={meeting} show={form.show} />}
      {isToCome && maySeeDraft && meeting.kind !== 'Annual QA event' && (
        <Draft meeting={meeting} isOpen={isNext === true} />
      )}
    </article>
  );
}

function Before({ meeting }: { readonly meeting: Meeting }) {
  const { at, today } = useMeetingsHere();
  const terms = useTerms();
  const before = useMemo(() => beforeOf(at.snapshot, meeting), [at.snapshot, meeting]);
  const names = new Map(at.snapshot.membership.people.map((one) => [one.key, one.name]));
  const papers = sayPapers(before.papers, { names, today });
  return (
    <>
      <p>
        {sayPapersDay(before, today)} {sayDraft(meeting, before, { today, terms })}
      </p>
      {papers.length === 0 ? (
        <p className="quiet">Nobody is asked for a paper yet.</p>
      ) : (
        <ul className="quiet">
          {papers.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Buttons(props: { readonly meeting: Meeting; readonly show: (name: 'change' | 'cancel') => void }) {
  const { meeting, show } = props;
  const { mayKeep, today } = useMeetingsHere();
  if (!mayKeep().ok) return null;
  const isPast = meeting.heldOn < today;
  const words = meeting.cancelled
    ? `${isPast ? 'It was held' : 'Hold it'} after all…`
    : `${isPast ? 'It did not take place' : 'Cancel'}…`;
  return (
    <div className="row">
      {!meeting.cancelled && (
        <Button size="small" aria-label={`Change or move ${meeting.name}`} onClick={() => show('change')}>
          Change or move…
        </Button>
      )}
      <Button size="small" aria-label={`${words} ${meeting.name}`} onClick={() => show('cancel')}>
        {words}
      </Button>
    </div>
  );
}

/** Worked out only while somebody looks at it. */
function Draft({ meeting, isOpen }: { readonly meeting: Meeting; readonly isOpen: boolean }) {
  const [isShown, setShown] = useState(isOpen);
  return (
    <details open={isShown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>What the agenda draft says today</summary>
      {isShown && <AgendaDraft meeting={meeting} />}
    </details>
  );
}
