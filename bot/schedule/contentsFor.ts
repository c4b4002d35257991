/**
 * Who makes which card when its turn has come, all from one look at the board, which is taken again when sending takes
 * long: what is sent is what is owed at that moment.
 */
import { dutyContents } from '../duties/cards/contents.ts';
import type { DutyWatch, Look } from '../duties/watch.ts';
import { mouFactsOf } from '../mou/facts.ts';
import type { Contents, ContentsBy } from '../outbox/contents.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import { mouContents } from './contents.ts';

/** How old a look may be; machine milliseconds. */
const freshMilliseconds = 20_000;

export function contentsFor(parts: BotParts, watch: DutyWatch, open: OpenBoard): ContentsBy {
  const look = recent(parts, () => watch.look(open));
  const memoranda = mouContents(parts, open, async () => mouFactsOf(open, await look()));
  const duties: Contents = async (entry, to) => dutyContents(parts, open, await look())(entry, to);
  return { memorandum: memoranda, notice: memoranda, day: duties, single: duties, post: duties };
}

/** The same look for whoever asks soon after; one that failed is not kept. */
function recent({ machine }: Pick<BotParts, 'machine'>, look: () => Promise<Look>): () => Promise<Look> {
  let last: { readonly at: number; readonly looking: Promise<Look> } | null = null;
  return () => {
    const now = machine.now();
    if (last !== null && now - last.at < freshMilliseconds) return last.looking;
    const looking = look();
    const taken = { at: now, looking };
    last = taken;
    looking.catch(() => {
      if (last === taken) last = null;
    });
    return looking;
  };
}
