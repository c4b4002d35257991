/** Agencies by cases: where every return stands, in words that fit a cell, and who is late. Narrow screens get a list. */
import { memo } from 'react';
import { sayDate } from '../../../../base/time/plainDate.ts';
import type { MatrixCell, MatrixRow, ReturnMatrix } from '../../../../core/audit/returns/returnMatrix.ts';
import { returnStates, sayReturnState } from '../../../../core/audit/returns/returnStanding.ts';
import { hashOf } from '../../../board/routes.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { useNarrow } from '../../../ui/useNarrow.ts';
import { shortState } from './sayReturns.ts';

export function Matrix({ matrix }: { readonly matrix: ReturnMatrix }) {
  const isNarrow = useNarrow();
  return (
    <section aria-labelledby="return-matrix" className="returns-part">
      <h3 id="return-matrix">Every return</h3>
      <p>
        {matrix.complete} of {matrix.of} are complete
        {matrix.overdue > 0 && `, ${matrix.overdue} overdue`}.
      </p>
      <p className="quiet">
        {returnStates
          .filter((state) => matrix.counts[state] > 0)
          .map((state) => `${shortState(state)} = ${sayReturnState(state)} (${matrix.counts[state]})`)
          .join(', ')}
      </p>
      {isNarrow ? <MatrixList matrix={matrix} /> : <MatrixTable matrix={matrix} />}
    </section>
  );
}

function MatrixTable({ matrix }: { readonly matrix: ReturnMatrix }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="matrix-box" tabIndex={0} aria-label="Returns by agency and case">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">Agency</th>
            <th scope="col">Complete</th>
            {matrix.cases.map((one) => (
              <th scope="col" key={one.key}>
                {one.reference}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <Row key={row.participation.key} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Row = memo(function Row({ row }: { readonly row: MatrixRow }) {
  return (
    <tr>
      <th scope="row">{row.participation.agency.title}</th>
      <td>
        {row.complete} of {row.of} {row.overdue > 0 && <Flag kind="bad">{row.overdue} late</Flag>}
      </td>
      {row.cells.map((cell, at) => (
        <td key={cell?.key ?? at}>{cell === null ? <NotAsked /> : <Cell cell={cell} />}</td>
      ))}
    </tr>
  );
});

function NotAsked() {
  return (
    <span className="quiet">
      <span aria-hidden>–</span>
      <span className="unseen">Not asked</span>
    </span>
  );
}

function Cell({ cell }: { readonly cell: MatrixCell }) {
  const said = sayReturnState(cell.state);
  const title = cell.reason === null ? said : `${said}: ${cell.reason}`;
  if (cell.head === null) return <span title={title}>{shortState(cell.state)}</span>;
  const { audit, key, agency, reference } = cell.head;
  return (
    <a
      href={hashOf({ page: 'audit', audit: audit.key, section: 'returns', focus: key })}
      data-state={cell.state}
      title={title}
    >
      <span aria-hidden>{shortState(cell.state)}</span>
      <span className="unseen">{`${agency.title}, ${reference}: ${said}`}</span>
    </a>
  );
}

function MatrixList({ matrix }: { readonly matrix: ReturnMatrix }) {
  return (
    <ul className="return-list">
      {matrix.rows.map((row) => (
        <li key={row.participation.key}>
          <details>
            <summary>
              <strong>{row.participation.agency.title}</strong>: {row.complete} of {row.of} complete{' '}
              {row.overdue > 0 && row.dueOn !== null && (
                <Flag kind="bad">
                  {row.overdue} late since {sayDate(row.dueOn)}
                </Flag>
              )}
            </summary>
            <ul className="return-list">
              {row.cells.map((cell) =>
                cell === null ? null : (
                  <li key={cell.key}>
                    {cell.case.reference}: <Cell cell={cell} />{' '}
                    <span className="quiet">
                      {sayReturnState(cell.state)}
                      {cell.reason !== null && `: ${cell.reason}`}
                    </span>
                  </li>
                ),
              )}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
