import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { listRetention } from '../../../src/core/records/listRetention.ts';
import { dataFlowSheet } from '../../../src/core/records/pack/dataFlow.ts';
import { dpiaStarter } from '../../../src/core/records/pack/dpia.ts';
import { dpiaRisks } from '../../../src/core/records/pack/dpiaRisks.ts';
import { type PackFacts, packFactsFrom } from '../../../src/core/records/pack/packFacts.ts';
import { markdownOf, type Paper } from '../../../src/core/records/pack/paper.ts';
import { packPapers } from '../../../src/core/records/pack/papers.ts';
import { privacyNotice } from '../../../src/core/records/pack/privacyNotice.ts';
import { lscp2023 } from '../../../src/core/words/terms.ts';
import { allLists, perAgencyLists } from '../../../src/lists/all.ts';
import { police } from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { root } from '../../kit/repository.ts';

const facts: PackFacts = {
  ...{ boardName: 'Seaport Partnership', madeOn: day('2026-12-03'), terms: lscp2023, agencies: 12 },
  records: { years: { 'case level': 3, people: 1 }, holds: [{ on: 'neglect', reason: 'a claim' }] },
  ...{ sendsMail: false, postsInChannel: true },
};

const sheetOf = (more: Partial<PackFacts> = {}) => markdownOf(dataFlowSheet({ ...facts, ...more }));
const noticeOf = (more: Partial<PackFacts> = {}) => markdownOf(privacyNotice({ ...facts, ...more }));

describe('the table of retention', () => {
  it('knows every list of the board and of its agencies, and no other', () => {
    const names = [...allLists, ...perAgencyLists].map(({ name }) => name);
    expect(Object.keys(listRetention).sort()).toEqual([...names].sort());
  });
});

describe('the data-protection pack', () => {
  it('has a line for each list, with who writes it as permissions are made', () => {
    const sheet = sheetOf();
    for (const list of [...allLists, ...perAgencyLists]) expect(sheet).toContain(`| ${list.displayName}`);
    const lineOf = (title: string) => sheet.split('\n').find((line) => line.startsWith(`| ${title} `)) ?? '';
    expect(lineOf('MoU signatures')).toContain('the app alone');
    expect(lineOf('Decisions')).toContain('QA Chair (adds only)');
    expect(lineOf('Case returns')).toContain('the agency’s own group');
    expect(lineOf('Audit cases')).not.toContain('QA Agency representatives');
    expect(lineOf('Case returns')).toContain('3 years after');
  });

  it('says plainly where no time was settled, and which hold there is', () => {
    expect(sheetOf()).toContain('kept, since the board has not settled a time');
    expect(sheetOf()).toContain('- The audit neglect: a claim');
    expect(sheetOf({ records: { ...facts.records, holds: [] } })).toContain('None on this day.');
  });

  it('follows the settings: mail, channel and years', () => {
    expect(noticeOf()).not.toContain('e-mail with a link');
    expect(noticeOf({ sendsMail: true })).toContain('e-mail with a link');
    expect(noticeOf()).toContain('1 year after the last day of the last appointment');
    expect(sheetOf({ postsInChannel: false })).toContain('no posts of the bot’s own accord');
    const assessed = markdownOf(dpiaStarter({ ...facts, sendsMail: true, postsInChannel: false }));
    expect(assessed).toContain('come through Teams to each person and by e-mail to guests');
    expect(assessed).not.toContain('in the board’s channel');
  });

  it('uses the board’s own words and its day as people write it', () => {
    for (const { make } of packPapers) {
      const text = markdownOf(make(facts));
      expect(text).toContain('Partnership');
      expect(text).toContain('3 December 2026');
      expect(text).not.toMatch(/undefined|null|[\w.] {2}/);
    }
  });

  it('leaves what it cannot know to a role, by name', () => {
    const blanks = packPapers.flatMap(({ make }) => [
      ...markdownOf(make(facts)).matchAll(/\[to be filled in by ([^:]+):/g),
    ]);
    const roles = new Set(blanks.map((match) => match[1]));
    expect([...roles].sort()).toEqual(
      [
        'the Quality Assurance Sub Group',
        'the QA manager',
        'the administrator of Microsoft 365',
        'the chair',
        'the data protection officer',
      ].sort(),
    );
  });

  it('goes through the steps of the Information Commissioner’s template in their order', () => {
    const steps = dpiaStarter(facts).sections.flatMap(({ heading }) => /^Step (\d)/.exec(heading)?.[1] ?? []);
    expect(steps).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  it.each(dpiaRisks)('names a test that is there: $test', ({ test }) => {
    expect(existsSync(join(root, test))).toBe(true);
  });

  it.each(packPapers.map(({ file, make }) => [file, make(facts)] as const))(
    'has as many cells in each line of a table as its head: %s',
    (_file, paper: Paper) => {
      const tables = paper.sections.flatMap(({ table }) => table ?? []);
      for (const { head, rows } of tables)
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
    },
  );
});

describe('the facts of the pack', () => {
  const rows = {
    settings: null,
    areSettingsUnread: false,
    terms: lscp2023,
    agencies: [police, { active: false }],
    audits: new Set<string>(),
  };

  it('count the agencies that take part, and call a board without settings by its kind', () => {
    const made = packFactsFrom(rows, day('2026-12-03'));
    expect(made.ok && [made.value.agencies, made.value.boardName]).toEqual([1, 'this Partnership']);
  });

  it('are refused while the settings cannot be read: a hold might stand in them', () => {
    const made = packFactsFrom({ ...rows, areSettingsUnread: true }, day('2026-12-03'));
    expect(made.ok ? [] : made.refusals.map(({ code }) => code)).toEqual(['unread']);
  });
});
