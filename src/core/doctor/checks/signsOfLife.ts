/** What the bot wrote last, as the lists show it: the tab's own way to see whether the bot works. */
import { addDays } from '../../../base/time/plainDate.ts';
import { dateIn, sayInstant } from '../../../base/time/zone.ts';
import { attention, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import type { LogRow } from '../facts.ts';

/** A board in term time has something to remind of within a fortnight. */
const quietDays = 14;

export const signsOfLife: Check = {
  name: 'signsOfLife',
  title: 'Signs of life',
  judge: ({ log: seen, today }) => {
    if (!seen.looked) return couldNotLook(seen.why, byCommand);
    const last = seen.value.reduce<LogRow | null>(
      (best, row) => (best === null || row.changedAt > best.changedAt ? row : best),
      null,
    );
    if (last === null)
      return attention(
        'The bot has written nothing into the reminder log for three months.',
        'operator',
        'With a new board that is as it should be. Otherwise see that the bot runs and is granted this site.',
      );
    if (dateIn(last.changedAt) < addDays(today, -quietDays))
      return attention(
        `The bot last wrote into the reminder log on ${sayInstant(last.changedAt)}.`,
        'operator',
        'If something was owed since, see that the bot runs and is granted this site.',
      );
    return ok(`The bot last wrote into the reminder log on ${sayInstant(last.changedAt)}.`);
  },
};
