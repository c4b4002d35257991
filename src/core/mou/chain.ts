/**
 * The seal of the memorandum (N3): each signature holds the hash of its own canonical form, which holds the hash of the
 * signature before. Changing, removing or inserting one breaks every link after it. The chain alone cannot show a
 * rewritten or shortened end: for that `verify` also compares with what the bot itself kept.
 */
import type { Row } from '../../lists/definition/defineList.ts';
import type { mouSignatures } from '../../lists/mouSignatures.ts';
import { canonicalJson, canonicalText, type Sha256 } from './canonical.ts';

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

/** What the bot remembers of a signature it wrote. */
export interface KeptSeal {
  readonly sequence: number;
  readonly hash: string;
}

/** The first thing that does not fit, in words an officer can act on. */
export interface BrokenSeal {
  readonly code: 'changed' | 'relinked' | 'missing' | 'unknown' | 'textChanged' | 'unreadable';
  readonly sequence: number;
  readonly sentence: string;
}

export type SealCheck =
  | { readonly sound: true; readonly checked: number; readonly lastHash: string }
  | { readonly sound: false; readonly checked: number; readonly broken: BrokenSeal };

export interface SealEvidence {
  readonly signatures: readonly Signature[];
  /** The text of each version that was signed, by version key. */
  readonly texts: ReadonlyMap<string, string>;
  /** What the bot kept; null where the checker has no access to the bot's store (the tab). */
  readonly kept: readonly KeptSeal[] | null;
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
  return broken === null ? { sound: true, checked, lastHash: previous } : { sound: false, checked, broken };
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
  if (evidence.kept === null) return null;
  const kept = evidence.kept.find((one) => one.sequence === sequence);
  if (kept === undefined) {
    return {
      code: 'unknown',
      sequence,
      sentence: `Signature ${sequence} was not written by the bot: it was put in by hand.`,
    };
  }
  return kept.hash === signature.hash
    ? null
    : {
        code: 'changed',
        sequence,
        sentence: `Signature ${sequence} is not the one the bot wrote: the chain was written anew from here.`,
      };
}

/** A gap where a row cannot be read is that row, as far as anybody can tell. */
function readably(broken: BrokenSeal, evidence: SealEvidence): BrokenSeal {
  if (broken.code !== 'missing' || evidence.unreadable === 0) return broken;
  const sentence = `Signature ${broken.sequence} cannot be read any more, or is missing. Open the list to see which.`;
  return { ...broken, code: 'unreadable', sentence };
}

function shortened(evidence: SealEvidence, checked: number): BrokenSeal | null {
  const last = Math.max(0, ...(evidence.kept ?? []).map((one) => one.sequence));
  if (last > checked) {
    return {
      code: 'missing',
      sequence: checked + 1,
      sentence: `Signature ${checked + 1} is missing: the bot wrote ${last}, the list ends at ${checked}.`,
    };
  }
  if (evidence.unreadable > 0) {
    return {
      code: 'unreadable',
      sequence: checked + 1,
      sentence: 'A row of the signatures cannot be read any more. Open the list to see which.',
    };
  }
  return null;
}
