/**
 * The programme of a year as a table by quarter: what, when, led by whom. A lead who is not named is said, not hidden.
 */
import { sayQuarter } from '../base/time/quarter.ts';
import { quarterNumber } from '../core/programme/quarterNumber.ts';
import { type AdaptiveCard, actions, card, heading, paragraph, plain, table } from './elements.ts';

export interface ProgrammeYearData {
  readonly boardName: string;
  /** e.g. `2015-16`; null when the board has no programme yet. */
  readonly year: string | null;
  /** Where the programme stands with the Board, as a sentence. */
  readonly standing: string;
  readonly items: readonly {
    readonly name: string;
    /** `Q1` to `Q4`; null while it has no date. */
    readonly quarter: 'Q1' | 'Q2' | 'Q3' | 'Q4' | null;
    /** `*`, `**` or both, in words for screen readers in the legend. */
    readonly markers: readonly string[];
    readonly isNew: boolean;
    readonly leads: readonly string[];
    readonly isWithdrawn: boolean;
    readonly isIrregular: boolean;
  }[];
  readonly legend: { readonly priority: string; readonly review: string };
  readonly tabLink: string;
}

/** Rows on the card; the tab shows the rest. */
const mostRows = 30;

export function programmeYearCard(data: ProgrammeYearData): AdaptiveCard {
  if (data.year === null) {
    const said = `${data.boardName}: no programme has been drafted yet.`;
    return card(said, [heading('QA programme'), paragraph(plain(said)), openTab(data.tabLink)]);
  }
  const shown = data.items.filter((item) => !item.isWithdrawn);
  const rows = [...shown]
    .sort((a, b) => (a.quarter ?? 'Q9').localeCompare(b.quarter ?? 'Q9', 'en-GB'))
    .slice(0, mostRows);
  const unled = shown.filter((item) => item.leads.length === 0).length;
  const said = `${data.boardName}, QA programme ${data.year}: ${count(shown.length)}, ${unled} without a named lead.`;
  return card(said, [
    heading(`QA programme ${plain(data.year)}`),
    paragraph(plain(`${data.boardName}. ${data.standing}`)),
    ...(rows.length === 0
      ? [paragraph('Nothing is planned for this year yet.')]
      : [table([2, 5, 3], [['Quarter', 'What', 'Led by'], ...rows.map(rowOf)])]),
    ...(shown.length > rows.length ? [paragraph(`${shown.length - rows.length} more are in the tab.`)] : []),
    paragraph(plain(`* ${data.legend.priority}. ** ${data.legend.review}.`), { isSubtle: true, size: 'small' }),
    openTab(data.tabLink),
  ]);
}

function openTab(url: string) {
  return actions({ type: 'Action.OpenUrl', title: 'Open the programme', url });
}

function count(items: number): string {
  return items === 1 ? '1 item' : `${items} items`;
}

function rowOf(item: ProgrammeYearData['items'][number]): readonly string[] {
  const name = [item.name, ...item.markers].join(' ');
  const flags = [item.isNew ? 'NEW' : '', item.isIrregular ? 'irregular: see the tab' : ''].filter((one) => one !== '');
  return [
    item.quarter === null ? 'No date yet' : sayQuarter(quarterNumber(item.quarter)),
    plain(flags.length === 0 ? name : `${name} (${flags.join('; ')})`),
    item.leads.length === 0 ? 'Lead not named' : plain(item.leads.join(', ')),
  ];
}
