/** What was done, on which day: only days of the period under review are taken (R80). */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { parsePlainDate, sayDate } from '../../../../../base/time/plainDate.ts';
import { periodOf, sayWrongDay } from '../../../../../core/audit/returns/periodOf.ts';
import { DayBox } from '../../../../ui/form/fields.tsx';
import { TextBox } from '../../../../ui/form/TextBox.tsx';
import { useAuditHere } from '../../auditHere.ts';
import type { ReturnPart } from './returnPart.ts';

export function CaseEvents({ row, type, errorOf }: ReturnPart) {
  const { book } = useAuditHere();
  const period = periodOf(book);
  const events = row.events ?? [];
  return (
    <fieldset>
      <legend>What was done</legend>
      <p className="quiet">
        {period === null
          ? 'The period under review is not set yet.'
          : `Only days from ${sayDate(period.from)} to ${sayDate(period.to)} count: the audit looks at current practice.`}
      </p>
      <ul className="return-list">
        {events.map((event, at) => (
          <li key={`${event.on} ${event.what}`} data-field={`events.${at}`}>
            {sayDate(event.on)}: {event.what}{' '}
            <Button
              size="small"
              aria-label={`Take away ${sayDate(event.on)}`}
              onClick={() => type({ events: events.filter((_one, other) => other !== at) })}
            >
              Take away
            </Button>
            {errorOf(`events.${at}`) !== undefined && <p className="field-error">{errorOf(`events.${at}`)}</p>}
          </li>
        ))}
      </ul>
      <NewEvent
        wrongDay={(day) => sayWrongDay(day, period)}
        onAdd={(event) => type({ events: [...events, event].toSorted((one, other) => one.on.localeCompare(other.on)) })}
      />
    </fieldset>
  );
}

type Event = NonNullable<ReturnPart['row']['events']>[number];

function NewEvent(props: {
  readonly wrongDay: (day: Event['on']) => string | null;
  readonly onAdd: (event: Event) => void;
}) {
  const [on, setOn] = useState('');
  const [what, setWhat] = useState('');
  const [error, setError] = useState<string>();
  const add = (): void => {
    const day = parsePlainDate(on);
    const wrong = day === null ? 'Choose a day.' : props.wrongDay(day);
    setError(wrong ?? (what.trim() === '' ? 'Say what was done.' : undefined));
    if (day === null || wrong !== null || what.trim() === '') return;
    props.onAdd({ on: day, what: what.trim() });
    setOn('');
    setWhat('');
  };
  return (
    <div className="event-row">
      <DayBox label="Day" value={on} onChange={setOn} error={error} />
      <TextBox label="What was done" maxLength={1000} value={what} onChange={setWhat} error={undefined} />
      <Button onClick={add}>Add</Button>
    </div>
  );
}
