/**
 * Case returns: for an agency the cases it is asked about, for those who lead the audit where every return stands. One
 * return at a time is open; the address says which.
 */
import { returnMatrix } from '../../../../core/audit/returns/returnMatrix.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SpoiledNotice } from '../../../ui/SpoiledNotice.tsx';
import { type AuditHere, useAuditHere } from '../auditHere.ts';
import { Matrix } from './Matrix.tsx';
import { OneReturn } from './OneReturn.tsx';
import { OwnReturns } from './OwnReturns.tsx';
import { useReturns } from './readReturns.ts';
import './returns.css';

export function ReturnsSection() {
  const here = useAuditHere();
  const reading = useReturns();
  const { data, error } = reading;
  if (data === undefined) {
    if (error === null) return <Loading what="the returns" />;
    return <FaultNotice fault={error} onAgain={() => void reading.refetch()} />;
  }
  const open = here.focus === null ? undefined : data.rows.find((row) => row.key === here.focus);
  if (open !== undefined) return <OneReturn key={open.key} row={open} />;
  return (
    <>
      <SpoiledNotice rows={data.spoiled} />
      {here.focus !== null && (
        <Notice kind="info">
          <p>This return is not there any more, or you may not see it.</p>
        </Notice>
      )}
      <Returns here={here} />
    </>
  );
}

function Returns({ here }: { readonly here: AuditHere }) {
  const { book, today } = here;
  const mine = ownAgencies(here);
  if (book.cases.length === 0 && book.returns.length === 0) return <NothingYet here={here} />;
  return (
    <>
      {mine.map((agency) => (
        <OwnReturns key={agency.key} agency={agency} />
      ))}
      {here.may('see returns').ok && <Matrix matrix={returnMatrix(book, today)} />}
    </>
  );
}

/** Agencies of the audit in whose returns this person may write. */
function ownAgencies({ book, may }: AuditHere) {
  const taking = new Set(book.participation.map((row) => row.agency.key));
  return book.board.agencies.filter((agency) => taking.has(agency.key) && may('edit own return', agency.key).ok);
}

function NothingYet({ here }: { readonly here: AuditHere }) {
  const isOpen = here.path.moves.some((move) => move.step === 'returns open');
  if (!isOpen) return <p>There are no case returns yet. They are made when the lead opens the returns.</p>;
  return (
    <Notice kind="info" title="The app is preparing the returns">
      <p>
        This takes about a minute. If they are not here after two, the app may not be running: tell the person who looks
        after it. Nothing is lost.
      </p>
    </Notice>
  );
}
