/** The sample board, as it is loaded: played through, its year shows every kind of reminder. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dutyLists, snapshotOf } from '../../bot/duties/snapshot.ts';
import { bankHolidays } from '../../src/base/time/bankHolidays.ts';
import { workCalendar } from '../../src/base/time/workingDays.ts';
import { instantAt } from '../../src/base/time/zone.ts';
import { dutiesOf } from '../../src/core/duties/duties.ts';
import { type DutyKind, dutyKinds } from '../../src/core/duties/duty.ts';
import { type ForecastCard, forecast } from '../../src/core/duties/forecast.ts';
import { listMirror } from '../../src/graph/lists/mirror.ts';
import { loadSample } from '../../src/graph/provision/loadSample.ts';
import { readSample } from '../../src/workplace/launch/together.ts';
import { identityOf, sampleTenantId } from '../../src/workplace/seed/sampleDirectory.ts';
import { makeBoard, siteAs, siteAsApp } from '../kit/boardSite.ts';
import { day } from '../kit/clock.ts';
import { silentYear } from '../kit/sampleYear.ts';
import { SETUP_SCOPES, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';
import { sayLine } from './yearByTheBook.ts';

/** The board's own year, and the weeks before it in which the sample opens. */
const [opens, ends] = [day('2015-03-16'), day('2016-04-29')];

const lastOfYear = day('2016-03-31');

describe('the sample board’s year', () => {
  let workplace: TestWorkplace;
  let cards: readonly ForecastCard[];
  let owedNow: readonly DutyKind[];

  beforeAll(async () => {
    const sample = readSample();
    workplace = await withWorkplace({ startAt: sample.opensOn });
    await makeBoard(workplace);
    const site = siteAs(workplace, 'owner', SETUP_SCOPES);
    await loadSample(site, sample, { identityOf, channelId: null, tools: [] }, () => undefined);
    const mirror = listMirror(siteAsApp(workplace), dutyLists);
    await mirror.refresh();
    const board = snapshotOf((list) => mirror.rows(list).rows, {
      tenantId: sampleTenantId,
      now: instantAt(opens, '09:00'),
      bankHolidays: workCalendar(bankHolidays.map((holiday) => holiday.date)),
      handOvers: [],
    });
    owedNow = dutiesOf(board, opens).map((duty) => duty.kind);
    cards = forecast(board, opens, ends, new Set());
  }, 60_000);
  afterAll(() => workplace.close());

  const steps = () => cards.flatMap((card) => card.steps);

  it('has a reminder of every kind but the one that follows an answer, if nobody ever answers', () => {
    const seen = new Set(steps().map((step) => step.duty.kind));
    expect(dutyKinds.filter((kind) => !seen.has(kind))).toEqual(['verify-action']);
  });

  it('tells others of what stays undone', () => {
    expect(steps().some((step) => step.as === 'chair' && step.duty.kind === 'case-returns')).toBe(true);
    expect(steps().some((step) => step.as === 'senior sponsor')).toBe(true);
  });

  it('has each step on the day that the table of the design names, for the person it names, and no other', () => {
    const said = cards
      .filter((card) => card.day <= lastOfYear)
      .flatMap((card) =>
        card.steps.map(({ duty: { kind, owed }, name, person, isEscalation }) =>
          sayLine({ ...{ day: card.day, person, kind, item: owed.item }, step: name, due: owed.dueOn, isEscalation }),
        ),
      );
    const book = silentYear(readSample(), opens, lastOfYear).map(sayLine);
    expect(said.filter((line) => !book.includes(line))).toEqual([]);
    expect(book.filter((line) => !said.includes(line))).toEqual([]);
    expect(said).toHaveLength(book.length);
  });

  it('asks for something on the first day, and nothing of the audits that wait', () => {
    expect(owedNow).toContain('action');
    expect(owedNow).toContain('agency-lead');
    const waiting = steps().filter((step) => step.duty.owed.audit?.key === 'audit-2015-16-p5');
    expect(waiting).toEqual([]);
  });
});
