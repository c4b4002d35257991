/**
 * One panel of the settings: what is so now, what cannot be understood of it, and the button that opens its form. Each is
 * saved by itself; who may not change anything reads.
 */
import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { SettingsField } from '../../../core/settings/settingsValues.ts';
import type { UnclearSetting } from '../../../core/settings/unclear.ts';
import { headingOf } from '../../../lists/definition/physical.ts';
import { useOpenForm } from '../../ui/form/useOpenForm.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Settings, SettingsRow } from './readSettings.ts';

/** What every panel is given. */
export interface PanelProps {
  readonly at: Settings;
  readonly row: SettingsRow;
  readonly mayChange: boolean;
  readonly unclear: readonly UnclearSetting[];
}

/** What a panel's form is given. */
export interface PanelForm {
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function Panel(props: {
  readonly id: string;
  readonly title: string;
  readonly at: PanelProps;
  /** The settings it is about, for what cannot be understood of them. */
  readonly fields: readonly SettingsField[];
  /** The words of the button, e.g. `Change the words`. */
  readonly change: string;
  readonly form: (handlers: PanelForm) => ReactNode;
  /** What is so now; the form takes its place. */
  readonly children: ReactNode;
  /** What stays beside the form. */
  readonly beside?: ReactNode;
}) {
  const { id, title, at, change } = props;
  const open = useOpenForm<'form'>();
  const [said, setSaid] = useState('');
  const show = (): void => {
    setSaid('');
    open.show('form');
  };
  return (
    <section className="panel settings-panel card-focus" aria-labelledby={id} ref={open.place} tabIndex={-1}>
      <h2 id={id}>{title}</h2>
      <Unclear at={at} fields={props.fields} />
      {open.open === null && props.children}
      {props.beside}
      <p role="status" className="quiet">
        {said}
      </p>
      {at.mayChange && open.open === null && (
        <div className="row">
          <Button onClick={show}>{change}</Button>
        </div>
      )}
      {open.open !== null && props.form({ onClose: open.close, onSaved: () => setSaid('Saved.') })}
    </section>
  );
}

/** Nothing while everything in these fields can be understood. */
export function Unclear({ at, fields }: { readonly at: PanelProps; readonly fields: readonly SettingsField[] }) {
  const broken = [...at.at.broken].filter(([field]) => fields.some((one) => one === field));
  const unclear = at.unclear.filter(({ field }) => fields.includes(field));
  if (broken.length === 0 && unclear.length === 0) return null;
  return (
    <Notice kind="warning" title="To be mended">
      {broken.map(([field, stands]) => (
        <p key={field}>
          ‘{headingOf(field)}’ cannot be read; until it is saved here again, the usual counts. {sayRaw(stands)}
        </p>
      ))}
      {unclear.map(({ field, sentence }) => (
        <p key={`${field} ${sentence}`}>{sentence}</p>
      ))}
    </Notice>
  );
}

const longestShown = 120;

function sayRaw(stands: string): string {
  if (stands === '') return 'It is empty in the list.';
  return `In the list stands “${stands.length > longestShown ? `${stands.slice(0, longestShown)}…` : stands}”.`;
}
