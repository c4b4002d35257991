/** What the form of the terms of reference holds while somebody writes, and the values it stands for. Pure. */
import { parsePlainDate } from '../../../../base/time/plainDate.ts';
import type { TermsOfReference } from '../../../../core/audit/auditBook.ts';
import { checkTerms, type TermsDraft } from '../../../../core/audit/terms/prepareTerms.ts';
import type { Audit } from '../../../../core/duties/snapshot.ts';
import { type InformationSource, informationSources } from '../../../../lists/termsOfReference.ts';

/** Boxes with text in them, days and numbers among them. */
const textFields = [
  'purpose',
  'focus',
  'scope',
  'sample',
  'method',
  'auditorExpertise',
  'sourcesLeftOut',
  'viewsOfFamiliesHow',
  'viewsOfPractitionersHow',
  'equality',
  'confidentiality',
  'instructionSource',
  'instructionLink',
] as const;
const dayFields = ['periodFrom', 'periodTo', 'reportOn'] as const;

export type TextField = (typeof textFields)[number];
export type DayField = (typeof dayFields)[number];

export type TermsForm = Readonly<Record<TextField | DayField | 'plannedCases', string>> & {
  readonly sources: readonly InformationSource[];
  readonly viewsOfFamilies: boolean;
  readonly viewsOfPractitioners: boolean;
};

/** @param terms null before anybody wrote any */
export function formOf(terms: TermsOfReference | null): TermsForm {
  const boxes = [...textFields, ...dayFields, 'plannedCases' as const].map((field) => [
    field,
    String(terms?.[field] ?? ''),
  ]);
  return {
    ...(Object.fromEntries(boxes) as Record<TextField | DayField | 'plannedCases', string>), // one entry for each box
    sources: terms?.sources ?? [],
    viewsOfFamilies: terms?.viewsOfFamilies ?? true,
    viewsOfPractitioners: terms?.viewsOfPractitioners ?? true,
  };
}

/** The form as values of the list; blank text is nothing. */
export function valuesOf(form: TermsForm) {
  const texts = Object.fromEntries(textFields.map((field) => [field, filled(form[field])]));
  const days = Object.fromEntries(dayFields.map((field) => [field, parsePlainDate(form[field])]));
  return {
    ...(texts as Record<TextField, string | null>), // one entry for each
    ...(days as Record<DayField, ReturnType<typeof parsePlainDate>>), // one entry for each
    plannedCases: countOf(form.plannedCases),
    sources: informationSources.filter((one) => form.sources.includes(one)),
    viewsOfFamilies: form.viewsOfFamilies,
    viewsOfPractitioners: form.viewsOfPractitioners,
  };
}

function filled(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function countOf(text: string): number | null {
  const trimmed = text.trim();
  const number = Number(trimmed);
  return trimmed === '' || !Number.isSafeInteger(number) || number < 0 ? null : number;
}

/** Only what differs from the row: two people who write in different boxes do not get in each other's way. */
export function changedValues(base: TermsOfReference | null, form: TermsForm): TermsDraft {
  const [before, after] = [valuesOf(formOf(base)), valuesOf(form)];
  const differs = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof before]), // a field of the same object
  );
  return Object.fromEntries(differs);
}

/** Whether there is anything to save. */
export function isChanged(base: TermsOfReference | null, form: TermsForm): boolean {
  return Object.keys(changedValues(base, form)).length > 0;
}

/** What to write, or why it may not be: a period is looked at as a whole, and only where somebody changed it. */
export function readyTerms(
  base: TermsOfReference | null,
  form: TermsForm,
  { returnsOpenOn }: Pick<Audit, 'returnsOpenOn'>,
) {
  const changed = changedValues(base, form);
  const isPeriod = 'periodFrom' in changed || 'periodTo' in changed;
  const { periodFrom, periodTo } = valuesOf(form);
  const checked = checkTerms(isPeriod ? { ...changed, periodFrom, periodTo } : changed, returnsOpenOn);
  return checked;
}

/** The row as it would be, for what is still missing in it. */
export function asWritten(base: TermsOfReference, form: TermsForm): TermsOfReference {
  return { ...base, ...valuesOf(form) };
}
