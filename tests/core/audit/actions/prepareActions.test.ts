import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../../../src/base/id.ts';
import { type ActionsWanted, ownersOf, prepareActions } from '../../../../src/core/audit/actions/prepareActions.ts';
import { aBook, aCase, aRecommendation } from '../../../kit/auditBook.ts';
import { auditLead, theAudit } from '../../../kit/auditPeople.ts';
import {
  anAgency,
  housing,
  housingRepresentative,
  police,
  policeRepresentative,
  policeSubstitute,
  to,
} from '../../../kit/boardRows.ts';
import { day } from '../../../kit/clock.ts';
import { aDecisionBy, anAction, takesPart } from '../../../kit/dutyBoard.ts';

const share = aRecommendation('Share plans');
const forPolice = { agency: police.key, owner: policeRepresentative.key, dueOn: day('2015-09-30') };
const forHousing = { agency: housing.key, owner: housingRepresentative.key, dueOn: day('2015-10-30') };
const wanted: ActionsWanted = {
  recommendation: share.key,
  name: 'Share plans',
  wording: 'Send each plan to every agency in it.',
  agencies: [forPolice, forHousing],
};
const book = aBook({ recommendations: [share], cases: [aCase('SM-K7Q2')], today: '2015-06-15' });
const codes = (more: Partial<ActionsWanted>, of = book) => {
  const ready = prepareActions(of, { ...wanted, ...more });
  return ready.ok ? [] : ready.refusals.map((refusal) => refusal.code);
};

describe('the actions of a recommendation', () => {
  it('are one for each agency, with its own owner, day and key', () => {
    const ready = prepareActions(book, wanted);
    expect(ready).toMatchObject({
      ok: true,
      value: [
        {
          key: `${share.key}.police`,
          values: {
            audit: to(theAudit),
            recommendation: to(share),
            agency: to(police),
            owner: to(policeRepresentative),
            agreedOn: '2015-06-15',
            dueOn: '2015-09-30',
          },
        },
        { key: `${share.key}.housing`, values: { agency: to(housing), owner: to(housingRepresentative) } },
      ],
    });
    expect(prepareActions(book, wanted)).toEqual(ready);
  });

  it.each([
    ['no agency', { agencies: [] }, ['agencies']],
    ['the same agency twice', { agencies: [forPolice, forPolice] }, ['agency']],
    ['an agency that is gone', { agencies: [{ ...forPolice, agency: anAgency('Fire').key }] }, ['agency']],
    ['an owner of another agency', { agencies: [{ ...forPolice, owner: housingRepresentative.key }] }, ['owner']],
    ['an owner of no agency', { agencies: [{ ...forPolice, owner: auditLead.key }] }, ['owner']],
    ['a day that is not after it was agreed', { agencies: [{ ...forPolice, dueOn: day('2015-06-15') }] }, ['dueOn']],
    ['an agreement in the future', { agreedOn: day('2015-06-16') }, ['agreedOn']],
    ['a name that names a case', { name: 'Plan of SM-K7Q2' }, ['name']],
    ['words that name a case', { wording: 'Send the plan of sm-k7q2.' }, ['wording']],
    ['no words at all', { name: ' ', wording: '' }, ['name', 'wording']],
    ['a recommendation that is gone', { recommendation: aRecommendation('Gone').key }, ['recommendation']],
  ])('are refused for %s', (_what, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  it('are not made twice for an agency, unless the first was withdrawn', () => {
    const first = anAction('Share plans', {
      key: keyOfFirst(),
      audit: to(theAudit),
      recommendation: to(share),
    });
    const known = { recommendations: [share], actions: [first], today: '2015-06-15' };
    expect(codes({}, aBook(known))).toEqual(['agency']);
    const withdrawn = aDecisionBy(auditLead, 'withdrawn', keyOfFirst(), { reason: 'Overtaken by the new policy.' });
    const again = prepareActions(aBook({ ...known, decisions: [withdrawn] }), wanted);
    expect(again.ok ? again.value.map((one) => one.key) : []).toEqual([
      `${share.key}.police.2`,
      `${share.key}.housing`,
    ]);
  });

  it('can be owned by whoever leads for the agency in the audit', () => {
    const named = aBook({ participation: [takesPart(police, theAudit, { lead: to(auditLead) })] });
    expect(ownersOf(named, police.key)).toEqual([to(policeRepresentative), to(policeSubstitute), to(auditLead)]);
  });

  it('have keys that fit, however long the recommendation is called', () => {
    const long = aRecommendation('A very long name for something that every agency should do at once');
    const ready = prepareActions(aBook({ recommendations: [{ ...long, key: longKey() }] }), {
      ...wanted,
      recommendation: longKey(),
    });
    const keys = ready.ok ? ready.value.map((one) => one.key) : [];
    expect(keys.map((key) => key.length)).toEqual([80, 80]);
    expect(new Set(keys).size).toBe(2);
  });
});

function keyOfFirst() {
  const ready = prepareActions(book, wanted);
  if (!ready.ok || ready.value[0] === undefined) throw new TypeError('these actions are right');
  return ready.value[0].key;
}

function longKey() {
  return keyOf<'recommendations'>(share.key.padEnd(80, 'x'));
}
