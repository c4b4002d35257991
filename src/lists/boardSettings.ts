/** How this board works: one row, key `board`. Every number that people might argue about is a setting, not code. */
import { count, optional, text, yesNo } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

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
  },
  title: (settings) => settings.boardName,
});
