/** The report as it will be printed: the same sections and words as in the Word file. */
import type { ReportBlock, ReportTable } from '../../../../core/audit/report/blocks.ts';
import type { ReportModel } from '../../../../core/audit/report/reportModel.ts';

export function ReportPreview({ model }: { readonly model: ReportModel }) {
  return (
    <article className="report" aria-label={`Report: ${model.title}`}>
      <h3>Report: {model.title}</h3>
      {model.sections.map(({ heading, blocks }) => (
        <section key={heading} className="report-chapter">
          <h4>{heading}</h4>
          {blocks.map((block, at) => (
            <Block key={at} block={block} heading={heading} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Block({ block, heading }: { readonly block: ReportBlock; readonly heading: string }) {
  return block.kind === 'paragraph' ? (
    <p className="as-written">{block.text}</p>
  ) : (
    <Table table={block.table} heading={heading} />
  );
}

/** In a box of its own that scrolls sideways where there is no room; the keyboard can scroll it too. */
function Table(props: { readonly table: ReportTable; readonly heading: string }) {
  const { caption, columns, rows } = props.table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-box" tabIndex={0} aria-label={`${props.heading}: ${caption}`}>
      <table className="data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) =>
                place === 0 ? (
                  <th key={columns[place]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[place]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
