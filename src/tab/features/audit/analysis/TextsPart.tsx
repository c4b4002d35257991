/** What returns say in words, agency by agency: what was done well beside what could have been done better. */
import { countedReturns } from '../../../../core/audit/analysis/counted.ts';
import type { CaseReturn } from '../../../../core/audit/auditBook.ts';
import { grouped } from '../../../board/grouped.ts';
import { counted } from '../../../board/phrases.ts';
import { useAuditHere } from '../auditHere.ts';

export function TextsPart({ returns }: { readonly returns: readonly CaseReturn[] }) {
  const { book } = useAuditHere();
  const byAgency = grouped(countedReturns(book, returns), (row) => row.agency.title);
  const agencies = [...byAgency].sort(([a], [b]) => a.localeCompare(b, 'en-GB'));
  if (agencies.length === 0) return null;
  return (
    <section className="analysis-part" aria-labelledby="analysis-texts">
      <h3 id="analysis-texts">In the words of the returns</h3>
      <p className="quiet">These words stay in the workspace. The report speaks of practice, never of a case.</p>
      {agencies.map(([agency, rows]) => (
        <details key={agency} className="analysis-more">
          <summary>
            {agency} ({counted(rows.length, 'return')})
          </summary>
          <div className="texts">
            <Texts heading="Done well" rows={rows} of="strengths" />
            <Texts heading="Could have been done better" rows={rows} of="weaknesses" />
          </div>
        </details>
      ))}
    </section>
  );
}

function Texts(props: {
  readonly heading: string;
  readonly rows: readonly CaseReturn[];
  readonly of: 'strengths' | 'weaknesses';
}) {
  const { heading, rows, of } = props;
  const said = rows.filter((row) => (row[of] ?? '').trim() !== '');
  return (
    <div>
      <h4>{heading}</h4>
      {said.length === 0 ? (
        <p className="quiet">Nothing was written.</p>
      ) : (
        <ul className="plain-marks">
          {said.map((row) => (
            <li key={row.key}>
              <span className="quiet">{row.reference}:</span> <span className="as-written">{row[of]}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
