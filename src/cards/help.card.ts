/** What the bot understands, in the words to type. The answer to everything it does not understand, too. */
import type { Terms } from '../core/words/terms.ts';
import { type AdaptiveCard, actions, card, facts, heading, paragraph, plain } from './elements.ts';

export interface HelpData {
  /** The names of the boards this person belongs to; empty for a stranger. */
  readonly boardNames: readonly string[];
  /** Whether the person typed something the bot does not know. */
  readonly isUnknownText: boolean;
  /** The words of the one board that answers, or the framework's own. */
  readonly terms: Terms;
  readonly tabLink: string;
}

export function helpCard(data: HelpData): AdaptiveCard {
  const said = 'What you can type: help, programme, audits, my tasks, my settings, sign, who has signed.';
  const boards = data.boardNames.map(plain).join(', ');
  return card(said, [
    heading('What I can do'),
    ...(data.isUnknownText ? [paragraph('I did not understand that. These are the words I know:')] : []),
    facts([
      ['programme', 'The QA programme of the year, by quarter'],
      ['audits', 'What the audits that you lead or take part in are waiting for'],
      ['my tasks', 'What you have to do, with days and buttons'],
      ['my settings', 'Say that you are away, or that you want fewer reminders'],
      ['sign', 'The memorandum of understanding of your agency, to read and sign'],
      ['who has signed', 'Which agencies have signed the memorandum'],
      ['help', 'This list'],
    ]),
    paragraph(
      boards === ''
        ? plain(
            `You are not among the people of any ${data.terms.board} yet. Ask your ${data.terms.qaManager} to add you.`,
          )
        : `I answer for: ${boards}.`,
      { isSubtle: true },
    ),
    actions({ type: 'Action.OpenUrl', title: 'Open the programme', url: data.tabLink }),
  ]);
}
