/** How this board works: one row, key `board`. Every number that people might argue about is a setting, not code. */
import { count, note, optional, structure, text, textLines, yesNo } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';
import { laddersSchema } from './ladders.ts';

/** The key of the single row. */
export const settingsKey = 'board';

export const boardSettings = defineList({
  name: 'boardSettings',
  displayName: 'Board settings',
  description: 'How this board works. One row.',
  writing: { kind: 'reference' },
  readBy: everyone,
  columns: {
    boardName: text('Name of the board or partnership', { asTitle: true }),
    businessPlanPeriod: text('Period of the business plan, e.g. 2013-16'),
    channelId: optional(text('Teams channel in which the bot posts')),
    otherSiteId: optional(text('SharePoint site that holds the lists, when it is not this one')),
    mouRenewsYearly: yesNo('Whether signatures of the memorandum lapse on 31 March'),
    signWithinWorkingDays: count('Working days agencies have to sign, where a version names no day'),
    reminderHour: optional(count('Hour at which the day’s card goes out, 8 to 17; empty for 9')),
    closureDays: textLines('Days besides bank holidays on which nobody is reminded, YYYY-MM-DD, one a line'),
    ladders: optional(structure('When whom is reminded, where it differs from the usual', laddersSchema)),
    mailFrom: optional(text('Mailbox from which guests get an e-mail with a link; empty for no e-mail')),
    localPatterns: textLines('Local numbers that identify a child, as name: mask, e.g. Case system: AA-999999'),
    quietChannel: yesNo('Whether the bot posts nothing of its own accord in the channel'),
    retention: optional(note('Years for which records are kept, as kind: years, one a line, e.g. audit: 10')),
    legalHold: optional(note('What may not be disposed of, as board or key of an audit: reason, one a line')),
  },
  title: (settings) => settings.boardName,
});

/** How a board reminds until it says otherwise. */
export const usualReminding = {
  reminderHour: null,
  closureDays: [],
  ladders: null,
  mailFrom: null,
  localPatterns: [],
  quietChannel: false,
  retention: null,
  legalHold: null,
} as const;
