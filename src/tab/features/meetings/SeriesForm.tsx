/** Several meetings at once: a rule proposes days, and each may be left out before anything is written. */
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { keyOf } from '../../../base/id.ts';
import { accept } from '../../../base/result.ts';
import { addMonths, type PlainDate } from '../../../base/time/plainDate.ts';
import {
  type ProposedMeeting,
  places,
  prepareSeries,
  proposeSeries,
  type SeriesDraft,
  weekdays,
} from '../../../core/agenda/meetingSeries.ts';
import { meetings } from '../../../lists/meetings.ts';
import { useAuditWrite } from '../../board/audit/useAuditWrite.ts';
import { adds } from '../../board/audit/writing.ts';
import { counted } from '../../board/phrases.ts';
import { type ErrorOf, errorsOf } from '../../ui/form/errors.ts';
import { ChooseBox, DayBox } from '../../ui/form/fields.tsx';
import { RowForm } from '../../ui/form/RowForm.tsx';
import { TextBox } from '../../ui/form/TextBox.tsx';
import { useMeetingsHere } from './here.ts';
import { kindChosen, kindOptions } from './MeetingForm.tsx';
import { sayProposed } from './sayMeetings.ts';

const rhythms = [
  { value: '1', words: 'Every month' },
  { value: '2', words: 'Every other month' },
  { value: '3', words: 'Every third month' },
];

export function SeriesForm({ onClose }: { readonly onClose: () => void }) {
  const here = useMeetingsHere();
  const [run] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<SeriesDraft>(() => usual(here.today));
  // Days on which the person differs from what is proposed.
  const [flipped, setFlipped] = useState<readonly PlainDate[]>([]);
  const proposed = proposeSeries(here.known, draft);
  const days = proposed.ok ? proposed.value : [];
  const isTicked = ({ day, clash }: ProposedMeeting): boolean => (clash === null) !== flipped.includes(day);
  const chosen = days.filter(isTicked).map(({ day }) => day);
  const writing = useAuditWrite(() => here.saved(`${counted(chosen.length, 'meeting')} added.`));
  const errorOf = errorsOf(writing.write);
  const save = () => {
    const allowed = here.mayKeep();
    if (!allowed.ok) return allowed;
    const made = prepareSeries(here.known, draft, chosen);
    if (!made.ok) return made;
    return accept(made.value.map((values) => adds(meetings, keyOf(`${run}-${values.heldOn}`), values)));
  };
  return (
    <RowForm
      label="Add several meetings"
      writing={writing}
      save={chosen.length === 0 ? 'Add the meetings' : `Add ${counted(chosen.length, 'meeting')}`}
      onClose={onClose}
      onSave={() => void writing.save(save)}
    >
      <Rule draft={draft} set={(change) => setDraft((now) => ({ ...now, ...change }))} errorOf={errorOf} />
      <Days
        days={days}
        isTicked={isTicked}
        onFlip={(day) => setFlipped((now) => (now.includes(day) ? now.filter((one) => one !== day) : [...now, day]))}
      />
      {!proposed.ok && <p aria-live="polite">{proposed.refusals.map(({ sentence }) => sentence).join(' ')}</p>}
    </RowForm>
  );
}

function usual(today: PlainDate): SeriesDraft {
  return {
    name: 'Sub group',
    kind: 'Sub group',
    place: 'first',
    weekday: 'Tuesday',
    everyMonths: 1,
    from: today,
    until: addMonths(today, 6),
  };
}

function Rule(props: {
  readonly draft: SeriesDraft;
  readonly set: (change: Partial<SeriesDraft>) => void;
  readonly errorOf: ErrorOf;
}) {
  const { draft, set, errorOf } = props;
  return (
    <>
      <TextBox
        label="What the meetings are called"
        required
        hint="The month is added to each: Sub group June 2015"
        value={draft.name}
        maxLength={200}
        error={errorOf('name')}
        onChange={(name) => set({ name })}
      />
      <div className="meeting-rule">
        <ChooseBox
          label="Kind"
          value={draft.kind}
          options={kindOptions}
          onChange={(kind) => set({ kind: kindChosen(kind, draft.kind) })}
        />
        <ChooseBox
          label="How often"
          value={String(draft.everyMonths)}
          options={rhythms}
          onChange={(months) => set({ everyMonths: Number(months) })}
        />
        <ChooseBox
          label="On the"
          value={draft.place}
          options={places.map((place) => ({ value: place, words: place }))}
          onChange={(place) => set({ place: places.find((one) => one === place) ?? draft.place })}
        />
        <ChooseBox
          label="Weekday"
          value={draft.weekday}
          options={weekdays.map((weekday) => ({ value: weekday, words: weekday }))}
          onChange={(weekday) => set({ weekday: weekdays.find((one) => one === weekday) ?? draft.weekday })}
        />
        <DayBox label="From" value={draft.from} error={errorOf('from')} onChange={(from) => set({ from })} />
        <DayBox label="Until" value={draft.until} error={errorOf('until')} onChange={(until) => set({ until })} />
      </div>
    </>
  );
}

function Days(props: {
  readonly days: readonly ProposedMeeting[];
  readonly isTicked: (one: ProposedMeeting) => boolean;
  readonly onFlip: (day: PlainDate) => void;
}) {
  if (props.days.length === 0) return null;
  return (
    <fieldset className="meeting-days">
      <legend>Days: leave out those that do not suit</legend>
      {props.days.map((one) => (
        <Checkbox
          key={`${one.name} ${one.day}`}
          label={sayProposed(one)}
          checked={props.isTicked(one)}
          onChange={() => props.onFlip(one.day)}
        />
      ))}
    </fieldset>
  );
}
