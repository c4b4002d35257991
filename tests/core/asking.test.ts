import { describe, expect, it } from '@jest/globals';
import { askedFor, askedToSign } from '../../src/core/mou/asking.ts';
import { capacityOf } from '../../src/core/mou/signing.ts';
import {
  anAgency,
  anAppointment,
  aPerson,
  board,
  boardWith,
  chair,
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

describe('who is asked to have somebody named', () => {
  const sponsor = aPerson('Police sponsor');
  const named = (...appointments: ReturnType<typeof anAppointment>[]) =>
    askedFor(boardWith(appointments, [sponsor]), police, when).toName?.person.title ?? null;
  const sponsoring = anAppointment(sponsor, 'senior sponsor', { agency: police });
  const chairing = anAppointment(chair, 'chair');

  it('is the senior sponsor of the agency, else the chair, when nobody can sign', () => {
    expect(named(chairing, sponsoring)).toBe('Police sponsor');
    expect(named(chairing, sponsoring, anAppointment(policeRepresentative, 'representative', away))).toBe(
      'Police sponsor',
    );
    expect(named(chairing)).toBe('Chair');
    expect(named(chairing, anAppointment(sponsor, 'senior sponsor', away))).toBe('Chair');
    expect(named(anAppointment(chair, 'chair', { awayUntil: day('2015-03-20') }))).toBeNull();
  });

  it('is nobody while somebody can sign, and never may sign instead', () => {
    const representing = anAppointment(policeRepresentative, 'representative', { agency: police });
    expect(named(chairing, sponsoring, representing)).toBeNull();
    expect(askedFor(boardWith([chairing, sponsoring], [sponsor]), police, when).appointment).toBeNull();
    expect(
      capacityOf(boardWith([chairing, sponsoring], [sponsor]), sponsor, police, { day: today, handedOver: false }).ok,
    ).toBe(false);
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
