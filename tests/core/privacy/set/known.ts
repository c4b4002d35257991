/**
 * What the guard knows of the board while it is measured on the lines beside this file: its own people, its words, and
 * three masks of local systems. All invented. The set was written and committed before any detector was.
 */
export const knownInTheSet = {
  people: ['Morgan Ashdown', 'Leila Farrow', 'Dr Samuel Oyelaran', 'M&E Lead A', 'M&E Lead B'],
  words: [
    'QA manager',
    'Audit lead',
    'Police',
    'Housing',
    'Sussex Police',
    'East Sussex Fire and Rescue',
    'Charlotte House',
    'Jasmine Ward',
    'Oasis Project',
    'Rise',
  ],
  localPatterns: ['Case system: AA-999999', 'Records system: CYP9999999', 'Paper file: 99/9999/A'],
} as const;
