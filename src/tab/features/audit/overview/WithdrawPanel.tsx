/** Giving the audit up, with a reason: for whoever may, as long as it has not come to its end. Nothing is deleted. */
import { accept } from '../../../../base/result.ts';
import { prepareWithdrawal } from '../../../../core/audit/withdrawal.ts';
import { audits } from '../../../../lists/audits.ts';
import { changes } from '../../../board/audit/writing.ts';
import { useAuditHere } from '../auditHere.ts';
import { decide } from './decide.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

export function WithdrawPanel() {
  const here = useAuditHere();
  const { book, path, me, today } = here;
  if (me === null || path.next === null || !here.may('withdraw audit').ok) return null;
  return (
    <section className="panel" aria-labelledby="withdraw">
      <h3 id="withdraw">Withdraw the audit</h3>
      <p className="quiet">For an audit that is given up. What was written stays and can be read.</p>
      <div>
        <ReasonDialog
          open="Withdraw the audit…"
          title={`Withdraw ‘${book.audit.name}’`}
          explanation={
            <p>
              The audit ends here: nobody owes anything in it any more, its actions included, and nothing of it can be
              changed. This cannot be taken back; its programme item can be audited anew.
            </p>
          }
          kept="It is kept and shown with your name."
          save="Withdraw the audit"
          saved="The audit is withdrawn."
          prepare={(reason) => {
            const decided = decide(book, prepareWithdrawal(book, { person: me.key, day: today, reason }));
            // The decision is what counts; the column says the same to people who open the list.
            return decided.ok
              ? accept([...decided.value, changes(audits, book.audit, { status: 'Withdrawn' })])
              : decided;
          }}
        />
      </div>
    </section>
  );
}
