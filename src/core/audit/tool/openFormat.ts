/**
 * Tools as a text that boards can pass on: JSON, described in `manifest/guide/audit-tools.md`. What comes in is foreign: it is
 * measured before it is read, read before it is believed, and rebuilt from the members we know, so that nothing else comes in
 * with it. An imported tool is a draft until somebody here publishes it.
 */
import { z } from 'zod';
import { accept, type Result, refuse } from '../../../base/result.ts';
import { type ToolContent, toolContent, toolFormat } from '../../../lists/toolContent.ts';
import { checkTool } from './checkTool.ts';

/** The starting tools have some twenty thousand: this leaves room for any that people can answer. */
const mostCharacters = 1_000_000;

const named = toolContent.extend({ name: z.string().trim().min(1).max(120) });
const formatOnly = z.object({ format: z.string() });

export type ImportRefusal = 'tooLong' | 'notJson' | 'otherFormat' | 'notATool' | 'unsound';

export interface ImportedTool {
  readonly name: string;
  readonly content: ToolContent;
}

/** The tool as text, with two spaces and a line feed at the end, always the same for the same tool. */
export function exportTool({ name, content }: ImportedTool): string {
  const { format, purpose, scale, sections } = toolContent.parse(content);
  return `${JSON.stringify({ format, name, purpose, scale, sections }, null, 2)}\n`;
}

/** The tool that a text holds, or what is wrong with it: never an exception. */
export function importTool(text: string): Result<ImportedTool, ImportRefusal> {
  if (text.length > mostCharacters) return refuse('tooLong', 'This file is too long to be an audit tool.');
  const raw = parsed(text);
  if (raw === undefined)
    return refuse('notJson', 'This file cannot be read. Choose one that was exported as an audit tool.');
  const format = formatOnly.safeParse(raw);
  if (!format.success) return refuse('notATool', 'This file is no audit tool: it does not name its format.');
  if (format.data.format !== toolFormat) {
    return refuse('otherFormat', `This file has another format. This app reads ${toolFormat}.`);
  }
  const tool = named.safeParse(raw);
  if (!tool.success) return refuse('notATool', sayWhere(tool.error));
  const { name, ...content } = tool.data;
  const [first, ...rest] = checkTool(content)
    .filter((one) => !one.isWarning)
    .map(({ where, sentence }) => ({ code: 'unsound', sentence: `${where}: ${sentence}` }) as const);
  return first === undefined ? accept({ name, content }) : { ok: false, refusals: [first, ...rest] };
}

/** Undefined where it is no JSON; JSON itself has no such value. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

/** Where the first thing is that is wrong; not what stands there, which may be anything. */
function sayWhere(error: z.ZodError): string {
  const path = (error.issues[0]?.path ?? []).map((step) => (typeof step === 'number' ? step + 1 : String(step)));
  const where = path.length === 0 ? 'at its beginning' : `at ${path.join(', ').slice(0, 80)}`;
  return `This file is no sound audit tool: something is missing or wrong ${where}.`;
}
