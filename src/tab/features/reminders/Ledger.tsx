/** What was sent, to whom and about what, and what became of it: by month, for one person, or about one thing. */

import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { addMonths, type PlainDate, plainDate } from '../../../base/time/plainDate.ts';
import type { Person } from '../../../core/people/board.ts';
import { useToday } from '../../board/clock.ts';
import type { DutyBoard } from '../../board/dutyBoard.ts';
import { counted } from '../../board/phrases.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { inOrder, thingsIn } from './ledger.ts';
import { type LogPart, type LogRow, useLog } from './readReminders.ts';
import { sayMonth } from './sayReminders.ts';

const monthsBack = 12;
const shownAtFirst = 50;

function monthsTo(today: PlainDate): readonly string[] {
  const first = plainDate(`${today.slice(0, 7)}-01`);
  return Array.from({ length: monthsBack + 1 }, (_none, back) => addMonths(first, -back).slice(0, 7));
}

/** @param recent rows of the last months, for the names of things to choose from */
export function Ledger({ at, recent }: { readonly at: DutyBoard; readonly recent: readonly LogRow[] }) {
  const today = useToday();
  const [part, setPart] = useState<LogPart>({ by: 'month', month: today.slice(0, 7) });
  const log = useLog(part);
  const rows = inOrder(log.data?.rows ?? []);
  return (
    <section className="panel" aria-labelledby="ledger">
      <h2 id="ledger">What was sent, and what became of it</h2>
      <p>
        From the bot’s own log, which nobody else can write. It says whether something went out and whether it was
        answered. Whether somebody has read it, Teams does not tell.
      </p>
      <Choice
        part={part}
        months={monthsTo(today)}
        people={at.board.membership.people}
        recent={recent}
        onChoose={setPart}
      />
      {log.error !== null && <FaultNotice fault={log.error} onAgain={() => void log.refetch()} />}
      <p role="status" className="quiet">
        {log.data === undefined ? 'Reading the log…' : counted(rows.length, 'entry', 'entries')}
      </p>
      {log.data !== undefined && <Entries key={JSON.stringify(part)} rows={rows} withPerson={part.by !== 'person'} />}
    </section>
  );
}

function Entries({ rows, withPerson }: { readonly rows: readonly LogRow[]; readonly withPerson: boolean }) {
  const [all, setAll] = useState(false);
  if (rows.length === 0) return <p>Nothing was planned or sent.</p>;
  const shown = all ? rows : rows.slice(0, shownAtFirst);
  return (
    <>
      <LedgerTable rows={shown} withPerson={withPerson} />
      {shown.length < rows.length && (
        <div className="row">
          <Button onClick={() => setAll(true)}>Show all {rows.length}</Button>
        </div>
      )}
    </>
  );
}

const views = { month: 'One month', person: 'One person', item: 'One thing' } as const;

function Choice(props: {
  readonly part: LogPart;
  readonly months: readonly string[];
  readonly people: readonly Person[];
  readonly recent: readonly LogRow[];
  readonly onChoose: (part: LogPart) => void;
}) {
  const { part, months, people, recent, onChoose } = props;
  const things = thingsIn(recent);
  const sorted = [...people].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const [month = ''] = months;
  const begin = (by: LogPart['by']): void => {
    const [person] = sorted;
    const [thing] = things;
    if (by === 'person' && person !== undefined) onChoose({ by, person: person.key });
    else if (by === 'item' && thing !== undefined) onChoose({ by, item: thing.item });
    else if (by === 'month') onChoose({ by, month });
  };
  return (
    <div className="ledger-choice">
      <Pick
        label="Show"
        value={part.by}
        options={[
          ['month', views.month],
          ['person', views.person],
          ...(things.length === 0 ? [] : [['item', views.item] as const]),
        ]}
        onPick={begin}
      />
      {part.by === 'month' && (
        <Pick
          label="Month"
          value={part.month}
          options={months.map((one) => [one, sayMonth(one)])}
          onPick={(picked) => onChoose({ by: 'month', month: picked })}
        />
      )}
      {part.by === 'person' && (
        <Pick
          label="Person"
          value={part.person}
          options={sorted.map((one) => [one.key, one.name])}
          onPick={(picked) => onChoose({ by: 'person', person: picked })}
        />
      )}
      {part.by === 'item' && (
        <Pick
          label="Thing"
          value={part.item}
          options={things.map((one) => [one.item, one.about])}
          onPick={(picked) => onChoose({ by: 'item', item: picked })}
        />
      )}
    </div>
  );
}

/** The browser's own list of choices: quick on a phone, and known to every screen reader. */
function Pick<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly onPick: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="plain-select"
        value={props.value}
        onChange={({ target }) => {
          const picked = props.options.find(([value]) => value === target.value);
          if (picked !== undefined) props.onPick(picked[0]);
        }}
      >
        {props.options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
