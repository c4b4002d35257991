/** Writing a version: what it is called, its number, its text word for word, and what has changed. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { keyOf } from '../../../../base/id.ts';
import { accept } from '../../../../base/result.ts';
import { type MouVersion, versionToSign } from '../../../../core/mou/standing.ts';
import {
  beginDraft,
  type DraftForm as Draft,
  longestName,
  longestWording,
  prepareDraft,
  prepareDraftChange,
} from '../../../../core/mou/versions/drafting.ts';
import { usualWording } from '../../../../core/mou/versions/usualWording.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { CountBox, countIn } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import type { Desk } from './desk.ts';
import { useVersionWrite } from './useVersionWrite.ts';

/** @param version null for a new one */
export function DraftForm(props: {
  readonly desk: Desk;
  readonly version: MouVersion | null;
  readonly onClose: () => void;
}) {
  const { desk, version, onClose } = props;
  const [key] = useState(() => keyOf<'mouVersions'>(`mou-${crypto.randomUUID()}`));
  const [draft, setDraft] = useState(() => opened(desk, version));
  const { writing, add, change } = useVersionWrite(
    desk,
    'The draft has been saved. No agency has been asked.',
    onClose,
  );
  const errorOf = errorsOf(writing.write);
  const before = versionToSign(desk.books, desk.today);
  const put = (field: keyof Draft) => (value: string) =>
    setDraft((now) => ({ ...now, [field]: field === 'number' ? countIn(value) : value }));
  const save = (): void => {
    if (version === null) void add(key, () => prepareDraft(desk.books, draft, desk.today));
    else
      void change(version, (now) =>
        changedOnly(prepareDraftChange(desk.books, { version: now, form: draft }, desk.today), version),
      );
  };
  return (
    <RowForm
      label={version === null ? 'New version of the memorandum' : `Edit ${version.name}`}
      writing={writing}
      save="Save the draft"
      onSave={save}
      onClose={onClose}
    >
      {before !== null && version === null && (
        <p>The text begins as that of {before.name}. Change what is different.</p>
      )}
      <TextBox
        label="What it is called"
        required
        hint="Cards and receipts name it, for example: Multi agency audits 2016-17"
        maxLength={longestName}
        value={draft.name}
        error={errorOf('name')}
        onChange={put('name')}
      />
      <CountBox
        label="Number"
        required
        value={draft.number === null ? '' : String(draft.number)}
        error={errorOf('number')}
        onChange={put('number')}
      />
      <div className="version-wording">
        <TextBox
          label="The memorandum, word for word"
          required
          multiline
          hint="This is what agencies sign. A line that is left empty begins a new paragraph."
          maxLength={longestWording}
          value={draft.wording}
          error={errorOf('wording')}
          onChange={put('wording')}
        />
        {draft.wording.trim() === '' && (
          <Button onClick={() => put('wording')(usualText(desk))}>Begin with the framework’s text</Button>
        )}
      </div>
      {before !== null && (
        <TextBox
          label="What has changed"
          multiline
          hint={`In a sentence or two, for those who know ${before.name}. Needed before it is issued.`}
          value={draft.changeNote}
          error={errorOf('changeNote')}
          onChange={put('changeNote')}
        />
      )}
    </RowForm>
  );
}

function opened({ books, today }: Desk, version: MouVersion | null): Draft {
  if (version === null) return beginDraft(books, today);
  const { name, number, wording, changeNote } = version;
  return { name, number, wording, changeNote: changeNote ?? '' };
}

function usualText({ at: { board } }: Desk): string {
  return usualWording(board.settings?.boardName ?? board.terms.board, board.terms);
}

type Ready = ReturnType<typeof prepareDraftChange>;

/** Only what this person changed, so that what somebody else changed in another box stays. */
function changedOnly(ready: Ready, opened: MouVersion) {
  if (!ready.ok) return ready;
  const { value } = ready;
  return accept({
    ...(value.name === opened.name ? {} : { name: value.name }),
    ...(value.number === opened.number ? {} : { number: value.number }),
    ...(value.wording === opened.wording ? {} : { wording: value.wording }),
    ...(value.changeNote === opened.changeNote ? {} : { changeNote: value.changeNote }),
  });
}
