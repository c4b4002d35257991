/** Agencies down, versions across. Each cell says its state with an icon and in words. */
import {
  ArrowSync20Regular,
  CheckmarkCircle20Filled,
  Circle20Regular,
  DismissCircle20Regular,
  Warning20Filled,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { sayDate } from '../../../base/time/plainDate.ts';
import { type CellState, isReviewDue, type MouVersion } from '../../../core/mou/standing.ts';
import { sayCell, sayCellDetail } from '../../../core/words/mouWords.ts';
import { useToday } from '../../board/clock.ts';
import { Flag } from '../../ui/Flag.tsx';
import { AgencyActions } from './AgencyActions.tsx';
import type { Matrix, MatrixRow, Named } from './matrix.ts';
import type { Live } from './readMou.ts';

function iconOf(cell: CellState): ReactElement {
  switch (cell.state) {
    case 'signed':
      return <CheckmarkCircle20Filled aria-hidden className="cell-signed" />;
    case 'declined':
      return <DismissCircle20Regular aria-hidden className="cell-declined" />;
    case 'pending':
      return cell.overdue ? <Warning20Filled aria-hidden className="cell-overdue" /> : <Circle20Regular aria-hidden />;
    case 'needs re-signing':
      return <ArrowSync20Regular aria-hidden className="cell-overdue" />;
    case 'not asked':
      return <Circle20Regular aria-hidden className="quiet" />;
  }
}

function Cell({
  cell,
  row,
  version,
}: {
  readonly cell: CellState;
  readonly row: MatrixRow;
  readonly version: MouVersion;
}) {
  return (
    <td data-label={version.name}>
      <div className="cell">
        {iconOf(cell)}
        <div>
          <strong className={cell.state === 'not asked' ? 'quiet' : ''}>{sayCell(cell)}</strong>
          {sayCellDetail(cell, row).map((line) => (
            <span key={line} className="cell-line">
              {line}
            </span>
          ))}
        </div>
      </div>
    </td>
  );
}

function Person({ named, missing }: { readonly named: Named | null; readonly missing: string }) {
  if (named === null) return <Flag kind="attention">{missing}</Flag>;
  return (
    <>
      {named.name} {named.isAway && <Flag kind="plain">Away</Flag>}
    </>
  );
}

function VersionHead({ version }: { readonly version: MouVersion }) {
  const today = useToday();
  const facts = [
    ...(version.signBy === null ? [] : [`Sign by ${sayDate(version.signBy)}`]),
    ...(version.effectiveFrom === null ? [] : [`In force from ${sayDate(version.effectiveFrom)}`]),
  ];
  return (
    <th scope="col">
      {version.name}
      {facts.map((fact) => (
        <span key={fact} className="cell-line quiet">
          {fact}
        </span>
      ))}
      {isReviewDue(version, today) && <Flag kind="attention">Review due</Flag>}
    </th>
  );
}

/** @param mayAsk whether the signed-in person may have the card sent again */
export function MatrixTable(props: { readonly matrix: Matrix; readonly live: Live; readonly mayAsk: boolean }) {
  const { matrix, live, mayAsk } = props;
  const hasActions = mayAsk || matrix.rows.some((row) => row.isMine);
  return (
    <table className="matrix">
      <caption className="unseen">Where each agency stands with each version of the memorandum</caption>
      <thead>
        <tr>
          <th scope="col">Agency</th>
          <th scope="col">Representative</th>
          <th scope="col">Substitute</th>
          {matrix.versions.map((version) => (
            <VersionHead key={version.key} version={version} />
          ))}
          {hasActions && <th scope="col">What you can do</th>}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((row) => (
          <tr key={row.agency.key} data-mine={row.isMine}>
            <th scope="row">
              {row.agency.name}
              {!row.agency.active && <span className="cell-line quiet">no longer takes part</span>}
            </th>
            <td data-label="Representative">
              <Person named={row.representative} missing="Nobody named" />
            </td>
            <td data-label="Substitute">
              <Person named={row.substitute} missing="Nobody named" />
            </td>
            {matrix.versions.map((version, at) => (
              <Cell key={version.key} cell={row.cells[at] ?? { state: 'not asked' }} row={row} version={version} />
            ))}
            {hasActions && (
              <td data-label="What you can do">
                <AgencyActions row={row} live={live} mayAsk={mayAsk} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
