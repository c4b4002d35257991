/** The sample board as it stands in SharePoint once it is loaded, against what its framework prints. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { startingTools } from '../../src/core/audit/tool/library/startingTools.ts';
import { type ItemView, itemViews, standingOf } from '../../src/core/programme/programme.ts';
import { lscb2015 } from '../../src/core/words/terms.ts';
import { readTogether } from '../../src/graph/lists/readTogether.ts';
import { loadSample, type SampleLine } from '../../src/graph/provision/loadSample.ts';
import { parseSample } from '../../src/graph/provision/sampleBoard.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { contentAreas } from '../../src/lists/contentAreas.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { mouVersions } from '../../src/lists/mouVersions.ts';
import { people } from '../../src/lists/people.ts';
import { programmeItems } from '../../src/lists/programmeItems.ts';
import { programmes } from '../../src/lists/programmes.ts';
import { makeBoard, siteAs } from '../kit/boardSite.ts';
import { sha256 } from '../kit/mouRows.ts';
import { SETUP_SCOPES, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

const file = new URL('../../manifest/samples/brighton-hove-2015-16.json', import.meta.url);
const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
const sample = parseSample(raw);
const count = z.number().int();
const { expect: printed } = z
  .object({
    expect: z.object({
      items: count,
      byQuarter: z.object({ Q1: count, Q2: count, Q3: count, Q4: count }),
      withoutLead: count,
      star: count,
      starOnOneHalf: count,
      doubleStar: count,
    }),
  })
  .parse(raw);

/** SHA-256 of the words of appendix 4 of the framework, one space between them, marks of lists and tables left out. */
const wordsOfAppendix4 = 'b64869718d70eafe101881f1d148eb41bd580dcfa2199a682fa24488ff3ed785';

describe('the sample board', () => {
  let workplace: TestWorkplace;
  const lines: SampleLine[][] = [];
  const readBoard = () =>
    readTogether(siteAs(workplace, 'owner'), [
      programmes,
      programmeItems,
      contentAreas,
      decisions,
      people,
      appointments,
      mouVersions,
    ]);

  beforeAll(async () => {
    workplace = await withWorkplace();
    await makeBoard(workplace);
    const site = siteAs(workplace, 'owner', SETUP_SCOPES);
    const options = { identityOf: () => null, channelId: null, tools: startingTools };
    for (const _time of ['first', 'second']) {
      const said: SampleLine[] = [];
      await loadSample(site, sample, options, (line) => said.push(line));
      lines.push(said);
    }
  });
  afterAll(() => workplace.close());

  it('loads whole, and a second time changes nothing', () => {
    const [first = [], second = []] = lines;
    expect([...first, ...second].flatMap((line) => line.failed)).toEqual([]);
    expect(first.every((line) => line.added > 0 && line.kept === 0)).toBe(true);
    expect(second.map((line) => [line.list, line.added, line.kept])).toEqual(
      first.map((line) => [line.list, 0, line.added]),
    );
  });

  it('has the programme of 2015-16 as it is printed: items, quarters, leads and markers', async () => {
    const [years, items, areas] = await readBoard();
    const programme = years.rows.find((one) => one.year === '2015-16');
    if (programme === undefined) throw new TypeError('the sample has a programme of 2015-16');
    const views = itemViews(items.rows, areas.rows, programme);
    const inQuarter = (name: string) => views.filter((view) => view.item.quarter === name).length;
    const stars = (view: ItemView) => view.parts.filter((part) => part.markers.includes('*')).length;
    expect({
      items: views.length,
      byQuarter: { Q1: inQuarter('Q1'), Q2: inQuarter('Q2'), Q3: inQuarter('Q3'), Q4: inQuarter('Q4') },
      withoutLead: views.filter((view) => view.leads.length === 0).length,
      star: views.filter((view) => stars(view) === view.parts.length).length,
      starOnOneHalf: views.filter((view) => stars(view) > 0 && stars(view) < view.parts.length).length,
      doubleStar: views.filter((view) => view.markers.includes('**')).length,
    }).toEqual(printed);
    expect(views.flatMap((view) => view.irregular)).toEqual([]);
  });

  it('is recommended and not approved: that is the chair’s to give', async () => {
    const [years, , , decided, persons, appointed] = await readBoard();
    const programme = years.rows.find((one) => one.year === '2015-16');
    if (programme === undefined) throw new TypeError('the sample has a programme of 2015-16');
    const membership = { people: persons.rows, appointments: appointed.rows, terms: lscb2015 };
    expect(standingOf(programme, decided.rows, membership)).toMatchObject({
      standing: { state: 'recommended', on: '2015-03-16' },
      ignored: [],
    });
  });

  it('has the memorandum word for word as appendix 4 prints it', async () => {
    const versions = (await readBoard())[6].rows;
    const words = versions.map((version) => version.wording.split(/\s+/).filter((word) => !/^-*$/.test(word)));
    expect(words).toHaveLength(1);
    expect(await sha256(words.map((all) => all.join(' ')).join())).toBe(wordsOfAppendix4);
  });
});
