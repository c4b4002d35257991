/**
 * The privacy notice for the people who work with the board, in plain English. It is not a notice for families: that is each
 * agency's. What is the organisation's own to say is a blank that names who fills it in.
 * Source: "What privacy information should we provide?" (Information Commissioner's Office).
 */
import { sayDate } from '../../../base/time/plainDate.ts';
import { type PackFacts, sayYears } from './packFacts.ts';
import { blank, type Paper } from './paper.ts';

const officer = 'the data protection officer';

/** The notice, ready but for its blanks. */
export function privacyNotice(facts: PackFacts): Paper {
  const { boardName, terms, madeOn, sendsMail } = facts;
  const mail = sendsMail ? ['If you are a guest whom Teams does not reach, you get an e-mail with a link.'] : [];
  return {
    title: `How we use your information: people who work with ${boardName}`,
    subtitle: `${sayDate(madeOn)}. For representatives of agencies, those who audit, and members of the ${terms.board} and the ${terms.subGroup}.`,
    isWide: false,
    sections: [
      {
        heading: 'Who we are',
        paragraphs: [
          blank(officer, 'the organisations that decide together how your information is used, and how to reach them'),
          blank(officer, 'how to reach the data protection officer'),
        ],
      },
      {
        heading: 'What we hold about you',
        bullets: [
          'your name, your work address and how Teams knows you',
          'which agency you stand for, in which role, from when until when, and whether you are away',
          'what you signed, decided, answered or wrote, and when',
          'which reminders were sent to you, and what became of them; we cannot see whether you read them',
        ],
      },
      {
        heading: 'Why we use it',
        paragraphs: [
          `To run the quality assurance programme of the ${terms.board}: to ask you for what your agency owes, and to show later who decided what. We do it because the agencies have a duty to work together to safeguard children. We do not rely on your consent, and we do not use it for anything about your employment.`,
          blank(officer, 'the lawful basis, confirmed'),
        ],
      },
      {
        heading: 'Who sees it',
        paragraphs: [
          `The people of the ${terms.board}, as far as their role allows; the ${terms.chair}, the ${terms.qaManager} and the ${terms.subGroup} see most. The council’s administrators of Microsoft 365 can reach everything. Microsoft stores it for the council. ${[...mail, 'We do not sell it.'].join(' ')}`,
          blank('the administrator of Microsoft 365', 'in which country it is stored'),
        ],
      },
      {
        heading: 'How long we keep it',
        paragraphs: [
          'Your name may stand beside a record for as long as the record itself is kept. Where there may be a claim or an inquiry, we keep what it needs for longer.',
        ],
        bullets: [
          `your name and appointments: ${sayYears('people', facts)}`,
          `what you decided about an audit: ${sayYears('audit', facts)}`,
          `other decisions and answers: ${sayYears('board decisions', facts)}`,
          `reminders: ${sayYears('messages', facts)}`,
          `signatures of the memorandum: ${sayYears('seal', facts)}`,
        ],
      },
      {
        heading: 'Your rights',
        paragraphs: [
          `You can ask to see it, to have it put right or erased, to have its use restricted, and you can object to it. Which of these apply depends on the lawful basis. Ask the ${terms.qaManager} or the data protection officer.`,
          'If you are not content with the answer, you can complain to the Information Commissioner’s Office, ico.org.uk.',
        ],
      },
      {
        heading: 'What we ask of you',
        paragraphs: ['Please name no child and no family anywhere in Teams or in this programme.'],
      },
    ],
  };
}
