/** How often the second grade was the first, in all and for each question; counts beside every percentage. */
import { sayShare } from '../../../../core/audit/analysis/percent.ts';
import type { AgreementRate } from '../../../../core/audit/moderation/agreement.ts';

/** @param sent how many returns were sent */
export function Agreement({ rate, sent }: { readonly rate: AgreementRate; readonly sent: number }) {
  return (
    <section className="moderation-part" aria-labelledby="agreement">
      <h3 id="agreement">Agreement</h3>
      {rate.of === 0 ? (
        <p>Nothing has been graded a second time yet.</p>
      ) : (
        <>
          <p>
            Both grades are the same for {sayShare(rate.agreed, rate.of)} of the answers that were graded a second time,
            in {rate.returnsModerated} of {sent} returns that were sent.
          </p>
          <ul className="agreement-list">
            {rate.questions.map((line) => (
              <li key={line.question}>
                <span>{line.wording}</span>
                <strong>{sayShare(line.agreed, line.of)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
