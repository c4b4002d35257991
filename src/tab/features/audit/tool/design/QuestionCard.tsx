/** One question in the designer: as it reads, or open to be changed, with the buttons that move and remove it. */
import { Button } from '@fluentui/react-components';
import { changeQuestion, removeQuestion } from '../../../../../core/audit/tool/editTool.ts';
import type { Question, ToolContent } from '../../../../../lists/toolContent.ts';
import { QuestionFacts } from '../QuestionFacts.tsx';
import { callQuestion } from '../sayTool.ts';
import { canMove, movedQuestion, type Step, sayPlace } from './draft.ts';
import { QuestionForm } from './QuestionForm.tsx';
import type { Design } from './useDesign.ts';

interface Part {
  readonly question: Question;
  readonly number: number;
  readonly section: string;
  readonly design: Design;
}

export const placeOfQuestion = (id: string): string => `question-${id}`;
export const placeOfSection = (id: string): string => `section-${id}`;

export function QuestionCard(part: Part) {
  const { question, number, design } = part;
  const { content } = design.draft;
  const isOpen = design.open === question.id;
  return (
    <li>
      <article
        id={placeOfQuestion(question.id)}
        tabIndex={-1}
        className="question-card card-focus"
        aria-label={`Question ${number}`}
      >
        <p className="quiet">Question {number}</p>
        {isOpen ? (
          <QuestionForm
            question={question}
            content={content}
            onChange={(changes) => design.change((now) => changeQuestion(now, question.id, changes))}
          />
        ) : (
          <QuestionFacts question={question} content={content} withGuidance={false} />
        )}
        <Buttons {...part} content={content} isOpen={isOpen} />
      </article>
    </li>
  );
}

function Buttons(props: Part & { readonly content: ToolContent; readonly isOpen: boolean }) {
  const { question, section, design, content, isOpen } = props;
  const called = callQuestion(question);
  return (
    <div className="row">
      <Button
        id={`edit-${question.id}`}
        size="small"
        aria-label={isOpen ? `Done with ${called}` : `Edit ${called}`}
        onClick={() =>
          isOpen ? design.show(null, `edit-${question.id}`) : design.show(question.id, placeOfQuestion(question.id))
        }
      >
        {isOpen ? 'Done' : 'Edit'}
      </Button>
      <MoveButton step="up" {...{ question, content, design, called }} />
      <MoveButton step="down" {...{ question, content, design, called }} />
      <Button
        size="small"
        appearance="subtle"
        aria-label={`Remove ${called}`}
        onClick={() =>
          design.change((now) => removeQuestion(now, question.id), {
            said: 'The question is removed, and with it every condition on it.',
            focus: placeOfSection(section),
            canUndo: true,
          })
        }
      >
        Remove
      </Button>
    </div>
  );
}

function MoveButton(props: {
  readonly step: Step;
  readonly question: Question;
  readonly content: ToolContent;
  readonly design: Design;
  readonly called: string;
}) {
  const { step, question, content, design, called } = props;
  const id = `${step}-${question.id}`;
  const isAtEdge = !canMove(content, question.id, step);
  const after = movedQuestion(content, question.id, step);
  return (
    <Button
      id={id}
      size="small"
      appearance="subtle"
      // It keeps the focus when the edge is reached.
      disabledFocusable={isAtEdge}
      aria-label={`Move ${step}: ${called}`}
      onClick={() => design.change(() => after, { said: sayPlace(after, question.id), focus: id })}
    >
      {step === 'up' ? 'Up' : 'Down'}
    </Button>
  );
}
