/**
 * A decision that needs a reason, in a dialog of its own: what it does, that the reason is printed, the reason. Nothing is
 * written before the reason says something; what became of the save stays in the dialog.
 */
import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { shortestReason } from '../../../../core/programme/irregular.ts';
import { type Prepare, useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { useAuditHere } from '../auditHere.ts';

interface Props {
  /** What the button that opens it says. */
  readonly open: string;
  /** For those who hear the button without its place. */
  readonly openLabel?: string;
  readonly title: string;
  readonly explanation: ReactNode;
  readonly save: string;
  /** Said once it is recorded. */
  readonly saved: string;
  readonly prepare: (reason: string) => ReturnType<Prepare>;
  /** Where the reason is read; the report prints it unless said otherwise. */
  readonly kept?: string;
  /** More boxes below the reason. */
  readonly children?: ReactNode;
}

/** The button and its dialog. */
export function ReasonDialog(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLElement>(null);
  const trigger = useRef<HTMLElement>(null);
  return (
    <>
      <Button
        size="small"
        aria-label={props.openLabel}
        onClick={(event) => {
          trigger.current = event.currentTarget;
          place.current = event.currentTarget.closest<HTMLElement>('[tabindex="-1"]');
          setOpen(true);
        }}
      >
        {props.open}
      </Button>
      <Dialog open={isOpen} onOpenChange={(_event, { open }) => setOpen(open)}>
        <DialogSurface className="reason-dialog">
          <DialogBody>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent>
              <ReasonForm
                {...props}
                onClose={() => setOpen(false)}
                onClosed={() => trigger.current?.focus()}
                onSaved={() => goBackTo(place.current)}
              />
            </DialogContent>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}

/** The button that opened the dialog is gone with what it was for: whoever pressed it goes on where it stood. */
function goBackTo(place: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) place?.focus();
  });
}

/** Begins anew each time the dialog opens. */
function ReasonForm(
  props: Props & { readonly onClose: () => void; readonly onClosed: () => void; readonly onSaved: () => void },
) {
  const here = useAuditHere();
  const [reason, setReason] = useState('');
  const gone = useRef<() => void>(null);
  useEffect(() => () => gone.current?.(), []);
  const writing = useAuditWrite(async () => {
    // The page that is read again may need neither dialog nor button any more. Fluent shows the page again to those who
    // listen to it once the focus is back outside a closed dialog: so that comes first.
    const closed = new Promise<void>((resolve) => {
      gone.current = resolve;
    });
    props.onClose();
    await closed;
    props.onClosed();
    await here.saved(props.saved);
    props.onSaved();
  });
  return (
    <RowForm
      label={props.title}
      writing={writing}
      save={props.save}
      onSave={() => void writing.save(() => props.prepare(reason))}
      onClose={props.onClose}
    >
      <div>{props.explanation}</div>
      <TextBox
        label="Reason"
        required
        multiline
        hint={`At least ${shortestReason} characters. ${props.kept ?? 'The report prints it with your name.'}`}
        value={reason}
        error={undefined}
        onChange={setReason}
      />
      {props.children}
    </RowForm>
  );
}
