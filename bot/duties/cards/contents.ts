/** Cards about duties for the outbox, made when their turn has come: what is not owed any more by then is not sent. */
import type { AuditReading } from '../../audits/books.ts';
import { isRaised } from '../../audits/flags.ts';
import type { Contents } from '../../outbox/contents.ts';
import type { BotParts, OpenBoard } from '../../parts.ts';
import type { OutboxEntry } from '../../store/outboxRecords.ts';
import { postOf, singleOf } from '../entries.ts';
import { asItStands } from './asItStands.ts';

type Parts = Pick<BotParts, 'store' | 'tabLink'>;

/** For entries that carry a day's card, a single card or a post. @param look the board as the round sees it */
export function dutyContents(parts: Parts, open: OpenBoard, look: AuditReading): Contents {
  const { snapshot } = look;
  return async (entry, { mri }) => {
    if (isTakenBack(look, entry)) return null;
    const made = await asItStands(parts, open, { snapshot, entry, mri });
    return made === null || !made.isDue ? null : { card: made.card, asks: made.asks };
  };
}

/** A flag that an agency set by mistake and took back before anybody was told. */
function isTakenBack(look: AuditReading, entry: OutboxEntry): boolean {
  const subject = singleOf(entry) ?? postOf(entry);
  return subject?.what === 'flag' && !isRaised(look, subject.caseReturn);
}
