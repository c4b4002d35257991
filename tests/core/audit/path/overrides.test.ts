import { describe, expect, it } from '@jest/globals';
import { auditPath } from '../../../../src/core/audit/path/auditPath.ts';
import { type GateName, gateNames, isOpen } from '../../../../src/core/audit/path/gate.ts';
import { gateRuleOf, gatesOf } from '../../../../src/core/audit/path/gates/all.ts';
import { prepareIndependence, prepareOverride } from '../../../../src/core/audit/path/prepareMove.ts';
import { independence } from '../../../../src/core/audit/people/independence.ts';
import type { Person } from '../../../../src/core/people/board.ts';
import { aBook, aTerms } from '../../../kit/auditBook.ts';
import { areaManager, auditLead, auditPeople, jointLead, theAudit } from '../../../kit/auditPeople.ts';
import { anAppointment, chair, police, qaManager, to } from '../../../kit/boardRows.ts';
import { day } from '../../../kit/clock.ts';
import { aDecisionBy, takesPart } from '../../../kit/dutyBoard.ts';
import { everything, moved, wholeWay } from './wholeWay.ts';

const today = day('2015-04-15');
const because = 'Agreed with the Board on 13 April.';

function overridden(by: Person, gate: string, more: { readonly reason?: string | null; readonly when?: string } = {}) {
  return aDecisionBy(by, 'gate overridden', theAudit.key, {
    step: gate,
    reason: because,
    when: '2015-04-14 09:00',
    ...more,
  });
}

/** The audit with no day for its report: one gate is shut. */
const incomplete = { ...everything, terms: [aTerms({ confidentiality: null })], decisions: [] };

function completeGate(decisions: readonly ReturnType<typeof overridden>[]) {
  const gate = gatesOf(aBook({ ...incomplete, decisions }), 'terms agreed', today).find(
    (one) => one.name === 'terms complete',
  );
  if (gate === undefined) throw new TypeError('every audit has this gate');
  return gate;
}

describe('an override by the chair', () => {
  it('opens a gate, with its reason', () => {
    const gate = completeGate([overridden(chair, 'terms complete')]);
    expect(gate).toMatchObject({ isMet: false, overridden: { reason: because, by: { title: chair.name } } });
    expect(isOpen(gate)).toBe(true);
  });

  it.each([qaManager, auditLead])('is nobody else’s', (person) => {
    expect(isOpen(completeGate([overridden(person, 'terms complete')]))).toBe(false);
  });

  it('needs a reason that says something', () => {
    expect(isOpen(completeGate([overridden(chair, 'terms complete', { reason: 'Fine so.' })]))).toBe(false);
    expect(isOpen(completeGate([overridden(chair, 'terms complete', { reason: null })]))).toBe(false);
  });

  it('is of one gate, not of another', () => {
    expect(isOpen(completeGate([overridden(chair, 'method')]))).toBe(false);
  });

  it('comes before the move, and is printed with its reason', () => {
    const agreed = everything.decisions.filter((one) => one.kind !== 'terms of reference agreed');
    const inTime = auditPath(
      aBook({
        ...everything,
        decisions: [
          ...agreed,
          overridden(chair, 'agreed', { when: '2015-04-14 09:00' }),
          moved(auditLead, 'terms agreed'),
        ],
      }),
      today,
    );
    expect(inTime.reached).toBe('terms agreed');
    expect(inTime.overrides).toEqual([
      expect.objectContaining({ what: 'The sub group agreed to exactly this text', reason: because, on: '2015-04-14' }),
    ]);
    const late = auditPath(
      aBook({
        ...everything,
        decisions: [
          ...agreed,
          overridden(chair, 'agreed', { when: '2015-04-14 12:00' }),
          moved(auditLead, 'terms agreed'),
        ],
      }),
      today,
    );
    expect(late.reached).toBe('scoping');
  });

  const fixed: readonly GateName[] = ['equality', 'period', 'historical instruction', 'independence', 'tool fixed'];
  it.each(fixed)('cannot be of ‘%s’', (gate) => {
    const book = wholeWay('scoping', {
      terms: [aTerms({ equality: ' ', periodTo: day('2015-06-01'), instructionSource: null })],
      audit: { areaManager: to(auditLead), tool: null },
      decisions: [overridden(chair, gate)],
    });
    for (const step of ['terms agreed', 'returns open'] as const) {
      for (const one of gatesOf(book, step, today).filter((other) => other.name === gate))
        expect(isOpen(one)).toBe(false);
    }
    expect(auditPath(book, today).overrides).toEqual([]);
    expect(auditPath(book, today).irregular).toHaveLength(1);
    const refused = prepareOverride(book, { person: chair.key, day: today, gate, reason: because });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'notOverridable' }] });
  });

  it('knows every gate by its name', () => {
    expect(gateNames.filter((name) => gateRuleOf(name) === null)).toEqual([]);
    expect(gateRuleOf('returned')).toBeNull();
  });

  it('of the method is not by a chair who leads the audit', () => {
    const book = aBook({ ...everything, audit: { lead: to(chair) }, decisions: [overridden(chair, 'method')] });
    expect(gatesOf(book, 'terms agreed', today).find((one) => one.name === 'method')?.overridden).toBeNull();
    expect(prepareOverride(book, { person: chair.key, day: today, gate: 'method', reason: because })).toMatchObject({
      ok: false,
      refusals: [{ code: 'leadsIt' }],
    });
  });
});

