import { beforeAll, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import {
  checkSeal,
  noHash,
  type SealCheck,
  type SealEvidence,
  type Signature,
  signatureHash,
} from '../../src/core/mou/chain.ts';
import { beginningNow, type KeptSeal, parseReceipt } from '../../src/core/mou/ownRecord.ts';
import { saySealCheck } from '../../src/core/words/mouWords.ts';
import { anAgency, aPerson, housing, housingRepresentative, police, policeRepresentative } from '../kit/boardRows.ts';
import { at } from '../kit/clock.ts';
import { aVersion, sha256, signedInOrder } from '../kit/mouRows.ts';

const version = aVersion(1);
const texts = new Map<string, string>([[version.key, version.wording]]);
const lost = at('2015-03-20 09:00');
let sound: readonly Signature[] = [];
beforeAll(async () => {
  sound = await signedInOrder([
    { agency: police, signatory: policeRepresentative, version },
    { agency: housing, signatory: housingRepresentative, version },
    { agency: anAgency('Probation'), signatory: aPerson('Probation representative'), version },
    { agency: anAgency('Health'), signatory: aPerson('Health representative'), version },
  ]);
});

const sealOf = ({ sequence, hash }: Signature): KeptSeal => ({ sequence, hash });

/** A store that was lost after so many signatures, and has kept those since. */
function lostAfter(count: number): Pick<SealEvidence, 'kept' | 'beginning'> {
  const there = sound.slice(0, count);
  return {
    kept: sound.slice(count).map(sealOf),
    beginning: beginningNow({ seals: [], hasWorked: false }, there, lost),
  };
}

const check = (record: Pick<SealEvidence, 'kept' | 'beginning' | 'receipts'>, signatures = sound): Promise<SealCheck> =>
  checkSeal({ signatures, texts, unreadable: 0, ...record }, sha256);

/** Every link made anew, as somebody with the code could. */
async function relinked(signatures: readonly Signature[]): Promise<readonly Signature[]> {
  const chain: Signature[] = [];
  for (const one of signatures) {
    const part = { ...one, sequence: chain.length + 1, previousHash: chain.at(-1)?.hash ?? noHash };
    chain.push({ ...part, hash: await signatureHash(part, sha256) });
  }
  return chain;
}

const without = (sequence: number) => sound.filter((one) => one.sequence !== sequence);
/** The last one, dated before all others, for an agency that has not signed. */
const byHand = () =>
  relinked([
    ...sound,
    ...sound.slice(0, 1).map((one) => ({
      ...one,
      signedAt: at('2015-03-01 10:00'),
      createdAt: at('2015-03-01 10:00'),
      claim: 'fire/mou-1',
      agency: { key: keyOf<'agencies'>('fire'), title: 'Fire' },
    })),
  ]);

const attacks: readonly (readonly [string, number, () => Promise<readonly Signature[]>])[] = [
  [
    'one changed character',
    1,
    async () => sound.map((one) => (one.sequence === 1 ? { ...one, substituteName: 'Police substitutf' } : one)),
  ],
  ['the last one removed', 4, async () => without(4)],
  ['one removed and all later ones linked anew', 2, () => relinked(without(2))],
  ['a well-formed row by hand, dated before the record began', 5, byHand],
];

describe('the bot’s own record of signatures', () => {
  describe.each([
    ['there from the first signature on', 0],
    ['lost and begun anew after two', 2],
    ['lost and begun anew after all', 4],
  ])('%s', (_name, count) => {
    it.each(attacks)('shows %s', async (_attack, sequence, signatures) => {
      const found = await check(lostAfter(count), await signatures());
      expect(found).toMatchObject({ sound: false, broken: { sequence } });
    });
  });

  it('says nothing of limits where it was there from the first signature on', async () => {
    const whole = await check(lostAfter(0));
    expect(whole).toMatchObject({ sound: true, limit: null });
    expect(saySealCheck(whole)).toBe(
      'All 4 signatures are as written: list, chain, texts and the bot’s own record agree.',
    );
  });

  it('that began later says since when, what it knows, and what it cannot know', async () => {
    const later = await check(lostAfter(2));
    expect(later).toMatchObject({ sound: true, checked: 4, limit: { since: lost, found: 2, proved: 0 } });
    expect(saySealCheck(later)).toBe(
      'All 4 signatures fit: list, chain and texts agree. The bot’s own record begins later, on 20 March 2015, with 2 already there: they have not changed since that day, and the 2 signed since are as the bot wrote them. Whether one was changed, removed or put in before that day, the record cannot say: compare the receipts that people kept with the list, number and mark, the highest number first.',
    );
  });

  it('that began after the list was tampered with cannot see it, and claims nothing; a receipt shows it', async () => {
    const shorter = sound.slice(0, 3);
    const record = { kept: [], beginning: beginningNow({ seals: [], hasWorked: false }, shorter, lost) };
    expect(saySealCheck(await check(record, shorter))).toContain('the record cannot say');
    const [receipt] = sound.slice(3).map((one) => ({ sequence: one.sequence, mark: one.hash.slice(0, 12) }));
    if (receipt === undefined) throw new TypeError('four have signed');
    expect(await check({ ...record, receipts: [receipt] }, shorter)).toMatchObject({
      broken: {
        code: 'missing',
        sentence: 'Signature 4 is missing: there is a receipt with the number 4, the list ends at 3.',
      },
    });
    const rewritten = await relinked(sound.map((one) => (one.sequence === 3 ? { ...one, substituteName: 'X' } : one)));
    const after = { kept: [], beginning: beginningNow({ seals: [], hasWorked: false }, rewritten, lost) };
    expect(await check({ ...after, receipts: [receipt] }, rewritten)).toMatchObject({
      broken: {
        code: 'changed',
        sequence: 4,
        sentence: `Signature 4 is not the one that the receipt with the mark ${receipt.mark} was given for.`,
      },
    });
  });

  it('is made up for by receipts, each for its signature and all before it', async () => {
    const receiptOf = (sequence: number) =>
      sound.slice(sequence - 1, sequence).map((one) => ({ sequence, mark: one.hash.slice(0, 12) }));
    const some = saySealCheck(await check({ ...lostAfter(3), receipts: receiptOf(2) }));
    expect(some).toContain('The receipt with the number 2 proves signatures 1 to 2.');
    expect(some).toContain('ask for a receipt with a higher number');
    const all = saySealCheck(await check({ ...lostAfter(3), receipts: receiptOf(4) }));
    expect(all).toContain('The receipt with the number 4 proves the first 3.');
    expect(all).not.toContain('cannot say');
  });

  it('finds nothing as it begins in a store that has worked before: what it does not know was put in by hand', async () => {
    const beginning = beginningNow({ seals: [], hasWorked: true }, sound, lost);
    expect(beginning.found).toEqual([]);
    expect(await check({ kept: [], beginning })).toMatchObject({ broken: { code: 'unknown', sequence: 1 } });
  });

  it('of an older version begins with its first seal: what lies below was there', () => {
    const seals = sound.slice(2).map((one) => ({ ...sealOf(one), at: at('2015-03-11 10:00') }));
    const beginning = beginningNow({ seals, hasWorked: true }, sound, lost);
    expect(beginning).toEqual({ at: at('2015-03-11 10:00'), found: sound.slice(0, 2).map(sealOf) });
  });
});

describe('a receipt', () => {
  it('is a number and a mark of at least twelve characters', () => {
    expect(parseReceipt(' 3:0F1E2D3C4B5A ')).toEqual({ sequence: 3, mark: '0f1e2d3c4b5a' });
    for (const wrong of ['', '3', '3:', '3:0f1e', 'x:0f1e2d3c4b5a', '3:0f1e2d3c4b5g']) {
      expect(parseReceipt(wrong)).toBeNull();
    }
  });
});
