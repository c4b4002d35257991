import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describeChanges, historyOf, type SeenVersion } from '../../../../src/core/audit/history/describeChanges.ts';
import { allLists } from '../../../../src/lists/all.ts';
import { audits } from '../../../../src/lists/audits.ts';
import { caseReturns } from '../../../../src/lists/caseReturns.ts';
import { columnsOf } from '../../../../src/lists/definition/defineList.ts';
import { headingOf } from '../../../../src/lists/definition/physical.ts';
import { recommendations } from '../../../../src/lists/recommendations.ts';
import { termsOfReference } from '../../../../src/lists/termsOfReference.ts';
import { anyValues } from '../../../kit/anyRow.ts';
import { aRecommendation, aReturn, aTerms } from '../../../kit/auditBook.ts';
import { auditLead, jointLead, theAudit } from '../../../kit/auditPeople.ts';
import { chair, police, to } from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { wroteIt } from '../../../kit/dutyBoard.ts';

describe('what changed in a row', () => {
  it('is said by the heading of the column, from what to what', () => {
    const later = { ...theAudit, reportDueOn: day('2015-10-14'), lead: to(jointLead), jointLeadIsLearning: true };
    expect(describeChanges(audits, theAudit, later)).toEqual([
      'Lead: from M&E Lead A to M&E Lead B',
      'Joint lead is learning: from no to yes',
      'Report due on: from 30 September 2015 to 14 October 2015',
    ]);
  });

  it('says what was filled in and what was emptied', () => {
    const changed = { ...theAudit, folder: 'https://board.example/folder', jointLead: null };
    expect(describeChanges(audits, theAudit, changed)).toEqual([
      'Joint lead: emptied; it was M&E Lead B',
      'Folder: set to https://board.example/folder',
    ]);
  });

  it('quotes what people wrote, and cuts what is long', () => {
    const before = aTerms({ purpose: 'To look at neglect.', scope: 'x '.repeat(300) });
    const after = aTerms({ purpose: 'To look at early help.', scope: `${'x '.repeat(300)}y` });
    const [purpose, scope] = describeChanges(termsOfReference, before, after);
    expect(purpose).toBe('Purpose: from “To look at neglect.” to “To look at early help.”');
    expect(scope).toMatch(/^Scope: changed further on; it begins “x x .*…”$/);
  });

  it('says of several words which were added and which taken away', () => {
    const before = aRecommendation('Share', { destinations: ['Training', 'Supervision'] });
    const after = { ...before, destinations: ['Supervision', 'Commissioning', 'Team meetings'] };
    expect(describeChanges(recommendations, before, after)).toEqual([
      'Destinations: added Commissioning, Team meetings; took away Training',
    ]);
    const turned = { ...before, destinations: ['Supervision', 'Training'] };
    expect(describeChanges(recommendations, before, turned)).toEqual(['Destinations: put in another order']);
  });

  it('tells the answers of a return by question', () => {
    const before = aReturn(police, 'SM-K7Q2');
    const assessment = { value: 'improve', notApplicable: false, evidence: null };
    const difference = { value: 'Yes', notApplicable: false, evidence: 'Seen in the review.' };
    const plan = { value: null, notApplicable: true, evidence: null };
    expect(describeChanges(caseReturns, before, { ...before, answers: { assessment, difference, plan } })).toEqual([
      'Answers, assessment: from good to improve',
      'Answers, difference: its evidence or detail changed',
      'Answers, plan: set to not applicable',
    ]);
  });

  it('is nothing when only the title beside a reference was renewed, or a column could not be read', () => {
    const renamed = { ...theAudit, lead: { ...to(auditLead), title: 'Lead A' } };
    expect(describeChanges(audits, theAudit, renamed)).toEqual([]);
    const { reportDueOn: _, ...unread } = theAudit;
    expect(describeChanges(audits, theAudit, unread)).toEqual([]);
  });

  it('is one or more sentences for each column that differs, in every list', () => {
    for (const list of allLists) {
      fc.assert(
        fc.property(anyValues(list), anyValues(list), (before, after) => {
          const said = describeChanges(list, before, after);
          const headings = Object.keys(columnsOf(list)).map(headingOf);
          expect(said.filter((one) => !headings.some((heading) => one.startsWith(heading)))).toEqual([]);
          expect(describeChanges(list, before, before)).toEqual([]);
        }),
        { numRuns: 20 },
      );
    }
  });
});

describe('the history of a row', () => {
  const versions: readonly SeenVersion[] = [
    { version: '10.0', changedAt: at('2015-06-03 09:00'), changedBy: { kind: 'app' }, values: { name: 'C' } },
    { version: '9.0', changedAt: at('2015-06-02 09:00'), changedBy: wroteIt(chair), values: { name: 'B' } },
    { version: '2.0', changedAt: at('2015-06-01 12:00'), changedBy: { kind: 'unknown' }, values: { name: 'A' } },
    { version: '1.0', changedAt: at('2015-06-01 09:00'), changedBy: wroteIt(chair), values: { name: 'A' } },
  ];

  it('says who, when and what, the newest first, whatever order it is read in', () => {
    const expected = [
      { version: '10.0', who: 'The app', changes: ['Name: from B to C'], at: at('2015-06-03 09:00') },
      { version: '9.0', who: 'Chair', changes: ['Name: from A to B'], at: at('2015-06-02 09:00') },
      {
        version: '2.0',
        who: 'Somebody whom SharePoint does not name',
        changes: ['Saved without a change that can be shown'],
        at: at('2015-06-01 12:00'),
      },
      { version: '1.0', who: 'Chair', changes: ['Added'], at: at('2015-06-01 09:00') },
    ];
    expect(historyOf(audits, versions)).toEqual(expected);
    expect(historyOf(audits, versions.toReversed())).toEqual(expected);
    expect(historyOf(audits, [])).toEqual([]);
  });
});
