/** One table of counts with its chart above it; the chart's code is fetched only when there is something to draw. */
import { lazy, Suspense } from 'react';
import type { CountTable } from '../../../../core/audit/analysis/gradeTable.ts';
import { CountTableView } from './CountTableView.tsx';

const ShareChart = lazy(async () => ({ default: (await import('./ShareChart.tsx')).ShareChart }));

/** More lines than this are easier to read in the table alone. */
const mostBars = 30;

/** @param certainty what the numbers can and cannot show (N22); null where they speak for themselves */
export function CountBlock(props: {
  readonly caption: string;
  readonly table: CountTable;
  readonly of: string;
  readonly good: string;
  readonly certainty: string | null;
  /** A last line over all of them: only where they ask the same. */
  readonly hasTotal?: boolean;
}) {
  const { caption, table, of, good, certainty } = props;
  const drawn = table.rows.filter((line) => line.of > 0);
  return (
    <div className="count-block">
      {drawn.length > 0 && drawn.length <= mostBars && (
        <Suspense fallback={<p className="quiet">Drawing the chart…</p>}>
          <ShareChart lines={drawn} />
        </Suspense>
      )}
      <CountTableView caption={caption} table={table} of={of} good={good} hasTotal={props.hasTotal === true} />
      {certainty !== null && <p className="certainty">{certainty}</p>}
    </div>
  );
}
