/** Two themes that mean the same become one: the findings stay as they are and count together from then on. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { keyOf } from '../../../../base/id.ts';
import { accept, type Result, refuse } from '../../../../base/result.ts';
import { prepareMerge, themesToChoose } from '../../../../core/audit/findings/themes.ts';
import { themes } from '../../../../lists/themes.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { changes, type Writing } from '../../../board/audit/writing.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { ChooseBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { type AuditHere, useAuditHere } from '../auditHere.ts';

/** Nothing where there is no pair, or for those who may not. */
export function MergeThemes() {
  const { book, may } = useAuditHere();
  const form = useOpenForm<'merge'>();
  if (!may('edit findings').ok || themesToChoose(book.themes).length < 2) return null;
  return (
    <article ref={form.place} tabIndex={-1} className="card-focus" aria-label="Themes">
      {form.open === null ? (
        <Button appearance="subtle" onClick={() => form.show('merge')}>
          Merge two themes…
        </Button>
      ) : (
        <MergeForm onClose={form.close} />
      )}
    </article>
  );
}

function MergeForm({ onClose }: { readonly onClose: () => void }) {
  const here = useAuditHere();
  const [from, setFrom] = useState('');
  const [into, setInto] = useState('');
  const writing = useAuditWrite(() => here.saved('The two themes are one now.'));
  const options = themesToChoose(here.book.themes).map(({ key, name }) => ({ value: String(key), words: name }));
  const errorOf = errorsOf(writing.write);
  return (
    <RowForm
      label="Merge two themes"
      writing={writing}
      save="Merge them"
      onSave={() => void writing.save(() => mergeRows(here, from, into))}
      onClose={onClose}
    >
      <p>
        Their findings stay as they are, in every audit, and are counted together from now on. This is for two themes
        that mean the same.
      </p>
      <ChooseBox
        label="This theme"
        required
        none="Choose a theme"
        options={options}
        value={from}
        error={errorOf('from')}
        onChange={setFrom}
      />
      <ChooseBox
        label="is the same as this one, whose name stays"
        required
        none="Choose a theme"
        options={options}
        value={into}
        error={errorOf('into')}
        onChange={setInto}
      />
    </RowForm>
  );
}

function mergeRows({ book, may }: AuditHere, from: string, into: string): Result<readonly Writing[], string> {
  const allowed = may('edit findings');
  if (!allowed.ok) return allowed;
  if (from === '') return refuse('from', 'Choose a theme.');
  if (into === '') return refuse('into', 'Choose the theme whose name stays.');
  const ready = prepareMerge(book.themes, { from: keyOf<'themes'>(from), into: keyOf<'themes'>(into) });
  if (!ready.ok) return ready;
  const row = book.themes.find((one) => one.key === ready.value.key);
  return row === undefined
    ? refuse('from', 'This theme is not there any more.')
    : accept([changes(themes, row, ready.value.changes)]);
}
