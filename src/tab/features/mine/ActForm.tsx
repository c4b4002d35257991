/** The form that a button opens in its place: only what this act needs, with what was wrong beside it. */
import { Button, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../base/result.ts';
import { parsePlainDate } from '../../../base/time/plainDate.ts';
import { snoozeWorkingDays } from '../../../core/answers/formRules.ts';
import type { ActValues } from '../../../core/answers/prepareAct.ts';
import type { Act } from '../../../core/duties/duty.ts';
import type { PersonKey } from '../../../core/people/board.ts';
import { useFirstWrong } from '../../ui/form/firstWrong.ts';
import { GuardedText } from '../../ui/GuardedText.tsx';
import { GuardedSave, GuardForm } from '../../ui/GuardForm.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type Asked, actWords } from './actWords.ts';
import { WriteFault } from './WriteFault.tsx';

/** Somebody who can be named. */
export interface Choice {
  readonly key: PersonKey;
  readonly name: string;
}

/** What the fields hold, as typed. */
interface Draft {
  readonly said: string;
  readonly evidence: string;
  readonly day: string;
  readonly workingDays: string;
  readonly named: string;
}

/** Which field a refusal is about; one of none of them stands beside the button alone. */
const fieldOf: Readonly<Record<string, Asked>> = {
  noReason: 'said',
  badLink: 'evidence',
  badDay: 'day',
  badNumber: 'workingDays',
  nobodyNamed: 'named',
};

const nothing: Draft = { said: '', evidence: '', day: '', workingDays: '1', named: '' };

export interface ActFormProps {
  readonly act: Act;
  readonly choices: readonly Choice[];
  /** The day that the field begins with, e.g. the one that was asked for; empty for none. */
  readonly day: string;
  readonly refusals: readonly Refusal[];
  readonly fault: unknown;
  readonly isSending: boolean;
  readonly onSend: (values: ActValues) => void;
  readonly onClose: () => void;
}

export function ActForm(props: ActFormProps) {
  return (
    <GuardForm>
      <OpenForm {...props} />
    </GuardForm>
  );
}

function OpenForm(props: ActFormProps) {
  const { act, choices, refusals, fault, isSending, onSend, onClose } = props;
  const words = actWords[act];
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Draft>({ ...nothing, day: props.day });
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus(), []);
  useFirstWrong(form, refusals.length > 0 ? refusals : null);
  const send = (): void => onSend(valuesOf(draft, choices));
  return (
    <form
      ref={form}
      className="act-form"
      noValidate
      aria-label={words.button.replace('…', '')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      {words.asks.map((asked) => (
        <AskedField
          key={asked}
          {...{ asked, act, draft, choices }}
          error={refusals.find(({ code }) => fieldOf[code] === asked)?.sentence}
          onChange={setDraft}
        />
      ))}
      {refusals.length > 0 && (
        <Notice kind="error" isUrgent>
          {refusals.map((refusal) => (
            <p key={refusal.code}>{refusal.sentence}</p>
          ))}
        </Notice>
      )}
      {fault !== null && <WriteFault fault={fault} onAgain={send} />}
      <div className="row">
        <GuardedSave isSaving={isSending}>{isSending ? 'Saving…' : words.send}</GuardedSave>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}

function valuesOf(draft: Draft, choices: readonly Choice[]): ActValues {
  return {
    said: draft.said.trim(),
    evidence: draft.evidence.trim(),
    day: parsePlainDate(draft.day),
    workingDays: Number(draft.workingDays),
    named: choices.find((choice) => choice.key === draft.named)?.key ?? null,
  };
}

function AskedField(props: {
  readonly asked: Asked;
  readonly act: Act;
  readonly draft: Draft;
  readonly choices: readonly Choice[];
  readonly error: string | undefined;
  readonly onChange: (draft: Draft) => void;
}): ReactNode {
  const { asked, act, draft, choices, error, onChange } = props;
  // Without a role: the sentences are read out together, beside the button.
  const wrong =
    error === undefined
      ? {}
      : { validationState: 'error' as const, validationMessage: { children: error, role: undefined } };
  const words = actWords[act];
  const required = words.optional?.includes(asked) !== true;
  const set = (value: string): void => onChange({ ...draft, [asked]: value });
  switch (asked) {
    case 'said':
      return (
        <GuardedText
          label={words.saidLabel ?? ''}
          required={required}
          hint={words.saidHint}
          error={error}
          multiline
          maxLength={2000}
          value={draft.said}
          onChange={set}
        />
      );
    case 'evidence':
      return (
        <Field
          label="Link to the evidence, if there is one"
          hint="A whole address that begins with https://"
          {...wrong}
        >
          <Input type="url" value={draft.evidence} maxLength={255} onChange={(_event, { value }) => set(value)} />
        </Field>
      );
    case 'day':
      return (
        <Field label={words.dayLabel} required={required} {...wrong}>
          <Input type="date" className="day-input" value={draft.day} onChange={(_event, { value }) => set(value)} />
        </Field>
      );
    case 'workingDays':
      return (
        <Field label="Remind me again in" {...wrong}>
          <RadioGroup value={draft.workingDays} onChange={(_event, { value }) => set(value)}>
            {snoozeWorkingDays.map((days) => (
              <Radio key={days} value={String(days)} label={days === 1 ? '1 working day' : `${days} working days`} />
            ))}
          </RadioGroup>
        </Field>
      );
    case 'named':
      return (
        <Field label={words.namedLabel} required={required} {...wrong}>
          <Select value={draft.named} onChange={(_event, { value }) => set(value)}>
            <option value="">Choose a person</option>
            {choices.map((choice) => (
              <option key={choice.key} value={choice.key}>
                {choice.name}
              </option>
            ))}
          </Select>
        </Field>
      );
  }
}
