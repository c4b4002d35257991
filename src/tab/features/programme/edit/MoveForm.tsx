/** Moving an item to another quarter, with the reason that is kept for ever (R65). */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { shortestReason } from '../../../../core/programme/irregular.ts';
import type { ProgrammeItem } from '../../../../core/programme/programme.ts';
import { type QuarterName, quarterNames } from '../../../../lists/programmeItems.ts';
import { GuardedText } from '../../../ui/GuardedText.tsx';
import { sayQuarterName } from '../sayProgramme.ts';
import { Form } from './Form.tsx';
import type { WriteState } from './useItemWrite.ts';

const undated = 'undated';

export function MoveForm(props: {
  readonly item: ProgrammeItem;
  readonly write: WriteState;
  readonly onSave: (to: QuarterName | null, reason: string) => void;
  readonly onClose: () => void;
}) {
  const { item } = props;
  const [to, setTo] = useState<string>(item.quarter ?? undated);
  const [reason, setReason] = useState('');
  const now = item.quarter === null ? 'It has no date yet.' : `It is planned for ${sayQuarterName(item.quarter)} now.`;
  return (
    <Form
      write={props.write}
      save="Move it"
      onSave={() => props.onSave(quarterNames.find((name) => name === to) ?? null, reason)}
      onClose={props.onClose}
    >
      <p>{now} The first planned quarter and every reason stay on record.</p>
      <Field label="Move to">
        <RadioGroup value={to} onChange={(_event, data) => setTo(data.value)}>
          {quarterNames.map((name) => (
            <Radio key={name} value={name} label={sayQuarterName(name)} />
          ))}
          <Radio value={undated} label="No date yet" />
        </RadioGroup>
      </Field>
      <GuardedText
        label="Reason"
        required
        hint={`At least ${shortestReason} characters; everybody can read it`}
        multiline
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}
