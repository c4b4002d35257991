/** Three years side by side, content area by content area (R76): what was looked at before, and what comes next. */
import type { FinancialYear } from '../../../../base/time/quarter.ts';
import { addYears } from '../../../../base/time/quarter.ts';
import type { ItemView } from '../../../../core/programme/programme.ts';
import { hashOf } from '../../../board/routes.ts';
import type { ProgrammeBooks } from '../readProgramme.ts';
import { areasOverYears } from '../yearView.ts';

function Seen(props: { readonly year: FinancialYear; readonly inFocus: boolean; readonly items: readonly ItemView[] }) {
  if (props.items.length > 0) {
    return (
      <ul>
        {props.items.map(({ item }) => (
          <li key={item.key}>
            <strong>{item.quarter ?? 'Not dated'}</strong>{' '}
            <a href={hashOf({ page: 'programme', year: props.year, item: item.key, view: 'year' })}>
              {item.activities.join('; ') || item.name}
            </a>{' '}
            <span className="quiet">{item.status}</span>
          </li>
        ))}
      </ul>
    );
  }
  return props.inFocus ? <>In focus; nothing planned</> : <span className="quiet">–</span>;
}

/** @param middle the year in the middle; one before and one after are shown beside it */
export function ManyYears({ books, middle }: { readonly books: ProgrammeBooks; readonly middle: FinancialYear }) {
  const years = [addYears(middle, -1), middle, addYears(middle, 1)];
  const rows = areasOverYears(books, years);
  if (rows.length === 0) return <p>No content area is in focus in these three years.</p>;
  return (
    <table className="grid years">
      <caption className="unseen">Content areas over three years</caption>
      <thead>
        <tr>
          <th scope="col">Content area</th>
          {years.map((year) => (
            <th key={year} scope="col">
              <a href={hashOf({ page: 'programme', year, item: null, view: 'year' })}>{year}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ area, years: seen }) => (
          <tr key={area.key}>
            <th scope="row">
              {area.name} <span className="quiet item-small line">{area.kind}</span>
            </th>
            {seen.map((one) => (
              <td key={one.year} data-label={one.year}>
                <Seen {...one} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
