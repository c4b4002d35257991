/**
 * Versions of a tool. A published version never changes: what is to be different is a new draft of the same family, with the
 * next number. A copy begins a family of its own and says where it came from.
 */

import { slug } from '../../../base/id.ts';
import { accept, type Result, refuse } from '../../../base/result.ts';
import type { auditTools } from '../../../lists/auditTools.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import type { AuditTool } from '../auditBook.ts';
import { checkTool } from './checkTool.ts';

type NewTool = NewRow<typeof auditTools>;

/** The next draft of the family. @param tools every tool of the board, so that no number comes twice */
export function newVersion(tool: AuditTool, tools: readonly AuditTool[]): Result<NewTool, 'draftThere'> {
  const family = tools.filter((one) => one.family === tool.family);
  const draft = family.find((one) => one.state === 'Draft');
  if (draft !== undefined) {
    return refuse('draftThere', `Version ${draft.version} is a draft already: go on with that one.`);
  }
  const version = Math.max(tool.version, ...family.map((one) => one.version)) + 1;
  const { name, content } = tool;
  return accept({ name, family: tool.family, version, state: 'Draft', basedOn: sayVersion(tool), content });
}

/** A tool of its own under another name, as a draft. */
export function copyTool(
  tool: Pick<AuditTool, 'name' | 'version' | 'content'>,
  name: string,
  tools: readonly Pick<AuditTool, 'family' | 'name'>[],
): Result<NewTool, 'name'> {
  const called = name.trim();
  const wrong = wrongInName(called, tools);
  if (wrong !== null) return refuse('name', wrong);
  const family = freeFamily(called, tools);
  return accept({ name: called, family, version: 1, state: 'Draft', basedOn: sayVersion(tool), content: tool.content });
}

const longestName = 120;

/** Why the board cannot have another tool of this name; null where it can. */
export function wrongInName(name: string, tools: readonly Pick<AuditTool, 'name'>[]): string | null {
  if (name === '') return 'Give the tool a name.';
  if (name.length > longestName) return `Use at most ${longestName} characters for the name.`;
  const isTaken = tools.some((one) => one.name.trim().toLowerCase() === name.toLowerCase());
  return isTaken ? `There is a tool with the name ${name} already.` : null;
}

function freeFamily(name: string, tools: readonly Pick<AuditTool, 'family'>[]): string {
  const taken = new Set(tools.map((one) => one.family));
  const family = slug(name);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? family : `${family}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** `Multi-agency case audit, version 2`. */
export function sayVersion({ name, version }: Pick<AuditTool, 'name' | 'version'>): string {
  return `${name}, version ${version}`;
}

export type PublishRefusal = 'alreadyDone' | 'unsound';

/** What to write when a draft is published; refused while something is wrong with it. Warnings do not stop it. */
export function preparePublish(tool: AuditTool): Result<Pick<AuditTool, 'state'>, PublishRefusal> {
  if (tool.state !== 'Draft') return refuse('alreadyDone', 'Only a draft can be published.');
  const [first, ...rest] = checkTool(tool.content)
    .filter((one) => !one.isWarning)
    .map(({ sentence }) => ({ code: 'unsound', sentence }) as const);
  return first === undefined ? accept({ state: 'Published' }) : { ok: false, refusals: [first, ...rest] };
}

/** What to write when a version is withdrawn: no audit can choose it any more. Those that have fixed it keep it. */
export function prepareWithdrawVersion({
  state,
}: Pick<AuditTool, 'state'>): Result<Pick<AuditTool, 'state'>, 'alreadyDone'> {
  return state === 'Published'
    ? accept({ state: 'Withdrawn' })
    : refuse('alreadyDone', 'Only a published version can be withdrawn.');
}
