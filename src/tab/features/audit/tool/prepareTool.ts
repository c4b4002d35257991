/** What the buttons of this section write: rows of tools, and the reference in the audit. Each asks the rights again. */
import { type Key, keyOf, slug } from '../../../../base/id.ts';
import { accept, type Result, refuse } from '../../../../base/result.ts';
import type { AuditTool } from '../../../../core/audit/auditBook.ts';
import type { ImportedTool } from '../../../../core/audit/tool/openFormat.ts';
import { copyTool, newVersion, preparePublish, prepareWithdrawVersion } from '../../../../core/audit/tool/versions.ts';
import { audits } from '../../../../lists/audits.ts';
import { auditTools } from '../../../../lists/auditTools.ts';
import { refTo } from '../../../../lists/definition/columns.ts';
import type { ToolContent } from '../../../../lists/toolContent.ts';
import { adds, changes, type Writing } from '../../../board/audit/writing.ts';
import type { AuditHere } from '../auditHere.ts';
import { fixedOn } from './toolView.ts';

type Here = Pick<AuditHere, 'book' | 'path' | 'may'>;
type Writings = Result<readonly Writing[], string>;
/** With the key of the row, so that the page can go there. */
export type MadeTool = Result<{ readonly key: Key<'auditTools'>; readonly writing: Writing }, string>;

/** One key for one version: two who make the same at once make one row. */
export function keyOfVersion({ family, version }: Pick<AuditTool, 'family' | 'version'>): Key<'auditTools'> {
  return keyOf<'auditTools'>(`${family}.v${version}`);
}

/** The audit uses this version. */
export function chooseTool(here: Here, tool: AuditTool): Writings {
  const allowed = mayChoose(here);
  if (!allowed.ok) return allowed;
  if (tool.state !== 'Published')
    return refuse('notPublished', 'Only a published version can be used: publish it first.');
  return accept([changes(audits, here.book.audit, { tool: refTo(tool) })]);
}

/** A starting tool becomes version 1 of the board's own, as it is, and the audit uses it. */
export function chooseStarting(here: Here, { name, content }: ImportedTool): Writings {
  const allowed = mayChoose(here);
  if (!allowed.ok) return allowed;
  const mayEdit = here.may('edit tool');
  if (!mayEdit.ok) return mayEdit;
  const family = slug(name);
  const key = keyOfVersion({ family, version: 1 });
  const values = { name, family, version: 1, state: 'Published', basedOn: null, content } as const;
  return accept([
    adds(auditTools, key, values),
    changes(audits, here.book.audit, { tool: refTo({ key, label: name }) }),
  ]);
}

function mayChoose(here: Here): Result<true, string> {
  const allowed = here.may('choose tool');
  if (!allowed.ok) return allowed;
  if (fixedOn(here.path) === null) return allowed;
  return refuse('fixed', 'The returns are open: this audit keeps its questions to the end.');
}

/** The next version of a tool, as a draft. */
export function makeVersion({ book, may }: Here, tool: AuditTool): MadeTool {
  const allowed = may('edit tool');
  if (!allowed.ok) return allowed;
  const ready = newVersion(tool, book.tools);
  return ready.ok ? made(ready.value) : ready;
}

/** A tool of its own: a copy of a version or of a starting tool. */
export function makeCopy({ book, may }: Here, tool: AuditTool | ImportedTool, name: string): MadeTool {
  const allowed = may('edit tool');
  if (!allowed.ok) return allowed;
  const ready = copyTool({ version: 1, ...tool }, name, book.tools);
  return ready.ok ? made(ready.value) : ready;
}

/** From a file, or from nothing: a draft that says it was copied from nowhere. */
export function makeTool({ book, may }: Here, { name, content }: ImportedTool): MadeTool {
  const allowed = may('edit tool');
  if (!allowed.ok) return allowed;
  const ready = copyTool({ name, version: 1, content }, name, book.tools);
  return ready.ok ? made({ ...ready.value, basedOn: null }) : ready;
}

type NewTool = Parameters<typeof adds<'auditTools', (typeof auditTools)['columns']>>[2];

function made(values: NewTool): MadeTool {
  const key = keyOfVersion(values);
  return accept({ key, writing: adds(auditTools, key, values) });
}

/** What stands in the designer. */
export interface ToolDraft {
  readonly name: string;
  readonly content: ToolContent;
}

export function saveDraft({ may }: Here, tool: AuditTool, { name, content }: ToolDraft): Writings {
  const allowed = may('edit tool');
  if (!allowed.ok) return allowed;
  if (tool.state !== 'Draft') return refuse('notDraft', 'A published version never changes: make a new version.');
  return accept([changes(auditTools, tool, { name: name.trim(), content })]);
}

/** What stands in the designer, saved and published in one. */
export function publish(here: Here, tool: AuditTool, draft: ToolDraft): Writings {
  const allowed = here.may('edit tool');
  if (!allowed.ok) return allowed;
  const ready = preparePublish({ ...tool, content: draft.content });
  if (!ready.ok) return ready;
  return accept([changes(auditTools, tool, { name: draft.name.trim(), content: draft.content, ...ready.value })]);
}

/** No audit can choose the version any more. */
export function withdrawVersion({ may }: Here, tool: AuditTool): Writings {
  const allowed = may('withdraw tool');
  if (!allowed.ok) return allowed;
  const ready = prepareWithdrawVersion(tool);
  return ready.ok ? accept([changes(auditTools, tool, ready.value)]) : ready;
}
