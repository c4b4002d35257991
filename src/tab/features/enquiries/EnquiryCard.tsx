/** One enquiry: where it stands, what each agency replied, and what those who keep the enquiries can do about it. */
import { Button, Link } from '@fluentui/react-components';
import type { EnquiryStanding } from '../../../core/enquiries/replies.ts';
import { Flag } from '../../ui/Flag.tsx';
import { useOpenForm } from '../../ui/form/useOpenForm.ts';
import { CloseForm, ReopenForm } from './CloseForm.tsx';
import { EnquiryForm } from './EnquiryForm.tsx';
import { useEnquiriesHere } from './here.ts';
import { Replies } from './Replies.tsx';
import { sayStanding } from './sayEnquiries.ts';

type Form = 'change' | 'close' | 'reopen';

export function EnquiryCard({ standing }: { readonly standing: EnquiryStanding }) {
  const { today } = useEnquiriesHere();
  const form = useOpenForm<Form>();
  const { enquiry, isOpen, isOverdue } = standing;
  return (
    <article ref={form.place} tabIndex={-1} className="kept-card card-focus" aria-label={enquiry.name}>
      <h3>
        {enquiry.name} {isOverdue && <Flag kind="bad">Overdue</Flag>}
        {!isOpen && <Flag kind="plain">Closed</Flag>}
      </h3>
      {sayStanding(standing, today).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {enquiry.link !== null && (
        <p>
          <Link href={enquiry.link} target="_blank" rel="noreferrer">
            Open the enquiry
          </Link>
        </p>
      )}
      {form.open === 'change' && <EnquiryForm enquiry={enquiry} onClose={form.close} />}
      {form.open === 'close' && <CloseForm enquiry={enquiry} onClose={form.close} />}
      {form.open === 'reopen' && <ReopenForm enquiry={enquiry} onClose={form.close} />}
      {form.open === null && <Buttons standing={standing} show={form.show} />}
      <Replies standing={standing} />
    </article>
  );
}

function Buttons(props: { readonly standing: EnquiryStanding; readonly show: (name: Form) => void }) {
  const { enquiry, isOpen } = props.standing;
  if (!useEnquiriesHere().mayKeep().ok) return null;
  if (!isOpen) {
    return (
      <div className="row">
        <Button size="small" aria-label={`Open again: ${enquiry.name}`} onClick={() => props.show('reopen')}>
          Open again…
        </Button>
      </div>
    );
  }
  return (
    <div className="row">
      <Button size="small" aria-label={`Change ${enquiry.name}`} onClick={() => props.show('change')}>
        Change…
      </Button>
      <Button size="small" aria-label={`Close ${enquiry.name}`} onClick={() => props.show('close')}>
        Close…
      </Button>
    </div>
  );
}
