/** Closing an enquiry once the reply has gone out, or opening it again. */
import { useEffect, useRef, useState } from 'react';
import { accept } from '../../../base/result.ts';
import type { Enquiry } from '../../../core/duties/snapshot.ts';
import { type OddEnquiry, oddClosing, prepareClosing, prepareReopening } from '../../../core/enquiries/enquiry.ts';
import { externalEnquiries } from '../../../lists/externalEnquiries.ts';
import { useAuditWrite } from '../../board/audit/useAuditWrite.ts';
import { changes } from '../../board/audit/writing.ts';
import { errorsOf } from '../../ui/form/errors.ts';
import { DayBox } from '../../ui/form/fields.tsx';
import { MeantTicks } from '../../ui/form/MeantTicks.tsx';
import { RowForm } from '../../ui/form/RowForm.tsx';
import { useEnquiriesHere } from './here.ts';

interface Props {
  readonly enquiry: Enquiry;
  readonly onClose: () => void;
}

export function CloseForm(props: Props) {
  const here = useEnquiriesHere();
  const { snapshot } = here.at;
  const [enquiry] = useState(props.enquiry);
  const [closedOn, setClosedOn] = useState<string>(here.today);
  const [meant, setMeant] = useState<readonly OddEnquiry[]>([]);
  const writing = useAuditWrite(() => here.saved(`${enquiry.name} is closed. Nobody is reminded of it any more.`));
  const errorOf = errorsOf(writing.write);
  const save = () => {
    const allowed = here.mayKeep();
    if (!allowed.ok) return allowed;
    const changed = prepareClosing(snapshot, enquiry, { closedOn, meant, today: here.today });
    return changed.ok ? accept([changes(externalEnquiries, enquiry, changed.value)]) : changed;
  };
  return (
    <RowForm
      label={`Close ${enquiry.name}`}
      writing={writing}
      save="Close the enquiry"
      onClose={props.onClose}
      onSave={() => void writing.save(save)}
    >
      <DayBox
        label="The reply went out on"
        required
        hint="Reminders end with it. Replies that come later are still kept."
        value={closedOn}
        error={errorOf('closedOn')}
        onChange={setClosedOn}
      />
      <MeantTicks
        odd={oddClosing(snapshot, enquiry, here.today)}
        meant={meant}
        isMissing={errorOf('meant') !== undefined}
        onChange={setMeant}
      />
    </RowForm>
  );
}

export function ReopenForm(props: Props) {
  const here = useEnquiriesHere();
  const [enquiry] = useState(props.enquiry);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []); // the button that was pressed has gone, and there is no box
  const writing = useAuditWrite(() => here.saved(`${enquiry.name} is open again.`));
  const save = () => {
    const allowed = here.mayKeep();
    if (!allowed.ok) return allowed;
    const changed = prepareReopening(enquiry);
    return changed.ok ? accept([changes(externalEnquiries, enquiry, changed.value)]) : changed;
  };
  return (
    <RowForm
      label={`Open ${enquiry.name} again`}
      writing={writing}
      save="Open it again"
      onClose={props.onClose}
      onSave={() => void writing.save(save)}
    >
      <p ref={said} tabIndex={-1} className="card-focus">
        Agencies that have not replied are reminded again.
      </p>
    </RowForm>
  );
}
