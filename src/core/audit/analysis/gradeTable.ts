/**
 * Grades by agency, question, section or theme, and answers of yes, partly and no by question; counts with every
 * percentage, 'not applicable' out of the denominator. The themes of a question are those of the findings that rest on it,
 * so one question can stand under several and the lines of themes do not add up.
 */
import { evident } from '../../../lists/caseReturns.ts';
import type { AuditBook, CaseReturn } from '../auditBook.ts';
import { mergedTheme } from '../findings/themes.ts';
import { type Counted, type CountedBook, countedAnswers } from './counted.ts';
import { type Countable, type CountLine, countLine } from './countLine.ts';

export type GradedBy = 'agency' | 'question' | 'section' | 'theme';

export interface CountTable {
  /** The values that can be given, in the order of the columns. */
  readonly values: readonly Countable[];
  readonly rows: readonly CountLine[];
  /** Over all returns; not the sum of the lines where they are by theme. */
  readonly all: CountLine;
}

type Book = CountedBook & Pick<AuditBook, 'findings' | 'themes'>;

/** Lines of the tool in its own order, agencies and themes by name. */
export function gradeTable(book: Book, returns: readonly CaseReturn[], by: GradedBy): CountTable {
  const values = book.tool?.content.scale?.grades ?? [];
  return tableOf(countedAnswers(book, returns, 'grade'), values, groupingOf(book, by));
}

/** 'Yes' counts as good enough. */
export const yesNoValues: readonly Countable[] = evident.map((one) => ({ id: one, label: one, isGood: one === 'Yes' }));

/** Every question that is answered with yes, partly or no, in the order of the tool. */
export function yesNoTable(book: Book, returns: readonly CaseReturn[]): CountTable {
  return tableOf(countedAnswers(book, returns, 'yes, no or partly'), yesNoValues, groupingOf(book, 'question'));
}

interface Group {
  readonly key: string;
  readonly label: string;
}

type Grouping = (one: Counted) => readonly Group[];

interface Grouped {
  readonly groupsOf: Grouping;
  /** Keys of the lines in their order; null for the order of their names. */
  readonly order: readonly string[] | null;
}

function groupingOf(book: Book, by: GradedBy): Grouped {
  const sections = book.tool?.content.sections ?? [];
  switch (by) {
    case 'agency':
      return { groupsOf: ({ row }) => [{ key: row.agency.key, label: row.agency.title }], order: null };
    case 'question':
      return {
        groupsOf: ({ question }) => [{ key: question.id, label: question.wording }],
        order: sections.flatMap((section) => section.questions.map((question) => question.id)),
      };
    case 'section':
      return {
        groupsOf: ({ section }) => [{ key: section.id, label: section.title }],
        order: sections.map((section) => section.id),
      };
    case 'theme': {
      const themes = themesByQuestion(book);
      return { groupsOf: ({ question }) => themes.get(question.id) ?? [], order: null };
    }
  }
}

function themesByQuestion({ findings, themes }: Book): ReadonlyMap<string, readonly Group[]> {
  const byQuestion = new Map<string, Map<string, Group>>();
  for (const { question, theme } of findings) {
    const merged = theme === null ? null : mergedTheme(themes, theme.key);
    if (question === null || merged === null) continue;
    const known = byQuestion.get(question) ?? new Map<string, Group>();
    byQuestion.set(question, known.set(merged.key, { key: merged.key, label: merged.name }));
  }
  return new Map([...byQuestion].map(([question, known]) => [question, [...known.values()]]));
}

function tableOf(counted: readonly Counted[], values: readonly Countable[], { groupsOf, order }: Grouped): CountTable {
  const groups = new Map<string, { readonly group: Group; readonly given: (string | null)[] }>();
  for (const one of counted) {
    for (const group of groupsOf(one)) {
      const known = groups.get(group.key) ?? { group, given: [] };
      known.given.push(one.value);
      groups.set(group.key, known);
    }
  }
  const rows = [...groups.values()]
    .map(({ group, given }) => countLine(group, values, given))
    .toSorted((a, b) =>
      order === null ? a.label.localeCompare(b.label, 'en-GB') : order.indexOf(a.key) - order.indexOf(b.key),
    );
  const given = counted.map((one) => one.value);
  return { values, rows, all: countLine({ key: 'all', label: 'All' }, values, given) };
}
