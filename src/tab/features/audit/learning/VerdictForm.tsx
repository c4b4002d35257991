/**
 * Whether a recommendation made a difference: the same measure before and after. Where a re-audit asked the same question,
 * its numbers fill the boxes by themselves; the word that fits them is offered, and another one needs a remark.
 */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { accept, type Result } from '../../../../base/result.ts';
import type { Recommendation, Verdict } from '../../../../core/audit/auditBook.ts';
import { longestName } from '../../../../core/audit/findings/finding.ts';
import { prepareVerdict } from '../../../../core/audit/loop/prepareVerdict.ts';
import { verdicts, verdictWords } from '../../../../lists/verdicts.ts';
import { keyFor } from '../../../board/audit/auditBoard.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds, type Writing } from '../../../board/audit/writing.ts';
import { type ErrorOf, errorsOf } from '../../../ui/form/errors.ts';
import { ChooseBox, CountBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { type AuditHere, useAuditHere } from '../auditHere.ts';
import { NumbersOfBoth } from './NumbersOfBoth.tsx';
import {
  draftOfVerdict,
  reAuditsOf,
  sharedQuestions,
  suggestedFor,
  type VerdictDraft,
  valuesOfVerdict,
  withNumbers,
  wordOf,
} from './verdictDraft.ts';

interface Part {
  readonly draft: VerdictDraft;
  readonly set: (changed: Partial<VerdictDraft>) => void;
  readonly errorOf: ErrorOf;
}

export function VerdictForm(props: { readonly recommendation: Recommendation; readonly onClose: () => void }) {
  const { recommendation, onClose } = props;
  const here = useAuditHere();
  const [draft, setDraft] = useState(() => draftOfVerdict(here.book, recommendation));
  const [key] = useState(() => keyFor<'verdicts'>(here.book.audit, () => crypto.randomUUID()));
  const writing = useAuditWrite(() => here.saved('The verdict is recorded. Earlier ones stay on record.'));
  const errorOf = errorsOf(writing.write);
  const set = (changed: Partial<VerdictDraft>): void => setDraft((now) => ({ ...now, ...changed }));
  const part = { draft, set, errorOf };
  return (
    <RowForm
      label={`Record whether it made a difference: ${recommendation.name}`}
      writing={writing}
      save="Record the verdict"
      onSave={() => void writing.save(() => rowsFor(here, { recommendation, draft, key }))}
      onClose={onClose}
    >
      <LookedAgain {...part} />
      {draft.reAudit !== '' && draft.question !== '' && (
        <NumbersOfBoth
          reAudit={draft.reAudit}
          question={draft.question}
          onFound={(found) => setDraft((now) => withNumbers(now, found))}
        />
      )}
      <TextBox
        label="What was measured, the same before and after?"
        required
        maxLength={longestName}
        value={draft.measure}
        error={errorOf('measure')}
        onChange={(measure) => set({ measure })}
      />
      <Numbers {...part} />
      <Word {...part} />
      <TextBox
        label="What should be known about it?"
        multiline
        hint="Needed where there are no numbers, or where your word is another one than theirs."
        value={draft.remark}
        error={errorOf('remark')}
        onChange={(remark) => set({ remark })}
      />
    </RowForm>
  );
}

interface ToSave {
  readonly recommendation: Recommendation;
  readonly draft: VerdictDraft;
  readonly key: Verdict['key'];
}

function rowsFor({ book, may }: AuditHere, { recommendation, draft, key }: ToSave): Result<readonly Writing[], string> {
  const allowed = may('record verdict');
  if (!allowed.ok) return allowed;
  const values = valuesOfVerdict(book, recommendation, draft);
  if (!values.ok) return values;
  const ready = prepareVerdict(book, values.value);
  return ready.ok ? accept([adds(verdicts, key, ready.value)]) : ready;
}

/** The audit that looked again, and the question that both asked. */
function LookedAgain({ draft, set, errorOf }: Part) {
  const { book } = useAuditHere();
  const again = reAuditsOf(book);
  if (again.length === 0) {
    return <p>No audit repeats this one yet. You can still record a measure from elsewhere, with its numbers.</p>;
  }
  const questions = sharedQuestions(book, again.find((one) => one.key === draft.reAudit) ?? null);
  return (
    <>
      <ChooseBox
        label="Which audit looked again?"
        none="None: a measure from elsewhere"
        options={again.map(({ key, name }) => ({ value: String(key), words: name }))}
        value={draft.reAudit}
        error={errorOf('reAudit')}
        onChange={(reAudit) => set({ reAudit, question: '' })}
      />
      {draft.reAudit !== '' && (
        <ChooseBox
          label="Which question did both ask?"
          none="None of them"
          hint={questions.length === 0 ? 'The two audits asked no question in the same way.' : undefined}
          options={questions.map(({ id, wording }) => ({ value: id, words: wording }))}
          value={draft.question}
          error={errorOf('question')}
          onChange={(question) => set({ question, ...measureFrom(draft, questions, question) })}
        />
      )}
    </>
  );
}

/** The measure is called as its question, unless somebody has called it otherwise. */
function measureFrom(
  draft: VerdictDraft,
  questions: readonly { readonly id: string; readonly wording: string }[],
  question: string,
): Partial<VerdictDraft> {
  const isTheirs = draft.measure === '' || questions.some((one) => one.wording.slice(0, longestName) === draft.measure);
  const wording = questions.find((one) => one.id === question)?.wording;
  return isTheirs && wording !== undefined ? { measure: wording.slice(0, longestName) } : {};
}

function Numbers({ draft, set, errorOf }: Part) {
  return (
    <div className="verdict-numbers">
      <fieldset>
        <legend>Before</legend>
        <CountBox
          label="Good enough, before"
          value={draft.beforeGood}
          error={errorOf('before')}
          onChange={(beforeGood) => set({ beforeGood })}
        />
        <CountBox label="Of how many, before" value={draft.beforeOf} onChange={(beforeOf) => set({ beforeOf })} />
      </fieldset>
      <fieldset>
        <legend>After</legend>
        <CountBox
          label="Good enough, after"
          value={draft.afterGood}
          error={errorOf('after')}
          onChange={(afterGood) => set({ afterGood })}
        />
        <CountBox label="Of how many, after" value={draft.afterOf} onChange={(afterOf) => set({ afterOf })} />
      </fieldset>
    </div>
  );
}

function Word({ draft, set, errorOf }: Part) {
  const suggested = suggestedFor(draft);
  const wrong = errorOf('verdict');
  return (
    <>
      {suggested !== null && (
        <Notice kind={suggested.caution === null ? 'info' : 'warning'} title={`The numbers say: ${suggested.verdict}`}>
          <p>{suggested.sentence}</p>
          {suggested.caution !== null && <p>{suggested.caution}</p>}
        </Notice>
      )}
      <Field label="Did it make a difference?" required {...(wrong === undefined ? {} : { validationMessage: wrong })}>
        <RadioGroup
          value={wordOf(draft) ?? ''}
          onChange={(_event, { value }) => set({ verdict: verdictWords.find((one) => one === value) ?? '' })}
        >
          {verdictWords.map((word) => (
            <Radio key={word} value={word} label={word} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}
