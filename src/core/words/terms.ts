/**
 * The board's own words, with the words of the framework as defaults, so that a board with an empty list still reads
 * well (R93). A term is changed in one place and every screen and card follows.
 */
import type { Role } from '../../lists/appointments.ts';
import type { Row } from '../../lists/definition/defineList.ts';
import { type TermName, termNames, type terms as termsList } from '../../lists/terms.ts';

export type Terms = Readonly<Record<TermName, string>>;

/** The words of 2015: the framework's own. */
export const lscb2015: Terms = {
  board: 'Board',
  subGroup: 'Monitoring & Evaluation Sub Group',
  chair: 'chair',
  qaManager: 'QA manager',
  auditLead: 'M&E lead',
  reviewMarker: 'Based on actions from serious case or learning reviews',
  priorityMarker: 'Priority area of concern from the business plan',
  frameworkName: 'Learning & Improvement Framework',
};

/** The words since Working Together 2023. */
export const lscp2023: Terms = {
  ...lscb2015,
  board: 'Partnership',
  subGroup: 'Quality Assurance Sub Group',
  reviewMarker: 'Based on actions from child safeguarding practice reviews',
};

/** What a new board can begin with (R93); every word can be changed in the list afterwards. */
export const termsPacks = { lscp2023, lscb2015 } as const;
export type TermsPack = keyof typeof termsPacks;

/** The terms in force: what the list says, else the framework's word. */
export function termsOf(rows: readonly Row<typeof termsList>[]): Terms {
  const said = new Map(rows.map((row) => [row.term, row.says]));
  return Object.fromEntries(termNames.map((name) => [name, said.get(name) ?? lscb2015[name]])) as Terms; // one entry per name
}

/** A role in the board's words, as in `Only the … can do this`. A role of an agency is called the same everywhere. */
export function sayRole(role: Role, terms: Terms): string {
  switch (role) {
    case 'chair':
      return terms.chair;
    case 'QA manager':
      return terms.qaManager;
    case 'sub group member':
      return `${terms.subGroup} member`;
    case 'Board member':
      return `${terms.board} member`;
    case 'representative':
    case 'substitute':
    case 'senior sponsor':
    case 'agency auditor':
      return role;
  }
}

/** A term at the beginning of a sentence or as a label. */
export function capital(term: string): string {
  return `${term.charAt(0).toLocaleUpperCase('en-GB')}${term.slice(1)}`;
}
