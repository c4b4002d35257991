/** The programme in sentences: what a busy reader needs to know first. Pure; words follow the board's own terms. */
import { sayQuarter } from '../../../base/time/quarter.ts';
import type { Marker } from '../../../core/programme/programme.ts';
import { quarterNumber } from '../../../core/programme/quarterNumber.ts';
import { sayStanding } from '../../../core/words/programmeWords.ts';
import type { Terms } from '../../../core/words/terms.ts';
import type { QuarterName } from '../../../lists/programmeItems.ts';
import type { YearView } from './yearView.ts';

/** `Q3 Oct–Dec`. */
export function sayQuarterName(name: QuarterName): string {
  return sayQuarter(quarterNumber(name));
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** `1 item`, `7 items`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The first lines of the page: standing, how much is planned, and what wants attention. */
export function sayYear(view: YearView, terms: Terms): string {
  return [sayStanding(view.standing, terms), sayPlanned(view), sayAttention(view, terms)]
    .filter((text) => text !== '')
    .join(' ');
}

function sayPlanned(view: YearView): string {
  const live = view.views.filter((one) => one.item.status !== 'Withdrawn').length;
  return live === 0 ? 'It has no items yet.' : `It has ${counted(live, 'item')}.`;
}

/** What a chair would ask about, in one sentence; empty when nothing does. */
export function sayAttention(view: YearView, terms: Terms): string {
  const { coverage, late } = view;
  const noLead = coverage.itemsWithoutLead.length;
  const bare = coverage.priorities.filter((one) => one.by.length === 0).map((one) => one.subject);
  const said = [
    ...(late.size === 0 ? [] : [`${counted(late.size, 'item is', 'items are')} past the planned quarter`]),
    ...(noLead === 0 ? [] : [`${counted(noLead, 'item has', 'items have')} no ${terms.auditLead} named`]),
    ...(bare.length === 0
      ? []
      : [`nothing serves the ${bare.length === 1 ? 'priority' : 'priorities'} ${listed(bare)}`]),
    ...(coverage.quartersWithoutAudit.length === 0
      ? []
      : [`no audit is planned in ${listed(coverage.quartersWithoutAudit)}`]),
  ];
  if (said.length === 0) return '';
  const text = said.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What a marker stands for, in the board's words. */
export function sayMarker(marker: Marker, terms: Terms): string {
  return marker === '*' ? terms.priorityMarker : terms.reviewMarker;
}
