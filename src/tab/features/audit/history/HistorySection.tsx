/** Who did what: what was recorded for good, and for every row what SharePoint's own versions say. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { sayInstant } from '../../../../base/time/zone.ts';
import { useAuditHere } from '../auditHere.ts';
import { RowHistory } from './RowHistory.tsx';
import { type TrailEvent, trailEvents, trailRows } from './trail.ts';
import './history.css';

/** Enough for a first look; the rest comes on request. */
const atFirst = 20;

export function HistorySection() {
  const { book } = useAuditHere();
  const events = useMemo(() => trailEvents(book), [book]);
  return (
    <>
      <Events events={events} />
      <Rows />
    </>
  );
}

function Events({ events }: { readonly events: readonly TrailEvent[] }) {
  const [all, setAll] = useState(false);
  return (
    <section aria-labelledby="trail-events" className="trail">
      <h3 id="trail-events">Recorded</h3>
      <p className="quiet">What people said and decided. Nobody can change or take away what stands here.</p>
      {events.length === 0 ? (
        <p>Nothing has been recorded about this audit yet.</p>
      ) : (
        <ol className="trail-versions">
          {events.slice(0, all ? undefined : atFirst).map(({ key, at, about, sentence }) => (
            <li key={key}>
              <span className="quiet">{sayInstant(at)}</span> {sentence} <span className="quiet">({about})</span>
            </li>
          ))}
        </ol>
      )}
      {!all && events.length > atFirst && <Button onClick={() => setAll(true)}>Show all {events.length}</Button>}
    </section>
  );
}

function Rows() {
  const { book } = useAuditHere();
  const rows = useMemo(() => trailRows(book), [book]);
  const [list, setList] = useState('');
  const [all, setAll] = useState(false);
  const names = [...new Map(rows.map((row) => [row.list.name, row.list.displayName]))];
  const shown = rows.filter((row) => list === '' || row.list.name === list);
  return (
    <section aria-labelledby="trail-rows" className="trail">
      <h3 id="trail-rows">Changed</h3>
      <p className="quiet">SharePoint keeps every version. Open a row to see who changed what, from what to what.</p>
      <Field label="Show" className="trail-filter">
        <Select value={list} onChange={(_event, { value }) => setList(value)}>
          <option value="">Everything</option>
          {names.map(([name, title]) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <ul className="trail-rows" aria-label="Rows of this audit">
        {shown.slice(0, all ? undefined : atFirst).map((row) => (
          <li key={`${row.list.name} ${row.key}`}>
            <RowHistory row={row} />
          </li>
        ))}
      </ul>
      {!all && shown.length > atFirst && <Button onClick={() => setAll(true)}>Show all {shown.length}</Button>}
    </section>
  );
}
