/** How long records are kept, kind by kind: years that the board has settled, beside what it might begin its talk with. */
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { prepareRetention, type YearsTyped, yearsToType } from '../../../../core/records/recordsWriting.ts';
import { retentions, type YearKind, yearKinds } from '../../../../core/records/retentionKinds.ts';
import { counted } from '../../../board/phrases.ts';
import { useTerms } from '../../../board/useTerms.ts';
import { Panel, type PanelForm, type PanelProps } from '../Panel.tsx';
import { prepared } from '../prepared.ts';
import { SettingForm } from '../SettingForm.tsx';
import { recordLinesOf } from '../saySettings.ts';
import { changesSettings } from '../settingsWriting.ts';

export function RecordsPanel(props: PanelProps) {
  const { years } = recordLinesOf(props.at);
  const { chair } = useTerms();
  return (
    <Panel
      id="settings-records"
      title="Records: how long they are kept"
      at={props}
      fields={['retention']}
      change="Change the years"
      form={(handlers) => <YearsForm {...props} handlers={handlers} />}
    >
      <p>
        No law fixes these times: the board decides. Nothing is ever disposed of by itself, only from a list that the{' '}
        {chair} has approved.
      </p>
      <table className="settings-table">
        <caption className="unseen">Kinds of record and the years for which they are kept</caption>
        <thead>
          <tr>
            <th scope="col">Records</th>
            <th scope="col">Kept for</th>
            <th scope="col">Proposed</th>
          </tr>
        </thead>
        <tbody>
          {yearKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                {retentions[kind].about}
                <span className="settings-note">The years count from {retentions[kind].countsFrom}.</span>
              </th>
              <td data-label="Kept for">
                <strong>{sayKept(years[kind])}</strong>
              </td>
              <td data-label="Proposed">{sayProposal(kind)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function sayKept(years: number | undefined): string {
  return years === undefined ? 'No limit set' : counted(years, 'year');
}

function sayProposal(kind: YearKind): string {
  const { proposedYears } = retentions[kind];
  return proposedYears === null ? '–' : counted(proposedYears, 'year');
}

function YearsForm({ at, row, handlers }: PanelProps & { readonly handlers: PanelForm }) {
  const [base] = useState(row);
  const [typed, setTyped] = useState<YearsTyped>(() => {
    const { years, unclearYears } = recordLinesOf(at);
    const asTheyStand = unclearYears.filter(({ name }) =>
      yearKinds.some((kind) => kind === name && years[kind] === undefined),
    );
    return { ...yearsToType(years), ...Object.fromEntries(asTheyStand.map(({ name, says }) => [name, says])) };
  });
  return (
    <SettingForm
      label="How long records are kept"
      save="Save the years"
      handlers={handlers}
      prepare={prepared(
        () => prepareRetention(typed),
        (values) => [changesSettings(base, values)],
      )}
    >
      {(errorOf) => (
        <>
          <p className="quiet">Leave a box empty to keep these records without a limit.</p>
          {yearKinds.map((kind) => {
            const error = errorOf(kind);
            return (
              <Field
                key={kind}
                label={retentions[kind].about}
                hint={`Years, counted from ${retentions[kind].countsFrom}. Proposed: ${sayProposal(kind)}.`}
                {...(error === undefined ? {} : { validationMessage: error, validationState: 'error' as const })}
              >
                <Input
                  className="count-box"
                  inputMode="numeric"
                  value={typed[kind]}
                  onChange={(_event, { value }) => setTyped({ ...typed, [kind]: value })}
                />
              </Field>
            );
          })}
        </>
      )}
    </SettingForm>
  );
}
