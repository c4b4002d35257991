/** What the form of a finding holds while somebody types, and the values it stands for. */
import { keyOf, slug } from '../../../../base/id.ts';
import type { AuditBook, Finding, Theme } from '../../../../core/audit/auditBook.ts';
import type { FindingValues } from '../../../../core/audit/findings/finding.ts';
import { mergedTheme } from '../../../../core/audit/findings/themes.ts';
import type { Characteristic } from '../../../../lists/caseReturns.ts';
import { refTo } from '../../../../lists/definition/columns.ts';
import { type FindingKind, findingKinds, findingScopes, type voiceTags } from '../../../../lists/findings.ts';
import { measureTypes } from '../../../../lists/toolContent.ts';

type VoiceTag = (typeof voiceTags)[number];

export interface FindingDraft {
  readonly name: string;
  readonly kind: FindingKind;
  /** Key of a theme; `new` for the one in `newTheme`; empty for none. */
  readonly theme: string;
  readonly newTheme: string;
  readonly scope: Finding['scope'];
  readonly wording: string;
  readonly policySays: string;
  readonly practiceShows: string;
  readonly evidence: string;
  readonly question: string;
  readonly measure: string;
  readonly characteristics: readonly Characteristic[];
  readonly voice: readonly VoiceTag[];
}

/** The choice that opens the box for a new theme. */
export const aNewTheme = 'new';

/** A new one begins as good practice, which comes first (R71). */
const empty: FindingDraft = {
  name: '',
  kind: 'Good practice',
  theme: '',
  newTheme: '',
  scope: 'Between agencies',
  wording: '',
  policySays: '',
  practiceShows: '',
  evidence: '',
  question: '',
  measure: '',
  characteristics: [],
  voice: [],
};

/** @param finding null for a new one */
export function draftOfFinding(finding: Finding | null, themes: readonly Theme[]): FindingDraft {
  if (finding === null) return empty;
  const { name, kind, scope, wording, characteristics, voice } = finding;
  return {
    name,
    kind,
    scope,
    wording,
    characteristics,
    voice,
    theme: finding.theme === null ? '' : (mergedTheme(themes, finding.theme.key)?.key ?? ''),
    newTheme: '',
    policySays: finding.policySays ?? '',
    practiceShows: finding.practiceShows ?? '',
    evidence: finding.evidence ?? '',
    question: finding.question ?? '',
    measure: finding.measure ?? '',
  };
}

/** The values as the list takes them; the new theme is not among them. */
export function valuesOfFinding(draft: FindingDraft, themes: readonly Theme[]): FindingValues {
  const theme = themes.find((one) => one.key === draft.theme);
  return {
    name: draft.name,
    kind: draft.kind,
    theme: theme === undefined ? null : refTo(theme),
    scope: draft.scope,
    wording: draft.wording,
    policySays: draft.policySays,
    practiceShows: draft.practiceShows,
    evidence: draft.evidence,
    question: draft.question,
    measure: measureTypes.find((one) => one === draft.measure) ?? null,
    characteristics: draft.characteristics,
    voice: draft.voice,
  };
}

/** The theme that has to be there before the finding; null where none is new. Named as before, it is the one from before. */
export function newThemeOf(draft: FindingDraft): { readonly key: Theme['key']; readonly name: string } | null {
  const name = draft.newTheme.trim();
  if (draft.theme !== aNewTheme || name === '') return null;
  return { key: keyOf<'themes'>(slug(name)), name };
}

export const kindOfText = (text: string): FindingKind => findingKinds.find((one) => one === text) ?? 'Good practice';
export const scopeOfText = (text: string): Finding['scope'] =>
  findingScopes.find((one) => one === text) ?? 'Between agencies';

/** The questions of the tool, as choices. */
export function questionOptions(book: Pick<AuditBook, 'tool'>): readonly { value: string; words: string }[] {
  return (book.tool?.content.sections ?? []).flatMap((section) =>
    section.questions.map(({ id, wording }) => ({ value: id, words: `${section.title}: ${wording}` })),
  );
}
