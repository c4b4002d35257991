import { describe, expect, it } from '@jest/globals';
import { auditIrregularities } from '../../../../src/core/audit/irregularAudit.ts';
import { aTerms, aTool } from '../../../kit/auditBook.ts';
import { auditLead, subGroupMember, theAudit } from '../../../kit/auditPeople.ts';
import { to } from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { aDecisionBy } from '../../../kit/dutyBoard.ts';
import { aToolContent } from '../../../kit/toolQuestions.ts';
import { afterwards, moved, wholeWay } from './wholeWay.ts';

const today = day('2015-12-14');
type More = NonNullable<Parameters<typeof wholeWay>[1]>;
const said = (more: More) => auditIrregularities(afterwards('moderation', more), today);
const later = at('2015-07-05 10:00');

describe('an audit that somebody wrote to past the rules', () => {
  it('is sound while nobody did', () => {
    expect(said({})).toEqual([]);
    expect(auditIrregularities(wholeWay('closed', { audit: { status: 'Closed' } }), today)).toEqual([]);
  });

  it('is not closed by its column', () => {
    expect(said({ audit: { status: 'Closed' } })).toEqual([expect.stringContaining('has not gone the whole way')]);
  });

  it('shows terms that were changed after they were agreed', () => {
    const terms = [aTerms({ purpose: 'Another purpose.', changedAt: later })];
    expect(said({ terms })).toEqual([expect.stringContaining('changed after they were agreed')]);
  });

  it('shows equality that was emptied and a period that breaks the rule', () => {
    const terms = [aTerms({ equality: null, periodTo: day('2015-06-01'), changedAt: later })];
    expect(said({ terms })).toHaveLength(3);
    expect(said({ audit: { returnsOpenOn: day('2015-06-02'), changedAt: later } })).toEqual([
      expect.stringContaining('rule of 12 months'),
    ]);
  });

  it('shows questions that are not those that were fixed', () => {
    const edited = aTool({ content: aToolContent({ purpose: 'Something else.' }), changedAt: later });
    const other = aTool({ version: 2, content: aToolContent({ scale: null }) });
    expect(said({ tools: [edited] })).toEqual([expect.stringContaining('tool was changed')]);
    expect(said({ tools: [aTool(), other], audit: { tool: to(other), changedAt: later } })).toHaveLength(1);
    const same = aTool({ version: 3 });
    expect(said({ tools: [aTool(), same], audit: { tool: to(same), changedAt: later } })).toEqual([]);
    expect(said({ audit: { tool: null, changedAt: later } })).toHaveLength(1);
    expect(said({ tools: [aTool({ changedAt: later })] })).toEqual([]);
  });

  it('shows a lead who came to manage the area', () => {
    expect(said({ audit: { areaManager: to(auditLead), changedAt: later } })).toEqual([
      expect.stringContaining('The lead is not independent.'),
    ]);
  });

  it('shows moves and overrides that do not count', () => {
    const decisions = [
      moved(subGroupMember, 'findings'),
      aDecisionBy(subGroupMember, 'gate overridden', theAudit.key, { step: 'moderated', reason: 'Because I say so.' }),
    ];
    expect(said({ decisions })).toHaveLength(2);
  });
});
