/** The boxes of the terms, section by section, in the order in which they are printed. */
import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { informationSources } from '../../../../lists/termsOfReference.ts';
import { CountBox, DayBox, LinkBox } from '../../../ui/form/fields.tsx';
import { PickMany } from '../../../ui/form/PickMany.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { useAuditHere } from '../auditHere.ts';
import type { BoxesProps } from './boxesProps.ts';
import { Instruction } from './Instruction.tsx';
import { PeriodBoxes } from './PeriodBoxes.tsx';
import type { TextField } from './termsForm.ts';

export function TermsBoxes(props: BoxesProps) {
  const { board } = useAuditHere();
  return (
    <>
      <Part heading="What it is about">
        <Text {...props} field="purpose" label="Purpose" hint="Why the audit is done." />
        <Text {...props} field="focus" label="Focus" hint="What it concentrates on." />
        <PeriodBoxes {...props} />
        <Text {...props} field="scope" label="Scope" hint="What is in and what is out." />
      </Part>
      <Part heading="Which cases">
        <Text
          {...props}
          field="sample"
          label="Sample"
          hint="Which cases, and how they are chosen. No case is named here."
        />
        <CountBox
          label="How many cases are planned"
          value={props.form.plannedCases}
          error={props.errorOf('howMany')}
          onChange={(plannedCases) => props.set({ plannedCases })}
        />
      </Part>
      <Part heading="How it is done">
        <Text {...props} field="method" label="Method" hint="Somebody who does not lead the audit signs this off." />
        <Text {...props} field="auditorExpertise" label="What the auditors know of the work" />
        <Sources {...props} />
      </Part>
      <Part heading="Whose views are heard">
        <Views {...props} />
      </Part>
      <Part heading="Equality and confidentiality">
        <Text
          {...props}
          field="equality"
          label="Equality and diversity"
          hint="How equality and diversity needs are taken into account. It cannot stay blank."
        />
        <Text {...props} field="confidentiality" label="Confidentiality and data protection" />
      </Part>
      <InstructionPart {...props} />
      <Part heading="Report">
        <DayBox
          label={`Day on which the report goes to the ${board.terms.subGroup}`}
          value={props.form.reportOn}
          onChange={(reportOn) => props.set({ reportOn })}
        />
      </Part>
    </>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <fieldset className="terms-part">
      <legend>{heading}</legend>
      {children}
    </fieldset>
  );
}

function Text(
  props: BoxesProps & {
    readonly field: TextField;
    readonly label: string;
    readonly hint?: string;
    readonly line?: true;
  },
) {
  const { form, set, errorOf, field, label, hint, line } = props;
  return (
    <TextBox
      label={label}
      hint={hint}
      multiline={line !== true}
      maxLength={line === true ? 255 : undefined}
      value={form[field]}
      error={errorOf(field)}
      onChange={(text) => set({ [field]: text })}
    />
  );
}

function Sources(props: BoxesProps) {
  const { form, set } = props;
  const leftOut = informationSources.filter((one) => !form.sources.includes(one));
  return (
    <>
      <PickMany
        legend="Sources of information"
        options={informationSources}
        chosen={form.sources}
        onChange={(sources) => set({ sources })}
      />
      {(leftOut.length > 0 || form.sourcesLeftOut !== '') && (
        <Text
          {...props}
          field="sourcesLeftOut"
          label="Why a source is left out"
          hint={leftOut.length === 0 ? 'No source is left out any more.' : `Left out: ${leftOut.join('; ')}.`}
        />
      )}
    </>
  );
}

function Views(props: BoxesProps) {
  const { form, set } = props;
  return (
    <>
      <Checkbox
        label="Views of children, parents and carers are included"
        checked={form.viewsOfFamilies}
        onChange={(_event, { checked }) => set({ viewsOfFamilies: checked === true })}
      />
      <Text
        {...props}
        field="viewsOfFamiliesHow"
        label={
          form.viewsOfFamilies ? 'How the views of families are gathered' : 'Why views of families are not included'
        }
      />
      <Checkbox
        label="Views of practitioners and managers are included"
        checked={form.viewsOfPractitioners}
        onChange={(_event, { checked }) => set({ viewsOfPractitioners: checked === true })}
      />
      <Text
        {...props}
        field="viewsOfPractitionersHow"
        label={
          form.viewsOfPractitioners
            ? 'How the views of practitioners and managers are gathered'
            : 'Why views of practitioners and managers are not included'
        }
      />
    </>
  );
}

function InstructionPart(props: BoxesProps) {
  return (
    <div className="terms-part">
      <Instruction />
      <Text {...props} field="instructionSource" label="Which learning review action the instruction comes from" line />
      <LinkBox
        label="Where that action plan can be read"
        hint="A whole web address that begins with https://."
        value={props.form.instructionLink}
        error={props.errorOf('instructionLink')}
        onChange={(instructionLink) => props.set({ instructionLink })}
      />
    </div>
  );
}
