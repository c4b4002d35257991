/**
 * The starting tool for a multi-agency case audit. Each agency audits its own records with it; every question that grades
 * says what good looks like. Boards copy it and change the copy to the theme of their audit.
 */
import type { ImportedTool } from '../openFormat.ts';
import { fourGrades } from '../scales.ts';
import { history, recognition } from './caseAudit/beforeHelp.ts';
import { assessment, equality, voice } from './caseAudit/childAtCentre.ts';
import { difference, links, oversight } from './caseAudit/workAndDifference.ts';

export const multiAgencyCaseAudit: ImportedTool = {
  name: 'Multi-agency case audit',
  content: {
    format: 'qa-audit-tool/1',
    purpose:
      'To know how well agencies, each alone and all together, recognise need, help and protect children, and what difference that makes. Each agency audits its own records of the same cases.',
    scale: fourGrades,
    sections: [recognition, history, assessment, voice, equality, links, oversight, difference],
  },
};
