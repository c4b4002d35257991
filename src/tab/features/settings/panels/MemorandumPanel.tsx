/** How the board goes about the Memorandum of Understanding: whether it is renewed, and how long agencies have. */
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { prepareMemorandum } from '../../../../core/settings/boardAndMemorandum.ts';
import { counted } from '../../../board/phrases.ts';
import { CountBox } from '../../../ui/form/fields.tsx';
import { Panel, type PanelForm, type PanelProps } from '../Panel.tsx';
import { prepared } from '../prepared.ts';
import { Facts, SettingForm } from '../SettingForm.tsx';
import { changesSettings } from '../settingsWriting.ts';

export function MemorandumPanel(props: PanelProps) {
  const { row } = props;
  return (
    <Panel
      id="settings-memorandum"
      title="Memorandum"
      at={props}
      fields={['mouRenewsYearly', 'signWithinWorkingDays']}
      change="Change how it is signed"
      form={(handlers) => <MemorandumForm {...props} handlers={handlers} />}
    >
      <Facts
        facts={[
          [
            'Signatures',
            row.mouRenewsYearly
              ? 'lapse on 31 March and are asked for each year'
              : 'count until a new version takes effect',
          ],
          [
            'Agencies have',
            `${counted(row.signWithinWorkingDays, 'working day')} to sign, where a version names no day`,
          ],
        ]}
      />
    </Panel>
  );
}

function MemorandumForm({ row, at, handlers }: PanelProps & { readonly handlers: PanelForm }) {
  const [base] = useState(row);
  const [mouRenewsYearly, setRenews] = useState(base.mouRenewsYearly);
  const [signWithin, setWithin] = useState(
    at.broken.has('signWithinWorkingDays') ? '' : String(base.signWithinWorkingDays),
  );
  return (
    <SettingForm
      label="Memorandum"
      handlers={handlers}
      prepare={prepared(
        () => prepareMemorandum({ mouRenewsYearly, signWithin }),
        (values) => [changesSettings(base, values)],
      )}
    >
      {(errorOf) => (
        <>
          <Checkbox
            label="Signatures lapse on 31 March: every agency signs again each year"
            checked={mouRenewsYearly}
            onChange={(_event, { checked }) => setRenews(checked === true)}
          />
          <CountBox
            label="Working days to sign"
            required
            hint="Counted from the day on which a version is issued; 20 is usual."
            value={signWithin}
            error={errorOf('signWithinWorkingDays')}
            onChange={setWithin}
          />
        </>
      )}
    </SettingForm>
  );
}
