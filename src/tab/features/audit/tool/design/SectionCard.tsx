/** One section of the draft: its title and guidance, its questions, and the button that adds one. */
import { Button } from '@fluentui/react-components';
import { addQuestion, changeSection, removeSection } from '../../../../../core/audit/tool/editTool.ts';
import type { Section } from '../../../../../lists/toolContent.ts';
import { GuardedText } from '../../../../ui/GuardedText.tsx';
import { movedSection, newQuestion, type Step } from './draft.ts';
import { placeOfQuestion, placeOfSection, QuestionCard } from './QuestionCard.tsx';
import type { Design } from './useDesign.ts';

interface Part {
  readonly section: Section;
  readonly number: number;
  readonly of: number;
  readonly design: Design;
}

export function SectionCard(part: Part) {
  const { section, number, design } = part;
  const { id } = section;
  return (
    <section
      className="panel card-focus"
      aria-label={`Section ${number}: ${section.title}`}
      id={placeOfSection(id)}
      tabIndex={-1}
    >
      <h4>Section {number}</h4>
      <GuardedText
        label={`Title of section ${number}`}
        required
        maxLength={255}
        value={section.title}
        onChange={(title) => design.change((now) => changeSection(now, id, { title }))}
      />
      <GuardedText
        label={`Guidance for section ${number}`}
        multiline
        maxLength={2_000}
        value={section.guidance ?? ''}
        onChange={(text) => design.change((now) => changeSection(now, id, { guidance: text === '' ? null : text }))}
      />
      {section.questions.length > 0 && (
        <ol className="question-list">
          {section.questions.map((question, at) => (
            <QuestionCard key={question.id} question={question} number={at + 1} section={id} design={design} />
          ))}
        </ol>
      )}
      <SectionButtons {...part} />
    </section>
  );
}

function SectionButtons({ section, number, of, design }: Part) {
  const add = (): void => {
    const question = newQuestion(design.draft.content, () => crypto.randomUUID());
    design.change((now) => addQuestion(now, section.id, { question }));
    design.show(question.id, placeOfQuestion(question.id));
  };
  const called = section.title.trim() === '' ? `section ${number}` : section.title;
  return (
    <div className="row">
      <Button aria-label={`Add a question to ${called}`} onClick={add}>
        Add a question
      </Button>
      <MoveSection step="up" isAtEdge={number === 1} {...{ section, design, called }} />
      <MoveSection step="down" isAtEdge={number === of} {...{ section, design, called }} />
      <Button
        appearance="subtle"
        aria-label={`Remove the section ${called}`}
        onClick={() =>
          design.change((now) => removeSection(now, section.id), {
            said: 'The section is removed with its questions.',
            focus: 'add-section',
            canUndo: true,
          })
        }
      >
        Remove the section
      </Button>
    </div>
  );
}

function MoveSection(props: {
  readonly step: Step;
  readonly section: Section;
  readonly design: Design;
  readonly called: string;
  readonly isAtEdge: boolean;
}) {
  const { step, section, design, called, isAtEdge } = props;
  const id = `${step}-${section.id}`;
  return (
    <Button
      id={id}
      appearance="subtle"
      disabledFocusable={isAtEdge}
      aria-label={`Move ${step} the section ${called}`}
      onClick={() =>
        design.change((now) => movedSection(now, section.id, step), {
          said: `The section ‘${called}’ is moved ${step}.`,
          focus: id,
        })
      }
    >
      {step === 'up' ? 'Move up' : 'Move down'}
    </Button>
  );
}
