/** The part of a return that is the same in every audit: who looked, what was done well and what not, voice and equality. */
import type { Agency } from '../../../../../core/people/board.ts';
import { characteristics, evident, transitionPoints } from '../../../../../lists/caseReturns.ts';
import { ChooseBox, optionsOf } from '../../../../ui/form/fields.tsx';
import { PickMany } from '../../../../ui/form/PickMany.tsx';
import { TextBox } from '../../../../ui/form/TextBox.tsx';
import type { ReturnPart } from './returnPart.ts';

const orNull = (text: string) => (text === '' ? null : text);

export function AboutCase({ row, type, errorOf, agency }: ReturnPart & { readonly agency: Agency }) {
  return (
    <fieldset>
      <legend>The case as {agency.name} sees it</legend>
      <div data-field="auditor">
        <TextBox
          label="Role of the person who audited the case"
          hint="A role, not a name: for example team manager."
          maxLength={255}
          value={row.auditor ?? ''}
          onChange={(text) => type({ auditor: orNull(text) })}
          error={errorOf('auditor')}
        />
      </div>
      <ChooseBox
        label="Point at which the case was looked at"
        none="Not at a particular point"
        options={optionsOf(transitionPoints)}
        value={row.transition ?? ''}
        onChange={(text) => type({ transition: transitionPoints.find((one) => one === text) ?? null })}
      />
      <div data-field="strengths">
        <TextBox
          label="What was done well"
          required
          multiline
          value={row.strengths ?? ''}
          onChange={(text) => type({ strengths: orNull(text) })}
          error={errorOf('strengths')}
        />
      </div>
      <div data-field="weaknesses">
        <TextBox
          label="What could have been done better"
          required
          multiline
          value={row.weaknesses ?? ''}
          onChange={(text) => type({ weaknesses: orNull(text) })}
          error={errorOf('weaknesses')}
        />
      </div>
      <EvidentBox
        field="childsVoice"
        label="Is the child’s voice evident?"
        value={row.childsVoice}
        error={errorOf('childsVoice')}
        onChange={(childsVoice) => type({ childsVoice })}
      />
      <EvidentBox
        field="equalityConsidered"
        label="Were equality and diversity needs considered?"
        value={row.equalityConsidered}
        error={errorOf('equalityConsidered')}
        onChange={(equalityConsidered) => type({ equalityConsidered })}
      />
      <PickMany
        legend="Protected characteristics that mattered"
        options={characteristics}
        chosen={row.characteristics}
        onChange={(chosen) => type({ characteristics: chosen })}
      />
    </fieldset>
  );
}

type Evident = (typeof evident)[number];

/** Yes, partly or no; required before the return is sent. */
function EvidentBox(props: {
  readonly field: string;
  readonly label: string;
  readonly value: Evident | null;
  readonly error: string | undefined;
  readonly onChange: (value: Evident | null) => void;
}) {
  return (
    <div data-field={props.field}>
      <ChooseBox
        label={props.label}
        required
        none="Choose"
        options={optionsOf(evident)}
        value={props.value ?? ''}
        onChange={(text) => props.onChange(evident.find((one) => one === text) ?? null)}
        error={props.error}
      />
    </div>
  );
}
