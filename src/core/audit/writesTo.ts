/**
 * Which list each operation in the workspace of an audit writes, and whether it adds or changes. A test holds it, and who
 * may do what (`rights.ts`), against the permissions of the lists.
 */
import type { Level } from '../../lists/definition/writing.ts';
import type { Operation } from './rights.ts';

/** Lists of the workspace that operations write to; `caseReturns` and `returnReplies` are lists of the agency itself. */
export type WrittenList =
  | 'actions'
  | 'answers'
  | 'auditCases'
  | 'auditParticipation'
  | 'auditSamples'
  | 'auditTools'
  | 'audits'
  | 'caseReturns'
  | 'decisions'
  | 'findings'
  | 'learning'
  | 'moderations'
  | 'recommendations'
  | 'returnReplies'
  | 'termsOfReference'
  | 'verdicts';

interface Written {
  readonly list: WrittenList;
  readonly level: Exclude<Level, 'read'>;
}

const edit = (list: WrittenList): Written => ({ list, level: 'edit' });
const add = (list: WrittenList): Written => ({ list, level: 'add' });

/** Where an operation writes; null for what only reads, and for files, which have no list of ours. */
export const writesTo: Readonly<Record<Operation, Written | null>> = {
  'see audit': null,
  'edit audit': edit('audits'),
  'edit terms': edit('termsOfReference'),
  'agree terms': add('decisions'),
  'sign off method': add('decisions'),
  'set instruction aside': add('decisions'),
  'name agencies': edit('auditParticipation'),
  'confirm days': add('answers'),
  'agree access': add('answers'),
  'except from the MoU': add('decisions'),
  'edit tool': edit('auditTools'),
  'withdraw tool': edit('auditTools'),
  'choose tool': edit('audits'),
  'draw sample': add('auditSamples'),
  'see cases': null,
  'see own return': null,
  'edit own return': edit('caseReturns'),
  'see returns': null,
  moderate: add('moderations'),
  'accept return': add('returnReplies'),
  'see findings': null,
  'edit findings': edit('findings'),
  'edit recommendations': edit('recommendations'),
  'edit actions': edit('actions'),
  'answer own action': add('answers'),
  'verify action': add('decisions'),
  'edit learning': edit('learning'),
  'record verdict': add('verdicts'),
  'deliver report': add('decisions'),
  'move audit': add('decisions'),
  'withdraw audit': add('decisions'),
  'override gate': add('decisions'),
  'override independence': add('decisions'),
  'see files': null,
  'upload files': null,
};
