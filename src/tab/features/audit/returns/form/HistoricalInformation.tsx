/** The historical-information flag (R55): who ticks it is told what happens, and that the sub group hears of it at once. */
import { Checkbox } from '@fluentui/react-components';
import { TextBox } from '../../../../ui/form/TextBox.tsx';
import type { ReturnPart } from './returnPart.ts';

const orNull = (text: string) => (text === '' ? null : text);

export function HistoricalInformation({ row, type, errorOf }: ReturnPart) {
  return (
    <fieldset>
      <legend>Historical information</legend>
      <Checkbox
        label="Historical information could not be reached or was missed in this case"
        checked={row.historicalIssue}
        onChange={(_event, { checked }) => type({ historicalIssue: checked === true })}
      />
      {row.historicalIssue && (
        <>
          <p>The sub group is told of the case reference at once, and of nothing else.</p>
          <div data-field="historicalSystem">
            <TextBox
              label="Which system or file was it in?"
              required
              maxLength={255}
              value={row.historicalSystem ?? ''}
              onChange={(text) => type({ historicalSystem: orNull(text) })}
              error={errorOf('historicalSystem')}
            />
          </div>
          <div data-field="historicalNote">
            <TextBox
              label="What could not be reached?"
              hint="For example: the chronology before 2009. No detail of the case, please."
              required
              multiline
              value={row.historicalNote ?? ''}
              onChange={(text) => type({ historicalNote: orNull(text) })}
              error={errorOf('historicalNote')}
            />
          </div>
        </>
      )}
    </fieldset>
  );
}
