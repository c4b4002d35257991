/**
 * Agencies that most partnerships have, so that a new board ticks them instead of typing: the agencies of the framework's
 * own programme of 2015-16 and those that came to be usual since. A proposal and no more: nobody has to take part, and each
 * name can be changed. And the sector that the name of an agency suggests.
 */
import type { agencies } from '../../lists/agencies.ts';
import type { NewRow } from '../../lists/definition/defineList.ts';

export type Sector = NewRow<typeof agencies>['sector'];

/** An agency as somebody enters it. */
export interface AgencyEntry {
  readonly name: string;
  readonly sector: Sector;
}

/** In the order in which a partnership names them. */
export const usualAgencies: readonly AgencyEntry[] = [
  { name: "Children's Social Care", sector: 'Local authority' },
  { name: 'Early Help', sector: 'Local authority' },
  { name: 'Police', sector: 'Police' },
  { name: 'NHS commissioner', sector: 'Health' },
  { name: 'Hospital Trust', sector: 'Health' },
  { name: 'Community Health', sector: 'Health' },
  { name: 'Mental Health Trust', sector: 'Health' },
  { name: 'Education and Schools', sector: 'Education' },
  { name: 'Probation', sector: 'Probation and youth justice' },
  { name: 'Youth Justice Service', sector: 'Probation and youth justice' },
  { name: 'Housing', sector: 'Housing' },
  { name: 'Adult Social Care', sector: 'Local authority' },
  { name: 'Public Health', sector: 'Local authority' },
  { name: 'Substance Misuse Service', sector: 'Health' },
  { name: 'Domestic Abuse Service', sector: 'Voluntary sector' },
  { name: 'Voluntary sector forum', sector: 'Voluntary sector' },
];

/** The first that fits wins: 'public health' is the council's, 'youth justice' no court's. */
const signs: readonly (readonly [RegExp, Sector])[] = [
  [/\bpublic health\b/i, 'Local authority'],
  [/\b(police|constabulary)\b/i, 'Police'],
  [/\b(probation|youth (justice|offending)|yot|yos)\b/i, 'Probation and youth justice'],
  [/\b(nhs|health|hospitals?|clinical|icb|camhs|gp|medical|ambulance|substance)\b/i, 'Health'],
  [/\b(schools?|colleges?|academ(y|ies)|education|nursery|nurseries|early years|universit(y|ies))\b/i, 'Education'],
  [/\b(housing|homes|homeless(ness)?)\b/i, 'Housing'],
  [/\b(voluntary|charity|charities|community|refuge|domestic|volunteers?)\b/i, 'Voluntary sector'],
  [/\b(council|social care|early help|local authority|borough|county|adults?|children'?s)\b/i, 'Local authority'],
];

/** What the name of an agency suggests; `Other` where it suggests nothing. */
export function sectorOf(name: string): Sector {
  const plain = name.replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
  const usual = usualAgencies.find((one) => one.name.toLowerCase() === plain.toLowerCase());
  if (usual !== undefined) return usual.sector;
  return signs.find(([sign]) => sign.test(plain))?.[1] ?? 'Other';
}
