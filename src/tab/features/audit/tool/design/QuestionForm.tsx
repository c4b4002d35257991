/** Everything about one question, changed in place: the draft follows each key. */
import { Checkbox } from '@fluentui/react-components';
import { sectors } from '../../../../../lists/agencies.ts';
import { answerTypes, measureTypes, type Question, type ToolContent } from '../../../../../lists/toolContent.ts';
import { ChooseBox } from '../../../../ui/form/fields.tsx';
import { PickMany } from '../../../../ui/form/PickMany.tsx';
import { GuardedText } from '../../../../ui/GuardedText.tsx';
import { sayMeasure, sayType } from '../sayTool.ts';
import { answersTo, conditionOn, conditionOptions } from './draft.ts';

const longestWords = 2_000;

type Changes = Partial<Omit<Question, 'id'>>;

interface Part {
  readonly question: Question;
  readonly content: ToolContent;
  readonly onChange: (changes: Changes) => void;
}

export function QuestionForm(part: Part) {
  const { question, onChange } = part;
  return (
    <div className="question-form">
      <GuardedText
        label="The question"
        required
        multiline
        maxLength={longestWords}
        value={question.wording}
        onChange={(wording) => onChange({ wording })}
      />
      <Kind {...part} />
      <GuardedText
        label="Standard: what good looks like"
        multiline
        maxLength={longestWords}
        value={question.standard ?? ''}
        onChange={(standard) => onChange({ standard: orNull(standard) })}
      />
      <GuardedText
        label="Guidance for whoever answers"
        multiline
        maxLength={longestWords}
        value={question.guidance ?? ''}
        onChange={(guidance) => onChange({ guidance: orNull(guidance) })}
      />
      <PickMany
        legend="Which agencies answer? Choose none for every agency."
        options={sectors}
        chosen={question.sectors}
        onChange={(chosen) => onChange({ sectors: chosen })}
      />
      <Condition {...part} />
      <Switches {...part} />
    </div>
  );
}

function Kind({ question, onChange }: Part) {
  return (
    <>
      <ChooseBox
        label="Answered with"
        required
        options={answerTypes.map((type) => ({ value: type, words: sayType(type) }))}
        value={question.type}
        onChange={(value) => onChange({ type: answerTypes.find((type) => type === value) ?? question.type })}
      />
      <ChooseBox
        label="What it measures"
        none="Not a measure"
        options={measureTypes.map((type) => ({ value: type, words: sayMeasure(type) }))}
        value={question.measure ?? ''}
        onChange={(value) => onChange({ measure: measureTypes.find((type) => type === value) ?? null })}
      />
    </>
  );
}

function Condition({ question, content, onChange }: Part) {
  const { onlyIf, id } = question;
  const options = conditionOptions(content, id);
  const possible = onlyIf === null ? null : answersTo(content, onlyIf.question);
  if (options.length === 0 && onlyIf === null) {
    return <p className="quiet">The first question cannot depend on another one.</p>;
  }
  return (
    <>
      <ChooseBox
        label="Asked only after a certain answer to"
        none="No other question: it is always asked"
        options={options}
        value={onlyIf?.question ?? ''}
        onChange={(value) => onChange({ onlyIf: conditionOn(content, value) })}
      />
      {onlyIf !== null &&
        (possible === null ? (
          <GuardedText
            label="The answer that leads to this question"
            required
            maxLength={255}
            value={onlyIf.is}
            onChange={(is) => onChange({ onlyIf: { ...onlyIf, is } })}
          />
        ) : (
          <ChooseBox
            label="The answer that leads to this question"
            required
            options={possible}
            value={onlyIf.is}
            onChange={(is) => onChange({ onlyIf: { ...onlyIf, is } })}
          />
        ))}
    </>
  );
}

function Switches({ question, onChange }: Part) {
  return (
    <div className="switch-list">
      <Checkbox
        label="It must be answered before a return is sent"
        checked={question.isRequired}
        onChange={(_event, { checked }) => onChange({ isRequired: checked === true })}
      />
      <Checkbox
        label="It may not apply to a case"
        checked={question.mayNotApply}
        onChange={(_event, { checked }) => onChange({ mayNotApply: checked === true })}
      />
      <Checkbox
        label="It asks what difference was made for the child"
        checked={question.asksDifference}
        onChange={(_event, { checked }) => onChange({ asksDifference: checked === true })}
      />
    </div>
  );
}

/** Spaces at the end stay while somebody types. */
function orNull(text: string): string | null {
  return text === '' ? null : text;
}
