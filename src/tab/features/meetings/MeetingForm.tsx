/** A meeting, new or known: what it is, when, who presents; with what follows from it told while it is typed. */
import { useState } from 'react';
import { type Key, keyOf } from '../../../base/id.ts';
import { accept } from '../../../base/result.ts';
import {
  type MeetingDraft,
  meetingDraft,
  oddDays,
  papersDayOf,
  prepareMeeting,
  prepareMeetingChange,
} from '../../../core/agenda/meeting.ts';
import type { Meeting } from '../../../core/duties/snapshot.ts';
import { meetingKinds, meetings } from '../../../lists/meetings.ts';
import { peopleOptions } from '../../board/audit/peopleOptions.ts';
import { useAuditWrite } from '../../board/audit/useAuditWrite.ts';
import { adds, changes } from '../../board/audit/writing.ts';
import { useTerms } from '../../board/useTerms.ts';
import { CheckList } from '../../ui/form/CheckList.tsx';
import { type ErrorOf, errorsOf } from '../../ui/form/errors.ts';
import { ChooseBox, DayBox } from '../../ui/form/fields.tsx';
import { MeantTicks } from '../../ui/form/MeantTicks.tsx';
import { RowForm } from '../../ui/form/RowForm.tsx';
import { TextBox } from '../../ui/form/TextBox.tsx';
import { useMeetingsHere } from './here.ts';
import { beforeTyped } from './meetingsView.ts';
import { sayDraft } from './sayMeetings.ts';

export const kindOptions = meetingKinds.map((kind) => ({ value: kind, words: kind }));

/** The kind of a choice; the one before where it is none. */
export function kindChosen(chosen: string, before: Meeting['kind']): Meeting['kind'] {
  return meetingKinds.find((kind) => kind === chosen) ?? before;
}

/** @param props.meeting null for a new one */
export function MeetingForm(props: { readonly meeting: Meeting | null; readonly onClose: () => void }) {
  const here = useMeetingsHere();
  // As it was when the form was opened: somebody else's change meanwhile is a conflict to be shown.
  const [meeting] = useState(props.meeting);
  const [key] = useState(() => keyOf<'meetings'>(meeting?.key ?? crypto.randomUUID()));
  const [draft, setDraft] = useState(() => meetingDraft(meeting));
  const writing = useAuditWrite(() => here.saved(`${draft.name.trim()} is saved.`));
  const save = () => {
    const allowed = here.mayKeep();
    if (!allowed.ok) return allowed;
    if (meeting === null) {
      const made = prepareMeeting(here.known, draft);
      return made.ok ? accept([adds(meetings, key, made.value)]) : made;
    }
    const changed = prepareMeetingChange(here.known, meeting, draft);
    return changed.ok ? accept([changes(meetings, meeting, changed.value)]) : changed;
  };
  const set = (change: Partial<MeetingDraft>): void => setDraft((now) => ({ ...now, ...change }));
  const part = { draft, set, errorOf: errorsOf(writing.write), meeting, itsKey: key };
  return (
    <RowForm
      label={meeting === null ? 'Add a meeting' : `Change ${meeting.name}`}
      writing={writing}
      save={meeting === null ? 'Add the meeting' : 'Save the meeting'}
      onClose={props.onClose}
      onSave={() => void writing.save(save)}
    >
      <What {...part} />
      <When {...part} />
      <Who {...part} />
    </RowForm>
  );
}

interface Part {
  readonly draft: MeetingDraft;
  readonly set: (change: Partial<MeetingDraft>) => void;
  readonly errorOf: ErrorOf;
  readonly meeting: Meeting | null;
  readonly itsKey: Key<'meetings'>;
}

function What({ draft, set, errorOf }: Part) {
  return (
    <>
      <TextBox
        label="What the meeting is called"
        required
        hint="For example Sub group June 2015"
        value={draft.name}
        maxLength={255}
        error={errorOf('name')}
        onChange={(name) => set({ name })}
      />
      <ChooseBox
        label="Kind"
        required
        value={draft.kind}
        options={kindOptions}
        onChange={(kind) => set({ kind: kindChosen(kind, draft.kind) })}
      />
    </>
  );
}

function When({ draft, set, errorOf, meeting, itsKey }: Part) {
  const { at, known, today } = useMeetingsHere();
  const terms = useTerms();
  const before = beforeTyped(at.snapshot, draft, { key: itsKey, today });
  return (
    <>
      <DayBox
        label="Day of the meeting"
        required
        value={draft.heldOn}
        error={errorOf('heldOn')}
        // Another day is another question.
        onChange={(heldOn) => set({ heldOn, meant: [] })}
      />
      <MeantTicks
        odd={oddDays(known, draft, meeting)}
        meant={draft.meant}
        isMissing={errorOf('meant') !== undefined}
        onChange={(meant) => set({ meant })}
      />
      <DayBox
        label="Last day for papers"
        hint="Five working days before the meeting, unless you choose another day."
        value={draft.papersDueOn === '' ? (papersDayOf(known, draft) ?? '') : draft.papersDueOn}
        error={errorOf('papersDueOn')}
        onChange={(papersDueOn) => set({ papersDueOn })}
      />
      <p aria-live="polite" className="quiet">
        {before === null ? '' : sayDraft(draft, before, { today, terms })}
      </p>
    </>
  );
}

function Who({ draft, set, errorOf, meeting }: Part) {
  const { at, today } = useMeetingsHere();
  const { membership } = at.snapshot;
  const options = peopleOptions(membership, { day: today, roles: null, chosen: '' });
  const before = (meeting?.presenters ?? [])
    .filter((ref) => !options.some(({ value }) => value === ref.key))
    .map((ref) => ({ value: String(ref.key), words: ref.title }));
  const wrong = errorOf('presenters');
  return (
    <div>
      <CheckList
        legend="Who presents a paper"
        options={[...before, ...options]}
        chosen={draft.presenters}
        onChange={(presenters) => set({ presenters })}
      />
      <p className="quiet">Each is asked for it. Leads of audits whose report is due by then are asked as well.</p>
      {wrong !== undefined && <p className="field-error">{wrong}</p>}
    </div>
  );
}
