/**
 * What is wrong with a draft as it stands in the designer: first what keeps it from being saved at all (a box that may not be
 * empty), then what keeps it from being published, then what is only to be thought about.
 */
import type { AuditTool } from '../../../../../core/audit/auditBook.ts';
import { checkTool } from '../../../../../core/audit/tool/checkTool.ts';
import { wrongInName } from '../../../../../core/audit/tool/versions.ts';
import type { Grade, Section, ToolContent } from '../../../../../lists/toolContent.ts';
import type { ToolDraft } from '../prepareTool.ts';

export type Stops = 'saving' | 'publishing' | 'nothing';

export interface DraftRemark {
  /** `name`, `purpose`, `scale`, `sections`, `sections.<id>` or `questions.<id>`. */
  readonly where: string;
  readonly sentence: string;
  readonly stops: Stops;
}

/** What one column of SharePoint takes. */
const mostCharacters = 63_999;

/** @param tools those of the board: a name is taken where another tool has it */
export function draftRemarks(
  { name, content }: ToolDraft,
  tool: Pick<AuditTool, 'family'>,
  tools: readonly AuditTool[],
): readonly DraftRemark[] {
  const others = tools.filter((one) => one.family !== tool.family);
  const inName = wrongInName(name.trim(), others);
  const saving = [
    ...(inName === null ? [] : [{ where: 'name', sentence: inName }]),
    ...emptyBoxes(content),
    ...(JSON.stringify(content).length > mostCharacters
      ? [{ where: 'sections', sentence: 'The tool is too long to be saved: shorten its guidance, or make two of it.' }]
      : []),
  ];
  const said = new Set(saving.map((one) => one.where));
  return [
    ...saving.map((one) => ({ ...one, stops: 'saving' as const })),
    ...checkTool(content)
      .filter(({ where }) => where !== 'purpose' || !said.has('purpose'))
      .map(({ where, sentence, isWarning }) => ({
        where,
        sentence: `${placeIn(content, where)}${sentence}`,
        stops: isWarning ? ('nothing' as const) : ('publishing' as const),
      })),
  ];
}

export function maySave(remarks: readonly DraftRemark[]): boolean {
  return remarks.every((one) => one.stops !== 'saving');
}

export function mayPublishDraft(remarks: readonly DraftRemark[]): boolean {
  return remarks.every((one) => one.stops === 'nothing');
}

type Found = Omit<DraftRemark, 'stops'>;

function emptyBoxes({ purpose, scale, sections }: ToolContent): readonly Found[] {
  const empty = purpose.trim() === '' ? [{ where: 'purpose', sentence: 'Say what the tool is for.' }] : [];
  return [...empty, ...(scale?.grades ?? []).flatMap(emptyGrade), ...sections.flatMap(emptyIn)];
}

function emptyGrade({ label, meaning }: Grade, at: number): readonly Found[] {
  const called = label.trim() === '' ? `Grade ${at + 1}` : `The grade ‘${label}’`;
  return [
    ...(label.trim() === '' ? [{ where: 'scale', sentence: `${called} has no name yet.` }] : []),
    ...(meaning.trim() === '' ? [{ where: 'scale', sentence: `${called} does not say what it means.` }] : []),
  ];
}

function emptyIn(section: Section, at: number): readonly Found[] {
  const called = section.title.trim() === '' ? `section ${at + 1}` : `‘${section.title}’`;
  return [
    ...(section.title.trim() === ''
      ? [{ where: `sections.${section.id}`, sentence: `Give section ${at + 1} a title.` }]
      : []),
    ...section.questions.flatMap(({ id, wording }, number) =>
      wording.trim() === ''
        ? [{ where: `questions.${id}`, sentence: `Question ${number + 1} of ${called} has no words yet.` }]
        : [],
    ),
  ];
}

/** `Question 2 of ‘Practice’: `; empty where the sentence says itself where it is. */
function placeIn({ sections }: ToolContent, where: string): string {
  const id = idIn(where, 'questions');
  const section = sections.find((one) => one.questions.some((question) => question.id === id));
  if (id === null || section === undefined) return '';
  const number = section.questions.findIndex((question) => question.id === id) + 1;
  return `Question ${number} of ‘${section.title}’: `;
}

/** The id a place names: `questions.voice` is `voice` among the questions. */
export function idIn(where: string, among: 'questions' | 'sections'): string | null {
  return where.startsWith(`${among}.`) ? where.slice(among.length + 1) : null;
}
