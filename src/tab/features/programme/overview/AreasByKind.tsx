/** The content areas of the year by their type, as the framework's table of 4.1 has them (R32). */

import type { FinancialYear } from '../../../../base/time/quarter.ts';
import { markersOf } from '../../../../core/programme/programme.ts';
import { organisationalKinds, practiceKinds } from '../../../../lists/contentAreas.ts';
import type { ProgrammeBooks } from '../readProgramme.ts';
import { areasByKind } from '../yearView.ts';

/** Nothing when no content area is in focus that year. */
export function AreasByKind({ books, year }: { readonly books: ProgrammeBooks; readonly year: FinancialYear }) {
  const groups = areasByKind(books.areas, year, [...practiceKinds, ...organisationalKinds]);
  if (groups.length === 0) return null;
  return (
    <section className="panel no-print" aria-labelledby="areas-by-kind">
      <h2 id="areas-by-kind">Content areas of {year} by type</h2>
      <dl className="areas">
        {groups.map(({ kind, areas }) => (
          <div key={kind}>
            <dt>{kind}</dt>
            {areas.map((area) => (
              <dd key={area.key}>
                {markersOf(area).join(' ')} {area.name}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
