/**
 * The form of a panel: it keeps the version that was read when it was opened, so that a change by somebody else meanwhile is
 * noticed; after 'Keep theirs' it closes and the page is read again.
 */
import type { ReactNode } from 'react';
import { type Prepare, useAuditWrite } from '../../board/audit/useAuditWrite.ts';
import { type ErrorOf, errorsOf } from '../../ui/form/errors.ts';
import { RowForm } from '../../ui/form/RowForm.tsx';
import type { PanelForm } from './Panel.tsx';
import { useReadAgain } from './readSettings.ts';

/** @param prepare asks the rules and says what is to be written */
export function SettingForm(props: {
  readonly label: string;
  readonly handlers: PanelForm;
  readonly prepare: Prepare;
  readonly save?: string;
  readonly children: (errorOf: ErrorOf) => ReactNode;
}) {
  const { handlers, prepare } = props;
  const readAgain = useReadAgain();
  const writing = useAuditWrite(async () => {
    await readAgain();
    handlers.onSaved();
  });
  const keepTheirs = (): void => {
    handlers.onClose();
    void readAgain();
  };
  return (
    <RowForm
      label={props.label}
      writing={{ ...writing, reset: keepTheirs }}
      save={props.save ?? 'Save'}
      onSave={() => void writing.save(prepare)}
      onClose={handlers.onClose}
    >
      {props.children(errorsOf(writing.write))}
    </RowForm>
  );
}

/** What a panel shows of its values: a name and what is so. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="settings-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
