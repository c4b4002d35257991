/** 'my tasks': what this person owes to one board, with days. */

import type { PlainDate } from '../../src/base/time/plainDate.ts';
import { type FinancialYear, parseFinancialYear, quarterOf, spanOfQuarter } from '../../src/base/time/quarter.ts';
import type { AdaptiveCard } from '../../src/cards/elements.ts';
import { type MyTasksData, myTasksCard } from '../../src/cards/myTasks.card.ts';
import { visibleTo } from '../../src/core/may.ts';
import { askedToSign } from '../../src/core/mou/asking.ts';
import type { Programme, ProgrammeItem } from '../../src/core/programme/programme.ts';
import { quarterNumber } from '../../src/core/programme/quarterNumber.ts';
import { readTogether } from '../../src/graph/lists/readTogether.ts';
import type { QuarterName } from '../../src/lists/programmeItems.ts';
import { programmeItems } from '../../src/lists/programmeItems.ts';
import { programmes } from '../../src/lists/programmes.ts';
import { handedOverOf, logSpoiled } from '../mou/facts.ts';
import type { BotParts } from '../parts.ts';
import type { Asking } from './asking.ts';

type Parts = Pick<BotParts, 'tabLink' | 'log'>;
type Task = MyTasksData['tasks'][number];

export async function myTasksAnswer(parts: Parts, asking: Asking): Promise<AdaptiveCard> {
  const { open, facts } = asking;
  const [years, items] = await readTogether(open.site, [programmes, programmeItems]);
  for (const page of [years, items]) logSpoiled(parts, open.board.key, page.spoiled);
  return myTasksCard({
    boardName: facts.boardName,
    today: facts.day,
    tasks: [...signatureTasks(asking), ...leadTasks(asking, years.rows, items.rows)],
    tabLink: parts.tabLink(open.board, 'programme'),
  });
}

function signatureTasks({ facts, person }: Asking): readonly Task[] {
  const { version } = facts;
  if (version === null) return [];
  const asked = askedToSign(facts, version, { day: facts.day, handedOver: handedOverOf(facts, version) });
  const mine = visibleTo(facts.membership, person.key, asked, facts.day).filter(
    (one) => one.appointment?.person.key === person.key,
  );
  return mine.map(({ agency }) => ({
    what: `Sign ${version.name} for ${agency.name}`,
    due: facts.books.signBy(version),
    how: 'Type "sign" to get the card.',
  }));
}

function leadTasks(
  { facts, person }: Asking,
  years: readonly Programme[],
  items: readonly ProgrammeItem[],
): readonly Task[] {
  const today = quarterOf(facts.day).year;
  return items
    .filter((item) => item.leads.some((lead) => lead.key === person.key))
    .filter((item) => item.status === 'Planned' || item.status === 'In progress')
    .flatMap((item) => {
      const year = parseFinancialYear(years.find((one) => one.key === item.programme.key)?.year ?? '');
      if (year === null || year < today) return [];
      return [{ what: `Lead: ${item.name}`, due: dueOf(year, item.quarter), how: 'See it in the programme.' }];
    });
}

/** An item is due by the end of the quarter it is planned for. */
function dueOf(year: FinancialYear, quarter: QuarterName | null): PlainDate | null {
  return quarter === null ? null : spanOfQuarter(year, quarterNumber(quarter)).last;
}
