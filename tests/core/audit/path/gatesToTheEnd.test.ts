import { describe, expect, it } from '@jest/globals';
import { gatesOf } from '../../../../src/core/audit/path/gates/all.ts';
import { aFinding, aRecommendation, aTheme } from '../../../kit/auditBook.ts';
import { to } from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { anAuditOf } from '../../../kit/dutyBoard.ts';
import { anItem } from '../../../kit/programmeRows.ts';
import { missing, today } from './missingAt.ts';
import { delivered, verified, wholeWay } from './wholeWay.ts';

describe('from the findings to the end', () => {
  it('there is good practice among the findings', () => {
    expect(missing('findings', 'report', { findings: [] })).toEqual(['the M&E lead: the findings']);
    expect(missing('findings', 'report', { findings: [aFinding('Plans are not shared')] })).toEqual([
      'the M&E lead: a finding of good practice',
    ]);
  });

  it('a theme that an earlier audit found asks what is different this time, in the path too', () => {
    const plans = aTheme('Sharing of plans');
    const other = anAuditOf(anItem('Missing children'));
    const early = at('2014-09-01 09:00');
    const before = aFinding('Plans stay in a drawer', { audit: to(other), theme: to(plans), createdAt: early });
    const [good] = wholeWay('report').findings.filter((one) => one.kind === 'Good practice');
    const again = aFinding('Plans are not shared', { theme: to(plans), createdAt: at('2015-08-01 10:00') });
    const lacks = (whatIsDifferent: string | null, status: 'Closed' | 'Withdrawn' = 'Closed') =>
      missing('findings', 'report', {
        themes: [plans],
        otherAudits: [{ ...other, status }],
        findings: [before, again, ...(good === undefined ? [] : [good])],
        recommendations: [aRecommendation('Share plans', { whatIsDifferent })],
      });
    expect(lacks(null)).toEqual(['the M&E lead: what is different this time about ‘Sharing of plans’']);
    expect(lacks('Training')).toHaveLength(1);
    expect(lacks('This time managers look at every plan.')).toEqual([]);
    expect(lacks(null, 'Withdrawn')).toEqual([]);
  });

  it('every improvement and risk has a recommendation, every recommendation a destination', () => {
    const findings = [aFinding('Plans are not shared'), aFinding('No chronology', { kind: 'Significant risk' })];
    const recommendations = [aRecommendation('Share plans', { destinations: [] })];
    expect(missing('recommendations', 'report', { findings, recommendations })).toEqual([
      'the M&E lead: a recommendation for ‘No chronology’',
      'the M&E lead: where the learning of ‘Share plans’ goes',
    ]);
  });

  it('the report is delivered, every recommendation has an action', () => {
    const notDelivered = wholeWay('scoping');
    const decisions = notDelivered.board.decisions.filter((one) => one.key !== delivered.key);
    const book = { ...notDelivered, board: { ...notDelivered.board, decisions } };
    expect(gatesOf(book, 'action plan', today).find((one) => one.name === 'delivered')?.isMet).toBe(false);
    expect(missing('actions', 'action plan', { actions: [] })).toEqual(['the M&E lead: an action for ‘Share plans’']);
  });

  it('every action is verified, by somebody else than its owner; a claim waits for the lead', () => {
    const whole = wholeWay('scoping');
    const left = (answered: boolean) => {
      const board = {
        ...whole.board,
        decisions: whole.board.decisions.filter((one) => one.key !== verified.key),
        answers: whole.board.answers.filter((one) => answered || one.kind !== 'done'),
      };
      const gates = gatesOf({ ...whole, board }, 'learning', day('2015-11-20'));
      return gates.flatMap((one) => one.missing.map((thing) => `${thing.who}: ${thing.what}`));
    };
    expect(left(true)).toEqual(['the M&E lead: verify ‘Share plans’']);
    expect(left(false)).toEqual(['Police: the action ‘Share plans’']);
  });

  it('the loop of every recommendation is closed', () => {
    const close = ['the M&E lead: close the loop of ‘Share plans’'];
    expect(missing('loop', 'closed', { verdicts: [] })).toEqual(close);
    expect(missing('loop', 'closed', { learning: [] })).toEqual(close);
  });
});
