/** What is overdue and what falls due soon, the oldest first, each with 'Remind now'. */

import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { sayDate } from '../../../base/time/plainDate.ts';
import { kindOf } from '../../../core/duties/kinds/all.ts';
import type { Asks } from '../../board/asks/asks.ts';
import { counted, listed } from '../../board/phrases.ts';
import { Flag } from '../../ui/Flag.tsx';
import type { OwedLine, OwedNow } from './owedNow.ts';
import { RemindNow } from './RemindNow.tsx';

/** Rows before somebody asks for more. */
const shownAtFirst = 10;

/** @param mayRemind whether the signed-in person may have somebody reminded now */
export function OwedPanel(props: { readonly owed: OwedNow; readonly asks: Asks; readonly mayRemind: boolean }) {
  const { owed, asks, mayRemind } = props;
  const [all, setAll] = useState(false);
  const lines = all ? owed.lines : owed.lines.slice(0, shownAtFirst);
  const later = owed.later === 0 ? '' : ` ${counted(owed.later, 'thing')} more fall due later.`;
  return (
    <section className="panel" aria-labelledby="owed-now">
      <h2 id="owed-now">Owed now and in the next 20 working days</h2>
      {owed.lines.length === 0 ? (
        <p>Nothing is overdue, and nothing falls due in that time.{later}</p>
      ) : (
        <>
          <table className="records">
            <caption className="unseen">What is owed, by when and by whom</caption>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Due</th>
                <th scope="col">Owed by</th>
                {mayRemind && <th scope="col">What you can do</th>}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <OwedRow key={`${line.kind}|${line.owed.item}`} line={line} asks={asks} mayRemind={mayRemind} />
              ))}
            </tbody>
          </table>
          {lines.length < owed.lines.length && (
            <div className="row">
              <Button onClick={() => setAll(true)}>Show all {owed.lines.length}</Button>
            </div>
          )}
          {later !== '' && <p className="quiet">{later.trim()}</p>}
        </>
      )}
    </section>
  );
}

function OwedRow(props: { readonly line: OwedLine; readonly asks: Asks; readonly mayRemind: boolean }) {
  const { line, asks, mayRemind } = props;
  const { owed } = line;
  return (
    <tr>
      <th scope="row">
        <span className="cell-note">{kindOf(line.kind).label}</span>
        {owed.title}
        {owed.remark !== null && <span className="cell-note">{owed.remark}</span>}
      </th>
      <td data-label="Due">
        <span className="whole">{sayDate(owed.dueOn)}</span> {line.isOverdue && <Flag kind="bad">Overdue</Flag>}
      </td>
      <td data-label="Owed by">{listed(line.owedBy)}</td>
      {mayRemind && (
        <td data-label="What you can do">
          <RemindNow line={line} asks={asks} />
        </td>
      )}
    </tr>
  );
}
