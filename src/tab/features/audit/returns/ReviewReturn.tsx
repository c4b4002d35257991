/** What those who lead the audit decide about a return that was sent: accepted, or sent back with what has to change. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { accept, type Result, refuse } from '../../../../base/result.ts';
import type { AuditBook, CaseReturn } from '../../../../core/audit/auditBook.ts';
import { checkReturn } from '../../../../core/audit/returns/checkReturn.ts';
import { withFingerprint } from '../../../../core/audit/returns/contentFingerprint.ts';
import { prepareAccept, prepareChangesAsked } from '../../../../core/audit/returns/prepareReply.ts';
import type { ReturnStanding } from '../../../../core/audit/returns/returnStanding.ts';
import { type ListOwner, returnRepliesOf } from '../../../../lists/agencyLists.ts';
import type { NewRow } from '../../../../lists/definition/defineList.ts';
import type { returnReplies } from '../../../../lists/returnReplies.ts';
import { keyFor } from '../../../board/audit/auditBoard.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds, type Writing } from '../../../board/audit/writing.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { WriteOutcome } from '../../../ui/write/WriteOutcome.tsx';
import { useAuditHere } from '../auditHere.ts';

const decidable = new Set(['submitted', 'accepted', 'not involved']);

interface Reviewed {
  readonly row: CaseReturn;
  /** Whose return it is: what is said goes into its own list, which no other agency reads. */
  readonly agency: ListOwner;
}

export function ReviewReturn({ row, agency, standing }: Reviewed & { readonly standing: ReturnStanding }) {
  const { book, me, today, saved } = useAuditHere();
  const accepting = useAuditWrite(() => saved(`The return ${row.reference} of ${row.agency.title} is accepted.`));
  const [isAsking, setAsking] = useState(false);
  if (!decidable.has(standing.state) || me === null) return null;
  return (
    <section aria-label="Decide about this return" className="returns-part">
      {isAsking ? (
        <AskForChanges row={row} agency={agency} onClose={() => setAsking(false)} />
      ) : (
        <div className="form-buttons">
          {standing.state === 'submitted' && (
            <Button
              appearance="primary"
              disabled={accepting.write.state === 'saving'}
              onClick={() =>
                void accepting.save(() => {
                  const sound = mayBeAccepted(book, row);
                  if (!sound.ok) return sound;
                  const ready = prepareAccept(book, { head: withFingerprint(book, row), person: me.key, day: today });
                  return ready.ok ? accept([addsReply(book, agency, ready.value)]) : ready;
                })
              }
            >
              Accept this return
            </Button>
          )}
          <Button onClick={() => setAsking(true)}>Ask for changes…</Button>
        </div>
      )}
      <WriteOutcome writing={accepting} />
    </section>
  );
}

/** A return that was sent past this page can lack what ours would have asked for (decisions 1). */
function mayBeAccepted(book: AuditBook, row: CaseReturn): Result<true, string> {
  const [first] = row.state === 'Submitted' ? checkReturn(book, row, { submit: true }) : [];
  if (first === undefined) return accept(true);
  return refuse(
    'incomplete',
    `This return lacks something, so it cannot be accepted: ${first.sentence} Ask for changes.`,
  );
}

function addsReply(book: AuditBook, agency: ListOwner, values: NewRow<typeof returnReplies>): Writing {
  const key = keyFor<'returnReplies'>(book.audit, () => crypto.randomUUID());
  return adds(returnRepliesOf(agency), key, values);
}

function AskForChanges({ row, agency, onClose }: Reviewed & { readonly onClose: () => void }) {
  const { book, me, today, saved } = useAuditHere();
  const [because, setBecause] = useState('');
  const writing = useAuditWrite(() => saved(`${row.agency.title} is asked to change its return ${row.reference}.`));
  if (me === null) return null;
  return (
    <RowForm
      label="Ask for changes"
      writing={writing}
      save="Ask for changes"
      onClose={onClose}
      onSave={() =>
        void writing.save(() => {
          const head = withFingerprint(book, row);
          const ready = prepareChangesAsked(book, { head, person: me.key, day: today, because });
          return ready.ok ? accept([addsReply(book, agency, ready.value)]) : ready;
        })
      }
    >
      <TextBox
        label="What has to change?"
        hint="The agency reads this. No names and no details of a case, please."
        required
        multiline
        value={because}
        onChange={setBecause}
        error={errorsOf(writing.write)('reason')}
      />
    </RowForm>
  );
}
