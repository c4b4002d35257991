/** Numbers of the board's own systems, by the masks in its settings. */
import type { Detector } from '../caught.ts';
import { searchFor } from '../localPatterns.ts';

export const localNumbers: Detector = {
  kind: 'localPattern',
  weight: 'stops',
  find: ({ plain }, knows) =>
    knows.localPatterns.flatMap(({ mask }) =>
      [...plain.matchAll(searchFor(mask))].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      })),
    ),
};
