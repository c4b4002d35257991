/** What lies before the next step, and the button that moves the audit on. */
import { Button } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { accept, type Result } from '../../../../base/result.ts';
import type { AuditBook } from '../../../../core/audit/auditBook.ts';
import { isOpen } from '../../../../core/audit/path/gate.ts';
import { prepareMove } from '../../../../core/audit/path/prepareMove.ts';
import { type PathStep, sayStep } from '../../../../core/audit/path/steps.ts';
import { sayMove } from '../../../../core/audit/path/waitingFor.ts';
import { pathWarnings } from '../../../../core/audit/path/warnings.ts';
import { capital } from '../../../../core/words/terms.ts';
import { audits } from '../../../../lists/audits.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { changes, type Writing } from '../../../board/audit/writing.ts';
import { lowered } from '../../../board/phrases.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { WriteOutcome } from '../../../ui/write/WriteOutcome.tsx';
import { useAuditHere } from '../auditHere.ts';
import { decide } from './decide.ts';
import { GateItem } from './GateItem.tsx';
import { gatesInOrder, sayGates } from './sayOverview.ts';

export function NextStep() {
  const { path, book } = useAuditHere();
  const { next } = path;
  const place = useRef<HTMLElement>(null);
  if (next === null || book.audit.status === 'Withdrawn') return null;
  return (
    <section ref={place} tabIndex={-1} className="panel card-focus" aria-labelledby="next-step">
      <h3 id="next-step">Next step: {sayStep(next)}</h3>
      <p>{sayGates(path)}</p>
      <ul className="gates" aria-label={`What ‘${sayStep(next)}’ needs`}>
        {gatesInOrder(path.gates).map((gate) => (
          <GateItem key={gate.name} gate={gate} />
        ))}
      </ul>
      <Warnings next={next} />
      <MoveOn next={next} onMoved={() => place.current?.focus()} />
    </section>
  );
}

/** What does not stop the move but should be looked at first. */
function Warnings({ next }: { readonly next: PathStep }) {
  const { book, today } = useAuditHere();
  const warnings = pathWarnings(book, next, today);
  if (warnings.length === 0) return null;
  return (
    <Notice kind="warning" title="This does not stop the audit, but look at it first">
      {warnings.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

/** The decision is what counts; the column says the same to people who open the list. */
function marked(
  { audit }: Pick<AuditBook, 'audit'>,
  next: PathStep,
  decided: Result<readonly Writing[], string>,
): Result<readonly Writing[], string> {
  if (!decided.ok || next !== 'closed') return decided;
  return accept([...decided.value, changes(audits, audit, { status: 'Closed' })]);
}

/** Stays where it is while something is missing, says why, and can be reached with the keyboard. */
function MoveOn({ next, onMoved }: { readonly next: PathStep; readonly onMoved: () => void }) {
  const here = useAuditHere();
  const { book, path, me, today } = here;
  const why = useId();
  const press = useRef(crypto.randomUUID());
  const writing = useAuditWrite(() => here.saved(`The audit is at ‘${sayStep(next)}’ now.`));
  const allowed = here.may('move audit');
  if (!allowed.ok) return <p className="quiet">Moving the audit on: {lowered(allowed.refusals[0].sentence)}</p>;
  const isShut = path.gates.some((gate) => !isOpen(gate));
  const isSaving = writing.write.state === 'saving';
  const move = async (): Promise<void> => {
    if (isShut || isSaving) return;
    const to = { person: me?.key ?? null, to: next, day: today };
    if (!(await writing.save(() => marked(book, next, decide(book, prepareMove(book, to), press.current))))) return;
    press.current = crypto.randomUUID();
    onMoved();
  };
  return (
    <div className="move-on">
      <Button
        appearance={isShut ? 'secondary' : 'primary'}
        aria-disabled={isShut || isSaving}
        aria-describedby={why}
        onClick={() => void move()}
      >
        {isSaving ? 'Moving…' : capital(sayMove(next))}
      </Button>
      <p id={why} className="quiet">
        {isShut
          ? 'This opens once everything above is settled or let pass.'
          : 'It is recorded with your name and the day, and cannot be taken back.'}
      </p>
      <WriteOutcome writing={writing} />
    </div>
  );
}
