/**
 * A return as its agency fills it in. Every change is kept by itself; what is missing is said when it is sent, with the way
 * to each field. One column, in the order in which a case is read.
 */
import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseReturn } from '../../../../../core/audit/auditBook.ts';
import { checkReturn } from '../../../../../core/audit/returns/checkReturn.ts';
import { withFingerprint } from '../../../../../core/audit/returns/contentFingerprint.ts';
import { prepareNotInvolved, prepareSubmit } from '../../../../../core/audit/returns/prepareReturn.ts';
import type { WrongField } from '../../../../../core/audit/returns/wrongField.ts';
import type { Agency } from '../../../../../core/people/board.ts';
import { caseReturnsOf } from '../../../../../lists/agencyLists.ts';
import { useAuditWrite } from '../../../../board/audit/useAuditWrite.ts';
import { changes } from '../../../../board/audit/writing.ts';
import { errorsOf } from '../../../../ui/form/errors.ts';
import { RowForm } from '../../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../../ui/form/TextBox.tsx';
import { GuardForm, useGuardForm } from '../../../../ui/GuardForm.tsx';
import { Notice } from '../../../../ui/Notice.tsx';
import { WriteOutcome } from '../../../../ui/write/WriteOutcome.tsx';
import { useAuditHere } from '../../auditHere.ts';
import { SavingLine } from '../saving/SavingLine.tsx';
import { type AutosavedReturn, type ReturnEdits, useAutosave } from '../saving/useAutosave.ts';
import { AboutCase } from './AboutCase.tsx';
import { CaseEvents } from './CaseEvents.tsx';
import { HistoricalInformation } from './HistoricalInformation.tsx';
import { Questions } from './Questions.tsx';
import type { ReturnPart } from './returnPart.ts';

interface Props {
  readonly row: CaseReturn;
  readonly agency: Agency;
}

export function ReturnForm(props: Props) {
  return (
    <GuardForm>
      <Guarded {...props} />
    </GuardForm>
  );
}

function Guarded({ row, agency }: Props) {
  const { book } = useAuditHere();
  const guard = useGuardForm();
  const check = useCallback((now: CaseReturn) => checkReturn(book, now, { submit: false }), [book]);
  const at = useAutosave(row, { agency, check, namesConfirmed: !guard.asks });
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  // A first word makes a draft of it; a sent one that came back becomes a draft again.
  const type = (edits: ReturnEdits) => {
    setWrong([]);
    at.type(at.shown.state === 'Draft' ? edits : { ...edits, state: 'Draft' });
  };
  const sound = checkReturn(book, at.shown, { submit: false });
  const shownWrong = wrong.length > 0 ? wrong : sound;
  const part: ReturnPart = {
    row: at.shown,
    type,
    errorOf: (field) => shownWrong.find((one) => one.field === field)?.sentence,
  };
  return (
    <section className="return-form" aria-label="Case return" onBlur={() => void at.saveNow()}>
      <SavingLine at={at} />
      <AboutCase {...part} agency={agency} />
      <Questions {...part} agency={agency} />
      <CaseEvents {...part} />
      <HistoricalInformation {...part} />
      <Ending at={at} agency={agency} wrong={wrong} onWrong={setWrong} />
    </section>
  );
}

interface EndingProps {
  readonly at: AutosavedReturn;
  readonly agency: Agency;
  readonly wrong: readonly WrongField[];
  readonly onWrong: (wrong: readonly WrongField[]) => void;
}

/** The two ways to end a return: sent, or not involved. */
function Ending({ at, agency, wrong, onWrong }: EndingProps) {
  const { book, me, today, saved } = useAuditHere();
  const [isNotInvolved, setNotInvolved] = useState(false);
  const sending = useAuditWrite(() => saved(`The return ${at.shown.reference} is sent. Thank you.`));
  const { mayBeSent } = useGuardForm();
  const send = async (): Promise<void> => {
    if (!mayBeSent() || !(await at.saveNow())) return;
    const { kept, shown } = at.latest();
    const missing = checkReturn(book, shown, { submit: true });
    onWrong(missing);
    if (missing.length > 0) return;
    await sending.save(() => {
      const ready = prepareSubmit(book, {
        head: withFingerprint(book, kept),
        content: shown,
        person: me?.key ?? null,
        day: today,
      });
      return ready.ok ? { ok: true, value: [changes(caseReturnsOf(agency), kept, ready.value)] } : ready;
    });
  };
  if (isNotInvolved) return <NotInvolved at={at} agency={agency} onClose={() => setNotInvolved(false)} />;
  return (
    <>
      <Missing wrong={wrong} />
      <WriteOutcome writing={sending} />
      <div className="form-buttons">
        <Button onClick={() => setNotInvolved(true)}>We were not involved…</Button>
        <Button appearance="primary" disabled={sending.write.state === 'saving'} onClick={() => void send()}>
          Send the return
        </Button>
      </div>
    </>
  );
}

/** Everything that is missing at once, each with the way there. */
function Missing({ wrong }: { readonly wrong: readonly WrongField[] }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wrong.length > 0) place.current?.focus();
  }, [wrong]);
  if (wrong.length === 0) return null;
  return (
    <div ref={place} tabIndex={-1}>
      <Notice kind="error" title="Before it can be sent" isUrgent>
        <ul>
          {wrong.map(({ field, sentence }) => (
            <li key={`${field} ${sentence}`}>
              <Button appearance="transparent" onClick={() => goToField(field)}>
                {sentence}
              </Button>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** Fields stand in a box that bears their name. */
function goToField(field: string): void {
  const box = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
  box?.scrollIntoView({ block: 'center' });
  box?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
}

function NotInvolved({ at, agency, onClose }: Pick<EndingProps, 'at' | 'agency'> & { readonly onClose: () => void }) {
  const { book, me, today, saved } = useAuditHere();
  const [because, setBecause] = useState('');
  const writing = useAuditWrite(() => saved(`Recorded: ${agency.name} was not involved in ${at.shown.reference}.`));
  return (
    <RowForm
      label="Not involved"
      writing={writing}
      save="We were not involved"
      onClose={onClose}
      onSave={() =>
        void writing.save(() => {
          const ready = prepareNotInvolved(book, {
            head: withFingerprint(book, at.kept),
            because,
            person: me?.key ?? null,
            day: today,
          });
          return ready.ok ? { ok: true, value: [changes(caseReturnsOf(agency), at.kept, ready.value)] } : ready;
        })
      }
    >
      <TextBox
        label="How do you know that your agency was not involved?"
        hint="For example: no record found in the case system. No names, please."
        required
        multiline
        value={because}
        onChange={setBecause}
        error={errorsOf(writing.write)('notInvolvedBecause')}
      />
    </RowForm>
  );
}
