import { describe, expect, it } from '@jest/globals';
import { brokenLinks, loopOf } from '../../../../src/core/audit/loop/loopOf.ts';
import type { Person } from '../../../../src/core/people/board.ts';
import { aBook, aFinding, aRecommendation } from '../../../kit/auditBook.ts';
import { aLearning, aVerdict } from '../../../kit/auditLearning.ts';
import { auditLead, subGroupMember, theAudit } from '../../../kit/auditPeople.ts';
import { housing, policeRepresentative, to } from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { aDecisionBy, anAction, anAnswer, anAuditOf } from '../../../kit/dutyBoard.ts';
import { anItem } from '../../../kit/programmeRows.ts';

const today = day('2015-11-02');
const finding = aFinding('Plans are not shared');
const share = aRecommendation('Share plans');
const its = { audit: to(theAudit), recommendation: to(share) };
const plan = anAction('Police shares', its);
const done = anAnswer(policeRepresentative, 'done', {
  duty: 'action',
  subject: plan.key,
  said: 'All teams have had the training.',
});
const verified = aDecisionBy(auditLead, 'action verified', plan.key, {
  reason: 'I have seen the attendance lists.',
  when: '2015-06-02 09:00',
});
const reached = aLearning('Training day', { reachedOn: day('2015-10-01'), reached: 40, evidence: 'Attendance list.' });
const landed = {
  findings: [finding],
  recommendations: [share],
  actions: [plan],
  answers: [done],
  decisions: [verified],
  learning: [reached],
};
const item = anItem('Neglect again');
const again = anAuditOf(item, { earlierAudit: to(theAudit) });

type Parts = NonNullable<Parameters<typeof aBook>[0]>;
function chain(more: Parts = {}) {
  const [first] = loopOf(aBook({ today: '2015-11-02', ...landed, ...more }), today);
  if (first === undefined) throw new TypeError('this audit has a recommendation');
  return first;
}
const broken = (more: Parts) => brokenLinks([chain(more)]).map(({ link }) => `${link.about}: ${link.sentence}`);

describe('the chain of a recommendation', () => {
  it('is not started while there is neither action nor learning', () => {
    const more = { actions: [], learning: [] };
    expect(chain(more).state).toBe('not started');
    expect(broken(more)).toEqual([
      'No agency: No agency has an action for this recommendation.',
      'Training: Nothing is planned for it.',
    ]);
  });

  it('is under way while its owner alone says that it is done', () => {
    expect(chain({ decisions: [] })).toMatchObject({ state: 'under way', isClosed: false });
    expect(chain({ decisions: [] }).links[1]).toMatchObject({
      kind: 'action',
      state: 'waiting',
      who: 'M&E Lead A, who leads the audit',
    });
  });

  it('landed and is not proven when the training is done and nobody looked again', () => {
    const so = chain();
    expect(so).toMatchObject({ state: 'landed, not proven', isClosed: false, verdict: null });
    expect(so.links.map((link) => [link.kind, link.state])).toEqual([
      ['finding', 'done'],
      ['action', 'done'],
      ['destination', 'done'],
      ['reached', 'done'],
      ['verdict', 'broken'],
    ]);
  });

  it('waits for the re-audit that is in the programme, by audit or by item, and is closed with it', () => {
    for (const more of [{ otherAudits: [again] }, { items: [anItem('Neglect 2016', { reAuditOf: 'Neglect' })] }]) {
      const book = aBook({ today: '2015-11-02', ...landed, ...('otherAudits' in more ? more : {}) });
      const withItem =
        'items' in more ? { ...book, board: { ...book.board, items: [...book.board.items, ...more.items] } } : book;
      const [so] = loopOf(withItem, today);
      expect(so).toMatchObject({ state: 'landed, not proven', isClosed: true });
      expect(so?.links.at(-1)).toMatchObject({ state: 'waiting' });
    }
    const withdrawn = { ...again, status: 'Withdrawn' as const };
    expect(chain({ otherAudits: [withdrawn] }).links.at(-1)?.state).toBe('broken');
  });

  it('improved after a re-audit from 40% to 70%, with both sample sizes', () => {
    const so = chain({ verdicts: [aVerdict('Plan shared')] });
    expect(so).toMatchObject({
      state: 'improved',
      isClosed: true,
      before: { good: 4, of: 10 },
      after: { good: 7, of: 10 },
      caution: null,
    });
    expect(so.links.at(-1)?.sentence).toBe('Improved. From 4 of 10 (40%) to 7 of 10 (70%).');
  });

  it('carries a caution when fewer than ten cases were looked at', () => {
    const few = aVerdict('Plan shared', { beforeGood: 2, beforeOf: 5, afterGood: 7, afterOf: 10 });
    expect(chain({ verdicts: [few] })).toMatchObject({
      state: 'improved',
      caution: expect.stringContaining('only 5 cases before and 10 cases after'),
    });
  });

  it.each([
    ['no change', { verdict: 'No change', afterGood: 4 }],
    ['worse', { verdict: 'Worse', afterGood: 1 }],
    ['too early', { verdict: 'Too early', afterGood: null, afterOf: null }],
  ] as const)('can be %s', (state, more) => {
    expect(chain({ verdicts: [aVerdict('Plan shared', more)] }).state).toBe(state);
  });

  it('goes by the newest verdict', () => {
    const worse = aVerdict('Plan shared', { verdict: 'Worse', afterGood: 1, createdAt: at('2015-10-20 09:00') });
    const better = aVerdict('Plan shared', { createdAt: at('2015-10-10 09:00') });
    expect(chain({ verdicts: [worse, better] }).state).toBe('worse');
  });

  it('gains nothing from a verdict of somebody who may not give one', () => {
    const by = (person: Person) => ({ kind: 'person', objectId: person.objectId ?? '', name: person.name }) as const;
    const forged = aVerdict('Plan shared', { createdBy: by(subGroupMember) });
    expect(chain({ verdicts: [forged] })).toMatchObject({
      state: 'landed, not proven',
      verdict: null,
      isClosed: false,
    });
    expect(broken({ verdicts: [forged] })).toEqual(['Verdict: It was given by somebody who may not give it.']);
    expect(chain({ verdicts: [aVerdict('Plan shared', { createdBy: by(auditLead) })] }).state).toBe('improved');
  });

  it('gains nothing from a verdict whose word does not fit its numbers', () => {
    const bent = aVerdict('Plan shared', { afterGood: 4 });
    expect(chain({ verdicts: [bent] })).toMatchObject({ state: 'landed, not proven', verdict: null, isClosed: false });
    expect(broken({ verdicts: [bent] })).toEqual([
      'Verdict: Its word does not fit its numbers, and no remark says why.',
    ]);
  });

  it('is not too early before anything landed', () => {
    const early = aVerdict('Plan shared', { verdict: 'Too early' });
    expect(chain({ decisions: [], verdicts: [early] }).state).toBe('under way');
  });
});

