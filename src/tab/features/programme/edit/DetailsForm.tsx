/** The details of an item, new or known. */
import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ContentArea, ProgrammeItem } from '../../../../core/programme/programme.ts';
import { activityTypes, itemStatuses, minimumFunctions, quarterNames } from '../../../../lists/programmeItems.ts';
import { hashOf } from '../../../board/routes.ts';
import { CheckList } from '../../../ui/form/CheckList.tsx';
import { GuardedText } from '../../../ui/GuardedText.tsx';
import { sayQuarterName } from '../sayProgramme.ts';
import { type Draft, draftOf } from './draft.ts';
import { Form } from './Form.tsx';
import type { WriteState } from './useItemWrite.ts';

interface Part {
  readonly draft: Draft;
  readonly set: (changes: Partial<Draft>) => void;
}

const plainOptions = <Value extends string>(words: readonly Value[]) =>
  words.map((word) => ({ value: word, words: word }));

/** @param item null for a new one */
export function DetailsForm(props: {
  readonly item: ProgrammeItem | null;
  readonly areas: readonly ContentArea[];
  readonly write: WriteState;
  readonly onSave: (draft: Draft) => void;
  readonly onClose: () => void;
}) {
  const { item, areas } = props;
  const [draft, setDraft] = useState(() => draftOf(item));
  const set = (changes: Partial<Draft>): void => setDraft((now) => ({ ...now, ...changes }));
  const areaOptions = areas
    .map((area) => ({ value: String(area.key), words: area.name }))
    .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'));
  return (
    <Form
      write={props.write}
      save={item === null ? 'Add to the programme' : 'Save'}
      onSave={() => props.onSave(draft)}
      onClose={props.onClose}
    >
      <GuardedText
        label="Name"
        required
        hint="As the programme should print it"
        maxLength={255}
        value={draft.name}
        onChange={(value) => set({ name: value })}
      />
      {areaOptions.length === 0 ? (
        <p>
          No content area has been entered yet, and an item needs one.{' '}
          <a href={hashOf({ page: 'areas' })}>Enter the content areas</a> first.
        </p>
      ) : (
        <CheckList
          legend="Content areas"
          options={areaOptions}
          chosen={draft.contentAreas}
          onChange={(contentAreas) => set({ contentAreas })}
        />
      )}
      <GuardedText label="Focus" multiline value={draft.focus} onChange={(value) => set({ focus: value })} />
      <When draft={draft} set={set} isNew={item === null} />
      <CheckList
        legend="Type of activity"
        options={plainOptions(activityTypes)}
        chosen={draft.activities}
        onChange={(activities) => set({ activities })}
      />
      <CheckList
        legend="Minimum functions it serves"
        options={plainOptions(minimumFunctions)}
        chosen={draft.functions}
        onChange={(functions) => set({ functions })}
      />
      <Origin draft={draft} set={set} />
    </Form>
  );
}

function When({ draft, set, isNew }: Part & { readonly isNew: boolean }) {
  return (
    <>
      {isNew && (
        <Field label="Quarter">
          <Select
            value={draft.quarter}
            onChange={(_event, data) => set({ quarter: quarterNames.find((name) => name === data.value) ?? '' })}
          >
            <option value="">Not dated yet</option>
            {quarterNames.map((name) => (
              <option key={name} value={name}>
                {sayQuarterName(name)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {!isNew && (
        <Field label="Status">
          <Select
            value={draft.status}
            onChange={(_event, data) => set({ status: itemStatuses.find((one) => one === data.value) ?? draft.status })}
          >
            {itemStatuses
              .filter((status) => status !== 'Withdrawn')
              .map((status) => (
                <option key={status}>{status}</option>
              ))}
          </Select>
        </Field>
      )}
      <GuardedText
        label="Waiting for"
        hint="What must come first, if anything"
        maxLength={255}
        value={draft.waitingFor}
        onChange={(value) => set({ waitingFor: value })}
      />
      <GuardedText
        label="Reason for a delay"
        multiline
        value={draft.delayReason}
        onChange={(value) => set({ delayReason: value })}
      />
    </>
  );
}

function Origin({ draft, set }: Part) {
  return (
    <>
      <Checkbox
        label="Mark it NEW: not in an earlier programme"
        checked={draft.isNew}
        onChange={(_event, data) => set({ isNew: data.checked === true })}
      />
      <GuardedText
        label="Informed by"
        hint="Other work that feeds it, one a line"
        multiline
        value={draft.fedBy}
        onChange={(value) => set({ fedBy: value })}
      />
      <GuardedText
        label="Carried over from"
        hint="A year, e.g. 2014-15"
        maxLength={255}
        value={draft.carriedFrom}
        onChange={(value) => set({ carriedFrom: value })}
      />
      <GuardedText
        label="Re-audit of"
        maxLength={255}
        value={draft.reAuditOf}
        onChange={(value) => set({ reAuditOf: value })}
      />
      <Field label="Link to the earlier audit" hint="Begins with https://">
        <Input
          type="url"
          value={draft.reAuditLink}
          maxLength={255}
          onChange={(_event, data) => set({ reAuditLink: data.value })}
        />
      </Field>
      <GuardedText label="Notes" multiline value={draft.notes} onChange={(value) => set({ notes: value })} />
    </>
  );
}
