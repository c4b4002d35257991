/** What somebody wrote past the rules, and how a lead who was changed that way is put right. Nothing else is reverted. */
import { Button } from '@fluentui/react-components';
import { accept } from '../../../../base/result.ts';
import { auditIrregularities } from '../../../../core/audit/irregularAudit.ts';
import { isRefusedNow } from '../../../../core/audit/leads.ts';
import { audits } from '../../../../lists/audits.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { changes } from '../../../board/audit/writing.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { WriteOutcome } from '../../../ui/write/WriteOutcome.tsx';
import { useAuditHere } from '../auditHere.ts';

/** Nothing while all is in order. */
export function Irregular() {
  const { book, today, closed, board } = useAuditHere();
  const sentences = auditIrregularities(book, today, closed);
  if (sentences.length === 0) return null;
  return (
    <Notice kind="warning" title="Something was written past the rules and counts for nothing">
      <ul className="gate-missing">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <PutLeadBack />
      <p className="quiet">The {board.terms.qaManager} is told of it. Nothing was taken out.</p>
    </Notice>
  );
}

/** For whoever may name the lead. The audit that is shown is led by those who rightly lead it: they go into the row. */
function PutLeadBack() {
  const here = useAuditHere();
  const { book } = here;
  const { lead, jointLead } = book.audit;
  const writing = useAuditWrite(() =>
    here.saved('The former lead is back in the list. The notice goes once the bot has seen it.'),
  );
  if (!isRefusedNow(book.board, book.audit) || !here.may('edit audit').ok) return null;
  const isSaving = writing.write.state === 'saving';
  const putBack = () => {
    const allowed = here.may('edit audit');
    return allowed.ok ? accept([changes(audits, book.audit, { lead, jointLead })]) : allowed;
  };
  return (
    <div className="put-back">
      <p>
        Rightly it is led by {lead?.title ?? 'nobody'}
        {jointLead === null ? '' : `, with ${jointLead.title}`}. Naming somebody else waits until this notice has gone.
      </p>
      <div>
        <Button aria-disabled={isSaving} onClick={() => void (isSaving ? undefined : writing.save(putBack))}>
          {isSaving ? 'Putting back…' : 'Put the former lead back'}
        </Button>
      </div>
      <WriteOutcome writing={writing} />
    </div>
  );
}
