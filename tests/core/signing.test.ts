import { describe, expect, it } from '@jest/globals';
import { accept } from '../../src/base/result.ts';
import { prepareSignature } from '../../src/core/mou/signing.ts';
import type { Membership } from '../../src/core/people/board.ts';
import {
  anAppointment,
  aPerson,
  board,
  boardWith,
  chair,
  housing,
  housingRepresentative,
  police,
  policeRepresentative,
} from '../kit/boardRows.ts';
import { at, day } from '../kit/clock.ts';
import { aDecline, aVersion, books, signedInOrder } from '../kit/mouRows.ts';
import { factsOf, formOf, now, refusalsOf, textHash, version } from '../kit/signingFacts.ts';

describe('a representative signs', () => {
  it('for the agency, with everything that will be sealed', () => {
    expect(prepareSignature(factsOf(), formOf())).toEqual(
      accept({
        claim: 'police/mou-1',
        version: { key: 'mou-1', title: 'Memorandum, version 1' },
        agency: { key: 'police', title: 'Police' },
        signatory: { key: 'police-representative', title: 'Police representative' },
        signedAs: 'representative',
        representative: { key: 'police-representative', title: 'Police representative' },
        substituteName: 'Police substitute',
        substitute: { key: 'police-substitute', title: 'Police substitute' },
        substituteEmail: null,
        signedAt: now,
        textHash,
      }),
    );
  });

  it('with a substitute entered by name and address, who is linked to nobody', () => {
    const substitute = { kind: 'entered', name: '  Deputy of the police ', email: ' deputy@police.example ' } as const;
    expect(prepareSignature(factsOf(), formOf({ substitute }))).toMatchObject({
      ok: true,
      value: { substituteName: 'Deputy of the police', substitute: null, substituteEmail: 'deputy@police.example' },
    });
  });

  it.each(['', '   ', null])(
    'with no address for the substitute, written %j, kept as none so that the seal reads the same again',
    (email) => {
      const substitute = { kind: 'entered', name: 'Deputy', email } as const;
      expect(prepareSignature(factsOf(), formOf({ substitute }))).toMatchObject({
        ok: true,
        value: { substituteEmail: null },
      });
    },
  );

  it('once for each of two agencies', () => {
    const two = boardWith([
      anAppointment(policeRepresentative, 'representative', { agency: police }),
      anAppointment(policeRepresentative, 'representative', { agency: housing }),
    ]);
    const claims = [police, housing].map((agency) => prepareSignature(factsOf({ membership: two, agency }), formOf()));
    expect(claims).toMatchObject([{ value: { claim: 'police/mou-1' } }, { value: { claim: 'housing/mou-1' } }]);
  });

  it('again each year where the board renews', async () => {
    const [signature] = await signedInOrder([
      { agency: police, signatory: policeRepresentative, version, at: at('2015-05-11 10:00') },
    ]);
    if (signature === undefined) throw new TypeError('one was signed');
    const mou = books({ versions: [version], signatures: [signature], renewsYearly: true });
    expect(refusalsOf({ books: mou, now: at('2016-03-31 10:00') })).toEqual(['alreadySigned']);
    expect(prepareSignature(factsOf({ books: mou, now: at('2016-04-01 10:00') }), formOf())).toMatchObject({
      ok: true,
      value: { claim: 'police/mou-1/2016-17' },
    });
  });

  it('after all, when the agency had declined', () => {
    const declines = [aDecline(police, version, policeRepresentative)];
    expect(refusalsOf({ books: books({ versions: [version], declines }) })).toEqual([]);
  });
});

