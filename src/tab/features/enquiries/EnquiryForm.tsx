/** An enquiry, new or known: what is asked, by whom, until when, and which agencies reply. */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { keyOf } from '../../../base/id.ts';
import { accept } from '../../../base/result.ts';
import type { Enquiry } from '../../../core/duties/snapshot.ts';
import {
  type EnquiryDraft,
  enquiryDraft,
  oddEnquiry,
  prepareEnquiry,
  prepareEnquiryChange,
} from '../../../core/enquiries/enquiry.ts';
import { externalEnquiries } from '../../../lists/externalEnquiries.ts';
import { useAuditWrite } from '../../board/audit/useAuditWrite.ts';
import { adds, changes } from '../../board/audit/writing.ts';
import { CheckList } from '../../ui/form/CheckList.tsx';
import { type ErrorOf, errorsOf } from '../../ui/form/errors.ts';
import { DayBox, LinkBox } from '../../ui/form/fields.tsx';
import { MeantTicks } from '../../ui/form/MeantTicks.tsx';
import { RowForm } from '../../ui/form/RowForm.tsx';
import { TextBox } from '../../ui/form/TextBox.tsx';
import { useEnquiriesHere } from './here.ts';

/** @param props.enquiry null for a new one */
export function EnquiryForm(props: { readonly enquiry: Enquiry | null; readonly onClose: () => void }) {
  const here = useEnquiriesHere();
  // As it was when the form was opened: somebody else's change meanwhile is a conflict to be shown.
  const [enquiry] = useState(props.enquiry);
  const [key] = useState(() => keyOf<'externalEnquiries'>(crypto.randomUUID()));
  const [draft, setDraft] = useState(() => enquiryDraft(enquiry, here.today));
  const writing = useAuditWrite(() => here.saved(`${draft.name.trim()} is saved.`));
  const save = () => {
    const allowed = here.mayKeep();
    if (!allowed.ok) return allowed;
    if (enquiry === null) {
      const made = prepareEnquiry(here.known, draft);
      return made.ok ? accept([adds(externalEnquiries, key, made.value)]) : made;
    }
    const changed = prepareEnquiryChange(here.known, enquiry, draft);
    return changed.ok ? accept([changes(externalEnquiries, enquiry, changed.value)]) : changed;
  };
  const set = (change: Partial<EnquiryDraft>): void => setDraft((now) => ({ ...now, ...change }));
  const part = { draft, set, errorOf: errorsOf(writing.write), enquiry };
  return (
    <RowForm
      label={enquiry === null ? 'Add an enquiry' : `Change ${enquiry.name}`}
      writing={writing}
      save={enquiry === null ? 'Add the enquiry' : 'Save the enquiry'}
      onClose={props.onClose}
      onSave={() => void writing.save(save)}
    >
      <What {...part} />
      <When {...part} />
      <Which {...part} />
    </RowForm>
  );
}

interface Part {
  readonly draft: EnquiryDraft;
  readonly set: (change: Partial<EnquiryDraft>) => void;
  readonly errorOf: ErrorOf;
  readonly enquiry: Enquiry | null;
}

function What({ draft, set, errorOf }: Part) {
  return (
    <>
      <TextBox
        label="What is asked, in a few words"
        required
        value={draft.name}
        maxLength={255}
        error={errorOf('name')}
        onChange={(name) => set({ name })}
      />
      <TextBox
        label="Who asks"
        required
        hint="The organisation, for example a national inspectorate"
        value={draft.from}
        maxLength={255}
        error={errorOf('from')}
        onChange={(from) => set({ from })}
      />
      <LinkBox
        label="Where it can be read"
        hint="A web address, or empty"
        value={draft.link}
        error={errorOf('link')}
        onChange={(link) => set({ link })}
      />
    </>
  );
}

function When({ draft, set, errorOf, enquiry }: Part) {
  const { known } = useEnquiriesHere();
  return (
    <>
      <DayBox
        label="Passed to the agencies on"
        required
        hint="Nobody is reminded before this day."
        value={draft.receivedOn}
        error={errorOf('receivedOn')}
        onChange={(receivedOn) => set({ receivedOn })}
      />
      <DayBox
        label="Agencies reply by"
        required
        hint="Leave time to put the replies together before the answer has to go out."
        value={draft.dueOn}
        error={errorOf('dueOn')}
        // Another day is another question.
        onChange={(dueOn) => set({ dueOn, meant: [] })}
      />
      <MeantTicks
        odd={oddEnquiry(known, draft, enquiry)}
        meant={draft.meant}
        isMissing={errorOf('meant') !== undefined}
        onChange={(meant) => set({ meant })}
      />
    </>
  );
}

function Which({ draft, set, errorOf, enquiry }: Part) {
  const { at } = useEnquiriesHere();
  const wrong = errorOf('agencies');
  const options = at.snapshot.agencies
    .filter((one) => one.active || enquiry?.agencies.some((ref) => ref.key === one.key) === true)
    .map((one) => ({ value: String(one.key), words: one.active ? one.name : `${one.name} (takes part no more)` }))
    .toSorted((a, b) => a.words.localeCompare(b.words, 'en-GB'));
  return (
    <>
      <Field
        label="Who is asked"
        {...(wrong === undefined ? {} : { validationMessage: wrong, validationState: 'error' as const })}
      >
        <RadioGroup
          value={draft.everyAgency ? 'every' : 'some'}
          onChange={(_event, { value }) => set({ everyAgency: value === 'every' })}
        >
          <Radio value="every" label="Every agency that takes part" />
          <Radio value="some" label="Some agencies" />
        </RadioGroup>
      </Field>
      {!draft.everyAgency && (
        <CheckList
          legend="Agencies that are asked"
          options={options}
          chosen={draft.agencies}
          onChange={(agencies) => set({ agencies })}
        />
      )}
    </>
  );
}
