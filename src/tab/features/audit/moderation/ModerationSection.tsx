/**
 * Moderation: a second person looks at some of the returns and grades again. First what remains, then how often both agreed,
 * then the returns. The app picks the sample; any other return can be looked at as well.
 */
import type { CaseReturn } from '../../../../core/audit/auditBook.ts';
import { agreementRate } from '../../../../core/audit/moderation/agreement.ts';
import { returnMatrix } from '../../../../core/audit/returns/returnMatrix.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SpoiledNotice } from '../../../ui/SpoiledNotice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { useReturns } from '../returns/readReturns.ts';
import { Agreement } from './Agreement.tsx';
import { ModerateReturn } from './ModerateReturn.tsx';
import { sayProgress, toModerate } from './moderationView.ts';
import { PickedList } from './PickedList.tsx';
import './moderation.css';

export function ModerationSection() {
  const { focus, may } = useAuditHere();
  const reading = useReturns();
  const { data, error } = reading;
  const allowed = may('see returns');
  if (!allowed.ok) return <p className="quiet">{allowed.refusals[0].sentence}</p>;
  if (data === undefined) {
    if (error === null) return <Loading what="the returns" />;
    return <FaultNotice fault={error} onAgain={() => void reading.refetch()} />;
  }
  const open = focus === null ? undefined : data.rows.find((row) => row.key === focus);
  if (open !== undefined) return <ModerateReturn key={open.key} row={open} />;
  return (
    <>
      <SpoiledNotice rows={data.spoiled} />
      {focus !== null && (
        <Notice kind="info">
          <p>This return is not there any more, or you may not see it.</p>
        </Notice>
      )}
      <Overview rows={data.rows} />
    </>
  );
}

function Overview({ rows }: { readonly rows: readonly CaseReturn[] }) {
  const { book, may, today } = useAuditHere();
  const sent = book.returns.filter((head) => head.state === 'Submitted');
  const allowed = may('moderate');
  if (sent.length === 0) {
    return (
      <p>No return has been sent yet. Once returns have come, the app picks those that a second person looks at.</p>
    );
  }
  const picked = toModerate(book);
  const { complete, of } = returnMatrix(book, today);
  return (
    <>
      <p>{sayProgress(picked)}</p>
      {complete < of && (
        <Notice kind="info">
          <p>
            {complete} of {of} returns are complete. The sample is picked from those that were sent: it can change while
            returns come in. What was graded a second time stays.
          </p>
        </Notice>
      )}
      {!allowed.ok && <p className="quiet">{allowed.refusals[0].sentence}</p>}
      <section className="moderation-part" aria-labelledby="dip-sample">
        <h3 id="dip-sample">Dip sample</h3>
        <p className="quiet">
          One return in ten, at least one, spread over the agencies. The app picks them with the seed of the draw, so
          nobody chooses.
        </p>
        <PickedList picked={picked.dip} />
      </section>
      <Agreement rate={agreementRate(book, sent, rows)} sent={sent.length} />
      {picked.others.length > 0 && (
        <section className="moderation-part" aria-labelledby="other-returns">
          <h3 id="other-returns">Other returns that were sent</h3>
          <p className="quiet">Look at any of them where there is doubt about a grade.</p>
          <PickedList picked={picked.others} />
        </section>
      )}
    </>
  );
}
