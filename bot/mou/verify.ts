/**
 * The full check of the seal: list, chain, texts, and what the bot itself kept. Only the bot can do this one; the tab
 * checks the chain alone and says so.
 */
import { checkSeal, type SealCheck } from '../../src/core/mou/chain.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { SealVerdict } from '../store/botStore.ts';
import type { MouFacts } from './facts.ts';

type Parts = Pick<BotParts, 'store' | 'sha256' | 'log'>;

/** Checks, records and says the result. */
export async function verifySeal(parts: Parts, { board }: OpenBoard, facts: MouFacts): Promise<SealVerdict> {
  const kept = (await parts.store.seals.all(board.key)).filter((seal) => seal.state === 'kept');
  const check = await checkSeal(
    {
      signatures: facts.books.signatures,
      texts: new Map(facts.books.versions.map((version) => [version.key, version.wording])),
      kept,
      unreadable: facts.unreadableSignatures,
    },
    parts.sha256,
  );
  const verdict: SealVerdict = { at: facts.now, sound: check.sound, sentence: saySealCheck(check) };
  await parts.store.notes.putVerdict(board.key, verdict);
  parts.log(check.sound ? 'seal.checked' : 'seal.broken', {
    board: board.key,
    count: check.checked,
    ...(check.sound ? {} : { code: check.broken.code }),
  });
  return verdict;
}

/** The result in a sentence; the command line prints the same. */
export function saySealCheck(check: SealCheck): string {
  if (!check.sound)
    return `The seal is broken. ${check.broken.sentence} The ${check.checked} before it are as they were written.`;
  if (check.checked === 0) return 'There are no signatures yet, so there is nothing to check.';
  const count = check.checked === 1 ? 'The 1 signature is' : `All ${check.checked} signatures are`;
  return `${count} as written: list, chain, texts and the bot’s own record agree.`;
}
