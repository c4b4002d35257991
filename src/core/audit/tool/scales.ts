/** The scales that a new tool can begin with. A board may change the words; what counts as good enough goes with each grade. */
import type { Scale } from '../../../lists/toolContent.ts';

/** The four words that English inspectorates use for their judgements. */
export const fourGrades: Scale = {
  name: 'Four grades',
  grades: [
    {
      id: 'outstanding',
      label: 'Outstanding',
      meaning: 'Practice that others should learn from, with a clear difference made for the child.',
      isGood: true,
    },
    {
      id: 'good',
      label: 'Good',
      meaning: 'Practice meets the standard and serves the child well.',
      isGood: true,
    },
    {
      id: 'requires-improvement',
      label: 'Requires improvement',
      meaning: 'Practice meets the standard in part: no child is left unsafe, but help is weaker than it should be.',
      isGood: false,
    },
    {
      id: 'inadequate',
      label: 'Inadequate',
      meaning: 'Practice falls so short of the standard that a child may be unsafe or go without help.',
      isGood: false,
    },
  ],
};

export const threeColours: Scale = {
  name: 'Three colours',
  grades: [
    { id: 'green', label: 'Green', meaning: 'The standard is met.', isGood: true },
    { id: 'amber', label: 'Amber', meaning: 'The standard is met in part.', isGood: false },
    { id: 'red', label: 'Red', meaning: 'The standard is not met.', isGood: false },
  ],
};

/** What an editor offers; null is a tool that grades nothing. */
export const scales: readonly { readonly name: string; readonly scale: Scale | null }[] = [
  { name: fourGrades.name, scale: fourGrades },
  { name: threeColours.name, scale: threeColours },
  { name: 'No grades', scale: null },
];
