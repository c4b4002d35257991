/** The privacy notice for the people who work with the board, in plain English. It is not a notice for families: that is each agency's. */
import { sayDate } from '../../../base/time/plainDate.ts';
import { type PackFacts, sayYears } from './packFacts.ts';

/** The notice, in Markdown. */
export function privacyNotice(facts: PackFacts): string {
  const { boardName, terms, sendsMail } = facts;
  return [
    `# How we use your information: people who work with ${boardName}`,
    `${sayDate(facts.madeOn)}. For representatives of agencies, those who audit, and members of the ${terms.board} and the ${terms.subGroup}.`,
    '## What we hold about you',
    '- your name, your work address and how Teams knows you;\n- which agency you stand for, in which role, from when until when, and whether you are away;\n- what you signed, decided, answered or wrote, and when;\n- which reminders were sent to you, and what became of them. We cannot see whether you read them.',
    '## What for',
    `To run the quality assurance programme of the ${terms.board}: to ask you for what your agency owes, and to show later who decided what. We do it because the agencies have a duty to work together to safeguard children. We do not rely on your consent, and we do not use it for anything about your employment.`,
    '## Who sees it',
    `The people of the ${terms.board}, as far as their role allows; the ${terms.chair}, the ${terms.qaManager} and the ${terms.subGroup} see most. The council’s administrators of Microsoft 365 can reach everything. Microsoft stores it for the council.${sendsMail ? ' If you are a guest whom Teams does not reach, you get an e-mail with a link.' : ''} Nobody sells it.`,
    '## How long',
    [
      `- your name and appointments: ${sayYears('people', facts)};`,
      `- what you decided about an audit: ${sayYears('audit', facts)};`,
      `- other decisions and answers: ${sayYears('board decisions', facts)};`,
      `- reminders: ${sayYears('messages', facts)};`,
      `- signatures of the memorandum: ${sayYears('seal', facts)}.`,
    ].join('\n'),
    'Your name may stand beside such a record for as long as the record itself is kept. Where there may be a claim or an inquiry, we keep what it needs for longer.',
    '## What you can ask',
    `You can ask to see it, to have it put right, or object to it. Ask the ${terms.qaManager} or the council’s data protection officer. If you are not content, you can complain to the Information Commissioner’s Office.`,
    'Please name no child and no family anywhere in Teams or in this programme.',
  ].join('\n\n');
}
