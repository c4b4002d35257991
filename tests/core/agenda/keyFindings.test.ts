import { describe, expect, it } from '@jest/globals';
import { type FoundRows, keyFindings } from '../../../src/core/agenda/keyFindings.ts';
import { withRightfulStatus } from '../../../src/core/audit/rightfulStatus.ts';
import type { BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { FindingKind } from '../../../src/lists/findings.ts';
import { aFinding, aTheme } from '../../kit/auditBook.ts';
import { auditLead, auditPeople } from '../../kit/auditPeople.ts';
import { chair, to } from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aBoard, aDecisionBy, aMeeting, anAuditOf } from '../../kit/dutyBoard.ts';
import { anItem } from '../../kit/programmeRows.ts';

const today = day('2015-09-08');
const june = aMeeting('June meeting', '2015-06-18');
const september = aMeeting('September meeting', '2015-09-17');
const items = ['Neglect', 'Core groups', 'Thresholds', 'Later'].map((name) => anItem(name, { quarter: 'Q2' }));
const ofItem = (name: string, reportDueOn = '2015-09-17') =>
  anAuditOf(anItem(name), { lead: to(auditLead), reportDueOn: day(reportDueOn) });
const [neglect, coreGroups, thresholds] = [ofItem('Neglect'), ofItem('Core groups'), ofItem('Thresholds')];
const later = ofItem('Later', '2015-09-18');
const deliveredOn = (audit: typeof neglect, when: string) =>
  aDecisionBy(auditLead, 'report delivered', audit.key, { when: `${when} 10:00` });
const sharing = aTheme('Sharing plans');
const plans = aTheme('Plans', { mergedInto: to(sharing) });
const voice = aTheme('Voice of the child');

function finding(name: string, kind: FindingKind, theme: typeof sharing | null = null) {
  return aFinding(name, { audit: to(neglect), kind, theme: theme === null ? null : to(theme) });
}

const found: FoundRows = {
  findings: [
    finding('One', 'Area for improvement', sharing),
    finding('Two', 'Area for improvement', plans),
    finding('Three', 'Significant risk', voice),
    finding('Four', 'Good practice'),
  ],
  themes: [plans, sharing, voice],
};

function findingsAt(more: Partial<BoardSnapshot> = {}, rows: FoundRows | null = found, meeting = september) {
  const board = aBoard({
    today,
    membership: auditPeople,
    items,
    audits: [later, thresholds, neglect, coreGroups],
    meetings: [june, september],
    decisions: [deliveredOn(neglect, '2015-09-01'), deliveredOn(thresholds, '2015-06-18')],
    ...more,
  });
  return keyFindings(withRightfulStatus(board), meeting, { day: today, found: rows });
}

describe('key findings for a meeting of the sub group', () => {
  it('are of reports that were delivered since the last one, or are due by its day', () => {
    expect(findingsAt()?.map((one) => [one.name, one.deliveredOn])).toEqual([
      ['Core groups', null],
      ['Neglect', '2015-09-01'],
    ]);
  });

  it('are counted by kind, and by theme with merged themes as one, most first', () => {
    expect(findingsAt()?.[1]).toEqual({
      name: 'Neglect',
      deliveredOn: '2015-09-01',
      kinds: [
        { kind: 'Good practice', count: 1 },
        { kind: 'Area for improvement', count: 2 },
        { kind: 'Significant risk', count: 1 },
      ],
      themes: [
        { name: 'Sharing plans', count: 2 },
        { name: 'Voice of the child', count: 1 },
      ],
    });
    expect(findingsAt()?.[0]).toMatchObject({ kinds: [], themes: [] });
  });

  it('hold no name and no wording of a finding, and no case reference, even one that somebody put into a theme', () => {
    const leaky = aTheme('Late plans in ne-k7q4 and NE-X4T9');
    const rows = { findings: [finding('About NE-K7Q4', 'Significant risk', leaky)], themes: [leaky] };
    const said = JSON.stringify(findingsAt({}, rows));
    expect(said).toContain('Late plans in a case and a case');
    expect(said).not.toMatch(/k7q4|x4t9|in full|About/i);
  });

  it('say when they could not be read, and that nothing was found only when it was looked at', () => {
    expect(findingsAt({}, null)?.map((one) => one.kinds)).toEqual([null, null]);
  });

  it('leave out an audit that was withdrawn', () => {
    const decisions = [
      deliveredOn(neglect, '2015-09-01'),
      aDecisionBy(chair, 'withdrawn', neglect.key, { when: '2015-09-02 10:00', reason: 'Looked at elsewhere.' }),
    ];
    expect(findingsAt({ decisions })?.map((one) => one.name)).toEqual(['Core groups', 'Thresholds']);
  });

  it('are not for other meetings', () => {
    expect(findingsAt({}, found, aMeeting('Board', '2015-09-17', { kind: 'Board' }))).toBeNull();
  });
});
