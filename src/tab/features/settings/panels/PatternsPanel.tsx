/** Local numbers that identify a child, for the personal-data guard, with a box to try what it would catch. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { readLocalPattern } from '../../../../core/privacy/localPatterns.ts';
import {
  type PatternTyped,
  patternToType,
  preparePatterns,
  writePattern,
} from '../../../../core/settings/patternLines.ts';
import type { ErrorOf } from '../../../ui/form/errors.ts';
import { Panel, type PanelForm, type PanelProps } from '../Panel.tsx';
import { prepared } from '../prepared.ts';
import { SettingForm } from '../SettingForm.tsx';
import { changesSettings } from '../settingsWriting.ts';
import { TryBox } from './TryBox.tsx';

export function PatternsPanel(props: PanelProps) {
  const { localPatterns } = props.row;
  const [drafted, setDrafted] = useState<readonly string[] | null>(null);
  return (
    <Panel
      id="settings-patterns"
      title="Personal data"
      at={props}
      fields={['localPatterns']}
      change="Change the local numbers"
      beside={<TryBox lines={drafted ?? localPatterns} isDraft={drafted !== null} />}
      form={(handlers) => <PatternsForm {...props} handlers={handlers} onDraft={setDrafted} />}
    >
      <p>
        The app never saves NHS numbers, dates of birth, postcodes and the like. Numbers of local systems that identify
        a child can be added, so that they are stopped as well.
      </p>
      {localPatterns.length === 0 ? (
        <p>No local number is named yet.</p>
      ) : (
        <ul>
          {[...new Set(localPatterns)].map((line) => (
            <li key={line}>
              <Pattern line={line} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Pattern({ line }: { readonly line: string }) {
  const read = readLocalPattern(line);
  if (read === null) return <>“{line}” (not used)</>;
  return (
    <>
      {read.name}: <code>{read.mask}</code>
    </>
  );
}

/** Boxes keep their place by a number of their own: what stands in them changes at every key. */
interface PatternBoxes extends PatternTyped {
  readonly id: number;
}

function PatternsForm(
  props: PanelProps & {
    readonly handlers: PanelForm;
    /** Told what stands in the boxes, to be tried before it is saved; null when the form closes. */
    readonly onDraft: (lines: readonly string[] | null) => void;
  },
) {
  const { row, handlers, onDraft } = props;
  const [base] = useState(row);
  const [boxes, setBoxes] = useState<readonly PatternBoxes[]>(() =>
    (base.localPatterns.length === 0 ? [''] : base.localPatterns).map((line, id) => ({ ...patternToType(line), id })),
  );
  const given = boxes.filter(({ name, mask }, at) => at < boxes.length - 1 || `${name}${mask}`.trim() !== '');
  const drafted = given.map(writePattern).join('\n');
  useEffect(() => onDraft(drafted.split('\n')), [onDraft, drafted]);
  useEffect(() => () => onDraft(null), [onDraft]);
  const change = (id: number, values: Partial<PatternTyped>): void =>
    setBoxes(boxes.map((one) => (one.id === id ? { ...one, ...values } : one)));
  return (
    <SettingForm
      label="Local numbers"
      handlers={handlers}
      prepare={prepared(
        () => preparePatterns(given),
        (values) => [changesSettings(base, values)],
      )}
    >
      {(errorOf) => (
        <>
          {boxes.map((one, at) => (
            <OnePattern
              key={one.id}
              at={at}
              pattern={one}
              errorOf={errorOf}
              onChange={(values) => change(one.id, values)}
              onRemove={() => setBoxes(boxes.filter((other) => other.id !== one.id))}
            />
          ))}
          <div className="row">
            <Button
              onClick={() =>
                setBoxes([...boxes, { id: Math.max(-1, ...boxes.map(({ id }) => id)) + 1, name: '', mask: '' }])
              }
            >
              Add another number
            </Button>
          </div>
        </>
      )}
    </SettingForm>
  );
}

function OnePattern(props: {
  readonly at: number;
  readonly pattern: PatternTyped;
  readonly errorOf: ErrorOf;
  readonly onChange: (values: Partial<PatternTyped>) => void;
  readonly onRemove: () => void;
}) {
  const { at, pattern, errorOf, onChange } = props;
  const wrong = (box: string) => {
    const error = errorOf(`${box}-${at}`);
    return error === undefined ? {} : { validationMessage: error, validationState: 'error' as const };
  };
  return (
    <fieldset className="settings-group">
      <legend>Local number {at + 1}</legend>
      <Field label="Name of the system" {...wrong('name')}>
        <Input value={pattern.name} maxLength={255} onChange={(_event, { value }) => onChange({ name: value })} />
      </Field>
      <Field
        label="How the number is made up"
        hint="A stands for any letter, 9 for any digit; e.g. AA-999999"
        {...wrong('mask')}
      >
        <Input value={pattern.mask} maxLength={255} onChange={(_event, { value }) => onChange({ mask: value })} />
      </Field>
      <div className="row">
        <Button size="small" aria-label={`Remove local number ${at + 1}`} onClick={props.onRemove}>
          Remove
        </Button>
      </div>
    </fieldset>
  );
}
