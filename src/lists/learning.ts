/** Learning on its way: to which destination, for whom, when, and how we know that it reached people (N1). */
import { choice, count, date, link, note, optional, ref, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';
import { learningDestinations } from './recommendations.ts';

export const learning = defineList({
  name: 'learning',
  displayName: 'Learning',
  description: 'Where the learning of an audit went and how we know that it reached people.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    name: text('What is done, in a few words', { asTitle: true }),
    audit: ref('audits', 'Which audit', { indexed: true }),
    recommendation: ref('recommendations', 'The recommendation it carries'),
    action: optional(ref('actions', 'The action it belongs to')),
    destination: choice('Where the learning goes', learningDestinations),
    audience: text('For whom'),
    plannedOn: date('Day for which it is planned'),
    reachedOn: optional(date('Day on which it reached them')),
    reached: optional(count('How many people it reached')),
    evidence: optional(note('How we know that it reached them')),
    evidenceLink: optional(link('Where that can be seen')),
  },
  title: (one) => one.name,
});
