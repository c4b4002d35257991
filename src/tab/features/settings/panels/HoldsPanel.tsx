/** Legal holds: what may not be disposed of, whatever the years say. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { wholeBoard } from '../../../../core/records/recordsSettings.ts';
import { type HoldTyped, prepareHolds } from '../../../../core/records/recordsWriting.ts';
import type { ErrorOf } from '../../../ui/form/errors.ts';
import { ChooseBox, type Option } from '../../../ui/form/fields.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { Panel, type PanelForm, type PanelProps } from '../Panel.tsx';
import { prepared } from '../prepared.ts';
import type { Settings } from '../readSettings.ts';
import { SettingForm } from '../SettingForm.tsx';
import { recordLinesOf, sayHeld } from '../saySettings.ts';
import { changesSettings } from '../settingsWriting.ts';

export function HoldsPanel(props: PanelProps) {
  const { holds } = recordLinesOf(props.at);
  return (
    <Panel
      id="settings-holds"
      title="Legal hold"
      at={props}
      fields={['legalHold']}
      change={holds.length === 0 ? 'Put something on hold' : 'Change or lift holds'}
      form={(handlers) => <HoldsForm {...props} handlers={handlers} />}
    >
      <p>{sayHeld(props.at)} What is held is never on a list for disposal. Lifting a hold needs nothing else.</p>
      {holds.length > 0 && (
        <ul>
          {holds.map(({ on, reason }) => (
            <li key={`${on} ${reason}`}>
              <strong>{sayWhat(props.at, on)}</strong>: {reason}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const everything = 'All records of the board';

function sayWhat({ audits }: Settings, on: string): string {
  return on === wholeBoard ? everything : (audits.find(({ key }) => key === on)?.name ?? on);
}

interface HoldBoxes extends HoldTyped {
  readonly id: number;
}

/** Holds as they stand; a line that names nothing keeps its text, so that it cannot be lost without being seen. */
function boxesOf(at: Settings): readonly HoldBoxes[] {
  const { holds, unclearHolds } = recordLinesOf(at);
  const unclear = unclearHolds.map(({ name, says }) => ({
    on: name === wholeBoard || at.audits.some(({ key }) => key === name) ? name : '',
    reason: says === '' ? '' : `${name}: ${says}`,
  }));
  const typed = [...holds, ...unclear];
  return (typed.length === 0 ? [{ on: '', reason: '' }] : typed).map((one, id) => ({ ...one, id }));
}

function HoldsForm({ at, row, handlers }: PanelProps & { readonly handlers: PanelForm }) {
  const [base] = useState(row);
  const [boxes, setBoxes] = useState(() => boxesOf(at));
  const options: readonly Option[] = [
    { value: wholeBoard, words: everything },
    ...at.audits
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
      .map(({ key, name }) => ({ value: key, words: `Audit: ${name}` })),
  ];
  const audits = new Set(at.audits.map(({ key }): string => key));
  const given = boxes.filter(({ on, reason }, place) => place < boxes.length - 1 || `${on}${reason}`.trim() !== '');
  const change = (id: number, values: Partial<HoldTyped>): void =>
    setBoxes(boxes.map((one) => (one.id === id ? { ...one, ...values } : one)));
  const nextId = Math.max(-1, ...boxes.map(({ id }) => id)) + 1;
  return (
    <SettingForm
      label="Legal hold"
      save="Save the holds"
      handlers={handlers}
      prepare={prepared(
        () => prepareHolds(given, audits),
        (values) => [changesSettings(base, values)],
      )}
    >
      {(errorOf) => (
        <>
          {boxes.length === 0 && <p>Nothing will be held once this is saved.</p>}
          {boxes.map((one, place) => (
            <OneHold
              key={one.id}
              at={place}
              hold={one}
              options={options}
              errorOf={errorOf}
              onChange={(values) => change(one.id, values)}
              onLift={() => setBoxes(boxes.filter((other) => other.id !== one.id))}
            />
          ))}
          <div className="row">
            <Button onClick={() => setBoxes([...boxes, { id: nextId, on: '', reason: '' }])}>Add a hold</Button>
          </div>
        </>
      )}
    </SettingForm>
  );
}

function OneHold(props: {
  readonly at: number;
  readonly hold: HoldTyped;
  readonly options: readonly Option[];
  readonly errorOf: ErrorOf;
  readonly onChange: (values: Partial<HoldTyped>) => void;
  readonly onLift: () => void;
}) {
  const { at, hold, errorOf, onChange } = props;
  return (
    <fieldset className="settings-group">
      <legend>Hold {at + 1}</legend>
      <ChooseBox
        label="What is held"
        none="Choose what is held"
        value={hold.on}
        options={props.options}
        error={errorOf(`on-${at}`)}
        onChange={(on) => onChange({ on })}
      />
      <TextBox
        label="Why"
        hint="e.g. Public inquiry announced. Name nobody."
        value={hold.reason}
        maxLength={1000}
        error={errorOf(`reason-${at}`)}
        onChange={(reason) => onChange({ reason })}
      />
      <div className="row">
        <Button size="small" aria-label={`Lift this hold: ${at + 1}`} onClick={props.onLift}>
          Lift this hold
        </Button>
      </div>
    </fieldset>
  );
}
