/**
 * A text box that the personal-data guard watches while somebody types or pastes. An identifier shows an error, what may be
 * a name a question with its answer beneath. Nothing that was found leaves the box: a form learns only that it may not be
 * saved yet.
 */
import { Checkbox, Field, Input, Link, Textarea } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { noPersonNamed } from '../../core/privacy/sayGuard.ts';
import { useGuardKnowledge } from '../board/audit/guardKnowledge.ts';
import { useGuardFields } from './GuardForm.tsx';
import { type BoxState, type Judged, judge } from './guardText.ts';

export interface GuardedTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean | undefined;
  readonly hint?: string | undefined;
  /** Several lines. */
  readonly multiline?: boolean | undefined;
  /** At most 255 for a text column; a note takes 63,999. */
  readonly maxLength?: number | undefined;
  readonly disabled?: boolean | undefined;
  /** What a rule found wrong with it when it was to be saved. */
  readonly error?: string | undefined;
  /** For a box outside a `GuardForm`. */
  readonly onGuard?: ((state: BoxState) => void) | undefined;
}

type Box = HTMLInputElement | HTMLTextAreaElement;

/** Judges behind the typing, so that a long note never holds a key up; no timer. */
function useJudged(value: string) {
  const knows = useGuardKnowledge();
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const text = useDeferredValue(value);
  const judged = useMemo(() => judge(text, knows, confirmed), [text, knows, confirmed]);
  return { judged, answer: (isNobody: boolean) => setConfirmed(isNobody ? value : null) };
}

/** Tells the form, or the one who asked, how the guard looks at this box. */
function useTelling(props: GuardedTextProps, { stops, asks }: Judged, box: React.RefObject<Box | null>): void {
  const fields = useGuardFields();
  const id = useId();
  const { label, onGuard } = props;
  useEffect(() => {
    fields?.put(id, { label, stops, asks, element: () => box.current, focus: () => box.current?.focus() });
  }, [fields, id, label, stops, asks, box]);
  useEffect(() => () => fields?.remove(id), [fields, id]);
  useEffect(() => onGuard?.({ stops, asks }), [onGuard, stops, asks]);
}

function stateOf({ stops, asks }: Judged, error: string | undefined): 'error' | 'warning' | 'none' {
  if (stops || error !== undefined) return 'error';
  return asks ? 'warning' : 'none';
}

export function GuardedText(props: GuardedTextProps) {
  const box = useRef<Box>(null);
  const { judged, answer } = useJudged(props.value);
  useTelling(props, judged, box);
  const said = judged.sentences.join(' ');
  const below = [props.error ?? '', said].filter((one) => one !== '').join(' ');
  return (
    <div>
      <Field
        label={props.label}
        required={props.required === true}
        hint={props.hint}
        validationState={stateOf(judged, props.error)}
        // Read out by the polite region below: an alert at every key would interrupt the person who types. The error of a
        // rule is read out beside the button that saves.
        validationMessage={below === '' ? null : { children: below, role: undefined }}
      >
        <TextBox {...props} box={box} />
      </Field>
      <span className="unseen" aria-live="polite">
        {said}
      </span>
      {judged.first !== null && <ShowIt box={box} at={judged.first} />}
      {judged.looksNamed && (
        <Checkbox
          label={noPersonNamed}
          checked={!judged.asks}
          onChange={(_event, { checked }) => answer(checked === true)}
        />
      )}
    </div>
  );
}

function TextBox({ box, ...props }: GuardedTextProps & { readonly box: React.RefObject<Box | null> }) {
  const shared = {
    value: props.value,
    maxLength: props.maxLength,
    disabled: props.disabled === true,
    onChange: (_event: unknown, data: { readonly value: string }) => props.onChange(data.value),
  };
  const hold = (element: Box | null): void => {
    box.current = element;
  };
  return props.multiline === true ? (
    <Textarea {...shared} resize="vertical" ref={hold} />
  ) : (
    <Input {...shared} ref={hold} />
  );
}

/** Marks the first place in the box itself: in a long note a sentence does not help to find it. */
function ShowIt({ box, at }: { readonly box: React.RefObject<Box | null>; readonly at: Judged['first'] }) {
  return (
    <div>
      <Link
        as="button"
        type="button"
        onClick={() => {
          box.current?.focus();
          if (at !== null) box.current?.setSelectionRange(at.start, at.end);
        }}
      >
        Show me where
      </Link>
    </div>
  );
}
