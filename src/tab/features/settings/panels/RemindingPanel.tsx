/** When the bot writes: the hour of the day's card, days on which nobody is reminded, and the mailbox for e-mail. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { reminderHourOf, usualReminderHour } from '../../../../core/duties/daily.ts';
import { addClosureDay, firstHour, lastHour, prepareReminding } from '../../../../core/settings/reminding.ts';
import { AddressBox, ChooseBox, DayBox } from '../../../ui/form/fields.tsx';
import { Panel, type PanelForm, type PanelProps } from '../Panel.tsx';
import { prepared } from '../prepared.ts';
import { Facts, SettingForm } from '../SettingForm.tsx';
import { sayClosureDay, sayHour } from '../saySettings.ts';
import { changesSettings } from '../settingsWriting.ts';

const hours = Array.from({ length: lastHour - firstHour + 1 }, (_one, at) => firstHour + at);

export function RemindingPanel(props: PanelProps) {
  const { row } = props;
  return (
    <Panel
      id="settings-reminders"
      title="Reminders"
      at={props}
      fields={['reminderHour', 'closureDays', 'mailFrom']}
      change="Change hour, closure days or mailbox"
      form={(handlers) => <RemindingForm {...props} handlers={handlers} />}
    >
      <Facts
        facts={[
          ['The day’s card goes out at', sayHour(reminderHourOf(row))],
          ['Days without reminders', <ClosureDays key="days" days={row.closureDays} />],
          [
            'E-mail to those whom Teams does not reach',
            row.mailFrom === null ? 'None: no mailbox is named' : `From ${row.mailFrom}`,
          ],
        ]}
      />
    </Panel>
  );
}

function ClosureDays({ days }: { readonly days: readonly string[] }) {
  if (days.length === 0) return <>Weekends and bank holidays only</>;
  return (
    <>
      Weekends, bank holidays and
      <ul>
        {[...new Set(days)].map((line) => (
          <li key={line}>{sayClosureDay(line)}</li>
        ))}
      </ul>
    </>
  );
}

function RemindingForm({ row, handlers }: PanelProps & { readonly handlers: PanelForm }) {
  const [base] = useState(row);
  const [hour, setHour] = useState(reminderHourOf(base));
  const [closureDays, setDays] = useState<readonly string[]>(() => [...new Set(base.closureDays)]);
  const [mailFrom, setMail] = useState(base.mailFrom ?? '');
  return (
    <SettingForm
      label="Reminders"
      handlers={handlers}
      prepare={prepared(
        () => prepareReminding({ hour, closureDays, mailFrom }),
        (values) => [changesSettings(base, values)],
      )}
    >
      {(errorOf) => (
        <>
          <ChooseBox
            label="Hour of the day’s card"
            value={String(hour)}
            hint="On working days, on the board’s own clock."
            error={errorOf('reminderHour')}
            onChange={(value) => setHour(Number(value))}
            options={hours.map((one) => ({
              value: String(one),
              words: `${sayHour(one)}${one === usualReminderHour ? ' (usual)' : ''}`,
            }))}
          />
          <ClosureBoxes days={closureDays} onChange={setDays} error={errorOf('closureDays')} />
          <AddressBox
            label="Mailbox for e-mail"
            value={mailFrom}
            hint="Empty for no e-mail. An administrator must let the app send from it."
            error={errorOf('mailFrom')}
            onChange={setMail}
          />
        </>
      )}
    </SettingForm>
  );
}

function ClosureBoxes(props: {
  readonly days: readonly string[];
  readonly onChange: (days: readonly string[]) => void;
  readonly error: string | undefined;
}) {
  const { days, onChange } = props;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const add = (): void => {
    const added = addClosureDay(days, typed);
    setWrong(added.ok ? undefined : added.refusals[0].sentence);
    if (!added.ok) return;
    onChange(added.value);
    setTyped('');
  };
  return (
    <fieldset className="settings-group">
      <legend>Days on which the board is closed</legend>
      {days.length === 0 && <p className="quiet">None besides weekends and bank holidays.</p>}
      <ul>
        {days.map((line) => (
          <li key={line} className="row">
            {sayClosureDay(line)}
            <Button
              size="small"
              aria-label={`Remove ${sayClosureDay(line)}`}
              onClick={() => onChange(days.filter((one) => one !== line))}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <div className="settings-add">
        <DayBox label="Another day" value={typed} onChange={setTyped} error={wrong ?? props.error} />
        <Button onClick={add}>Add the day</Button>
      </div>
    </fieldset>
  );
}
