/**
 * The chair approves exactly the list on the screen. Every list is looked at once more before the row is written: where
 * anything has changed meanwhile, nothing is approved and the new list is shown.
 */
import { useState } from 'react';
import { keyOf } from '../../../base/id.ts';
import { accept, refuse } from '../../../base/result.ts';
import type { DisposalList } from '../../../core/records/disposalList.ts';
import { prepareDisposalApproval } from '../../../core/records/prepareDisposalApproval.ts';
import { decisions } from '../../../lists/decisions.ts';
import { useAuditWrite } from '../../board/audit/useAuditWrite.ts';
import { adds } from '../../board/audit/writing.ts';
import { counted } from '../../board/phrases.ts';
import { errorsOf } from '../../ui/form/errors.ts';
import { RowForm } from '../../ui/form/RowForm.tsx';
import { TextBox } from '../../ui/form/TextBox.tsx';
import type { RecordsSeen } from './readRecords.ts';
import { sayDay } from './sayRecords.ts';

export function ApproveForm(props: {
  readonly list: DisposalList;
  readonly readAgain: () => Promise<RecordsSeen | null>;
  readonly onClose: () => void;
}) {
  const { readAgain, onClose } = props;
  const [key] = useState(() => keyOf<'decisions'>(crypto.randomUUID()));
  // What was on the screen when the form was opened: looking again may bring another list.
  const [list] = useState(props.list);
  const [minuteReference, setMinute] = useState('');
  const [reason, setReason] = useState('');
  const [isLooking, setLooking] = useState(false);
  const writing = useAuditWrite(async () => void (await readAgain()));
  const errorOf = errorsOf(writing.write);
  const approve = async (): Promise<void> => {
    setLooking(true);
    const now = await readAgain();
    setLooking(false);
    await writing.save(() => {
      const isSame = now?.disposal.ok === true && now.disposal.value.list.fingerprint === list.fingerprint;
      if (!isSame || now === null) return refuse('changed', changed);
      const { board, today } = now;
      const { membership, me } = board;
      const by = { membership, person: me?.key ?? null, day: today, minuteReference, reason };
      const ready = prepareDisposalApproval(list, by);
      return ready.ok ? accept([adds(decisions, key, ready.value)]) : ready;
    });
  };
  return (
    <RowForm
      label="Approve the disposal list"
      writing={writing}
      save={isLooking ? 'Looking once more…' : 'Approve this list'}
      onSave={() => void approve()}
      onClose={onClose}
    >
      <p>
        You approve that exactly these {counted(list.entries.length, 'row')}, due by {sayDay(list.asOf)}, are deleted.
        Nothing is deleted now: the app does it by command. If anything on the list changes before, or a legal hold is
        set, your approval counts no longer.
      </p>
      <p className="quiet">
        Fingerprint of the list: <code>{list.fingerprint}</code>
      </p>
      <TextBox
        label="Minute in which it was decided"
        hint="For example 7.2 of the meeting on 3 December 2026. Leave it empty if you give a reason."
        value={minuteReference}
        maxLength={255}
        error={errorOf('minuteOrReason')}
        onChange={setMinute}
      />
      <TextBox label="Reason" multiline value={reason} error={undefined} onChange={setReason} />
    </RowForm>
  );
}

const changed =
  'Something on the board has changed since you opened this form, so nothing was approved. Press Cancel, read the list above as it is now, and approve that.';
