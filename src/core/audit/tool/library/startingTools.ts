/** The tools that a board can begin with; `manifest/samples/tools` has the same as files. */
import type { ImportedTool } from '../openFormat.ts';
import { caseDiscussion } from './caseDiscussion.ts';
import { multiAgencyCaseAudit } from './multiAgencyCaseAudit.ts';

export const startingTools: readonly ImportedTool[] = [multiAgencyCaseAudit, caseDiscussion];
