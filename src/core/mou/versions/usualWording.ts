/**
 * The memorandum of the framework (appendix 4), in the board's own words, for a board that writes its first. It is a text
 * to begin with, not the board's memorandum: that is whatever the board issues.
 */
import { capital, type Terms } from '../../words/terms.ts';

/** @param boardName as the board's settings have it */
export function usualWording(boardName: string, terms: Terms): string {
  const { subGroup, qaManager } = terms;
  return [
    `${boardName} Memorandum of Understanding: Multi Agency Safeguarding Audits`,
    'This Memorandum of Understanding provides the framework for roles and responsibilities of agencies in the multi agency audit programme.',
    `The ${subGroup} will ensure that audits have a clear focus and clearly defined terms of reference and focus on current practice, considering interventions that have occurred within the last 12 months (maximum). Precise timeframes will be established by terms of reference.`,
    'Each agency will be required to sign up to the multi agency audit programme and support it at a senior level, overseeing the allocation of resources and ensuring that lessons are implemented within their agency.',
    'The following resource commitments will be required:',
    [
      '- Staff participating in the multi agency audit will need allocated time to attend meetings and undertake work on behalf of the group to ensure that audits are completed within agreed timescales.',
      '- Each agency will need to allocate a manager or senior practitioner who can be the lead for each audit to be undertaken. A joint lead may be agreed as a learning process for those new to undertaking audit work.',
      `- Children's Safeguarding will provide a quality assurance manager. The ${capital(qaManager)} will need time to coordinate and lead the audit process, analysis and write up of learning and recommendations.`,
      `- Access to client level data and records from each agency. Note: The ${subGroup} will ensure that all audit activity takes into account confidentiality and data protection.`,
    ].join('\n'),
    'Each agency names a representative, and a substitute should they be unable to attend, and confirms acceptance of this Memorandum of Understanding by its signature.',
  ].join('\n\n');
}
