/**
 * The full check of the seal: list, chain, texts, and what the bot itself kept. Only the bot can do this one; the tab
 * checks the chain alone and says so.
 */
import { checkSeal, type SealCheck } from '../../src/core/mou/chain.ts';
import { saySealCheck } from '../../src/core/words/mouWords.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { SealVerdict } from '../store/botStore.ts';
import type { MouFacts } from './facts.ts';
import { readRecord } from './ownRecord.ts';

type Parts = Pick<BotParts, 'store' | 'sha256' | 'log'>;

/** Checks, records and says the result. */
export async function verifySeal(parts: Parts, { board }: OpenBoard, facts: MouFacts): Promise<SealVerdict> {
  const check = await checkSeal(
    {
      signatures: facts.books.signatures,
      texts: new Map(facts.books.versions.map((version) => [version.key, version.wording])),
      ...(await readRecord(parts.store, board.key, { signatures: facts.books.signatures, now: facts.now })),
      unreadable: facts.unreadableSignatures,
    },
    parts.sha256,
  );
  const verdict: SealVerdict = { at: facts.now, sound: check.sound, sentence: saySealCheck(check) };
  await parts.store.verdicts.put(board.key, verdict);
  parts.log(check.sound ? 'seal.checked' : 'seal.broken', {
    board: board.key,
    count: check.checked,
    ...codeOf(check),
  });
  return verdict;
}

/** A sound list with a record that began later is no full proof: the log says so, too. */
function codeOf(check: SealCheck): { readonly code?: string } {
  if (!check.sound) return { code: check.broken.code };
  return check.limit === null ? {} : { code: 'recordBeganLater' };
}
