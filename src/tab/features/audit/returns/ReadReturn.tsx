/** A return as it was sent, question by question. */
import { sayDate } from '../../../../base/time/plainDate.ts';
import type { CaseReturn } from '../../../../core/audit/auditBook.ts';
import { questionsOf } from '../../../../core/audit/tool/askedOf.ts';
import type { CaseAnswer } from '../../../../lists/caseReturns.ts';
import type { Question, Scale } from '../../../../lists/toolContent.ts';
import { useAuditHere } from '../auditHere.ts';

export function ReadReturn({ row }: { readonly row: CaseReturn }) {
  const { book } = useAuditHere();
  const content = book.tool?.content;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Not involved', row.notInvolvedBecause],
    ['Audited by', row.auditor],
    ['Looked at', row.transition],
    ['What was done well', row.strengths],
    ['What could have been done better', row.weaknesses],
    ['Child’s voice evident', row.childsVoice],
    ['Equality and diversity considered', row.equalityConsidered],
    ['Protected characteristics that mattered', row.characteristics.join(', ') || null],
    [
      'Historical information',
      row.historicalIssue ? `${row.historicalSystem ?? ''}: ${row.historicalNote ?? ''}` : null,
    ],
  ];
  return (
    <dl className="return-read">
      {facts.map(([name, value]) => value !== null && <Fact key={name} name={name} value={value} />)}
      {(row.events ?? []).map((event) => (
        <Fact key={`${event.on} ${event.what}`} name={sayDate(event.on)} value={event.what} />
      ))}
      {content !== undefined &&
        questionsOf(content).map(({ question }) => {
          const answer = row.answers?.[question.id];
          if (answer === undefined) return null;
          return <Fact key={question.id} name={question.wording} value={sayAnswer(question, answer, content.scale)} />;
        })}
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function sayAnswer(question: Question, answer: CaseAnswer, scale: Scale | null): string {
  const evidence = answer.evidence === null ? '' : ` – ${answer.evidence}`;
  if (answer.notApplicable) return `Does not apply${evidence}`;
  const value = String(answer.value ?? 'Not answered');
  const grade = question.type === 'grade' ? scale?.grades.find((one) => one.id === value)?.label : undefined;
  return `${grade ?? value}${evidence}`;
}
