/** Entries of the log, one a row; on a narrow screen each row becomes a small card. */
import { sayDate } from '../../../base/time/plainDate.ts';
import { Flag } from '../../ui/Flag.tsx';
import type { LogRow } from './readReminders.ts';
import { sayRoute, sayState, sayStep, sayTried } from './sayReminders.ts';

/** @param withPerson false where all rows are of one person */
export function LedgerTable({ rows, withPerson }: { readonly rows: readonly LogRow[]; readonly withPerson: boolean }) {
  return (
    <table className="records">
      <caption className="unseen">Messages of the bot, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">About</th>
          <th scope="col">Day</th>
          {withPerson && <th scope="col">To</th>}
          <th scope="col">What became of it</th>
          <th scope="col">Way</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LedgerRow key={row.key} row={row} withPerson={withPerson} />
        ))}
      </tbody>
    </table>
  );
}

function LedgerRow({ row, withPerson }: { readonly row: LogRow; readonly withPerson: boolean }) {
  const state = sayState(row);
  const step = sayStep(row.step);
  const note = [step, ...(row.escalation ? ['told, because it is late'] : [])].filter((word) => word !== '').join('; ');
  return (
    <tr>
      <th scope="row">
        {row.about}
        {note !== '' && <span className="cell-note">{note}</span>}
      </th>
      <td data-label="Day">
        <span className="whole">{sayDate(row.plannedFor)}</span>
      </td>
      {withPerson && <td data-label="To">{row.person === null ? 'Everybody, in the channel' : row.person.title}</td>}
      <td data-label="What became of it">
        <Flag kind={state.kind}>{state.word}</Flag>
        {state.detail !== '' && <span className="cell-note">{state.detail}</span>}
      </td>
      <td data-label="Way">
        {row.route !== null && <span className="whole">{sayRoute(row.route)}</span>}
        {row.tried !== null && <span className="cell-note">{sayTried(row.tried)}</span>}
      </td>
    </tr>
  );
}
