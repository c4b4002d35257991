import { describe, expect, it } from '@jest/globals';
import { jsonOf, tableOf } from '../../manifest/doctor/report.ts';
import type { Finding } from '../../src/core/doctor/examine.ts';
import { lscb2015 } from '../../src/core/words/terms.ts';

const found: readonly Finding[] = [
  { check: 'clock', title: 'The clock', standing: 'ok', sentence: 'It agrees.', todo: null, who: null },
  {
    check: 'lists',
    title: 'Lists and columns',
    standing: 'broken',
    sentence: '1 list missing: Meetings.',
    todo: 'Open Set-up in the tab and press “Check and repair”, or run the command for it where the tab is not at hand.',
    who: 'owner',
  },
];
const examined = { findings: found, terms: lscb2015 };

describe('the report of the doctor', () => {
  it('is a table with the worst first, within the width of the terminal, and ends with one sentence', () => {
    const lines = tableOf(examined, 80);
    expect(lines[0]).toBe('BROKEN    Lists and columns  1 list missing: Meetings.');
    expect(lines[1]).toBe(`${' '.repeat(29)}-> An owner of the team: Open Set-up in the tab and`);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines).toContain('ok        The clock          It agrees.');
    expect(lines.at(-1)).toBe('Of 2 checks: 1 thing broken, 1 as they should be.');
    expect(lines.join(' ').replaceAll(/\s+/g, ' ')).toContain('where the tab is not at hand.');
  });

  it('is JSON with names that do not change with the words', () => {
    const report: unknown = JSON.parse(jsonOf(examined));
    expect(report).toMatchObject({
      tally: { broken: 1, attention: 0, 'could not look': 0, ok: 1 },
      findings: [
        { check: 'clock', standing: 'ok', todo: null, who: null },
        { check: 'lists', standing: 'broken', who: 'An owner of the team' },
      ],
    });
  });
});
