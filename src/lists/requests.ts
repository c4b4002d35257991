/**
 * What people ask of the bot from the tab. Add-only; who asks is SharePoint's own `createdBy`. The bot answers in
 * `requestOutcomes`. Signing is never asked for this way.
 */
import { choice, note, optional, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const requestKinds = ['ask again', 'verify now', 'remind now'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requests = defineList({
  name: 'requests',
  displayName: 'Requests',
  description: 'What people have asked the bot to do. The bot checks whether the asker may and answers beside it.',
  writing: { kind: 'addOnly', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    kind: choice('What is asked', requestKinds),
    subject: text('Key of what it is about, e.g. an agency', { indexed: true }),
    about: text('What it is about, in words', { asTitle: true }),
    note: optional(note('A word to the bot or the reader')),
  },
  title: (request) => request.about,
});
