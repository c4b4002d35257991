import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyOf } from '../../src/base/id.ts';
import { checkSeal, noHash, type SealEvidence, type Signature, signatureHash } from '../../src/core/mou/chain.ts';
import { anAgency, aPerson, housing, housingRepresentative, police, policeRepresentative } from '../kit/boardRows.ts';
import { at } from '../kit/clock.ts';
import { aVersion, sha256, signedInOrder } from '../kit/mouRows.ts';

const version = aVersion(1);
const texts = new Map<string, string>([[version.key, version.wording]]);
let sound: readonly Signature[] = [];
let kept: SealEvidence['kept'] = [];

beforeAll(async () => {
  sound = await signedInOrder([
    { agency: police, signatory: policeRepresentative, version },
    { agency: housing, signatory: housingRepresentative, version },
    { agency: anAgency('Probation'), signatory: aPerson('Probation representative'), version },
    { agency: anAgency('Health'), signatory: aPerson('Health representative'), version },
  ]);
  kept = sound.map(({ sequence, hash }) => ({ sequence, hash }));
});

const check = (change: Partial<SealEvidence>) =>
  checkSeal({ signatures: sound, texts, kept, unreadable: 0, ...change }, sha256);

/** The signatures with one of them changed. */
const changed = (sequence: number, change: Partial<Signature>) =>
  sound.map((one) => (one.sequence === sequence ? { ...one, ...change } : one));

/** What somebody with the code would write: every link after a place made anew, so that the chain itself is sound. */
async function relinked(signatures: readonly Signature[]): Promise<readonly Signature[]> {
  const chain: Signature[] = [];
  for (const one of signatures) {
    const part = { ...one, sequence: chain.length + 1, previousHash: chain.at(-1)?.hash ?? noHash };
    chain.push({ ...part, hash: await signatureHash(part, sha256) });
  }
  return chain;
}

