/** Giving an item up: it stays in the programme, struck through, with the reason. */
import { useState } from 'react';
import { shortestReason } from '../../../../core/programme/irregular.ts';
import { GuardedText } from '../../../ui/GuardedText.tsx';
import { Form } from './Form.tsx';
import type { WriteState } from './useItemWrite.ts';

export function WithdrawForm(props: {
  readonly write: WriteState;
  readonly onSave: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <Form write={props.write} save="Withdraw it" onSave={() => props.onSave(reason)} onClose={props.onClose}>
      <p>
        The item stays in the programme with your reason; it counts for nothing from then on. This cannot be undone
        here.
      </p>
      <GuardedText
        label="Reason"
        required
        hint={`At least ${shortestReason} characters; everybody can read it`}
        multiline
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}
