/**
 * The seal of the memorandum (N3): each signature holds the hash of its own canonical form, which holds the hash of the
 * signature before. Changing, removing or inserting one breaks every link after it. The chain alone cannot show a
 * rewritten or shortened end: for that `verify` also compares with what the bot itself kept (`ownRecord.ts`) and with
 * receipts that people show.
 */

import type { Instant } from '../../base/time/instant.ts';
import type { Row } from '../../lists/definition/defineList.ts';
import type { mouSignatures } from '../../lists/mouSignatures.ts';
import { canonicalJson, canonicalText, type Sha256 } from './canonical.ts';
import type { KeptSeal, Receipt, RecordBeginning } from './ownRecord.ts';

export type Signature = Row<typeof mouSignatures>;

/** What is signed: the part of a signature that its hash covers. */
export type SealedPart = Pick<
  Signature,
  | 'sequence'
  | 'claim'
  | 'version'
  | 'agency'
  | 'signatory'
  | 'signedAs'
  | 'representative'
  | 'substituteName'
  | 'substitute'
  | 'substituteEmail'
  | 'signedAt'
  | 'textHash'
  | 'previousHash'
>;

/** What the first signature follows. */
export const noHash = '0'.repeat(64);

/** The hash of a memorandum's text. */
export function textHash(text: string, sha256: Sha256): Promise<string> {
  return sha256(canonicalText(text));
}

/**
 * The hash of a signature: SHA-256 over the canonical JSON of its keys and names. Titles of agency and version are left
 * out: an agency may be renamed without breaking what it signed.
 */
export function signatureHash(part: SealedPart, sha256: Sha256): Promise<string> {
  return sha256(
    canonicalJson({
      agency: part.agency.key,
      claim: part.claim,
      previousHash: part.previousHash,
      representative: part.representative.key,
      representativeName: part.representative.title,
      schema: 'mou-signature/1',
      sequence: part.sequence,
      signatory: part.signatory.key,
      signatoryName: part.signatory.title,
      signedAs: part.signedAs,
      signedAt: part.signedAt,
      substitute: part.substitute?.key ?? null,
      substituteEmail: part.substituteEmail,
      substituteName: part.substituteName,
      textHash: part.textHash,
      version: part.version.key,
    }),
  );
}

/** The first thing that does not fit, in words an officer can act on. */
export interface BrokenSeal {
  readonly code: 'changed' | 'relinked' | 'missing' | 'unknown' | 'textChanged' | 'unreadable';
  readonly sequence: number;
  readonly sentence: string;
}

export type SealCheck =
  | {
      readonly sound: true;
      readonly checked: number;
      readonly lastHash: string;
      /** What the bot's own record cannot say; null when it has been there from the first signature on, or was not asked. */
      readonly limit: RecordLimit | null;
    }
  | { readonly sound: false; readonly checked: number; readonly broken: BrokenSeal };

/** The bot's own record began when there were signatures already. */
export interface RecordLimit {
  readonly since: Instant;
  /** How many were there: they have not changed since, and the chain cannot show what was done to it before. */
  readonly found: number;
  /** The highest number that a receipt proves; it proves all before it, too. 0 for none. */
  readonly proved: number;
}

export interface SealEvidence {
  readonly signatures: readonly Signature[];
  /** The text of each version that was signed, by version key. */
  readonly texts: ReadonlyMap<string, string>;
  /** What the bot kept; null where the checker has no access to the bot's store (the tab). */
  readonly kept: readonly KeptSeal[] | null;
  /** How that record began; missing where it was there from the first signature on. */
  readonly beginning?: RecordBeginning;
  /** Receipts that people hold, as far as they were shown. */
  readonly receipts?: readonly Receipt[];
  /** Signatures that could not even be read. */
  readonly unreadable: number;
}

/** Recomputes every link from the first signature on. Stops at the first that does not fit. */
export async function checkSeal(evidence: SealEvidence, sha256: Sha256): Promise<SealCheck> {
  const chain = [...evidence.signatures].sort((a, b) => a.sequence - b.sequence);
  let previous = noHash;
  let checked = 0;
  for (const signature of chain) {
    const broken =
      (await ownFault(signature, checked + 1, previous, sha256)) ?? (await outsideFault(signature, evidence, sha256));
    if (broken !== null) return { sound: false, checked, broken: readably(broken, evidence) };
    previous = signature.hash;
    checked += 1;
  }
  const broken = shortened(evidence, checked);
  if (broken !== null) return { sound: false, checked, broken };
  return { sound: true, checked, lastHash: previous, limit: limitOf(evidence) };
}

