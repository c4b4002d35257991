/**
 * Whether a move of an audit from one step to the next counted when it was made. The app looks once, when it first sees
 * the move, and keeps what it found: later changes of the rows it rested on neither undo a move nor let a wrong one in.
 * The key of a row is the key of the decision.
 */
import { note, optional, ref, text, yesNo } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const checkedMoves = defineList({
  name: 'checkedMoves',
  displayName: 'Checked moves',
  description: 'Whether each move of an audit counted when it was made. Written by the app alone.',
  writing: { kind: 'sealed' },
  readBy: everyone,
  columns: {
    about: text('The audit, in words', { asTitle: true }),
    audit: ref('audits', 'The audit', { indexed: true }),
    counts: yesNo('Whether the move counts'),
    reason: optional(note('Why it does not')),
  },
  title: (row) => row.about,
});
