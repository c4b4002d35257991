/** Counts line by line: how often each value was given, what did not apply, and the share that was good enough. */
import { type CountLine, sayLine } from '../../../../core/audit/analysis/countLine.ts';
import type { CountTable } from '../../../../core/audit/analysis/gradeTable.ts';

/** @param of what a line is of, as the heading of the first column; @param good what the last column is called; @param hasTotal whether adding the lines up says anything */
export function CountTableView(props: {
  readonly caption: string;
  readonly table: CountTable;
  readonly of: string;
  readonly good: string;
  readonly hasTotal: boolean;
}) {
  const { caption, table, of, good } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-box" tabIndex={0} aria-label={`Table: ${caption}`}>
      <table className="count-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {table.values.map((value) => (
              <th key={value.id} scope="col" className="count">
                {value.label}
              </th>
            ))}
            <th scope="col" className="count">
              Not applicable
            </th>
            <th scope="col" className="share">
              {good}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((line) => (
            <Line key={line.key} line={line} table={table} />
          ))}
        </tbody>
        {props.hasTotal && (
          <tfoot>
            <Line line={table.all} table={table} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Line({ line, table }: { readonly line: CountLine; readonly table: CountTable }) {
  return (
    <tr>
      <th scope="row">{line.label}</th>
      {table.values.map(({ id }) => (
        <td key={id} className="count">
          {line.counts[id] ?? 0}
        </td>
      ))}
      <td className="count">{line.notApplicable}</td>
      <td className="share">{sayLine(line)}</td>
    </tr>
  );
}
