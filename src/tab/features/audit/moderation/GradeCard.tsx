/** The first grade beside the second with its reason; both buttons of whoever may moderate. */
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { accept, type Result, refuse } from '../../../../base/result.ts';
import { sayDate } from '../../../../base/time/plainDate.ts';
import { dateIn } from '../../../../base/time/zone.ts';
import { personBehind } from '../../../../core/answers/said.ts';
import type { CaseReturn } from '../../../../core/audit/auditBook.ts';
import { prepareModeration } from '../../../../core/audit/moderation/prepareModeration.ts';
import { sayNotKnown } from '../../../../core/may.ts';
import { moderations } from '../../../../lists/moderations.ts';
import { keyFor } from '../../../board/audit/auditBoard.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds, type Writing } from '../../../board/audit/writing.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { errorsOf } from '../../../ui/form/errors.ts';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { WriteOutcome } from '../../../ui/write/WriteOutcome.tsx';
import { type AuditHere, useAuditHere } from '../auditHere.ts';
import { type GradePair, sayGrade } from './moderationView.ts';

interface Part {
  readonly row: CaseReturn;
  readonly pair: GradePair;
  readonly isDip: boolean;
}

export function GradeCard({ mayGrade, ...part }: Part & { readonly mayGrade: boolean }) {
  const { book } = useAuditHere();
  const form = useOpenForm<'grade'>();
  const { question, first, evidence, moderation } = part.pair;
  const scale = book.tool?.content.scale ?? null;
  return (
    <li>
      <article ref={form.place} tabIndex={-1} className="panel card-focus" aria-label={question.wording}>
        <h4>{question.wording}</h4>
        {question.standard !== null && <p className="quiet">What good looks like: {question.standard}</p>}
        <dl className="grade-pair">
          <div>
            <dt>First grade, by {part.row.agency.title}</dt>
            <dd>
              <strong>{sayGrade(scale, first)}</strong>
              {evidence !== null && <p className="as-said">{evidence}</p>}
            </dd>
          </div>
          <div>
            <dt>Second grade</dt>
            <dd>{moderation === null ? 'None yet' : <Second {...part} />}</dd>
          </div>
        </dl>
        {mayGrade && form.open === null && <Buttons {...part} onGrade={() => form.show('grade')} />}
        {form.open === 'grade' && <GradeForm {...part} onClose={form.close} />}
      </article>
    </li>
  );
}

function Second({ pair }: Part) {
  const { book } = useAuditHere();
  const { moderation, first } = pair;
  if (moderation === null) return null;
  const scale = book.tool?.content.scale ?? null;
  const by = personBehind(book.board, moderation.createdBy, null)?.name;
  return (
    <>
      <strong>{sayGrade(scale, moderation.secondGrade)}</strong>{' '}
      {moderation.firstGrade === moderation.secondGrade ? (
        <Flag kind="good">Both agree</Flag>
      ) : (
        <Flag kind="attention">Changed</Flag>
      )}
      {moderation.reason !== null && <p className="as-said">{moderation.reason}</p>}
      {moderation.firstGrade !== first && (
        <p>The first grade was {sayGrade(scale, moderation.firstGrade)} then; the agency has changed it since.</p>
      )}
      <p className="quiet">
        {by === undefined ? '' : `${by}, `}
        {sayDate(dateIn(moderation.createdAt))}
      </p>
    </>
  );
}

function Buttons({ onGrade, ...part }: Part & { readonly onGrade: () => void }) {
  const here = useAuditHere();
  const { question, first, moderation } = part.pair;
  const writing = useAuditWrite(() => here.saved('The second grade is saved: both agree.'));
  return (
    <>
      <div className="row">
        {moderation === null && (
          <Button
            disabledFocusable={writing.write.state === 'saving'}
            aria-label={`Agree with the first grade: ${question.wording}`}
            onClick={() => void writing.save(() => rowsFor(here, part, { grade: first, reason: '' }))}
          >
            {writing.write.state === 'saving' ? 'Saving…' : 'Agree with the first grade'}
          </Button>
        )}
        <Button
          aria-label={`Grade it ${moderation === null ? 'differently' : 'again'}: ${question.wording}`}
          onClick={onGrade}
        >
          {moderation === null ? 'Grade it differently…' : 'Grade it again…'}
        </Button>
      </div>
      <WriteOutcome writing={writing} />
    </>
  );
}

const notApplicable = 'does not apply';

function GradeForm({ onClose, ...part }: Part & { readonly onClose: () => void }) {
  const here = useAuditHere();
  const { question } = part.pair;
  const [grade, setGrade] = useState('');
  const [reason, setReason] = useState('');
  const writing = useAuditWrite(() => here.saved('The second grade is saved.'));
  const errorOf = errorsOf(writing.write);
  const wrong = errorOf('secondGrade');
  const chosen = grade === notApplicable ? null : grade;
  return (
    <RowForm
      label={`Second grade: ${question.wording}`}
      writing={writing}
      save="Save the second grade"
      onClose={onClose}
      onSave={() => void writing.save(() => rowsFor(here, part, { grade: chosen, reason }))}
    >
      <Field
        label="Second grade"
        required
        {...(wrong === undefined ? {} : { validationMessage: wrong, validationState: 'error' as const })}
      >
        <RadioGroup value={grade} onChange={(_event, { value }) => setGrade(value)}>
          {(here.book.tool?.content.scale?.grades ?? []).map((one) => (
            <Radio key={one.id} value={one.id} label={`${one.label}: ${one.meaning}`} />
          ))}
          {question.mayNotApply && <Radio value={notApplicable} label="Does not apply to this case" />}
        </RadioGroup>
      </Field>
      <TextBox
        label="Why?"
        required={chosen !== part.pair.first}
        multiline
        hint="The agency reads this. About practice; no names and no details of a case."
        value={reason}
        onChange={setReason}
        error={errorOf('reason')}
      />
    </RowForm>
  );
}

interface Graded {
  readonly grade: string | null;
  readonly reason: string;
}

function rowsFor(
  { book, me, today }: AuditHere,
  { row, pair, isDip }: Part,
  { grade, reason }: Graded,
): Result<readonly Writing[], string> {
  if (me === null) return refuse('notKnown', sayNotKnown(book.board.membership.terms));
  const ready = prepareModeration(book, {
    return: row,
    question: pair.question.id,
    secondGrade: grade,
    reason,
    isDipSample: isDip,
    person: me.key,
    day: today,
  });
  if (!ready.ok) return ready;
  return accept([
    adds(
      moderations,
      keyFor<'moderations'>(book.audit, () => crypto.randomUUID()),
      ready.value,
    ),
  ]);
}
