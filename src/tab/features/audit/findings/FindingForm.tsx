/** A finding, new or known: what was found first, then what it rests on, then how it can be found again. */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { accept, type Result, refuse } from '../../../../base/result.ts';
import type { Finding } from '../../../../core/audit/auditBook.ts';
import { longestName, prepareFinding } from '../../../../core/audit/findings/finding.ts';
import { characteristics } from '../../../../lists/caseReturns.ts';
import { refTo } from '../../../../lists/definition/columns.ts';
import { findingKinds, findingScopes, findings, voiceTags } from '../../../../lists/findings.ts';
import { themes } from '../../../../lists/themes.ts';
import { measureTypes } from '../../../../lists/toolContent.ts';
import { keyFor } from '../../../board/audit/auditBoard.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds, changes, type Writing } from '../../../board/audit/writing.ts';
import { type ErrorOf, errorsOf } from '../../../ui/form/errors.ts';
import { ChooseBox, optionsOf } from '../../../ui/form/fields.tsx';
import { PickMany } from '../../../ui/form/PickMany.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { type AuditHere, useAuditHere } from '../auditHere.ts';
import {
  aNewTheme,
  draftOfFinding,
  type FindingDraft,
  kindOfText,
  newThemeOf,
  questionOptions,
  scopeOfText,
  valuesOfFinding,
} from './findingDraft.ts';
import { TakeNumbers } from './TakeNumbers.tsx';
import { ThemeBox } from './ThemeBox.tsx';

interface Part {
  readonly draft: FindingDraft;
  readonly set: (changed: Partial<FindingDraft>) => void;
  readonly errorOf: ErrorOf;
}

/** @param finding null for a new one */
export function FindingForm({ finding, onClose }: { readonly finding: Finding | null; readonly onClose: () => void }) {
  const here = useAuditHere();
  const [draft, setDraft] = useState(() => draftOfFinding(finding, here.book.themes));
  // One key for one form: pressing again after a lost answer finds the row instead of writing a second.
  const [key] = useState(() => keyFor<'findings'>(here.book.audit, () => crypto.randomUUID()));
  const writing = useAuditWrite(() => here.saved(`The finding ‘${draft.name.trim()}’ is saved.`));
  const errorOf = errorsOf(writing.write);
  const set = (changed: Partial<FindingDraft>): void => setDraft((now) => ({ ...now, ...changed }));
  const part = { draft, set, errorOf };
  return (
    <RowForm
      label={finding === null ? 'Add a finding' : `Edit ${finding.name}`}
      writing={writing}
      save={finding === null ? 'Add the finding' : 'Save the finding'}
      onSave={() => void writing.save(() => rowsFor(here, { finding, draft, key }))}
      onClose={onClose}
    >
      <WhatWasFound {...part} />
      <PolicyAndPractice {...part} />
      <WhatItRestsOn {...part} />
      <WhatItIsAbout {...part} />
    </RowForm>
  );
}

interface ToSave {
  readonly finding: Finding | null;
  readonly draft: FindingDraft;
  readonly key: Finding['key'];
}

/** The new theme first, so that no finding points to one that is not there. */
function rowsFor(here: AuditHere, { finding, draft, key }: ToSave): Result<readonly Writing[], string> {
  const allowed = here.may('edit findings');
  if (!allowed.ok) return allowed;
  if (draft.theme === aNewTheme && draft.newTheme.trim() === '') return refuse('newTheme', 'Name the new theme.');
  const ready = prepareFinding(here.book, valuesOfFinding(draft, here.book.themes));
  if (!ready.ok) return ready;
  const made = newThemeOf(draft);
  const values = made === null ? ready.value : { ...ready.value, theme: refTo({ key: made.key, label: made.name }) };
  return accept([
    ...(made === null ? [] : [adds(themes, made.key, { name: made.name, mergedInto: null })]),
    finding === null ? adds(findings, key, values) : changes(findings, finding, values),
  ]);
}

function WhatWasFound({ draft, set, errorOf }: Part) {
  return (
    <>
      <Field label="What kind of finding is it?" required>
        <RadioGroup value={draft.kind} onChange={(_event, { value }) => set({ kind: kindOfText(value) })}>
          {findingKinds.map((kind) => (
            <Radio key={kind} value={kind} label={kind} />
          ))}
        </RadioGroup>
      </Field>
      <TextBox
        label="The finding in a few words"
        required
        value={draft.name}
        maxLength={longestName}
        error={errorOf('name')}
        onChange={(name) => set({ name })}
      />
      <TextBox
        label="The finding in full"
        required
        multiline
        hint="About practice, never about one case."
        value={draft.wording}
        error={errorOf('wording')}
        onChange={(wording) => set({ wording })}
      />
      <ThemeBox draft={draft} set={set} errorOf={errorOf} />
      <Field label="Where does it lie?" required>
        <RadioGroup value={draft.scope} onChange={(_event, { value }) => set({ scope: scopeOfText(value) })}>
          {findingScopes.map((scope) => (
            <Radio key={scope} value={scope} label={scope} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}

/** Both halves or neither: a gap between policy and practice (R25). */
function PolicyAndPractice({ draft, set, errorOf }: Part) {
  return (
    <fieldset className="finding-halves">
      <legend>Is there a gap between policy and practice? Leave both empty if not.</legend>
      <TextBox
        label="What policy says"
        multiline
        value={draft.policySays}
        error={errorOf('policySays')}
        onChange={(policySays) => set({ policySays })}
      />
      <TextBox
        label="What practice shows"
        multiline
        value={draft.practiceShows}
        error={errorOf('practiceShows')}
        onChange={(practiceShows) => set({ practiceShows })}
      />
    </fieldset>
  );
}

function WhatItRestsOn({ draft, set, errorOf }: Part) {
  const { book } = useAuditHere();
  return (
    <>
      <ChooseBox
        label="The question it rests on"
        options={questionOptions(book)}
        none="No single question"
        value={draft.question}
        error={errorOf('question')}
        onChange={(question) => set({ question })}
      />
      <TakeNumbers question={draft.question} onTake={(evidence) => set({ evidence })} />
      <TextBox
        label="The numbers it rests on"
        multiline
        hint="Counts beside percentages."
        value={draft.evidence}
        error={errorOf('evidence')}
        onChange={(evidence) => set({ evidence })}
      />
      <ChooseBox
        label="What kind of measure is it?"
        options={optionsOf(measureTypes).map(({ value, words }) => ({ value, words: capital(words) }))}
        none="Not a measure"
        value={draft.measure}
        onChange={(measure) => set({ measure })}
      />
    </>
  );
}

function WhatItIsAbout({ draft, set }: Part) {
  return (
    <>
      <PickMany
        legend="What children and families said it is about"
        options={voiceTags}
        chosen={draft.voice}
        onChange={(voice) => set({ voice })}
      />
      <PickMany
        legend="Protected characteristics it is about"
        options={characteristics}
        chosen={draft.characteristics}
        onChange={(chosen) => set({ characteristics: chosen })}
      />
    </>
  );
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