describe('a broken link', () => {
  it.each([
    ['an action that is late', { answers: [], decisions: [] }, /^Police: Open, \d+ working days late\. It was due on/],
    [
      'learning that is said to have reached people, with nothing to show it',
      { learning: [{ ...reached, evidence: null }] },
      /nothing shows it/,
    ],
    [
      'learning whose day has passed',
      { learning: [{ ...reached, reachedOn: null }] },
      /Planned for 1 October 2015; it has not reached/,
    ],
    [
      'a destination for which nothing is planned',
      { recommendations: [{ ...share, destinations: ['Training', 'Supervision'] as const }] },
      /^Supervision: Nothing is planned/,
    ],
    ['a recommendation without destination', { recommendations: [{ ...share, destinations: [] }] }, /^No destination/],
    ['a finding that is gone', { findings: [] }, /is not there any more/],
  ] as const)('is %s', (_what, more, sentence) => {
    expect(broken(more).filter((one) => sentence.test(one))).toHaveLength(1);
    expect(chain(more).isClosed).toBe(false);
  });

  it('says who can mend it', () => {
    for (const { link } of brokenLinks([chain({ answers: [], decisions: [], learning: [] })])) {
      expect(link.who).not.toBeNull();
    }
    const [late] = brokenLinks([chain({ answers: [], decisions: [] })]);
    expect(late?.link.who).toBe('Police representative (Police)');
  });

  it('is not what lies ahead: an action and a training day still to come', () => {
    const ahead = { ...plan, dueOn: day('2015-12-18') };
    const later = { ...reached, reachedOn: null, plannedOn: day('2015-12-01') };
    expect(broken({ actions: [ahead], answers: [], decisions: [], learning: [later] })).toEqual([]);
  });

  it('is each action that is open, beside others that are verified', () => {
    const ofHousing = anAction('Housing shares', { ...its, agency: to(housing) });
    const so = chain({ actions: [plan, ofHousing] });
    expect(so.state).toBe('under way');
    expect(so.links.filter((link) => link.kind === 'action').map((link) => [link.about, link.state])).toEqual([
      ['Housing', 'broken'],
      ['Police', 'done'],
    ]);
  });

  it('is learning that would reach people only after the day one looks', () => {
    const claimed = { ...reached, plannedOn: day('2015-12-01'), reachedOn: day('2015-12-01') };
    expect(chain({ learning: [claimed] }).state).toBe('under way');
  });

  it('is every action when all were withdrawn: nothing was done', () => {
    const withdrawn = aDecisionBy(auditLead, 'withdrawn', plan.key, { reason: 'Overtaken by the new policy.' });
    expect(broken({ answers: [], decisions: [withdrawn] })).toContain(
      'Every agency: Every action was withdrawn, so nothing was done.',
    );
  });
});
