import { describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Fault } from '../../src/base/fault.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { parseFinancialYear } from '../../src/base/time/quarter.ts';
import { linesFor } from '../../src/core/duties/dayPlan.ts';
import { lscb2015 } from '../../src/core/words/terms.ts';
import { type LadderTarget, ladderTargets } from '../../src/lists/ladders.ts';
import { TermsContext } from '../../src/tab/board/useTerms.ts';
import { type World, WorldProvider } from '../../src/tab/board/world.ts';
import { actWords } from '../../src/tab/features/mine/actWords.ts';
import { sayStandIn, sayWhose } from '../../src/tab/features/mine/sayMine.ts';
import { EmptyYear } from '../../src/tab/features/programme/overview/EmptyYear.tsx';
import { sayClosed, sayStepAs } from '../../src/tab/features/reminders/sayReminders.ts';
import { sayTrouble } from '../../src/tab/features/reminders/troubles.ts';
import { BoardNotices } from '../../src/tab/ui/BoardNotices.tsx';
import { FaultNotice } from '../../src/tab/ui/FaultNotice.tsx';
import { housingRepresentative, policeRepresentative } from '../kit/boardRows.ts';
import { anAction, aBoard as duties } from '../kit/dutyBoard.ts';
import { aBoard, books } from './rows.ts';

const odd = {
  ...lscb2015,
  board: 'Zumbe',
  subGroup: 'Quorl Ring',
  chair: 'vexling',
  qaManager: 'tramblo',
  auditLead: 'plindar',
};
const world = { site: { siteId: 'site' } } as unknown as World; // only the site is asked for

/** What a part of a page says inside a page of this board. */
function shown(part: ReactNode): string {
  const inPage = createElement(TermsContext, { value: odd }, part);
  const inWorld = createElement(WorldProvider, { value: world }, inPage);
  return renderToStaticMarkup(createElement(QueryClientProvider, { client: new QueryClient() }, inWorld));
}

/** The framework's words, which this board does not use. */
const old = /\b(boards?|sub.?groups?|chairs?|QA managers?|M&E lead)\b/i;

describe("the pages on duties speak in the board's own words (R93)", () => {
  const aLine = (as: LadderTarget) => ({ ...only(linesFor(theirs, policeRepresentative.key, today, [])), as });
  const theirs = duties({ today: '2015-06-22', actions: [anAction('Training plan')] });
  const today = plainDate('2015-06-22');

  it('when they say whose something is and who hears of it', () => {
    const said = ladderTargets.map((as) => sayWhose(aLine(as), theirs.membership.people, odd));
    expect(said).toContain('Asked of you as vexling.');
    expect(said).toContain('Asked of you as tramblo.');
    const told = ladderTargets.map((as) => {
      const { owed, kind } = aLine(as);
      const step = { duty: { kind: kind.name, owed }, name: 'due', day: today, person: policeRepresentative.key, as };
      return sayStepAs({ ...step, isEscalation: true }, odd);
    });
    expect(told).toContain('on the day it is due; told as vexling; it stays with whoever owes it');
    expect([...said, ...told].filter((one) => old.test(one))).toEqual([]);
  });

  it('when somebody may not see the page or is away', () => {
    expect(sayClosed(odd)).toContain('by the vexling, the tramblo and the Quorl Ring');
    const said = [sayClosed(odd), sayStandIn(theirs, housingRepresentative, today, odd)];
    expect(said[1]).toContain('the tramblo acts for Housing');
    expect(said.filter((one) => old.test(one))).toEqual([]);
  });

  it('on every button, in every form and beside every trouble', () => {
    expect(
      Object.values(actWords)
        .flatMap((words) => Object.values(words).map(String))
        .filter((one) => old.test(one)),
    ).toEqual([]);
    const troubles = ['BotNotInConversationRoster', 'ConversationBlockedByUser', 'NotInTeam', 'CannotBeMade', null].map(
      sayTrouble,
    );
    expect(troubles.filter(({ what, todo }) => old.test(`${what} ${todo}`))).toEqual([]);
  });
});

function only<T>(things: readonly T[]): T {
  const [one] = things;
  if (one === undefined) throw new Error('nothing is there');
  return one;
}

describe("the tab's notices speak in the board's own words (R93)", () => {
  it('when Microsoft 365 refuses', () => {
    const fault = new Fault('forbidden');
    expect(shown(createElement(FaultNotice, { fault, onAgain: null }))).toContain(
      'The tramblo or an owner of the team',
    );
    expect(renderToStaticMarkup(createElement(FaultNotice, { fault, onAgain: null }))).toContain('The QA manager or');
  });

  it('when the board has not been set up', () => {
    expect(shown(createElement(BoardNotices, { board: { ...aBoard(), terms: odd } }))).toContain(
      'This Zumbe has not been',
    );
  });

  it('when nobody has started a year and the reader may not', () => {
    const year = parseFinancialYear('2015-16');
    if (year === null) throw new TypeError('a year');
    const said = shown(
      createElement(EmptyYear, { books: books(), year, mayEdit: false, onDone: async () => undefined }),
    );
    expect(said).toContain('The vexling, the tramblo or a member of the Quorl Ring can start it.');
  });
});
