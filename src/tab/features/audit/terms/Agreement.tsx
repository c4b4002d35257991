/** Where the terms stand with those who sign off the method and agree the text, and the buttons of whoever may. */
import { Button } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Circle20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { refuse } from '../../../../base/result.ts';
import { parsePlainDate } from '../../../../base/time/plainDate.ts';
import { prepareMethodSignOff, prepareTermsAgreed } from '../../../../core/audit/path/prepareMove.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { lowered } from '../../../board/phrases.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { DayBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { WriteOutcome } from '../../../ui/write/WriteOutcome.tsx';
import { useAuditHere } from '../auditHere.ts';
import { decide } from '../overview/decide.ts';
import { useKeptTerms } from './keptDrafts.ts';
import { agreedStanding, methodStanding, type Standing } from './sayTerms.ts';

const saveFirst = 'Save what you have written first: it is the saved text that counts.';

export function Agreement() {
  const { book } = useAuditHere();
  const form = useOpenForm<'agreed'>();
  const method = methodStanding(book);
  const agreed = agreedStanding(book);
  return (
    <section ref={form.place} tabIndex={-1} className="panel card-focus" aria-labelledby="agreement">
      <h3 id="agreement">Sign-off and agreement</h3>
      <Line standing={method} />
      {!method.isMet && <SignOff />}
      <Line standing={agreed} />
      {!agreed.isMet && (
        <Agreeing isOpen={form.open !== null} onOpen={() => form.show('agreed')} onClose={form.close} />
      )}
    </section>
  );
}

function Line({ standing: { isMet, sentence } }: { readonly standing: Standing }) {
  const Mark = isMet ? CheckmarkCircle20Filled : Circle20Regular;
  return (
    <p className="agreement-line" data-state={isMet ? 'met' : 'open'}>
      <Mark aria-hidden /> <span>{sentence}</span>
    </p>
  );
}

/** The QA manager, or the chair where the QA manager leads; never whoever leads (R46). */
function SignOff() {
  const here = useAuditHere();
  const { book, me, today } = here;
  const kept = useKeptTerms(book.audit.key);
  const press = useRef(crypto.randomUUID());
  const writing = useAuditWrite(() => here.saved('The method is signed off.'));
  const ready = prepareMethodSignOff(book, { person: me?.key ?? null, day: today });
  if (!ready.ok) return <p className="quiet">Signing it off: {lowered(ready.refusals[0].sentence)}</p>;
  const sign = () =>
    void writing.save(() =>
      kept === null
        ? decide(book, prepareMethodSignOff(book, { person: me?.key ?? null, day: today }), press.current)
        : refuse('unsaved', saveFirst),
    );
  return (
    <div className="agreement-act">
      <Button appearance="primary" disabled={writing.write.state === 'saving'} onClick={sign}>
        Sign off the method
      </Button>
      <span className="quiet">
        Scope, sample, method, expertise, sources and views, exactly as they are saved. Recorded with your name.
      </span>
      <WriteOutcome writing={writing} />
    </div>
  );
}

function Agreeing(props: { readonly isOpen: boolean; readonly onOpen: () => void; readonly onClose: () => void }) {
  const here = useAuditHere();
  const allowed = here.may('agree terms');
  if (!allowed.ok) return <p className="quiet">Recording it: {lowered(allowed.refusals[0].sentence)}</p>;
  if (here.book.itsTerms === null) return null;
  if (props.isOpen) return <AgreedForm onClose={props.onClose} />;
  return (
    <div>
      <Button onClick={props.onOpen}>Record that the terms are agreed…</Button>
    </div>
  );
}

function AgreedForm({ onClose }: { readonly onClose: () => void }) {
  const here = useAuditHere();
  const { book, board, me, today } = here;
  const kept = useKeptTerms(book.audit.key);
  const press = useRef(crypto.randomUUID());
  const [agreedOn, setAgreedOn] = useState<string>(today);
  const [minute, setMinute] = useState('');
  const writing = useAuditWrite(() => here.saved('It is recorded that the terms are agreed.'));
  const errorOf = errorsOf(writing.write);
  const rows = () => {
    if (kept !== null) return refuse('unsaved', saveFirst);
    const day = parsePlainDate(agreedOn);
    if (day === null) return refuse('inFuture', 'Give the day on which they were agreed.');
    const minuteReference = minute.trim() === '' ? null : minute.trim();
    const decided = { person: me?.key ?? null, day: today, agreedOn: day, minuteReference };
    return decide(book, prepareTermsAgreed(book, decided), press.current);
  };
  return (
    <RowForm
      label="Record that the terms are agreed"
      writing={writing}
      save="Record the agreement"
      onSave={() => void writing.save(rows)}
      onClose={onClose}
    >
      <p>
        The {board.terms.subGroup} agreed to exactly the text that is saved now. A later change needs agreeing again.
      </p>
      <DayBox label="Agreed on" required value={agreedOn} error={errorOf('inFuture')} onChange={setAgreedOn} />
      <TextBox
        label="Minute"
        hint="Where it is recorded, for example the number of the minute."
        value={minute}
        maxLength={255}
        error={undefined}
        onChange={setMinute}
      />
    </RowForm>
  );
}
