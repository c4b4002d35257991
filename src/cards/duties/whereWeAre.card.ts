/** For the channel, once a month: where the board stands, in four lines and the next dates. Nobody's delay is named. */
import { sayDate } from '../../base/time/plainDate.ts';
import type { WhereWeAre } from '../../core/agenda/whereWeAre.ts';
import {
  type AdaptiveCard,
  actions,
  card,
  type Element,
  facts,
  heading,
  paragraph,
  plain,
  table,
} from '../elements.ts';

export interface WhereWeAreData {
  readonly boardName: string;
  /** `June 2015` */
  readonly month: string;
  readonly now: WhereWeAre;
  readonly tabLink: string;
}

export function whereWeAreCard({ boardName, month, now, tabLink }: WhereWeAreData): AdaptiveCard {
  const { mou, auditsUnderWay, overdue, nextDates } = now;
  const signed = mou.versionName === null ? 'not issued' : `${mou.signed} of ${mou.agencies} signed`;
  const underWay = auditsUnderWay.length;
  const said = `${boardName}, ${month}: memorandum ${signed}, ${underWay} ${underWay === 1 ? 'audit' : 'audits'} under way, ${overdue} overdue.`;
  const dates: readonly Element[] =
    nextDates.length === 0
      ? [paragraph('No dates in the next two months.')]
      : [table([3, 5], [['Next dates', 'What'], ...nextDates.map(({ on, what }) => [sayDate(on), plain(what)])])];
  return card(said, [
    heading(`Where we are: ${plain(month)}`),
    facts([
      ['Memorandum', mou.versionName === null ? 'No version is issued' : plain(`${signed}: ${mou.versionName}`)],
      ['Audits under way', underWay === 0 ? 'None' : plain(sayAudits(auditsUnderWay))],
      ['Overdue', overdue === 0 ? 'Nothing' : `${overdue} ${overdue === 1 ? 'thing' : 'things'}`],
    ]),
    ...dates,
    actions({ type: 'Action.OpenUrl', title: 'Open the programme', url: tabLink }),
  ]);
}

const mostNamed = 6;

function sayAudits(names: readonly string[]): string {
  const left = names.length - mostNamed;
  return left > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${left} more` : names.join(', ');
}
