/**
 * Replies on case returns: what those who lead an audit say about one return of one agency, and what the app found when it
 * read it. **One SharePoint list for each agency** beside its case returns (decisions 4), because a reply names a case:
 * the agency reads its own, the sub group adds, no other agency sees it. A reply is about one content of the return:
 * it lapses when the return is changed, not when its row is touched or the board moves (`core/audit/returns`).
 */
import { choice, note, optional, ref, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';

/**
 * - `changes asked`: the return goes back to its agency.
 * - `accepted`: it is good enough to be moderated and counted.
 * - `cannot count`: it was sent past the form, which would have refused it. For the app alone.
 */
export const replyKinds = ['changes asked', 'accepted', 'cannot count'] as const;
export type ReplyKind = (typeof replyKinds)[number];

export const returnReplies = defineList({
  name: 'returnReplies',
  displayName: 'Replies on case returns',
  description: 'What was said about the agency’s case returns. Nobody can change or delete a row; the newest counts.',
  // Both are completed for each agency by its own group, which reads: see agencyLists.ts.
  writing: { kind: 'addOnly', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: ['chair', 'qaManager', 'subGroup'],
  columns: {
    caseReturn: text('Key of the return', { indexed: true }),
    reference: text('The case reference', { asTitle: true }),
    audit: ref('audits', 'Which audit', { indexed: true }),
    agency: ref('agencies', 'Whose return it is'),
    kind: choice('What was said', replyKinds),
    reason: optional(note('What has to change, or why it cannot count')),
    version: text('The version of the row that was looked at, as SharePoint names it (etag)'),
    fingerprint: optional(text('What exactly it is about: the fingerprint of the content of the return')),
  },
  title: (row) => row.reference,
});
