/**
 * An audit tool as the bot first saw it published. A published version does not change and is never a draft again: agencies
 * answered exactly these questions. An audit whose returns are open has fixed its questions by a decision besides
 * (`core/audit/irregularAudit.ts`); this is about every tool that audits may still choose. Pure.
 */
import type { AuditTool } from '../../src/core/audit/auditBook.ts';
import { toolFingerprint } from '../../src/core/audit/tool/canonicalTool.ts';
import { mayPublish } from '../../src/core/audit/tool/checkTool.ts';
import { sha256Hex } from '../hash.ts';
import type { Compared, Remembered } from './firstSeen.ts';

const fact = 'published';

export function compareTool(tool: Pick<AuditTool, 'key' | 'state' | 'content'>, remembered: Remembered): Compared {
  const now = toolFingerprint(tool.content, sha256Hex);
  const first = remembered(fact);
  if (first === undefined) {
    if (tool.state !== 'Published') return { reasons: [], keep: [] };
    const keep = [{ list: 'auditTools', item: tool.key, fact, value: now }];
    return { reasons: unsound(tool), keep };
  }
  const changed = 'The questions of a published tool were changed in the list: they become a new version instead.';
  const draft = 'A published tool was made a draft again in the list: withdraw it, or make a new version.';
  return {
    reasons: [
      ...(now === first ? [] : [changed]),
      ...(tool.state === 'Draft' ? [draft] : []),
      ...(tool.state === 'Published' ? unsound(tool) : []),
    ],
    keep: [],
  };
}

function unsound({ content }: Pick<AuditTool, 'content'>): readonly string[] {
  return mayPublish(content) ? [] : ['This tool was published although the form would have refused it.'];
}
