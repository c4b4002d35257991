/** What is in a small audit tool, for tests: four grades, two sections, a question in each. */
import type { Question, ToolContent } from '../../src/lists/toolContent.ts';

/** A question that every agency answers. */
export function aQuestion(id: string, more: Partial<Question> = {}): Question {
  return {
    id,
    wording: `How good was ${id}?`,
    type: 'grade',
    guidance: null,
    measure: 'quality',
    standard: null,
    sectors: [],
    onlyIf: null,
    mayNotApply: false,
    isRequired: true,
    asksDifference: false,
    ...more,
  };
}

/** Four grades, and two sections with a question each: `assessment`, and `difference` (yes, no or partly). */
export function aToolContent(more: Partial<ToolContent> = {}): ToolContent {
  const grade = (id: string, label: string, isGood: boolean) => ({ id, label, meaning: `${label} practice.`, isGood });
  return {
    format: 'qa-audit-tool/1',
    purpose: 'Looks at cases of neglect.',
    scale: {
      name: 'Four grades',
      grades: [
        grade('outstanding', 'Outstanding', true),
        grade('good', 'Good', true),
        grade('improve', 'Requires improvement', false),
        grade('inadequate', 'Inadequate', false),
      ],
    },
    sections: [
      { id: 'practice', title: 'Practice', guidance: null, questions: [aQuestion('assessment')] },
      {
        id: 'outcome',
        title: 'Difference made',
        guidance: null,
        questions: [
          aQuestion('difference', {
            wording: 'What difference was made for the child?',
            type: 'yes, no or partly',
            measure: 'outcome',
            asksDifference: true,
            mayNotApply: true,
          }),
        ],
      },
    ],
    ...more,
  };
}
