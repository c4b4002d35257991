/**
 * Why an agency declined to sign: apart from the decline itself, which everybody may read, because the reason is for
 * those who can help. A row has the key of its decline.
 */
import { note, ref } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';

export const mouDeclineReasons = defineList({
  name: 'mouDeclineReasons',
  displayName: 'MoU decline reasons',
  description: 'Written by the app alone beside a decline. Only the chair, the QA manager and the sub group see it.',
  writing: { kind: 'sealed' },
  readBy: ['chair', 'qaManager', 'subGroup'],
  columns: {
    decline: ref('mouDeclines', 'Which decline', { indexed: true }),
    reason: note('The reason given'),
  },
  title: (given) => given.decline.title,
});
