import { describe, expect, it } from '@jest/globals';
import type { AgendaDigest } from '../../../src/core/agenda/agendaDigest.ts';
import { sayDigest, sayDigestShortly } from '../../../src/core/agenda/sayDigest.ts';
import { lscb2015 } from '../../../src/core/words/terms.ts';
import { day } from '../../kit/clock.ts';

const nothing: AgendaDigest = {
  meetingName: 'June meeting',
  heldOn: day('2015-06-18'),
  since: { lastHeldOn: null, actionsDone: 0, signatures: 1, termsAgreed: 0, reportsDelivered: [] },
  overdue: [],
  mou: { versionName: null, signed: 0, agencies: 9, gaps: [] },
  slipped: [],
  reportsDue: [],
  keyFindings: [],
  decisions: [],
};
const police = { agency: 'Police', count: 2, kinds: [{ label: 'Action', count: 2 }], longestLate: 1 };

describe('the digest in sentences', () => {
  it('says of each section that has nothing in it that there is nothing', () => {
    const said = sayDigest(nothing, lscb2015).map((part) => [part.title, 'lines' in part ? part.lines.at(-1) : null]);
    expect(said).toEqual([
      ['Since the last meeting', 'No report was delivered.'],
      ['To decide', 'Nothing waits for a decision.'],
      ['Key findings', 'No report goes to this meeting.'],
      ['Overdue', 'Nothing is overdue.'],
      ['Memorandum', 'No version has been issued.'],
      ['Slipped', 'Nothing has slipped.'],
      ['Reports due', 'No report is due in the next 20 working days.'],
    ]);
  });

  it('has no key findings for a meeting to which no report goes', () => {
    const titles = sayDigest({ ...nothing, keyFindings: null }, lscb2015).map(({ title }) => title);
    expect(titles).not.toContain('Key findings');
  });

  it('counts in one sentence what is overdue and what is to be decided', () => {
    const decisions = [{ what: 'declined', about: 'Housing', by: null }] as const;
    expect(sayDigestShortly('Board', { ...nothing, overdue: [police], decisions })).toBe(
      'Board, June meeting on 18 June 2015: 2 overdue, 1 to decide.',
    );
  });

  it('leaves nothing out unless the caller has little room', () => {
    const name = 'A long name of an audit '.repeat(5).trim();
    const findings = [{ name, deliveredOn: null, kinds: [], themes: [] }];
    const lineOf = (shorten?: (text: string, longest: number) => string) => {
      const part = sayDigest({ ...nothing, keyFindings: findings }, lscb2015, shorten).find(
        ({ title }) => title === 'Key findings',
      );
      return part !== undefined && 'lines' in part ? part.lines[0] : '';
    };
    expect(lineOf()).toContain(name);
    expect(lineOf((text, longest) => text.slice(0, longest))).not.toContain(name);
  });

  it('sets out what is overdue agency by agency', () => {
    const part = sayDigest({ ...nothing, overdue: [police, { ...police, agency: null }] }, lscb2015).find(
      ({ title }) => title === 'Overdue',
    );
    expect(part).toEqual({
      title: 'Overdue',
      table: [
        ['Agency', 'Overdue', 'Longest'],
        ['Police', 'Action 2', '1 working day'],
        [`Of the ${lscb2015.subGroup}`, 'Action 2', '1 working day'],
      ],
    });
  });
});
