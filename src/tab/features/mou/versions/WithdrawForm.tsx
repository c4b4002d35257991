/** Removing a draft, or taking back a version that was issued by mistake and that nobody has signed. */
import { useState } from 'react';
import { type MouVersion, versionState } from '../../../../core/mou/standing.ts';
import { prepareWithdrawal, shortestReason } from '../../../../core/mou/versions/drafting.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import type { Desk } from './desk.ts';
import { useVersionWrite } from './useVersionWrite.ts';

export function WithdrawForm(props: {
  readonly desk: Desk;
  readonly version: MouVersion;
  readonly onClose: () => void;
}) {
  const { desk, version, onClose } = props;
  const [reason, setReason] = useState('');
  const isDraft = versionState(desk.books, version, desk.today) === 'draft';
  const said = isDraft ? 'The draft has been removed.' : `${version.name} has been withdrawn.`;
  const { writing, change } = useVersionWrite(desk, said, onClose);
  const errorOf = errorsOf(writing.write);
  return (
    <RowForm
      label={isDraft ? `Remove ${version.name}` : `Withdraw ${version.name}`}
      writing={writing}
      save={isDraft ? 'Remove it' : 'Withdraw it'}
      onSave={() => void change(version, (now) => prepareWithdrawal(desk.books, { version: now, reason }, desk.today))}
      onClose={onClose}
    >
      <p>
        {isDraft
          ? 'No agency has been asked to sign it. The row stays in the list “MoU versions”; it cannot be brought back here.'
          : 'Cards that ask for it say so at the bot’s next look, and nobody can sign it. This cannot be undone here.'}
      </p>
      <TextBox
        label="Why"
        required={!isDraft}
        multiline
        hint={
          isDraft
            ? 'If you like; everybody can read it'
            : `At least ${shortestReason} characters; everybody can read it`
        }
        value={reason}
        error={errorOf('reason')}
        onChange={setReason}
      />
    </RowForm>
  );
}
