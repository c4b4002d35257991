/** One return: filled in by its agency while it may be, read by everybody else who may see it, and decided about by the lead. */

import type { CaseReturn } from '../../../../core/audit/auditBook.ts';
import { withFingerprint } from '../../../../core/audit/returns/contentFingerprint.ts';
import { mayEditReturn } from '../../../../core/audit/returns/mayEditReturn.ts';
import { type ReturnStanding, returnStanding, sayReturnState } from '../../../../core/audit/returns/returnStanding.ts';
import { hashOf } from '../../../board/routes.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { ReturnForm } from './form/ReturnForm.tsx';
import { ReadReturn } from './ReadReturn.tsx';
import { ReviewReturn } from './ReviewReturn.tsx';

export function OneReturn({ row }: { readonly row: CaseReturn }) {
  const { book, me, today, may } = useAuditHere();
  const head = withFingerprint(book, row);
  const standing = returnStanding(book, head);
  const editing = mayEditReturn(book, head, { person: me?.key ?? null, day: today });
  const agency = book.board.agencies.find((one) => one.key === row.agency.key);
  return (
    <>
      <p>
        <a href={hashOf({ page: 'audit', audit: book.audit.key, section: 'returns', focus: null })}>All returns</a>
      </p>
      <h3>
        {row.reference}, {row.agency.title} <Flag kind="plain">{sayReturnState(standing.state)}</Flag>
      </h3>
      <Wanted standing={standing} />
      {editing.ok && agency !== undefined ? (
        <ReturnForm row={row} agency={agency} />
      ) : (
        <>
          {!editing.ok && may('edit own return', row.agency.key).ok && (
            <p className="quiet">{editing.refusals[0].sentence}</p>
          )}
          <ReadReturn row={row} />
        </>
      )}
      {may('accept return').ok && agency !== undefined && (
        <ReviewReturn row={row} agency={agency} standing={standing} />
      )}
    </>
  );
}

/** What the agency has to change, in the words of whoever asked or of the app. */
function Wanted({ standing: { state, reply } }: { readonly standing: ReturnStanding }) {
  if (reply === null || reply.reason === null || state === 'accepted') return null;
  return (
    <Notice
      kind="warning"
      title={state === 'cannot count' ? 'This return cannot count as it stands' : 'Please change this'}
    >
      <p>{reply.reason}</p>
    </Notice>
  );
}
