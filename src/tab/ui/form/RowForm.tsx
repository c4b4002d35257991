/**
 * A form that writes rows: boxes in one column, what became of the save beside the button, and the guard in front of it. A
 * refusal leads to the first box at fault. It closes itself once everything is written, whichever way that came about. What is
 * saved is the caller's.
 */
import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { AuditWrite } from '../../board/audit/useAuditWrite.ts';
import { GuardedSave, GuardForm } from '../GuardForm.tsx';
import { WriteOutcome } from '../write/WriteOutcome.tsx';
import { useFirstWrong } from './firstWrong.ts';
import './form.css';

/**
 * @param label says what the form is for, to those who do not see it in its place
 * @param leave what leaving without a save is called, where ‘Cancel’ would be taken for what the form does
 */
export function RowForm(props: {
  readonly label: string;
  readonly writing: AuditWrite;
  readonly save: string;
  readonly leave?: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { writing, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  const { write } = writing;
  const { state } = write;
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  useFirstWrong(form, state === 'refused' ? write : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: closing is told once, when it is saved
  useEffect(() => {
    if (state === 'saved') onClose();
  }, [state]);
  return (
    <GuardForm>
      <form
        ref={form}
        className="row-form"
        noValidate
        aria-label={props.label}
        onSubmit={(event) => {
          event.preventDefault();
          props.onSave();
        }}
      >
        {props.children}
        <WriteOutcome writing={writing} />
        <div className="row">
          <GuardedSave isSaving={state === 'saving'}>{state === 'saving' ? 'Saving…' : props.save}</GuardedSave>
          <Button onClick={onClose}>{props.leave ?? 'Cancel'}</Button>
        </div>
      </form>
    </GuardForm>
  );
}
