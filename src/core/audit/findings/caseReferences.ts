/**
 * Case references in text that everybody may read: findings, recommendations and actions speak of practice, never of a
 * case, though a reference alone names no child. Whether a text holds personal data is asked of `core/privacy`.
 */
import type { AuditBook } from '../auditBook.ts';

/** The rows of a book that hold case references, as far as the reader may see them. */
type Holders = Pick<AuditBook, 'cases' | 'returns' | 'moderations'>;

/** Every case reference of the audit, each once. */
export function referencesIn({ cases, returns, moderations }: Holders): readonly string[] {
  return [...new Set([...cases, ...returns, ...moderations].map((row) => row.reference))];
}

/** The first reference that the text names, in capitals or not; null for none. */
export function namedCase(text: string, references: readonly string[]): string | null {
  return references.find((reference) => wordOf(reference).test(text)) ?? null;
}

/** The text with `a case` in the place of each reference: for what leaves the workspace. */
export function withoutCases(text: string, references: readonly string[]): string {
  return references.reduce((so, reference) => so.replace(wordOf(reference), 'a case'), text);
}

/** The reference as a word of its own: `SM-K7Q2` is not in `SM-K7Q21`. */
function wordOf(reference: string): RegExp {
  const literal = reference.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
}
