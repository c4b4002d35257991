import { describe, expect, it } from '@jest/globals';
import { askedFor, askedToSign } from '../../src/core/mou/asking.ts';
import {
  anAgency,
  anAppointment,
  aPerson,
  board,
  boardWith,
  housing,
  police,
  policeRepresentative,
  policeSubstitute,
} from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';
import { aDecline, aVersion, books, signedInOrder } from '../kit/mouRows.ts';

const today = day('2015-03-16');
const nobody = () => false;
const when = { day: today, handedOver: nobody };
const away = { agency: police, awayUntil: day('2015-03-20') };

describe('who is asked to sign', () => {
  const asked = (membership = board, handedOver: (agency: string) => boolean = nobody) => {
    const { appointment, as } = askedFor(membership, police, { day: today, handedOver });
    return [appointment?.person.title ?? null, as];
  };

  it('is the representative', () => {
    expect(asked()).toEqual(['Police representative', 'representative']);
  });

  it('is the substitute when the representative is away or has passed it on', () => {
    const absent = boardWith([
      anAppointment(policeRepresentative, 'representative', away),
      anAppointment(policeSubstitute, 'substitute', { agency: police }),
    ]);
    expect(asked(absent)).toEqual(['Police substitute', 'substitute']);
    expect(asked(board, (agency) => agency === 'police')).toEqual(['Police substitute', 'substitute']);
    expect(asked(board, (agency) => agency === 'housing')).toEqual(['Police representative', 'representative']);
  });

  it('is nobody when both are away, or nobody is appointed: the QA manager must know', () => {
    const bothAway = boardWith([
      anAppointment(policeRepresentative, 'representative', away),
      anAppointment(policeSubstitute, 'substitute', away),
    ]);
    expect(asked(bothAway)).toEqual([null, 'substitute']);
    expect(asked(boardWith([anAppointment(policeRepresentative, 'representative', away)]))).toEqual([
      null,
      'substitute',
    ]);
    expect(asked(boardWith([]))).toEqual([null, 'representative']);
    expect(asked(boardWith([anAppointment(policeSubstitute, 'substitute', { agency: police })]))).toEqual([
      null,
      'representative',
    ]);
  });
});

describe('the agencies that are asked', () => {
  const version = aVersion(1);
  const closed = anAgency('Closed', { active: false });
  const fire = anAgency('Fire');
  const parts = (mou = books({ versions: [version] })) => ({
    books: mou,
    membership: board,
    agencies: [police, housing, fire, closed],
  });
  const names = (mou = books({ versions: [version] })) =>
    askedToSign(parts(mou), version, when).map((one) => one.agency.name);

  it('are those that take part and have neither signed nor declined', async () => {
    expect(names()).toEqual(['Police', 'Housing', 'Fire']);
    const signatures = await signedInOrder([{ agency: police, signatory: policeRepresentative, version }]);
    const declines = [aDecline(fire, version, aPerson('Fire representative'))];
    expect(names(books({ versions: [version], signatures, declines }))).toEqual(['Housing']);
  });

  it('are those whose signature has lapsed, too', async () => {
    const next = aVersion(2, { issuedOn: today, effectiveFrom: today });
    const signatures = await signedInOrder([{ agency: police, signatory: policeRepresentative, version }]);
    const mou = books({ versions: [version, next], signatures });
    expect(askedToSign(parts(mou), next, when).map((one) => one.agency.name)).toContain('Police');
  });
});
