/** The dates of the audit: as they are for everybody, as a form for those who may move them. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { accept } from '../../../../base/result.ts';
import { type PlainDate, sayDate } from '../../../../base/time/plainDate.ts';
import { checkPeriod } from '../../../../core/audit/terms/period.ts';
import { audits } from '../../../../lists/audits.ts';
import {
  changedDates,
  type DatesDraft,
  datesOf,
  deadlineWords,
  draftOfDates,
  inOrder,
} from '../../../board/audit/planDates.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { changes } from '../../../board/audit/writing.ts';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { PlanDates } from '../../../ui/plan/PlanDates.tsx';
import { type AuditHere, useAuditHere } from '../auditHere.ts';

export function DatesPanel() {
  const { book, may } = useAuditHere();
  const form = useOpenForm<'dates'>();
  const unset = inOrder.filter((name) => book.audit[name] === null).length;
  return (
    <section ref={form.place} tabIndex={-1} className="panel card-focus" aria-labelledby="dates">
      <h3 id="dates">Dates</h3>
      {form.open === null ? (
        <>
          {unset > 0 && (
            <p className="quiet">
              {unset === inOrder.length
                ? 'No date is set yet.'
                : `${unset} of ${inOrder.length} dates are not set yet.`}
            </p>
          )}
          <DateList />
          {may('edit audit').ok && (
            <div>
              <Button onClick={() => form.show('dates')}>Change the dates…</Button>
            </div>
          )}
        </>
      ) : (
        <DatesForm onClose={form.close} />
      )}
    </section>
  );
}

function DateList() {
  const { book, today } = useAuditHere();
  return (
    <dl className="facts">
      {inOrder.map((name) => (
        <div key={name}>
          <dt>{deadlineWords[name]}</dt>
          <dd>{sayDay(book.audit[name], today)}</dd>
        </div>
      ))}
    </dl>
  );
}

function sayDay(day: PlainDate | null, today: PlainDate): string {
  if (day === null) return 'Not set';
  return day === today ? `${sayDate(day)} (today)` : sayDate(day);
}

function DatesForm({ onClose }: { readonly onClose: () => void }) {
  const here = useAuditHere();
  const { book } = here;
  // The row it began with: what somebody else saves meanwhile is shown as a conflict, never overwritten unseen.
  const [row] = useState(book.audit);
  const before = draftOfDates(row);
  const [draft, setDraft] = useState(before);
  const writing = useAuditWrite(() => here.saved('The dates are saved.'));
  return (
    <RowForm
      label="Change the dates"
      writing={writing}
      save="Save the dates"
      onClose={onClose}
      onSave={() =>
        void writing.save(() => {
          const allowed = here.may('edit audit');
          return allowed.ok ? accept([changes(audits, row, changedDates(before, draft))]) : allowed;
        })
      }
    >
      <PlanDates before={before} draft={draft} calendar={book.board.calendar} onChange={setDraft} />
      <BrokenPeriod here={here} draft={draft} />
    </RowForm>
  );
}

/** A day on which returns open later can put the period out of bounds (decisions 17). */
function BrokenPeriod({ here, draft }: { readonly here: AuditHere; readonly draft: DatesDraft }) {
  const { itsTerms } = here.book;
  if (itsTerms === null || itsTerms.periodFrom === null || itsTerms.periodTo === null) return null;
  const checked = checkPeriod(itsTerms.periodFrom, itsTerms.periodTo, datesOf(draft).returnsOpenOn);
  if (checked.ok) return null;
  return (
    <Notice kind="warning" title="The period in the terms of reference will not be allowed any more">
      {checked.refusals.map(({ sentence }) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
