/** What every dialog of an item shares: what was wrong, and the two buttons. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { GuardedSave, GuardForm } from '../../../ui/GuardForm.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { WriteState } from './useItemWrite.ts';

/** @param save the word on the button that writes */
export function Form(props: {
  readonly children: ReactNode;
  readonly write: WriteState;
  readonly save: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
}) {
  const { write } = props;
  return (
    <GuardForm>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSave();
        }}
      >
        {props.children}
        {write.state === 'refused' && (
          <Notice kind="error" isUrgent>
            {write.refusals.map((refusal) => (
              <p key={refusal.code}>{refusal.sentence}</p>
            ))}
          </Notice>
        )}
        {write.state === 'failed' && <FaultNotice fault={write.fault} onAgain={props.onSave} />}
        <div className="form-buttons">
          <Button onClick={props.onClose}>Cancel</Button>
          <GuardedSave isSaving={write.state === 'saving'}>
            {write.state === 'saving' ? 'Saving…' : props.save}
          </GuardedSave>
        </div>
      </form>
    </GuardForm>
  );
}
