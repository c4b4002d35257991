/** One question as people read it, with what is special about it in short marks. */
import type { Question, ToolContent } from '../../../../lists/toolContent.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { sayCondition, saySectors, sayType } from './sayTool.ts';

/** @param withGuidance standard and guidance in full */
export function QuestionFacts(props: {
  readonly question: Question;
  readonly content: ToolContent;
  readonly withGuidance: boolean;
}) {
  const { question, content, withGuidance } = props;
  const condition = sayCondition(content, question);
  return (
    <>
      <p className="question-wording">
        {question.wording.trim() === '' ? <em>No words yet</em> : question.wording}
        {question.isRequired && <span className="quiet"> (must be answered)</span>}
      </p>
      <p className="row">
        <Flag kind="plain">{sayType(question.type)}</Flag>
        {question.measure !== null && <Flag kind="plain">Measures {question.measure}</Flag>}
        {question.asksDifference && <Flag kind="good">Asks what difference was made</Flag>}
        {question.mayNotApply && <Flag kind="plain">May not apply</Flag>}
      </p>
      {question.sectors.length > 0 && <p className="quiet">{saySectors(question.sectors)}</p>}
      {condition !== null && <p className="quiet">{condition}</p>}
      {withGuidance && question.standard !== null && (
        <p>
          <strong>What good looks like:</strong> {question.standard}
        </p>
      )}
      {withGuidance && question.guidance !== null && <p className="quiet">{question.guidance}</p>}
    </>
  );
}
