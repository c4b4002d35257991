/** What returns say besides their grades: the child's voice, equality, and the characteristics that mattered. */
import { notShown, smallestShown } from '../../../../core/audit/analysis/suppress.ts';
import { characteristicCounts } from '../../../../core/audit/analysis/voiceCounts.ts';
import type { CaseReturn } from '../../../../core/audit/auditBook.ts';
import { useAuditHere } from '../auditHere.ts';
import { CountBlock } from './CountBlock.tsx';
import { sayNumber, voiceTable } from './reportParts.ts';

export function VoicePart(props: { readonly returns: readonly CaseReturn[]; readonly certainty: string | null }) {
  const { book } = useAuditHere();
  const { returns, certainty } = props;
  return (
    <section className="analysis-part" aria-labelledby="analysis-voice">
      <h3 id="analysis-voice">Child’s voice and equality</h3>
      <CountBlock
        caption="Child’s voice and equality"
        table={voiceTable(book, returns)}
        of="Each return was asked"
        good="Share of yes"
        certainty={certainty}
      />
      <Characteristics returns={returns} />
    </section>
  );
}

/** Small numbers are hidden, so that nobody can be recognised. */
function Characteristics({ returns }: { readonly returns: readonly CaseReturn[] }) {
  const { book } = useAuditHere();
  const { of, lines } = characteristicCounts(book, returns);
  if (of === null) {
    return (
      <p className="quiet">
        Which protected characteristics mattered is not shown: with fewer than {smallestShown} children somebody could
        be recognised.
      </p>
    );
  }
  const named = lines.filter(({ cases }) => cases !== 0);
  const unnamed = lines.filter(({ cases }) => cases === 0).map(({ characteristic }) => characteristic);
  return (
    <>
      {named.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
        <section className="table-box" tabIndex={0} aria-label="Table: protected characteristics">
          <table className="count-table">
            <caption>Protected characteristics that mattered, by child</caption>
            <thead>
              <tr>
                <th scope="col">Characteristic</th>
                <th scope="col" className="count">
                  Children
                </th>
                <th scope="col" className="count">
                  Of how many
                </th>
              </tr>
            </thead>
            <tbody>
              {named.map(({ characteristic, cases }) => (
                <tr key={characteristic}>
                  <th scope="row">{characteristic}</th>
                  <td className="count">{sayNumber(cases)}</td>
                  <td className="count">{sayNumber(of)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className="quiet">
        Numbers below {smallestShown} read ‘{notShown}’, so that no child can be recognised.
        {unnamed.length > 0 && ` No return names: ${unnamed.join(', ')}.`}
      </p>
    </>
  );
}