describe('preparing an override', () => {
  it('gives the row that opens the gate', () => {
    const prepared = prepareOverride(aBook(), {
      person: chair.key,
      day: today,
      gate: 'sample',
      reason: ` ${because} `,
    });
    expect(prepared).toMatchObject({
      ok: true,
      value: { kind: 'gate overridden', subject: theAudit.key, step: 'sample', reason: because, decidedBy: null },
    });
  });

  it('is refused to others, and without a reason', () => {
    const asked = { day: today, gate: 'sample', reason: because } as const;
    expect(prepareOverride(aBook(), { ...asked, person: qaManager.key })).toMatchObject({
      refusals: [{ code: 'notPermitted' }],
    });
    expect(prepareOverride(aBook(), { ...asked, person: null })).toMatchObject({ refusals: [{ code: 'notKnown' }] });
    expect(prepareOverride(aBook(), { ...asked, person: chair.key, reason: 'No time.' })).toMatchObject({
      refusals: [{ code: 'reasonTooShort' }],
    });
  });
});

describe('independence', () => {
  const notIndependent = { audit: { areaManager: to(auditLead) } };
  const override = (by: Person, more = {}) =>
    aDecisionBy(by, 'independence overridden', theAudit.key, { person: to(auditLead), reason: because, ...more });

  it('explains why each of those who lead may', () => {
    const said = independence(aBook());
    expect(said.map(({ as, may }) => [as, may])).toEqual([
      ['lead', true],
      ['joint lead', true],
    ]);
    expect(said[0]?.why).toBe('M&E Lead A does not manage the area: Area manager does.');
  });

  it('holds lead and joint lead to it', () => {
    const [lead, joint] = independence(aBook({ audit: { areaManager: to(jointLead) } }));
    expect(lead?.may).toBe(true);
    expect(joint).toMatchObject({ may: false, overridden: null });
    expect(joint?.why).toContain('manages the area under consideration');
  });

  it('cannot be told while nobody says who manages the area', () => {
    const book = aBook({ audit: { areaManager: null } });
    expect(independence(book).map((one) => one.may)).toEqual([false, false]);
    const gate = gatesOf(book, 'terms agreed', today).find((one) => one.name === 'independence');
    expect(gate?.missing.map((one) => one.what)).toEqual(['who manages the area under consideration']);
  });

  it('says so when a lead of the audit also leads for an agency', () => {
    const participation = [takesPart(police, theAudit, { lead: to(auditLead) })];
    const [lead] = independence(aBook({ participation }));
    expect(lead?.may).toBe(true);
    expect(lead?.why).toContain('leads for Police in this audit, which is allowed');
  });

  it('is overridden by the chair, with the reason in words', () => {
    const [lead] = independence(aBook({ ...notIndependent, decisions: [override(chair)] }));
    expect(lead).toMatchObject({ may: true, overridden: { reason: because } });
    expect(lead?.why).toContain(because);
    const path = auditPath(aBook({ ...notIndependent, decisions: [override(chair)] }), today);
    expect(path.overrides.map((one) => one.what)).toEqual(['M&E Lead A manages the area and is lead']);
  });

  it('is not overridden by anybody else, without a reason, or for another person', () => {
    const tries = [
      override(qaManager),
      override(auditLead),
      override(chair, { reason: 'ok' }),
      override(chair, { person: to(jointLead) }),
      override(chair, { person: null }),
    ];
    for (const decision of tries) {
      expect(independence(aBook({ ...notIndependent, decisions: [decision] }))[0]?.may).toBe(false);
    }
  });

  it('is not overridden by a chair who leads the audit', () => {
    const membership = {
      ...auditPeople,
      appointments: [...auditPeople.appointments, anAppointment(areaManager, 'chair')],
    };
    for (const led of [
      { lead: to(chair), jointLead: to(areaManager) },
      { lead: to(areaManager), jointLead: to(chair) },
    ]) {
      const book = aBook({
        membership,
        audit: { ...led, areaManager: to(areaManager) },
        decisions: [override(chair, { person: to(areaManager) })],
      });
      expect(
        independence(book)
          .filter((one) => !one.may)
          .map((one) => one.person.key),
      ).toEqual([areaManager.key]);
      const prepared = prepareIndependence(book, {
        person: chair.key,
        day: today,
        whom: areaManager.key,
        reason: because,
      });
      expect(prepared).toMatchObject({ refusals: [{ code: 'leadsIt' }] });
    }
  });

  it('is overridden only where it has to be', () => {
    const asked = { person: chair.key, day: today, reason: because };
    const prepared = prepareIndependence(aBook(notIndependent), { ...asked, whom: auditLead.key });
    expect(prepared).toMatchObject({
      ok: true,
      value: { kind: 'independence overridden', person: { key: auditLead.key } },
    });
    expect(prepareIndependence(aBook(notIndependent), { ...asked, whom: jointLead.key })).toMatchObject({
      refusals: [{ code: 'notNeeded' }],
    });
    expect(prepareIndependence(aBook(), { ...asked, whom: auditLead.key })).toMatchObject({
      refusals: [{ code: 'notNeeded' }],
    });
    expect(
      prepareIndependence(aBook(notIndependent), { ...asked, person: qaManager.key, whom: auditLead.key }),
    ).toMatchObject({
      refusals: [{ code: 'notPermitted' }],
    });
  });
});
