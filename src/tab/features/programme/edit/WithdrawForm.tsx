/** Giving an item up: it stays in the programme, struck through, with the reason. */
import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { shortestReason } from '../../../../core/programme/irregular.ts';
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
      <Field label="Reason" required hint={`At least ${shortestReason} characters; everybody can read it`}>
        <Textarea value={reason} onChange={(_event, data) => setReason(data.value)} />
      </Field>
    </Form>
  );
}
