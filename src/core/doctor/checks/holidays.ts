/** How far the calendar of bank holidays reaches: without them people are reminded on a day off, and due days are wrong. */
import { sayDate } from '../../../base/time/plainDate.ts';
import { attention, broken, type Check, ok } from '../check.ts';

const todo = 'Install a newer release: its calendar is made anew from gov.uk’s list of bank holidays.';

export const holidays: Check = {
  name: 'holidays',
  title: 'Bank holidays',
  judge: ({ lastBankHoliday: last, today }) => {
    const year = Number(today.slice(0, 4));
    const reaches = last === null ? 0 : Number(last.slice(0, 4));
    if (last === null || reaches < year)
      return broken(
        'The calendar has no bank holidays for this year, so working days are counted wrongly.',
        'operator',
        todo,
      );
    if (reaches === year)
      return attention(
        `The calendar ends on ${sayDate(last)}: what is due next year is counted without bank holidays.`,
        'operator',
        todo,
      );
    return ok(`The calendar reaches to ${sayDate(last)}.`);
  },
};
