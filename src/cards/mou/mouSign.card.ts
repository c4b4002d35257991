/**
 * Asks an agency's representative to sign the memorandum, and takes all they need to say: who stands in for them, that
 * the agency accepts, or why not. No other screen is needed. Sign and Decline open their own small form, so that what
 * one of them requires never stands in the way of the other.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { sayDate } from '../../base/time/plainDate.ts';
import { capital, type Terms } from '../../core/words/terms.ts';
import {
  type AdaptiveCard,
  actions,
  card,
  type Element,
  execute,
  facts,
  heading,
  type Input,
  paragraph,
  plain,
  type Refresh,
} from '../elements.ts';
import { longestEmail, longestName, longestReason, type MouSubject, somebodyElse } from '../verbs.ts';
import { textOnCard } from './mouText.ts';

export interface MouSignData {
  readonly subject: MouSubject;
  readonly boardName: string;
  readonly versionName: string;
  readonly wording: string;
  readonly agencyName: string;
  readonly representativeName: string;
  /** Whether the card comes to the substitute, because the representative is away or has passed it on. */
  readonly asSubstitute: boolean;
  readonly signBy: PlainDate | null;
  readonly today: PlainDate;
  /** The agency's people who may stand in; the representative is not among them. */
  readonly choices: readonly { readonly key: string; readonly name: string }[];
  /** Key of the appointed substitute, proposed on the card. */
  readonly proposed: string | null;
  readonly tabLink: string;
  /** Teams id of the one person in a 1:1 chat, whose card keeps itself up to date; null in a channel. */
  readonly refreshFor: string | null;
  /** What was wrong with the last press, in sentences. */
  readonly notices: readonly string[];
  readonly terms: Terms;
}

export function mouSignCard(data: MouSignData): AdaptiveCard {
  const said = `${data.boardName}: please sign ${data.versionName} for ${data.agencyName}.`;
  const text = textOnCard(data.wording, data.tabLink);
  return card(
    said,
    [
      heading(`Please sign: ${plain(data.versionName)}`),
      ...data.notices.map((notice) => paragraph(plain(notice), { color: 'attention', weight: 'bolder' })),
      facts([
        ['For', plain(data.agencyName)],
        [plain(capital(data.terms.board)), plain(data.boardName)],
        ['Representative', plain(data.representativeName)],
        ['Sign by', data.signBy === null ? '' : signBy(data.signBy, data.today)],
      ]),
      ...(data.asSubstitute ? [paragraph('This comes to you as substitute for the representative.')] : []),
      ...text.elements,
      actions(
        text.action,
        {
          type: 'Action.ShowCard',
          title: 'Sign…',
          style: 'positive',
          card: { type: 'AdaptiveCard', body: signForm(data) },
        },
        { type: 'Action.ShowCard', title: 'Decline…', card: { type: 'AdaptiveCard', body: declineForm(data) } },
        data.asSubstitute ? null : execute('Not me', 'mouNotMe', data.subject, { associatedInputs: 'none' }),
      ),
      paragraph('What happens next: you get a receipt, and the sign-up matrix shows your agency as signed.', {
        isSubtle: true,
        size: 'small',
      }),
    ],
    refreshOf(data.subject, data.refreshFor),
  );
}

/** The refresh of a card about the memorandum: only for one person in their own chat. */
export function refreshOf(subject: MouSubject, mri: string | null): Refresh | null {
  if (mri === null) return null;
  return {
    action: { type: 'Action.Execute', verb: 'mouRefresh', data: { ...subject, verb: 'mouRefresh' } },
    userIds: [mri],
  };
}

function signBy(day: PlainDate, today: PlainDate): string {
  return day < today ? `${sayDate(day)} (this day has passed)` : sayDate(day);
}

function signForm(data: MouSignData): readonly Element[] {
  const hasChoices = data.choices.length > 0;
  const proposed = data.choices.some((one) => one.key === data.proposed) ? data.proposed : null;
  const chosen = proposed ?? (hasChoices ? null : somebodyElse);
  const choice: Input = {
    type: 'Input.ChoiceSet',
    id: 'substitute',
    label: 'Who stands in when the representative cannot attend?',
    isRequired: true,
    errorMessage: 'Choose who stands in, or "Somebody else" and enter their name.',
    style: 'compact',
    choices: [
      ...data.choices.map((one) => ({ title: one.name, value: one.key })),
      { title: 'Somebody else', value: somebodyElse },
    ],
    ...(chosen === null ? {} : { value: chosen }),
  };
  return [
    choice,
    {
      type: 'Input.Text',
      id: 'substituteName',
      label: 'If somebody else: their name',
      isRequired: false,
      errorMessage: `Enter a name of at most ${longestName} characters.`,
      maxLength: longestName,
    },
    {
      type: 'Input.Text',
      id: 'substituteEmail',
      label: 'If somebody else: their work e-mail address',
      isRequired: false,
      errorMessage: 'Enter a whole e-mail address, or leave it empty.',
      maxLength: longestEmail,
      style: 'email',
      regex: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
    },
    {
      type: 'Input.Toggle',
      id: 'accepted',
      label: 'Acceptance',
      title: 'I confirm acceptance of this memorandum of understanding on behalf of my agency.',
      isRequired: true,
      errorMessage: 'Tick the box to confirm that your agency accepts the memorandum.',
      value: 'false',
      valueOn: 'true',
      valueOff: 'false',
      wrap: true,
    },
    actions(execute('Sign', 'mouSign', data.subject, { style: 'positive' })),
  ];
}

function declineForm(data: MouSignData): readonly Element[] {
  return [
    {
      type: 'Input.Text',
      id: 'reason',
      label: 'Why does your agency decline?',
      isRequired: true,
      errorMessage: `Say why, so that the ${data.terms.qaManager} can help.`,
      isMultiline: true,
      maxLength: longestReason,
    },
    paragraph('Please name no child, parent or carer. You can still sign later.', { isSubtle: true, size: 'small' }),
    actions(execute('Decline', 'mouDecline', data.subject, { style: 'destructive' })),
  ];
}
