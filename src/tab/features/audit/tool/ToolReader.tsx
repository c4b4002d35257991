/** A tool to be read: all its questions, with what good looks like. */
import type { ToolContent } from '../../../../lists/toolContent.ts';
import { QuestionFacts } from './QuestionFacts.tsx';

export function ToolReader({ content }: { readonly content: ToolContent }) {
  const { scale } = content;
  return (
    <div className="tool-reader">
      <p>{content.purpose}</p>
      {scale === null ? (
        <p className="quiet">It has no grades.</p>
      ) : (
        <div>
          <p>
            <strong>{scale.name}</strong>
          </p>
          <ul className="grade-list">
            {scale.grades.map((grade) => (
              <li key={grade.id}>
                <strong>{grade.label}</strong>
                {grade.isGood && <span className="quiet"> (good enough)</span>}: {grade.meaning}
              </li>
            ))}
          </ul>
        </div>
      )}
      {content.sections.map((section, at) => (
        <section key={section.id} className="panel" aria-labelledby={`read-${section.id}`}>
          <h4 id={`read-${section.id}`}>
            {at + 1}. {section.title}
          </h4>
          {section.guidance !== null && <p className="quiet">{section.guidance}</p>}
          <ol className="question-list">
            {section.questions.map((question) => (
              <li key={question.id} className="question-card">
                <QuestionFacts question={question} content={content} withGuidance />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
