/**
 * Audit tools: the questions of an audit, each version a row of its own. A published version does not change; an audit
 * fixes the version it uses by a decision that names exactly its content, so a later edit is seen and counts for nothing.
 */
import { choice, count, optional, structure, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';
import { toolContent } from './toolContent.ts';

export const toolStates = ['Draft', 'Published', 'Withdrawn'] as const;

export const auditTools = defineList({
  name: 'auditTools',
  displayName: 'Audit tools',
  description: 'The questions audits are done with. A changed tool is a new version; earlier returns keep theirs.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    name: text('What the tool is called', { asTitle: true }),
    family: text('What its versions have in common', { indexed: true }),
    version: count('Number of the version, from 1'),
    state: choice('Whether audits may use it', toolStates),
    basedOn: optional(text('The tool it was copied from')),
    content: structure('Sections, questions and grades', toolContent),
  },
  title: (tool) => tool.name,
});
