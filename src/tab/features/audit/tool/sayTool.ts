/** Words of the section about the audit tool. */
import type { Agency } from '../../../../core/people/board.ts';
import type { AnswerType, MeasureType, Question, ToolContent } from '../../../../lists/toolContent.ts';

const types: Readonly<Record<AnswerType, string>> = {
  grade: 'A grade',
  'yes, no or partly': 'Yes, partly or no',
  number: 'A number',
  text: 'A text',
  date: 'A date in the period under review',
};

export function sayType(type: AnswerType): string {
  return types[type];
}

const measures: Readonly<Record<MeasureType, string>> = {
  outcome: 'Outcome: what changed for the child',
  quality: 'Quality: how well it was done',
  quantity: 'Quantity: how much was done, how often',
};

export function sayMeasure(measure: MeasureType): string {
  return measures[measure];
}

/** `8 sections, 28 questions`. */
export function saySize({ sections }: ToolContent): string {
  const questions = sections.reduce((so, section) => so + section.questions.length, 0);
  return `${counted(sections.length, 'section')}, ${counted(questions, 'question')}`;
}

/** `Asked of every agency` or the sectors. */
export function saySectors(sectors: readonly Agency['sector'][]): string {
  return sectors.length === 0 ? 'Asked of every agency' : `Asked of: ${sectors.join(', ')}`;
}

/** `Only if ‘Was there a plan?’ was answered ‘Yes’`; null where it is always asked. */
export function sayCondition(content: ToolContent, { onlyIf }: Question): string | null {
  if (onlyIf === null) return null;
  const other = content.sections.flatMap((one) => one.questions).find((one) => one.id === onlyIf.question);
  if (other === undefined) return 'Only if a question that is not there was answered';
  const isGrade = other.type === 'grade';
  const grade = isGrade ? content.scale?.grades.find((one) => one.id === onlyIf.is)?.label : undefined;
  return `Only if ‘${shortened(other.wording)}’ was answered ‘${grade ?? onlyIf.is}’`;
}

/** What a question is called on its buttons, before and after it has a wording. */
export function callQuestion({ wording }: Pick<Question, 'wording'>): string {
  return wording.trim() === '' ? 'the question without words' : shortened(wording.trim());
}

const longest = 80;

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
