/**
 * Entering a content area and changing it: what must be right before it is written (framework 3.1 and 4.1, stage one). The
 * markers are never typed: they follow from the priorities and the review action. An area is not deleted; it goes out of
 * focus, because the programmes of earlier years still name it.
 */
import { acceptUnless, type Refusal, type Result } from '../../../base/result.ts';
import { parseFinancialYear } from '../../../base/time/quarter.ts';
import type { contentAreas } from '../../../lists/contentAreas.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import type { ContentArea, Priority } from '../programme.ts';
import { longestLine } from '../year/yearFacts.ts';

export type AreaRefusal = 'name' | 'reviewAction' | 'evidence' | 'years' | 'nothing';

/** As typed; empty texts for none. */
export interface AreaDraft {
  readonly name: string;
  readonly kind: ContentArea['kind'];
  /** Keys of priorities. */
  readonly priorities: readonly string[];
  readonly reviewAction: string;
  readonly coreBusiness: ContentArea['coreBusiness'];
  readonly namedByLeadership: boolean;
  readonly evidence: string;
  /** Financial years in which it is in focus. */
  readonly years: readonly string[];
}

/** What the rules compare an area with. */
export interface KnownAreas {
  readonly areas: readonly ContentArea[];
  readonly priorities: readonly Priority[];
}

type AreaValues = Required<NewRow<typeof contentAreas>>;

/** A blank form, or what the area holds. */
export function areaDraft(area: ContentArea | null): AreaDraft {
  return {
    name: area?.name ?? '',
    kind: area?.kind ?? 'Priority service areas',
    priorities: area?.priorities.map((one) => one.key) ?? [],
    reviewAction: area?.reviewAction ?? '',
    coreBusiness: area?.coreBusiness ?? [],
    namedByLeadership: area?.namedByLeadership ?? false,
    evidence: area?.evidence ?? '',
    years: area?.years ?? [],
  };
}

/** A name without spaces that mean nothing. */
function neat(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim();
}

/** Whether two names are one to a reader. */
export function isSameAreaName(a: string, b: string): boolean {
  return neat(a).toLowerCase() === neat(b).toLowerCase();
}

/** The whole row of a new area, or everything that is wrong with it. */
export function prepareArea(known: KnownAreas, draft: AreaDraft): Result<AreaValues, AreaRefusal> {
  const values = valuesOf(known, draft, null);
  return acceptUnless(faultsOf(known, values, null), values);
}

/** The fields that differ, or everything that is wrong. */
export function prepareAreaChange(
  known: KnownAreas,
  area: ContentArea,
  draft: AreaDraft,
): Result<Partial<AreaValues>, AreaRefusal> {
  const values = valuesOf(known, draft, area);
  const refusals = faultsOf(known, values, area);
  const fields = Object.keys(values) as readonly (keyof AreaValues)[]; // keys of this very object
  const changed = fields.filter((field) => !isSame(field, area, values));
  if (refusals.length === 0 && changed.length === 0) {
    return acceptUnless([{ code: 'nothing' as const, sentence: 'Nothing was changed.' }], {});
  }
  const changes = Object.fromEntries(changed.map((field) => [field, values[field]]));
  return acceptUnless(refusals, changes as Partial<AreaValues>); // a subset of its own fields
}

/** A priority that was reworded is the same one. */
function isSame(field: keyof AreaValues, area: ContentArea, values: AreaValues): boolean {
  const plain = (row: Pick<ContentArea, keyof AreaValues>): unknown =>
    field === 'priorities' ? row.priorities.map((one) => one.key) : row[field];
  return JSON.stringify(plain(area)) === JSON.stringify(plain(values));
}

/** A priority that has gone from the list keeps the title it had in the area. */
function valuesOf({ priorities }: KnownAreas, draft: AreaDraft, area: ContentArea | null): AreaValues {
  const refs = [...priorities.map(refTo), ...(area?.priorities ?? [])];
  const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    name: neat(draft.name),
    kind: draft.kind,
    priorities: draft.priorities.flatMap((key) => refs.find((one) => one.key === key) ?? []),
    reviewAction: filled(draft.reviewAction),
    coreBusiness: draft.coreBusiness,
    namedByLeadership: draft.namedByLeadership,
    evidence: filled(draft.evidence),
    years: [...new Set(draft.years)].sort(),
  };
}

function faultsOf(
  { areas }: KnownAreas,
  values: AreaValues,
  area: ContentArea | null,
): readonly Refusal<AreaRefusal>[] {
  const others = areas.filter((one) => one.key !== area?.key);
  const refusals: Refusal<AreaRefusal>[] = [...faultOfName(values.name, others)];
  if ((values.reviewAction ?? '').length > longestLine) {
    refusals.push({ code: 'reviewAction', sentence: `Shorten it to ${longestLine} characters or fewer.` });
  }
  if (values.years.some((year) => parseFinancialYear(year) === null)) {
    refusals.push({ code: 'years', sentence: 'A financial year is written such as 2015-16.' });
  }
  if (lacksEvidence(values, area)) refusals.push(noEvidence);
  return refusals;
}

function faultOfName(name: string, others: readonly ContentArea[]): readonly Refusal<'name'>[] {
  if (name === '') return [{ code: 'name', sentence: 'Give the content area a name.' }];
  if (name.length > longestLine) {
    return [{ code: 'name', sentence: `Shorten the name to ${longestLine} characters or fewer.` }];
  }
  const same = others.find((one) => isSameAreaName(one.name, name));
  if (same === undefined) return [];
  return [
    { code: 'name', sentence: `“${same.name}” is a content area already. Change that one, or choose another name.` },
  ];
}

/**
 * Areas of focus are "informed by evidence such as findings from research, audits, management information and learning from
 * serious case reviews" (framework 3.1, R7), so a new year in focus asks for it. Core business and what the Leadership Group
 * named are in the programme for that very reason (framework 4.1), and what was in focus before is not asked again.
 */
function lacksEvidence(values: AreaValues, area: ContentArea | null): boolean {
  if (saysWhy(values)) return false;
  return values.years.some((year) => area === null || !area.years.includes(year));
}

/** Whether the row says why the area was chosen. Past our screens, and in rows from before, it may not. */
export function saysWhy(
  area: Pick<ContentArea, 'evidence' | 'reviewAction' | 'coreBusiness' | 'namedByLeadership'>,
): boolean {
  return area.evidence !== null || area.reviewAction !== null || area.coreBusiness.length > 0 || area.namedByLeadership;
}

const noEvidence: Refusal<'evidence'> = {
  code: 'evidence',
  sentence:
    'Say why it comes into focus: research, audits, management information or learning from reviews. Core business and areas named by the Leadership Group need no other reason.',
};

/**
 * More than these in one year call for a word of warning. The framework asks for "a discreet number of defined areas"
 * (3.1) and names none; this number is the product's own.
 */
export const manageableAreas = 8;

/** Areas in focus in a year. */
export function areasInFocus(areas: readonly ContentArea[], year: string): readonly ContentArea[] {
  return areas.filter((area) => area.years.includes(year));
}
