import { describe, expect, it } from '@jest/globals';
import { auditPath } from '../../src/core/audit/path/auditPath.ts';
import { type Gate, gateNames } from '../../src/core/audit/path/gate.ts';
import { hashOf } from '../../src/tab/board/routes.ts';
import {
  gateState,
  gatesInOrder,
  missingLines,
  sayGates,
  sectionOfGate,
} from '../../src/tab/features/audit/overview/sayOverview.ts';
import { aBook } from '../kit/auditBook.ts';
import { chair, to } from '../kit/boardRows.ts';
import { at, day } from '../kit/clock.ts';

const today = day('2015-06-01');

function aGate(more: Partial<Gate>): Gate {
  return {
    name: 'lead',
    step: 'terms agreed',
    label: 'Somebody leads',
    isMet: true,
    isOverridable: true,
    overridden: null,
    missing: [],
    ...more,
  };
}

const missing = { what: 'days of staff time confirmed', who: 'Police', agency: null, dueOn: day('2015-05-29') };
const letPass = { by: to(chair), reason: 'Agreed at the meeting', at: at('2015-05-28 10:00') };

describe('the overview of an audit', () => {
  it('leads from every gate to a section that there is', () => {
    for (const name of gateNames) {
      const address = hashOf({ page: 'audit', audit: 'a', section: sectionOfGate[name], focus: null });
      expect(address).toContain('#/audit/a');
    }
  });

  it('shows what is missing first, then what was let pass, then what is met', () => {
    const gates = [
      aGate({}),
      aGate({ name: 'days', isMet: false, missing: [missing], overridden: letPass }),
      aGate({ name: 'mou', isMet: false, missing: [missing] }),
    ];
    expect(gatesInOrder(gates).map(gateState)).toEqual(['missing', 'let pass', 'met']);
  });

  it('takes a gate that was let pass and is met by now as met', () => {
    expect(gateState(aGate({ overridden: letPass }))).toBe('met');
  });

  it('says who owes what by when, and when that is past', () => {
    expect(missingLines([missing], today)).toEqual(['Police, was due 29 May 2015: days of staff time confirmed']);
    expect(missingLines([missing], day('2015-05-29'))[0]).toContain('Police, due 29 May 2015');
  });

  it('names whoever owes several things once for each day', () => {
    const ofLead = { ...missing, who: 'the audit lead', dueOn: null };
    expect(missingLines([ofLead, missing, { ...ofLead, what: 'the purpose' }], today)).toEqual([
      'The audit lead: days of staff time confirmed; the purpose',
      'Police, was due 29 May 2015: days of staff time confirmed',
    ]);
  });

  it('counts what is settled before the next step of a real audit', () => {
    const path = auditPath(aBook(), today);
    const shut = path.gates.filter((gate) => !gate.isMet).length;
    expect(shut).toBeGreaterThan(0);
    expect(sayGates(path)).toContain(`${path.gates.length - shut} of ${path.gates.length} things are settled.`);
  });

  it('says that it can go on once nothing is missing, and that it is at its end', () => {
    expect(sayGates({ next: 'moderation', gates: [aGate({})] })).toBe(
      'Nothing is missing: it is possible to move it to ‘Moderation’.',
    );
    expect(sayGates({ next: null, gates: [] })).toBe('The audit has gone the whole way.');
  });
});
