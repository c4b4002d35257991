/** The questions of the tool that this agency is asked, section by section. */
import { Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { askedIn } from '../../../../../core/audit/returns/checkAnswers.ts';
import type { Agency } from '../../../../../core/people/board.ts';
import { type CaseAnswer, evident } from '../../../../../lists/caseReturns.ts';
import type { Question, Scale, Section } from '../../../../../lists/toolContent.ts';
import { grouped } from '../../../../board/grouped.ts';
import { CountBox, countIn, DayBox } from '../../../../ui/form/fields.tsx';
import { TextBox } from '../../../../ui/form/TextBox.tsx';
import { useAuditHere } from '../../auditHere.ts';
import type { ReturnPart } from './returnPart.ts';

const unanswered: CaseAnswer = { value: null, notApplicable: false, evidence: null };

export function Questions({ row, type, errorOf }: ReturnPart & { readonly agency: Agency }) {
  const { book } = useAuditHere();
  const sections = grouped(askedIn(book, row), ({ section }) => section);
  const answers = row.answers ?? {};
  return [...sections].map(([section, asked]) => (
    <fieldset key={section.id}>
      <legend>{section.title}</legend>
      <Guidance of={section} />
      {asked.map(({ question }) => (
        <div key={question.id} className="question" data-field={`answers.${question.id}`}>
          <OneQuestion
            question={question}
            scale={book.tool?.content.scale ?? null}
            answer={answers[question.id] ?? unanswered}
            error={errorOf(`answers.${question.id}`)}
            onAnswer={(answer) => type({ answers: { ...answers, [question.id]: answer } })}
          />
        </div>
      ))}
    </fieldset>
  ));
}

function Guidance({ of }: { readonly of: Section | Question }) {
  return of.guidance === null ? null : <p className="quiet">{of.guidance}</p>;
}

interface OneProps {
  readonly question: Question;
  readonly scale: Scale | null;
  readonly answer: CaseAnswer;
  readonly error: string | undefined;
  readonly onAnswer: (answer: CaseAnswer) => void;
}

function OneQuestion(props: OneProps) {
  const { question, answer, onAnswer } = props;
  return (
    <>
      <Guidance of={question} />
      {answer.notApplicable ? <p>{question.wording}</p> : <Answer {...props} />}
      {question.mayNotApply && (
        <Checkbox
          label="Does not apply to this case"
          aria-label={`Does not apply: ${question.wording}`}
          checked={answer.notApplicable}
          onChange={(_event, { checked }) =>
            onAnswer({ ...answer, notApplicable: checked === true, value: checked === true ? null : answer.value })
          }
        />
      )}
      {question.type !== 'text' && (
        <TextBox
          label="What shows it"
          hint="A word on the evidence. No names, please."
          multiline
          value={answer.evidence ?? ''}
          onChange={(text) => onAnswer({ ...answer, evidence: text === '' ? null : text })}
          error={undefined}
        />
      )}
    </>
  );
}

/** The box that fits the type of the question. */
function Answer({ question, scale, answer, error, onAnswer }: OneProps) {
  const value = answer.value === null ? '' : String(answer.value);
  const set = (to: string | number | null) => onAnswer({ ...answer, value: to === '' ? null : to });
  const box = { label: question.wording, required: question.isRequired, value, onChange: set, error };
  switch (question.type) {
    case 'grade':
      return <Choice {...box} options={(scale?.grades ?? []).map((grade) => [grade.id, grade.label, grade.meaning])} />;
    case 'yes, no or partly':
      return <Choice {...box} options={evident.map((word) => [word, word, null])} />;
    case 'number':
      return <CountBox {...box} onChange={(text) => set(countIn(text))} />;
    case 'date':
      return <DayBox {...box} />;
    case 'text':
      return <TextBox {...box} multiline />;
  }
}

function Choice(props: {
  readonly label: string;
  readonly required: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly options: readonly (readonly [value: string, label: string, meaning: string | null])[];
}) {
  const { error } = props;
  return (
    <Field
      label={props.label}
      required={props.required}
      {...(error === undefined ? {} : { validationMessage: error, validationState: 'error' as const })}
    >
      <RadioGroup value={props.value} onChange={(_event, { value }) => props.onChange(value)}>
        {props.options.map(([value, label, meaning]) => (
          <Radio key={value} value={value} label={meaning === null ? label : `${label}: ${meaning}`} />
        ))}
      </RadioGroup>
    </Field>
  );
}
