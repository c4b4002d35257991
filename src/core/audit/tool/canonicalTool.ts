/**
 * One text for one content, whatever order its members came in: what the fingerprint of a tool is taken over. Members are
 * sorted by name, there is no space, strings are as `JSON.stringify` writes them, after line ends and accents are made one
 * (`mou/canonical.ts`).
 */
import type { ToolContent } from '../../../lists/toolContent.ts';
import { canonicalText } from '../../mou/canonical.ts';
import type { Hash } from '../auditBook.ts';

/** The fingerprint of exactly this content: a changed word, order or grade gives another. */
export function toolFingerprint(content: ToolContent, hash: Hash): string {
  return hash(canonicalTool(content));
}

export function canonicalTool(content: ToolContent): string {
  return canonical(content);
}

function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(canonicalText(value));
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}
