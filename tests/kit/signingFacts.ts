/** A press of Sign on an ordinary day: the police representative, version 1, everything right. A test changes one thing. */
import { createHash } from 'node:crypto';
import { prepareSignature, type SigningFacts, type SigningForm } from '../../src/core/mou/signing.ts';
import { board, police, policeRepresentative, policeSubstitute } from './boardRows.ts';
import { at } from './clock.ts';
import { aVersion, books } from './mouRows.ts';

export const version = aVersion(1);
export const now = at('2015-03-16 10:04');
export const textHash = createHash('sha256').update(version.wording, 'utf8').digest('hex');

export function factsOf(change: Partial<SigningFacts> = {}): SigningFacts {
  return {
    membership: board,
    books: books({ versions: [version] }),
    person: policeRepresentative,
    agency: police,
    handedOver: false,
    now,
    textHashNow: textHash,
    ...change,
  };
}

export function formOf(change: Partial<SigningForm> = {}): SigningForm {
  return {
    versionKey: version.key,
    textHash,
    accepted: true,
    substitute: { kind: 'person', person: policeSubstitute },
    ...change,
  };
}

/** Why the press is refused; nothing when it is not. */
export function refusalsOf(facts: Partial<SigningFacts>, form: Partial<SigningForm> = {}): readonly string[] {
  const result = prepareSignature(factsOf(facts), formOf(form));
  return result.ok ? [] : result.refusals.map((one) => one.code);
}
