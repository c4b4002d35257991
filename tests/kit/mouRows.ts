/** Versions of the memorandum, signatures in a sound chain, and declines, for tests of signing, standing and seal. */
import { createHash } from 'node:crypto';
import { slug } from '../../src/base/id.ts';
import type { Instant } from '../../src/base/time/instant.ts';
import type { Sha256 } from '../../src/core/mou/canonical.ts';
import { noHash, type Signature, signatureHash, textHash } from '../../src/core/mou/chain.ts';
import type { Decline, MouBooks, MouVersion } from '../../src/core/mou/standing.ts';
import type { Agency, Person } from '../../src/core/people/board.ts';
import { facts, to } from './boardRows.ts';
import { at, day } from './clock.ts';

export const sha256: Sha256 = (text) => Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

/** Version 1 is issued on 2 March 2015, to be signed by 30 March, and in force from 1 April. */
export function aVersion(number: number, more: Partial<MouVersion> = {}): MouVersion {
  const name = `Memorandum, version ${number}`;
  return {
    ...facts<'mouVersions'>(`mou-${number}`, name),
    name,
    number,
    wording: `The wording of version ${number}.\nA second line.`,
    issuedOn: day('2015-03-02'),
    signBy: day('2015-03-30'),
    effectiveFrom: day('2015-04-01'),
    reviewOn: null,
    changeNote: null,
    withdrawnOn: null,
    withdrawnReason: null,
    ...more,
  };
}

interface Signing {
  readonly agency: Agency;
  readonly signatory: Person;
  readonly version: MouVersion;
  readonly at?: Instant;
  readonly claim?: string;
}

/** One signature after another, each linked to the one before, as the bot writes them. */
export async function signedInOrder(signings: readonly Signing[]): Promise<readonly Signature[]> {
  const chain: Signature[] = [];
  for (const signing of signings) chain.push(await linked(signing, chain.length + 1, chain.at(-1)?.hash ?? noHash));
  return chain;
}

async function linked(signing: Signing, sequence: number, previousHash: string): Promise<Signature> {
  const { agency, signatory, version } = signing;
  const part = {
    sequence,
    claim: signing.claim ?? `${agency.key}/${version.key}`,
    version: to(version),
    agency: to(agency),
    signatory: to(signatory),
    signedAs: 'representative' as const,
    representative: to(signatory),
    substituteName: `${agency.name} substitute`,
    substitute: null,
    substituteEmail: `${slug(agency.name)}@agency.example`,
    signedAt: signing.at ?? at('2015-03-10 10:00'),
    textHash: await textHash(version.wording, sha256),
    previousHash,
  };
  const label = `${agency.name}, ${version.name}`;
  return {
    ...facts<'mouSignatures'>(`signature-${sequence}`, label),
    ...part,
    hash: await signatureHash(part, sha256),
  };
}

export function aDecline(agency: Agency, version: MouVersion, by: Person, more: Partial<Decline> = {}): Decline {
  return {
    ...facts<'mouDeclines'>(slug(`decline ${agency.name} ${version.number}`), `${agency.name}, ${version.name}`),
    claim: `${agency.key}/${version.key}`,
    version: to(version),
    agency: to(agency),
    declinedBy: to(by),
    declinedAt: at('2015-03-09 10:00'),
    ...more,
  };
}

/** The books of a board that does not renew each year, with nothing signed. */
export function books(more: Partial<MouBooks> = {}): MouBooks {
  return {
    versions: [aVersion(1)],
    signatures: [],
    declines: [],
    renewsYearly: false,
    signBy: (version) => version.signBy,
    ...more,
  };
}
