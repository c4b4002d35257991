import { describe, expect, it } from '@jest/globals';
import {
  type AuditFound,
  asksWhatIsDifferent,
  recurrence,
  sayRecurrence,
} from '../../../../src/core/audit/findings/recurrence.ts';
import type { Audit } from '../../../../src/core/duties/snapshot.ts';
import { aFinding, aRecommendation, aTheme } from '../../../kit/auditBook.ts';
import { auditLead, auditPeople } from '../../../kit/auditPeople.ts';
import { housing, police, policeRepresentative, to } from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { aBoard, aDecisionBy, anAction, anAnswer, anAuditOf } from '../../../kit/dutyBoard.ts';
import { anItem, aProgramme } from '../../../kit/programmeRows.ts';

const sharing = aTheme('Information sharing');
const plans = aTheme('Plans not shared', { mergedInto: to(sharing) });
const themes = [sharing, plans];
const today = day('2015-06-15');
const years = [aProgramme('2013-14'), aProgramme('2014-15'), aProgramme('2015-16')] as const;

/** An audit of a year that found the theme, with a recommendation and an action for each agency given. */
function anAuditThatFound(name: string, year: 0 | 1 | 2, theme = sharing, more: Partial<Audit> = {}) {
  const item = anItem(name, { programme: to(years[year]) });
  const audit = anAuditOf(item, { lead: to(auditLead), ...more });
  const finding = aFinding(`Sharing in ${name}`, {
    audit: to(audit),
    theme: to(theme),
    createdAt: at(`201${4 + year}-03-01 09:00`),
  });
  const recommendation = aRecommendation(`Share after ${name}`, { audit: to(audit), finding: to(finding) });
  return { item, audit, finding, recommendation };
}

const neglect = anAuditThatFound('Neglect', 0);
const abuse = anAuditThatFound('Domestic abuse', 1, plans);
const cse = anAuditThatFound('CSE', 2);
const found = [cse, neglect, abuse];

const ofPolice = anAction('Police shares', { audit: to(neglect.audit), recommendation: to(neglect.recommendation) });
const ofHousing = anAction('Housing shares', {
  audit: to(neglect.audit),
  recommendation: to(neglect.recommendation),
  agency: to(housing),
});
const late = anAction('Police shares again', { audit: to(abuse.audit), recommendation: to(abuse.recommendation) });
const other = anAction('Something else', { audit: to(neglect.audit) });
const actions = [ofPolice, ofHousing, late, other];

const board = aBoard({
  today: '2015-06-15',
  membership: auditPeople,
  programmes: [...years],
  items: found.map(({ item }) => item),
  audits: found.map(({ audit }) => audit),
  actions,
  answers: [ofPolice, late].map((action) =>
    anAnswer(policeRepresentative, 'done', {
      duty: 'action',
      subject: action.key,
      said: 'All teams share their plans.',
      when: '2015-05-20 09:00',
    }),
  ),
  decisions: [
    aDecisionBy(auditLead, 'action verified', ofPolice.key, { reason: 'Seen in the minutes of May.' }),
    aDecisionBy(auditLead, 'withdrawn', ofHousing.key, { reason: 'Housing has no part in it any more.' }),
  ],
});

function workOf({ item, audit, finding, recommendation }: ReturnType<typeof anAuditThatFound>): AuditFound {
  const own = actions.filter((one) => one.audit?.key === audit.key);
  return { board, audit, item, findings: [finding], recommendations: [recommendation], actions: own };
}
const works = found.map(workOf);

describe('a theme that comes back', () => {
  it('is counted over audits, years and agencies, merged themes too, with the actions that were closed', () => {
    const back = recurrence(works, themes, { theme: plans.key, day: today });
    expect(back).toMatchObject({
      theme: sharing,
      years: ['2013-14', '2014-15', '2015-16'],
      agencies: [to(police), to(housing)],
      openActions: 1,
    });
    expect(back?.audits.map(({ audit }) => audit.title)).toEqual(['Neglect', 'Domestic abuse', 'CSE']);
    expect(back?.closedActions.map(({ action, closed }) => [action.name, closed])).toEqual([
      ['Police shares', 'verified'],
      ['Housing shares', 'withdrawn'],
    ]);
    expect(back === null ? '' : sayRecurrence(back)).toBe(
      'Found in 3 audits over 3 years, with actions for 2 agencies; 2 actions about it were closed.',
    );
  });

  it('does not count what was found as good practice, nor in an audit that was withdrawn', () => {
    const good = { ...workOf(cse), findings: [{ ...cse.finding, kind: 'Good practice' as const }] };
    const gone = { ...workOf(abuse), audit: { ...abuse.audit, status: 'Withdrawn' as const } };
    const back = recurrence([workOf(neglect), good, gone], themes, { theme: sharing.key, day: today });
    expect(back?.audits.map(({ audit }) => audit.title)).toEqual(['Neglect']);
  });

  it('knows nothing of a theme that is not there', () => {
    expect(recurrence(works, themes, { theme: aTheme('Gone').key, day: today })).toBeNull();
  });
});

describe('what is different this time', () => {
  it('is asked when an earlier audit found the theme, under whatever name it was merged', () => {
    expect(asksWhatIsDifferent(works, themes, cse.finding)).toBe(true);
    expect(asksWhatIsDifferent(works, themes, abuse.finding)).toBe(true);
  });

  it('is not asked of the first audit that found it, of good practice, or without a theme', () => {
    expect(asksWhatIsDifferent(works, themes, neglect.finding)).toBe(false);
    expect(asksWhatIsDifferent(works, themes, { ...cse.finding, kind: 'Good practice' })).toBe(false);
    expect(asksWhatIsDifferent(works, themes, { ...cse.finding, theme: null })).toBe(false);
  });

  it('is asked of a finding that is not saved yet when any other audit found the theme', () => {
    expect(asksWhatIsDifferent(works, themes, { ...neglect.finding, createdAt: null })).toBe(true);
    expect(asksWhatIsDifferent([workOf(neglect)], themes, { ...neglect.finding, createdAt: null })).toBe(false);
  });
});
