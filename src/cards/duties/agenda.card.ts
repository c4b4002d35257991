/**
 * The chair's digest before a meeting: progress on quality assurance since the last one. What it says is
 * `core/agenda/sayDigest`; here it is cut to what a card has room for. Nothing is pressed on it but the link.
 */
import type { AgendaDigest } from '../../core/agenda/agendaDigest.ts';
import { type DigestPart, sayDigest, sayDigestShortly } from '../../core/agenda/sayDigest.ts';
import type { Terms } from '../../core/words/terms.ts';
import { type AdaptiveCard, actions, card, type Element, heading, paragraph, plain, table } from '../elements.ts';
import { shortened } from './shortened.ts';

export interface AgendaData {
  readonly boardName: string;
  readonly digest: AgendaDigest;
  readonly terms: Terms;
  /** In a channel the card names whom it is for; null in a chat. */
  readonly forName: string | null;
  readonly tabLink: string;
}

/** Rows of each section, of whole sentences fewer; the tab shows the rest. */
const usual = { most: 12, longest: 160 };
const long = { most: 5, longest: 300 };

export function agendaCard({ boardName, digest, terms, forName, tabLink }: AgendaData): AdaptiveCard {
  const said = sayDigestShortly(boardName, digest);
  return card(said, [
    heading(`Agenda: ${plain(digest.meetingName)}`),
    ...(forName === null ? [] : [paragraph(plain(`For ${forName}.`), { weight: 'bolder' })]),
    paragraph(plain(said)),
    ...sayDigest(digest, terms, shortened).map(section),
    actions({ type: 'Action.OpenUrl', title: 'Open the programme', url: tabLink }),
  ]);
}

function section(part: DigestPart): Element {
  const items = 'table' in part ? tableOf(part.table) : linesOf(part.lines, part.areLong ? long : usual);
  return {
    type: 'Container',
    separator: true,
    spacing: 'large',
    items: [paragraph(part.title, { weight: 'bolder' }), ...items],
  };
}

/** Each in its own line, with how many are left out. */
function linesOf(texts: readonly string[], { most, longest }: typeof usual): readonly Element[] {
  return [
    ...texts.slice(0, most).map((text) => paragraph(plain(shortened(text, longest)), { spacing: 'small' })),
    ...leftOut(texts.length - most),
  ];
}

function tableOf([head, ...rows]: readonly (readonly string[])[]): readonly Element[] {
  const shown = rows.slice(0, usual.most);
  return [
    table(
      [3, 4, 2],
      [head ?? [], ...shown].map((cells) => cells.map(plain)),
    ),
    ...leftOut(rows.length - usual.most),
  ];
}

function leftOut(count: number): readonly Element[] {
  return count > 0 ? [paragraph(`${count} more in the tab.`, { spacing: 'small' })] : [];
}
