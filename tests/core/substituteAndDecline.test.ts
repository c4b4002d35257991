import { describe, expect, it } from '@jest/globals';
import { accept } from '../../src/base/result.ts';
import { capacityOf, openVersion, prepareDecline, prepareSignature } from '../../src/core/mou/signing.ts';
import type { Membership } from '../../src/core/people/board.ts';
import {
  anAppointment,
  boardWith,
  chair,
  housing,
  police,
  policeRepresentative,
  policeSubstitute,
} from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';
import { aDecline, books, signedInOrder } from '../kit/mouRows.ts';
import { factsOf, formOf, now, refusalsOf, version } from '../kit/signingFacts.ts';

const away = (until: string): Membership =>
  boardWith([
    anAppointment(policeRepresentative, 'representative', { agency: police, awayUntil: day(until) }),
    anAppointment(policeSubstitute, 'substitute', { agency: police }),
  ]);

describe('a substitute', () => {
  const substitute = { person: policeSubstitute };

  it('is not asked first', () => {
    expect(prepareSignature(factsOf(substitute), formOf())).toEqual({
      ok: false,
      refusals: [
        {
          code: 'notYourTurn',
          sentence:
            'Police representative is asked first. It comes to you as substitute when they are away or pass it on.',
        },
      ],
    });
  });

  it.each([
    ['the representative is away', { membership: away('2015-03-16') }],
    ['the representative has passed it on', { handedOver: true }],
  ])('may sign when %s, and is recorded as such beside the name of the representative', (_why, change) => {
    expect(prepareSignature(factsOf({ ...substitute, ...change }), formOf())).toMatchObject({
      ok: true,
      value: {
        signedAs: 'substitute',
        signatory: { key: policeSubstitute.key },
        representative: { key: policeRepresentative.key },
      },
    });
  });

  it('may not once the representative is back', () => {
    expect(refusalsOf({ ...substitute, membership: away('2015-03-15') })).toEqual(['notYourTurn']);
  });

  it('leaves the representative free to sign all the same', () => {
    expect(refusalsOf({ handedOver: true })).toEqual([]);
    expect(refusalsOf({ membership: away('2015-03-20') })).toEqual([]);
  });

  it('of another agency may not, whoever is away', () => {
    expect(refusalsOf({ ...substitute, agency: housing, handedOver: true })).toEqual(['notRepresentative']);
  });

  it('may not when their own appointment has ended', () => {
    const ended = boardWith([
      anAppointment(policeRepresentative, 'representative', { agency: police, awayUntil: day('2015-03-20') }),
      anAppointment(policeSubstitute, 'substitute', { agency: police, endsOn: day('2015-03-15') }),
    ]);
    expect(capacityOf(ended, policeSubstitute, police, { day: day('2015-03-16'), handedOver: true })).toMatchObject({
      ok: false,
      refusals: [{ code: 'notRepresentative' }],
    });
  });
});

describe('declining', () => {
  const declining = { versionKey: version.key, reason: '  We have a question. ' };

  it('is for the same people, with a reason', () => {
    expect(prepareDecline(factsOf(), declining)).toEqual(accept({ version, reason: 'We have a question.' }));
    expect(prepareDecline(factsOf({ person: chair }), declining)).toMatchObject({
      refusals: [{ code: 'notRepresentative' }],
    });
    expect(prepareDecline(factsOf({ person: policeSubstitute }), declining)).toMatchObject({
      refusals: [{ code: 'notYourTurn' }],
    });
  });

  it('asks for the reason when there is none', () => {
    expect(prepareDecline(factsOf(), { ...declining, reason: ' \n' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'noReason' }],
    });
  });

  it('happens once, and says that signing is still possible', () => {
    const declines = [aDecline(police, version, policeRepresentative)];
    expect(prepareDecline(factsOf({ books: books({ versions: [version], declines }) }), declining)).toEqual({
      ok: false,
      refusals: [
        {
          code: 'alreadyDeclined',
          sentence: 'Already declined by Police representative on 9 March 2015. You can still sign.',
        },
      ],
    });
  });

  it('is refused once the agency has signed, and for another version', async () => {
    const signatures = await signedInOrder([{ agency: police, signatory: policeRepresentative, version }]);
    expect(prepareDecline(factsOf({ books: books({ versions: [version], signatures }) }), declining)).toMatchObject({
      refusals: [{ code: 'alreadySigned' }],
    });
    expect(prepareDecline(factsOf(), { ...declining, versionKey: 'mou-0' })).toMatchObject({
      refusals: [{ code: 'versionNotCurrent' }],
    });
  });
});

describe('the version that is open', () => {
  it('is found without knowing who asks', () => {
    const asked = { books: books({ versions: [version] }), agency: police, now };
    expect(openVersion(asked, version.key)).toEqual(accept(version));
  });
});
