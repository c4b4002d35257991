import { describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Fault } from '../../src/base/fault.ts';
import { parseFinancialYear } from '../../src/base/time/quarter.ts';
import { lscb2015 } from '../../src/core/words/terms.ts';
import { TermsContext } from '../../src/tab/board/useTerms.ts';
import { type World, WorldProvider } from '../../src/tab/board/world.ts';
import { EmptyYear } from '../../src/tab/features/programme/overview/EmptyYear.tsx';
import { BoardNotices } from '../../src/tab/ui/BoardNotices.tsx';
import { FaultNotice } from '../../src/tab/ui/FaultNotice.tsx';
import { aBoard } from './rows.ts';

const odd = { ...lscb2015, board: 'Zumbe', subGroup: 'Quorl Ring', chair: 'vexling', qaManager: 'tramblo' };
const world = { site: { siteId: 'site' } } as unknown as World; // only the site is asked for

/** What a part of a page says inside a page of this board. */
function shown(part: ReactNode): string {
  const inPage = createElement(TermsContext, { value: odd }, part);
  const inWorld = createElement(WorldProvider, { value: world }, inPage);
  return renderToStaticMarkup(createElement(QueryClientProvider, { client: new QueryClient() }, inWorld));
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
    const said = shown(createElement(EmptyYear, { year, mayEdit: false, onDone: async () => undefined }));
    expect(said).toContain('The vexling, the tramblo or a member of the Quorl Ring can start it.');
  });
});