describe('the seal', () => {
  it('is sound for what the bot wrote, in whatever order the rows arrive', async () => {
    const last = sound.at(-1)?.hash;
    expect(await check({})).toEqual({ sound: true, checked: 4, lastHash: last, limit: null });
    expect(await check({ signatures: [...sound].reverse() })).toEqual({
      sound: true,
      checked: 4,
      lastHash: last,
      limit: null,
    });
    expect(await check({ kept: null })).toEqual({ sound: true, checked: 4, lastHash: last, limit: null });
  });

  it('is sound when nothing has been signed', async () => {
    expect(await check({ signatures: [], kept: [] })).toEqual({
      sound: true,
      checked: 0,
      lastHash: noHash,
      limit: null,
    });
  });

  it('hashes the canonical form as it is documented, so that old signatures stay verifiable by anybody', async () => {
    const text = 'The wording of version 1.\nA second line.';
    const form = `{"agency":"police","claim":"police/mou-1","previousHash":"${'0'.repeat(64)}","representative":"police-representative","representativeName":"Police representative","schema":"mou-signature/1","sequence":1,"signatory":"police-representative","signatoryName":"Police representative","signedAs":"representative","signedAt":"2015-03-10T10:00:00Z","substitute":null,"substituteEmail":"police@agency.example","substituteName":"Police substitute","textHash":"${await sha256(text)}","version":"mou-1"}`;
    expect(sound[0]?.hash).toBe(await sha256(form));
    expect(sound[0]?.hash).toBe('377d11ddc1b3d802151fc03ea6ff798c41e28377173f13189983dba7dc475261');
  });

  describe('breaks', () => {
    it('when one character of one signature changes', async () => {
      expect(await check({ signatures: changed(2, { substituteName: 'Housing substitutes' }), kept: null })).toEqual({
        sound: false,
        checked: 1,
        broken: { code: 'changed', sequence: 2, sentence: 'Signature 2 has been changed since it was signed.' },
      });
    });

    it('when the last is removed, which only what the bot kept can show', async () => {
      const shortened = sound.slice(0, 3);
      expect(await check({ signatures: shortened })).toEqual({
        sound: false,
        checked: 3,
        broken: {
          code: 'missing',
          sequence: 4,
          sentence: 'Signature 4 is missing: the bot wrote 4, the list ends at 3.',
        },
      });
      expect(await check({ signatures: shortened, kept: null })).toMatchObject({ sound: true, checked: 3 });
    });

    it('when all are removed', async () => {
      expect(await check({ signatures: [] })).toMatchObject({
        sound: false,
        checked: 0,
        broken: { code: 'missing', sequence: 1 },
      });
    });

    it('when one in the middle is removed', async () => {
      const signatures = sound.filter((one) => one.sequence !== 2);
      expect(await check({ signatures, kept: null })).toMatchObject({
        sound: false,
        checked: 1,
        broken: { code: 'missing', sequence: 2 },
      });
    });

    it('when one in the middle is removed and all later ones are linked anew', async () => {
      const signatures = await relinked(sound.filter((one) => one.sequence !== 2));
      expect(await check({ signatures, kept: null })).toMatchObject({ sound: true });
      expect(await check({ signatures })).toMatchObject({
        sound: false,
        checked: 1,
        broken: { code: 'changed', sequence: 2 },
      });
    });

    it('when the end is written anew with other content', async () => {
      const signatures = await relinked(changed(4, { substituteName: 'Somebody else' }));
      expect(await check({ signatures })).toEqual({
        sound: false,
        checked: 3,
        broken: {
          code: 'changed',
          sequence: 4,
          sentence: 'Signature 4 is not the one the bot wrote: the chain was written anew from here.',
        },
      });
    });

    it('when a well-formed row is added by hand', async () => {
      const [first] = sound;
      if (first === undefined) throw new TypeError('the chain has signatures');
      const signatures = await relinked([
        ...sound,
        { ...first, claim: 'fire/mou-1', agency: { key: keyOf('fire'), title: 'Fire' } },
      ]);
      expect(await check({ signatures })).toEqual({
        sound: false,
        checked: 4,
        broken: {
          code: 'unknown',
          sequence: 5,
          sentence:
            'Signature 5 is not in the bot’s own record: it was put in by hand, unless the bot’s store was put back from an older copy.',
        },
      });
    });

    it('when a number is used twice', async () => {
      const [, second] = sound;
      if (second === undefined) throw new TypeError('the chain has signatures');
      expect(await check({ signatures: [...sound, { ...second, key: keyOf('copy') }], kept: null })).toMatchObject({
        sound: false,
        checked: 2,
      });
    });

    it('when two change places', async () => {
      const swapped = sound.map((one) => ({
        ...one,
        sequence: one.sequence === 2 ? 3 : one.sequence === 3 ? 2 : one.sequence,
      }));
      expect(await check({ signatures: swapped, kept: null })).toMatchObject({
        sound: false,
        checked: 1,
        broken: { code: 'relinked', sequence: 2 },
      });
    });

    it('when the text of the version changes by one letter, but not by its line ends', async () => {
      const now = new Map<string, string>([[version.key, version.wording.replace('wording', 'Wording')]]);
      expect(await check({ texts: now })).toEqual({
        sound: false,
        checked: 0,
        broken: {
          code: 'textChanged',
          sequence: 1,
          sentence: "The memorandum's text is no longer the text that signature 1 signed.",
        },
      });
      const stored = new Map<string, string>([[version.key, `${version.wording.replaceAll('\n', '\r\n')}\r\n`]]);
      expect(await check({ texts: stored })).toMatchObject({ sound: true, checked: 4 });
    });

    it('when the version is gone', async () => {
      expect(await check({ texts: new Map() })).toMatchObject({
        sound: false,
        broken: { code: 'textChanged', sequence: 1 },
      });
    });

    it('when a row cannot be read any more', async () => {
      expect(await check({ unreadable: 1 })).toMatchObject({
        sound: false,
        checked: 4,
        broken: { code: 'unreadable' },
      });
      const without = sound.filter((one) => one.sequence !== 2);
      expect(await check({ signatures: without, unreadable: 1 })).toMatchObject({
        sound: false,
        checked: 1,
        broken: { code: 'unreadable', sequence: 2 },
      });
    });

    it('by any change of any sealed value of any signature', async () => {
      const change = fc.oneof(
        fc
          .constantFrom('claim', 'substituteName', 'textHash', 'previousHash', 'hash')
          .map((field) => ({ [field]: 'f'.repeat(64) })),
        fc
          .constantFrom('version', 'agency', 'signatory', 'representative')
          .map((field) => ({ [field]: { key: keyOf('x'), title: 'X' } })),
        fc
          .constantFrom('signatory', 'representative')
          .map((field) => ({ [field]: { key: sound[0]?.signatory.key, title: 'Renamed' } })),
        fc.constant({ signedAs: 'substitute' as const }),
        fc.constant({ signedAt: at('2015-03-10 10:01') }),
        fc.constant({ substitute: { key: keyOf<'people'>('x'), title: 'X' } }),
        fc.constantFrom(null, 'other@agency.example').map((substituteEmail) => ({ substituteEmail })),
        fc.integer({ min: 5, max: 99 }).map((sequence) => ({ sequence })),
      );
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 4 }), change, async (sequence, values) => {
          const signatures = changed(sequence, values as Partial<Signature>); // each is a value of its own column
          const result = await check({ signatures, kept: null });
          expect(result.sound).toBe(false);
          expect(result.checked).toBeLessThan(sequence + 1);
        }),
        { numRuns: 200 },
      );
    });
  });

  it('stays whole when an agency or a version is given another name', async () => {
    const signatures = changed(2, {
      agency: { key: housing.key, title: 'Housing and Homes' },
      label: 'Housing and Homes',
    });
    expect(await check({ signatures })).toMatchObject({ sound: true, checked: 4 });
  });
});