describe('signing is refused', () => {
  it.each([
    ['to the chair', chair],
    ['to the representative of another agency', housingRepresentative],
    ['to somebody the board does not know', aPerson('Stranger')],
  ])('%s', (_who, person) => {
    expect(prepareSignature(factsOf({ person }), formOf())).toEqual({
      ok: false,
      refusals: [
        {
          code: 'notRepresentative',
          sentence: "Only Police's named representative can do this: Police representative.",
        },
      ],
    });
  });

  it('to the representative of yesterday', () => {
    const successor = aPerson('New police representative');
    const membership = boardWith([
      anAppointment(policeRepresentative, 'representative', { agency: police }),
      anAppointment(successor, 'representative', { agency: police, startsOn: day('2015-03-16') }),
    ]);
    expect(refusalsOf({ membership })).toEqual(['notRepresentative']);
    expect(refusalsOf({ membership, person: successor })).toEqual([]);
    expect(refusalsOf({ membership, now: at('2015-03-15 23:59') })).toEqual([]);
  });

  it('where no representative is named', () => {
    expect(prepareSignature(factsOf({ membership: boardWith([]) }), formOf())).toMatchObject({
      refusals: [{ sentence: 'Police has no named representative. The QA manager can appoint one.' }],
    });
  });

  it('for an agency that no longer takes part', () => {
    expect(refusalsOf({ agency: { ...police, active: false } })).toEqual(['agencyNotActive']);
  });

  it('when nothing is out for signature, or the card is about another version', () => {
    expect(refusalsOf({ books: books({ versions: [] }) })).toEqual(['noVersion']);
    expect(refusalsOf({ books: books({ versions: [aVersion(1, { issuedOn: null })] }) })).toEqual(['noVersion']);
    const newer = books({ versions: [version, aVersion(2, { issuedOn: day('2015-03-16') })] });
    expect(prepareSignature(factsOf({ books: newer }), formOf())).toEqual({
      ok: false,
      refusals: [
        {
          code: 'versionNotCurrent',
          sentence:
            'This card is about an earlier version. Memorandum, version 2 has replaced it: type "sign" to get the new card.',
        },
      ],
    });
  });

  it('when it is signed already, and says by whom and when', async () => {
    const signatures = await signedInOrder([
      { agency: police, signatory: policeRepresentative, version, at: at('2015-03-10 10:04') },
    ]);
    expect(prepareSignature(factsOf({ books: books({ versions: [version], signatures }) }), formOf())).toEqual({
      ok: false,
      refusals: [
        {
          code: 'alreadySigned',
          sentence: 'Already signed for Police by Police representative on 10 March 2015 at 10:04.',
        },
      ],
    });
    expect(
      refusalsOf({ books: books({ versions: [version], signatures }), agency: housing, person: housingRepresentative }),
    ).toEqual([]);
  });

  it('when the text changed after the card was made', () => {
    expect(refusalsOf({}, { textHash: 'f'.repeat(64) })).toEqual(['textChanged']);
  });

  it('for everything that is wrong with the form at once', () => {
    expect(refusalsOf({}, { textHash: '', accepted: false, substitute: null })).toEqual([
      'textChanged',
      'notAccepted',
      'noSubstitute',
    ]);
  });

  it.each([null, { kind: 'entered', name: '   ', email: null } as const])('without a substitute: %j', (substitute) => {
    expect(refusalsOf({}, { substitute })).toEqual(['noSubstitute']);
  });

  it.each([
    ['the same person', { kind: 'person', person: policeRepresentative } as const],
    ['the same name', { kind: 'entered', name: 'Police representative', email: null } as const],
    [
      'the same name in other case and spacing',
      { kind: 'entered', name: '  police   REPRESENTATIVE ', email: null } as const,
    ],
    ['the same name in wide signs', { kind: 'entered', name: 'Ｐｏｌｉｃｅ representative', email: null } as const],
    [
      'the same address in other case',
      { kind: 'entered', name: 'Deputy', email: ' Police-Representative@BOARD.example' } as const,
    ],
  ])('when the substitute is the representative: %s', (_how, substitute) => {
    expect(refusalsOf({}, { substitute })).toEqual(['substituteIsRepresentative']);
  });

  it('when the substitute bears the name the representative has now, under which they were not appointed', () => {
    const renamed = { ...policeRepresentative, name: 'Police lead', label: 'Police lead' };
    const membership: Membership = {
      ...board,
      people: [renamed, ...board.people.filter((one) => one.key !== renamed.key)],
    };
    expect(refusalsOf({ membership }, { substitute: { kind: 'entered', name: 'police lead', email: null } })).toEqual([
      'substituteIsRepresentative',
    ]);
  });
});
