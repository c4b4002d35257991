/** The theme of a finding: one that other audits use, so that what comes back can be seen; or a new one. */
import { themesToChoose } from '../../../../core/audit/findings/themes.ts';
import type { ErrorOf } from '../../../ui/form/errors.ts';
import { ChooseBox } from '../../../ui/form/fields.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { useAuditHere } from '../auditHere.ts';
import { aNewTheme, type FindingDraft } from './findingDraft.ts';

export function ThemeBox(props: {
  readonly draft: FindingDraft;
  readonly set: (changed: Partial<FindingDraft>) => void;
  readonly errorOf: ErrorOf;
}) {
  const { draft, set, errorOf } = props;
  const { book } = useAuditHere();
  const options = [
    ...themesToChoose(book.themes).map(({ key, name }) => ({ value: String(key), words: name })),
    { value: aNewTheme, words: 'A new theme…' },
  ];
  return (
    <>
      <ChooseBox
        label="Theme"
        hint="Use one that is there where it fits: that is how we see what comes back."
        options={options}
        none="No theme"
        value={draft.theme}
        error={errorOf('theme')}
        onChange={(theme) => set({ theme })}
      />
      {draft.theme === aNewTheme && (
        <TextBox
          label="The new theme in a few words"
          required
          maxLength={100}
          value={draft.newTheme}
          error={errorOf('newTheme')}
          onChange={(newTheme) => set({ newTheme })}
        />
      )}
    </>
  );
}