function limitOf({ kept, beginning, receipts = [] }: SealEvidence): RecordLimit | null {
  if (kept === null || beginning === undefined || beginning.found.length === 0) return null;
  return { since: beginning.at, found: beginning.found.length, proved: last(receipts) };
}

async function ownFault(
  signature: Signature,
  expected: number,
  previous: string,
  sha256: Sha256,
): Promise<BrokenSeal | null> {
  const { sequence } = signature;
  if (sequence !== expected) {
    return { code: 'missing', sequence: expected, sentence: `Signature ${expected} is missing from the list.` };
  }
  if (signature.previousHash !== previous) {
    return {
      code: 'relinked',
      sequence,
      sentence: `Signature ${sequence} does not follow the one before it: one was changed, removed or put in by hand.`,
    };
  }
  if (signature.hash !== (await signatureHash(signature, sha256))) {
    return { code: 'changed', sequence, sentence: `Signature ${sequence} has been changed since it was signed.` };
  }
  return null;
}

async function outsideFault(signature: Signature, evidence: SealEvidence, sha256: Sha256): Promise<BrokenSeal | null> {
  const { sequence } = signature;
  const text = evidence.texts.get(signature.version.key);
  if (text === undefined || (await textHash(text, sha256)) !== signature.textHash) {
    return {
      code: 'textChanged',
      sequence,
      sentence: `The memorandum's text is no longer the text that signature ${sequence} signed.`,
    };
  }
  return receiptFault(signature, evidence) ?? recordFault(signature, evidence);
}

function receiptFault({ sequence, hash }: Signature, { receipts = [] }: SealEvidence): BrokenSeal | null {
  const other = receipts.find((one) => one.sequence === sequence && !hash.startsWith(one.mark));
  if (other === undefined) return null;
  return {
    code: 'changed',
    sequence,
    sentence: `Signature ${sequence} is not the one that the receipt with the mark ${other.mark} was given for.`,
  };
}

function recordFault({ sequence, hash }: Signature, { kept, beginning }: SealEvidence): BrokenSeal | null {
  if (kept === null) return null;
  const own = kept.find((one) => one.sequence === sequence);
  const known = own ?? beginning?.found.find((one) => one.sequence === sequence);
  if (known === undefined) {
    return {
      code: 'unknown',
      sequence,
      sentence: `Signature ${sequence} is not in the bot’s own record: it was put in by hand, unless the bot’s store was put back from an older copy.`,
    };
  }
  if (known.hash === hash) return null;
  const sentence =
    own === undefined
      ? `Signature ${sequence} is not the one that was there when the bot’s own record began.`
      : `Signature ${sequence} is not the one the bot wrote: the chain was written anew from here.`;
  return { code: 'changed', sequence, sentence };
}

/** A gap where a row cannot be read is that row, as far as anybody can tell. */
function readably(broken: BrokenSeal, evidence: SealEvidence): BrokenSeal {
  if (broken.code !== 'missing' || evidence.unreadable === 0) return broken;
  const sentence = `Signature ${broken.sequence} cannot be read any more, or is missing. Open the list to see which.`;
  return { ...broken, code: 'unreadable', sentence };
}

function shortened(evidence: SealEvidence, checked: number): BrokenSeal | null {
  const sequence = checked + 1;
  const why = whyLonger(evidence, checked);
  if (why !== null) {
    return {
      code: 'missing',
      sequence,
      sentence: `Signature ${sequence} is missing: ${why}, the list ends at ${checked}.`,
    };
  }
  if (evidence.unreadable > 0) {
    return {
      code: 'unreadable',
      sequence,
      sentence: 'A row of the signatures cannot be read any more. Open the list to see which.',
    };
  }
  return null;
}

/** Who knows of a signature after the last one of the list. */
function whyLonger({ kept, beginning, receipts = [] }: SealEvidence, checked: number): string | null {
  const written = last(kept ?? []);
  if (written > checked) return `the bot wrote ${written}`;
  const found = last(kept === null ? [] : (beginning?.found ?? []));
  if (found > checked) return `there were ${found} when the bot’s own record began`;
  const received = last(receipts);
  return received > checked ? `there is a receipt with the number ${received}` : null;
}

function last(all: readonly { readonly sequence: number }[]): number {
  return Math.max(0, ...all.map((one) => one.sequence));
}
