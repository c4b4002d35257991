import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { listRetention } from '../../../src/core/records/listRetention.ts';
import { dataFlowSheet } from '../../../src/core/records/pack/dataFlow.ts';
import { dpiaRisks, dpiaStarter } from '../../../src/core/records/pack/dpia.ts';
import type { PackFacts } from '../../../src/core/records/pack/packFacts.ts';
import { privacyNotice } from '../../../src/core/records/pack/privacyNotice.ts';
import { lscp2023 } from '../../../src/core/words/terms.ts';
import { allLists, perAgencyLists } from '../../../src/lists/all.ts';
import { day } from '../../kit/clock.ts';
import { root } from '../../kit/repository.ts';

const facts: PackFacts = {
  ...{ boardName: 'Seaport Partnership', madeOn: day('2026-12-03'), terms: lscp2023, agencies: 12 },
  records: { years: { 'case level': 3, people: 1 }, holds: [{ on: 'neglect', reason: 'a claim' }] },
  ...{ sendsMail: false, postsInChannel: true },
};

describe('the table of retention', () => {
  it('knows every list of the board and of its agencies, and no other', () => {
    const names = [...allLists, ...perAgencyLists].map(({ name }) => name);
    expect(Object.keys(listRetention).sort()).toEqual([...names].sort());
  });
});

describe('the data-protection pack', () => {
  it('has a line for each list, with who writes it as permissions are made', () => {
    const sheet = dataFlowSheet(facts);
    for (const list of [...allLists, ...perAgencyLists]) expect(sheet).toContain(`| ${list.displayName}`);
    const lineOf = (title: string) => sheet.split('\n').find((line) => line.startsWith(`| ${title} `)) ?? '';
    expect(lineOf('MoU signatures')).toContain('the app alone');
    expect(lineOf('Decisions')).toContain('QA Chair (adds only)');
    expect(lineOf('Case returns')).toContain('the agency’s own group');
    expect(lineOf('Audit cases')).not.toContain('QA Agency representatives');
    expect(lineOf('Case returns')).toContain('3 years after');
  });

  it('says plainly where no time was settled, and which hold there is', () => {
    expect(dataFlowSheet(facts)).toContain('kept, since the board has not settled a time');
    expect(dataFlowSheet(facts)).toContain('- The audit neglect: a claim');
    expect(dataFlowSheet({ ...facts, records: { ...facts.records, holds: [] } })).toContain('None on this day.');
  });

  it('follows the settings: mail, channel and years', () => {
    expect(privacyNotice(facts)).not.toContain('e-mail with a link');
    expect(privacyNotice({ ...facts, sendsMail: true })).toContain('e-mail with a link');
    expect(privacyNotice(facts)).toContain('1 year after the last day of the last appointment');
    expect(dataFlowSheet({ ...facts, postsInChannel: false })).toContain('no posts of the bot’s own accord');
  });

  it('uses the board’s own words and its day as people write it', () => {
    for (const text of [dataFlowSheet(facts), dpiaStarter(facts), privacyNotice(facts)]) {
      expect(text).toContain('Partnership');
      expect(text).toContain('3 December 2026');
    }
  });

  it.each(dpiaRisks)('names a test that is there: $test', ({ test }) => {
    expect(existsSync(join(root, test))).toBe(true);
  });
});
