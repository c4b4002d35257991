import { describe, expect, it } from '@jest/globals';
import { prepareSignature, sayNotToSign } from '../../../src/core/mou/signing.ts';
import { changedTexts, versionIrregularities } from '../../../src/core/mou/versions/asIssued.ts';
import { housing, housingRepresentative, police, policeRepresentative } from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aVersion, books, sha256, signedInOrder } from '../../kit/mouRows.ts';
import { factsOf, formOf, refusalsOf, version } from '../../kit/signingFacts.ts';

const other = { ...version, wording: `${version.wording} And more.` };
const policeSigned = (signed = version) =>
  signedInOrder([{ agency: police, signatory: policeRepresentative, version: signed }]);

describe('the text of an issued version', () => {
  it('is found changed when a signature was given to another', async () => {
    const signatures = await policeSigned();
    expect(await changedTexts({ versions: [version, aVersion(2)], signatures }, sha256)).toEqual([]);
    expect(await changedTexts({ versions: [other], signatures }, sha256)).toEqual([{ version: other, signatures: 1 }]);
  });

  it('is the same however SharePoint keeps the ends of its lines', async () => {
    const stored = { ...version, wording: `${version.wording.replaceAll('\n', '\r\n')} \r\n` };
    expect(await changedTexts({ versions: [stored], signatures: await policeSigned() }, sha256)).toEqual([]);
  });

  it('stops the next signing where it is not what others have signed', async () => {
    const forHousing = { agency: housing, person: housingRepresentative };
    const sound = books({ versions: [version], signatures: await policeSigned() });
    expect(prepareSignature(factsOf({ ...forHousing, books: sound }), formOf()).ok).toBe(true);
    const changed = books({ versions: [version], signatures: await policeSigned(other) });
    expect(refusalsOf({ ...forHousing, books: changed })).toEqual(['textNotAsSigned']);
  });
});

describe('a mark that a version was withdrawn', () => {
  it('is irregular on one that has been signed, and on no other', async () => {
    const marked = { ...version, withdrawnOn: day('2015-03-16') };
    expect(versionIrregularities(books({ versions: [marked], signatures: await policeSigned() }), marked)).toHaveLength(
      1,
    );
    expect(versionIrregularities(books({ versions: [marked] }), marked)).toEqual([]);
    expect(versionIrregularities(books({ signatures: await policeSigned() }), version)).toEqual([]);
  });

  it('is what a card for it says from then on, with the version to sign instead', () => {
    const today = day('2015-03-16');
    const second = aVersion(2, { withdrawnOn: today });
    expect(sayNotToSign(books({ versions: [version, second] }), second, today)).toBe(
      'Memorandum, version 2 was issued by mistake and has been withdrawn: there is nothing to sign here. Memorandum, version 1 is the one to sign: type "sign" to see where your agency stands.',
    );
    expect(sayNotToSign(books({ versions: [second] }), second, today)).toBe(
      'Memorandum, version 2 was issued by mistake and has been withdrawn: there is nothing to sign here.',
    );
    expect(sayNotToSign(books({ versions: [version, aVersion(2)] }), version, today)).toContain('has replaced it');
  });
});
