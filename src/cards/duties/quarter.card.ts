/** For the channel, on the first working day of a quarter: what starts, who leads it, what is missing. It asks nobody. */
import { sayQuarter } from '../../base/time/quarter.ts';
import type { OpeningItem, QuarterOpening } from '../../core/agenda/quarterOpening.ts';
import { type AdaptiveCard, actions, card, heading, paragraph, plain, table } from '../elements.ts';
import { shortened } from './shortened.ts';

export interface QuarterData {
  readonly boardName: string;
  readonly opening: QuarterOpening;
  readonly tabLink: string;
}

/** Rows on the card; the tab shows the rest. */
const mostRows = 25;

export function quarterCard({ boardName, opening, tabLink }: QuarterData): AdaptiveCard {
  const { items, quarter, year } = opening;
  const starting = items.filter((item) => item.waitingFor === null);
  const unled = starting.filter((item) => item.leads.length === 0).length;
  const said = `${boardName}, ${sayQuarter(quarter)} of ${year}: ${sayStarting(starting.length)}${unled === 0 ? '.' : `, ${unled} without a lead.`}`;
  const left = items.length - mostRows;
  return card(said, [
    heading(`${sayQuarter(quarter)} begins`),
    paragraph(plain(said)),
    ...(items.length === 0
      ? []
      : [table([4, 3, 4], [['What', 'Led by', 'Still missing'], ...items.slice(0, mostRows).map(rowOf)])]),
    ...(left > 0 ? [paragraph(`${left} more in the tab.`)] : []),
    actions({ type: 'Action.OpenUrl', title: 'Open the programme', url: tabLink }),
  ]);
}

function sayStarting(count: number): string {
  if (count === 0) return 'nothing starts';
  return count === 1 ? '1 item starts' : `${count} items start`;
}

function rowOf({ name, leads, waitingFor, missing }: OpeningItem): readonly string[] {
  const shown = missing.length === 0 ? 'Nothing' : shortened(missing.join(', '));
  return [
    plain(shortened(name)),
    leads.length === 0 ? 'Not named' : plain(shortened(leads.join(', '))),
    plain(waitingFor === null ? shown : shortened(`Waits for: ${waitingFor}`)),
  ];
}
