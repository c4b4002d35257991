/** What became of a request: one row per request, of the request's own key. Sealed: the bot alone writes it. */
import { choice, moment, note, optional, ref } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const requestOutcomes = defineList({
  name: 'requestOutcomes',
  displayName: 'Request outcomes',
  description: 'The answers of the bot to requests.',
  writing: { kind: 'sealed' },
  readBy: everyone,
  columns: {
    request: ref('requests', 'Which request', { indexed: true }),
    state: choice('What became of it', ['done', 'refused']),
    answeredAt: moment('When'),
    why: optional(note('What was done, or why it was refused')),
  },
  title: (outcome) => `${outcome.request.title}: ${outcome.state}`,
});
