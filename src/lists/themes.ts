/** Themes that findings of different audits share, so that what comes back can be seen (N8). */
import { optional, ref, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const themes = defineList({
  name: 'themes',
  displayName: 'Themes',
  description: 'Themes of findings. Two that mean the same are merged: one points to the other.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    name: text('The theme in a few words', { asTitle: true }),
    mergedInto: optional(ref('themes', 'The theme that took its place')),
  },
  title: (theme) => theme.name,
});
