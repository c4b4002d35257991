/** What the audits of one person are waiting for: a sentence for each, as their pages begin. No case is named. */
import { shortened } from './duties/shortened.ts';
import { type AdaptiveCard, actions, card, type Element, heading, paragraph, plain } from './elements.ts';

export interface WaitingAudit {
  readonly name: string;
  /** The step it has reached, in words. */
  readonly step: string;
  /** `Waiting for Police: case returns, due 3 December 2026.` */
  readonly waiting: string;
  /** Its page in the tab. */
  readonly url: string;
}

export interface WaitingAuditsData {
  readonly boardName: string;
  /** Those that the person leads or takes part in. */
  readonly audits: readonly WaitingAudit[];
  readonly tabLink: string;
}

/** Audits on the card; the tab shows the rest. */
const mostOnCard = 10;
/** A client takes five buttons in a row, and the last leads to all audits. */
const mostButtons = 4;
/** A sentence may quote long names; its end is read in the tab. */
const longest = 400;

export function waitingAuditsCard({ boardName, audits, tabLink }: WaitingAuditsData): AdaptiveCard {
  const shown = audits.slice(0, mostOnCard);
  const more = audits.length - shown.length;
  const summary =
    audits.length === 0
      ? 'you lead no audit and take part in none just now.'
      : `you lead or take part in ${audits.length} ${audits.length === 1 ? 'audit' : 'audits'}.`;
  return card(`${boardName}: ${summary}`, [
    heading('Your audits'),
    paragraph(plain(`${boardName}: ${summary}`)),
    ...shown.flatMap(auditLines),
    ...(more > 0 ? [paragraph(`And ${more} more in the tab.`)] : []),
    actions(
      ...shown.slice(0, mostButtons).map(({ name, url }) => ({
        type: 'Action.OpenUrl' as const,
        title: shortened(`Open ${name}`, 40),
        url,
      })),
      { type: 'Action.OpenUrl', title: 'Open all audits', url: tabLink },
    ),
  ]);
}

function auditLines({ name, step, waiting }: WaitingAudit): readonly Element[] {
  return [
    paragraph(plain(shortened(name, longest)), { weight: 'bolder', spacing: 'medium' }),
    paragraph(plain(`Reached: ${step}. ${shortened(waiting, longest)}`), { spacing: 'none' }),
  ];
}
