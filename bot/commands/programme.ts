/** 'programme': the year's programme as a card, by quarter. */

import type { FinancialYear } from '../../src/base/time/quarter.ts';
import { quarterOf } from '../../src/base/time/quarter.ts';
import type { AdaptiveCard } from '../../src/cards/elements.ts';
import { messageCard } from '../../src/cards/message.card.ts';
import { type ProgrammeYearData, programmeYearCard } from '../../src/cards/programmeYear.card.ts';
import { may, visibleTo } from '../../src/core/may.ts';
import { itemViews, type Programme, standingOf } from '../../src/core/programme/programme.ts';
import { sayStanding } from '../../src/core/words/programmeWords.ts';
import { readTogether } from '../../src/graph/lists/readTogether.ts';
import { contentAreas } from '../../src/lists/contentAreas.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { programmeItems } from '../../src/lists/programmeItems.ts';
import { programmes } from '../../src/lists/programmes.ts';
import { logSpoiled } from '../boards/spoiled.ts';
import type { BotParts } from '../parts.ts';
import type { Asking } from './asking.ts';

type Parts = Pick<BotParts, 'tabLink' | 'log'>;

export async function programmeAnswer(parts: Parts, asking: Asking): Promise<AdaptiveCard> {
  const { open, facts, person } = asking;
  const allowed = may(facts.membership, person.key, 'see the programme', facts.day);
  if (!allowed.ok) {
    return messageCard({ title: 'Programme', sentences: allowed.refusals.map((one) => one.sentence), link: null });
  }
  const [years, items, areas, decided] = await readTogether(open.site, [
    programmes,
    programmeItems,
    contentAreas,
    decisions,
  ]);
  for (const page of [years, items, areas, decided]) logSpoiled(parts, open.board.key, page.spoiled);
  const programme = shownProgramme(years.rows, quarterOf(facts.day).year);
  const { terms } = facts.membership;
  const visible = visibleTo(
    facts.membership,
    person.key,
    items.rows.map((item) => ({ agency: null, item })),
    facts.day,
  ).map((one) => one.item);
  const views = programme === null ? [] : itemViews(visible, areas.rows, programme);
  return programmeYearCard({
    boardName: facts.boardName,
    year: programme?.year ?? null,
    standing:
      programme === null ? '' : sayStanding(standingOf(programme, decided.rows, facts.membership).standing, terms),
    items: views.map((view): ProgrammeYearData['items'][number] => ({
      name: view.item.name,
      quarter: view.item.quarter,
      markers: view.markers,
      isNew: view.item.isNew,
      leads: view.leads,
      isWithdrawn: view.item.status === 'Withdrawn',
      isIrregular: view.irregular.length > 0,
    })),
    legend: { priority: terms.priorityMarker, review: terms.reviewMarker },
    tabLink: parts.tabLink(open.board, 'programme'),
  });
}

/** This year's programme; before it exists, the next one that does; else the latest. */
export function shownProgramme(all: readonly Programme[], current: FinancialYear): Programme | null {
  const sorted = [...all].sort((a, b) => a.year.localeCompare(b.year, 'en-GB'));
  return sorted.find((one) => one.year >= current) ?? sorted.at(-1) ?? null;
}
