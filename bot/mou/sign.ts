/**
 * Writing a signature: one at a time for each board, each linked to the one before it. The seal is planned in the bot's
 * store before the list is written and kept once the row was seen there, so that a crash, a lost answer or a second
 * deployment can neither fork the chain nor leave a signature the bot does not know as its own. Whatever the list
 * answers to the write, the decision comes from reading it again.
 */
import { Fault } from '../../src/base/fault.ts';
import { keyOf } from '../../src/base/id.ts';
import { somebodyElse } from '../../src/cards/verbs.ts';
import { noHash, type SealedPart, type Signature, signatureHash, textHash } from '../../src/core/mou/chain.ts';
import {
  type NamedSubstitute,
  prepareSignature,
  type ReadySignature,
  type SigningForm,
} from '../../src/core/mou/signing.ts';
import { claimOf } from '../../src/core/mou/standing.ts';
import { rolesOf } from '../../src/core/people/board.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { mouSignatures } from '../../src/lists/mouSignatures.ts';
import { underLease } from '../boards/lease.ts';
import { sha256Hex } from '../hash.ts';
import type { BotParts } from '../parts.ts';
import type { PressOutcome } from '../presses/outcome.ts';
import { type Act, findMatter, refusalAnswer } from './act.ts';
import { comesToSubstitute, readMouFacts } from './facts.ts';
import { beginRecord } from './ownRecord.ts';
import { type Matter, receiptCard } from './view.ts';

export type SignParts = Pick<
  BotParts,
  'store' | 'machine' | 'holder' | 'boardNow' | 'calendar' | 'sha256' | 'tabLink' | 'log'
>;

/** Tries against other writers; each loses at most to one other signature. */
const mostTries = 8;
/** The longest a signature may take, all tries together; machine milliseconds. */
const leaseMilliseconds = 60_000;

/** @throws Fault when the list cannot be read or written now; nothing is lost, the press stays on record */
export function sign(parts: SignParts, act: Act): Promise<PressOutcome> {
  const terms = {
    board: act.open.board.key,
    name: 'signatures',
    forMilliseconds: leaseMilliseconds,
    waitMilliseconds: leaseMilliseconds,
  };
  return underLease(parts, terms, async (check) => {
    for (let tried = 1; tried <= mostTries; tried += 1) {
      const outcome = await signOnce(parts, act, { check, isLast: tried === mostTries });
      if (outcome !== null) return outcome;
    }
    // The press stays on record: the next tick begins again.
    throw new Fault('conflict', { list: 'mouSignatures' });
  });
}

interface Try {
  readonly check: () => Promise<void>;
  readonly isLast: boolean;
}

/** @returns null when somebody else's row came first and everything has to be read again */
async function signOnce(parts: SignParts, act: Act, attempt: Try): Promise<PressOutcome | null> {
  const facts = await readMouFacts(parts, act.open);
  const found = findMatter(facts, act);
  if (!found.ok) return { changed: false, answer: found.answer };
  const { matter, person } = found;
  const ready = prepareSignature(
    {
      membership: facts.membership,
      books: facts.books,
      person,
      agency: matter.agency,
      handedOver: comesToSubstitute(facts, matter.version)(matter.agency.key),
      now: facts.now,
      textHashNow: await textHash(matter.version.wording, parts.sha256),
    },
    formOf(act, matter),
  );
  if (!ready.ok) {
    const own = await ownSignature(parts, act, matter, person.key);
    if (own !== null) return { changed: true, answer: { kind: 'card', card: receiptCard(parts, matter, own) } };
    return { changed: false, answer: await refusalAnswer(parts, matter, ready.refusals, act.mri) };
  }
  if (facts.unreadableSignatures > 0) throw new Fault('malformed', { list: 'mouSignatures' });
  return write(parts, { act, matter, ready: ready.value }, attempt);
}

function formOf(act: Act, matter: Matter): SigningForm {
  return {
    versionKey: act.subject.version,
    textHash: act.subject.textHash,
    accepted: act.form.accepted === 'true',
    substitute: substituteOf(act, matter),
  };
}

/**
 * Only a person of the agency can be chosen; anybody else must be named. The representative is one of them: the rule says
 * why that will not do.
 */
function substituteOf({ form }: Act, { facts, agency }: Matter): NamedSubstitute | null {
  if (form.substitute === somebodyElse) {
    const email = form.substituteEmail === '' ? null : form.substituteEmail;
    return form.substituteName === '' ? null : { kind: 'entered', name: form.substituteName, email };
  }
  const person = facts.membership.people.find((one) => one.key === form.substitute);
  if (person === undefined) return null;
  const isOfAgency = rolesOf(facts.membership, person.key, facts.day).some((one) => one.agency?.key === agency.key);
  return isOfAgency ? { kind: 'person', person } : null;
}

/**
 * The signature that is there already, when this person made it: a replay, a double tap, a crash before the answer.
 * A row the bot had planned is taken as its own from here on.
 */
async function ownSignature(parts: SignParts, act: Act, matter: Matter, person: string): Promise<Signature | null> {
  const claim = claimOf(matter.agency.key, matter.version.key, matter.facts.books.renewsYearly, matter.facts.day);
  const there = matter.facts.books.signatures.find((one) => one.claim === claim);
  if (there === undefined) return null;
  await keepIfPlanned(parts, act.open.board.key, there);
  return there.signatory.key === person ? there : null;
}

async function keepIfPlanned(
  parts: SignParts,
  board: string,
  row: Pick<Signature, 'sequence' | 'hash'>,
): Promise<void> {
  const planned = (await parts.store.seals.all(board)).some(
    (seal) => seal.state === 'planned' && seal.sequence === row.sequence && seal.hash === row.hash,
  );
  if (planned) await parts.store.seals.keep(board, row.sequence, row.hash);
}

async function write(
  parts: SignParts,
  { act, matter, ready }: { readonly act: Act; readonly matter: Matter; readonly ready: ReadySignature },
  { check, isLast }: Try,
): Promise<PressOutcome | null> {
  const { board, site } = act.open;
  const last = [...matter.facts.books.signatures].sort((a, b) => a.sequence - b.sequence).at(-1);
  const part: SealedPart = { ...ready, sequence: (last?.sequence ?? 0) + 1, previousHash: last?.hash ?? noHash };
  const hash = await signatureHash(part, parts.sha256);
  await beginRecord(parts.store, board.key, { signatures: matter.facts.books.signatures, now: matter.facts.now });
  await parts.store.seals.plan(board.key, { sequence: part.sequence, hash, at: matter.facts.now });
  await check();
  try {
    const row = await listStore(site, mouSignatures).add(keyOf(`sig-${sha256Hex(part.claim).slice(0, 32)}`), {
      ...part,
      hash,
    });
    if (row.hash !== hash) return null;
  } catch (thrown) {
    // Refused, lost or taken by another writer: only reading again can tell which.
    if (!(thrown instanceof Fault) || isLast || thrown.retry === 'signInOnce') throw thrown;
    if (thrown.code === 'forbidden' || thrown.code === 'notFound') throw thrown;
    return null;
  }
  await parts.store.seals.keep(board.key, part.sequence, hash);
  parts.log('signature.written', {
    board: board.key,
    agency: matter.agency.key,
    version: matter.version.key,
    count: part.sequence,
  });
  return { changed: true, answer: { kind: 'card', card: receiptCard(parts, matter, asSignature(part, hash)) } };
}

/** What a receipt needs of a signature that was just written. */
function asSignature(part: SealedPart, hash: string): Signature {
  return { ...part, hash } as Signature; // a receipt shows no fact that SharePoint adds
}
