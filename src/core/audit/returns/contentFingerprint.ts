/**
 * What exactly a reply on a return is about: the fingerprint of the content of the return. A version as SharePoint names it
 * (etag) changes when a row is touched and when a board moves; the content does not. Everything that an agency says in its
 * return is covered, the state as well, since ‘not involved’ is an answer; what SharePoint adds to a row is not.
 */

import { canonicalValue } from '../../export/canonicalValue.ts';
import type { AuditBook, CaseReturn, Hash, ReturnHead } from '../auditBook.ts';

/** Fields of a return that are told apart by row, not by content: SharePoint and the app fill them in. */
type RowFact = 'key' | 'itemId' | 'etag' | 'label' | 'createdAt' | 'createdBy' | 'changedAt' | 'changedBy';

/** All that is covered: every column of the return. */
export type FingerprintedContent = Omit<CaseReturn, RowFact>;

/** What stands for content that cannot be read: all of it is the same to us, and only the app may speak of it. */
export const unreadableContent = 'unreadable';

/**
 * The fingerprint: `v1:` and the SHA-256 of the RFC 8785 JSON of the content. What is empty is left out, so that a column
 * that is added later changes no fingerprint before somebody fills it in, and voids a reply as soon as somebody does.
 * `v1` changes only when the form itself has to: replies of an earlier form are then held against that form.
 */
export function contentFingerprint(row: FingerprintedContent, hash: Hash): string {
  const { audit, agency, characteristics, ...rest } = row;
  const said: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.entries(withoutFacts(rest)).map(([field, value]) => [field, sameLines(value)]),
  );
  const content = {
    ...said,
    // By key alone: an audit or agency may be renamed.
    audit: audit.key,
    agency: agency.key,
    // Several are chosen in no order.
    characteristics: [...new Set(characteristics)].sort(),
  };
  const filled = Object.entries(content).filter(([, value]) => !isEmpty(value));
  return `v1:${hash(canonicalValue(Object.fromEntries(filled)))}`;
}

const rowFacts: Readonly<Record<RowFact, true>> = {
  key: true,
  itemId: true,
  etag: true,
  label: true,
  createdAt: true,
  createdBy: true,
  changedAt: true,
  changedBy: true,
};

/** A whole row may be handed in. */
function withoutFacts(row: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !(field in rowFacts) && field !== 'fingerprint'));
}

/** SharePoint's own form may end lines in its own way: that is no change of what was said. */
function sameLines(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : value;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The return with the fingerprint of its content, for whoever holds it against replies. */
export function withFingerprint<R extends CaseReturn>(
  { hash }: Pick<AuditBook, 'hash'>,
  row: R,
): R & { readonly fingerprint: string } {
  return { ...row, fingerprint: contentFingerprint(row, hash) };
}

/** What was read of the list of one agency. */
export interface ReadContents {
  readonly rows: readonly CaseReturn[];
  /** Rows that cannot be read. */
  readonly spoiled: readonly { readonly itemId: string }[];
}

/**
 * Fingerprints of returns of one agency, by `nameOfReturn`. One that was changed between the two readings is left out: it
 * is looked at again with its new version.
 */
export function fingerprintsIn(
  heads: readonly ReturnHead[],
  { rows, spoiled }: ReadContents,
  hash: Hash,
): ReadonlyMap<string, string> {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const broken = new Set(spoiled.map((one) => one.itemId));
  const found = heads.flatMap((head): readonly (readonly [string, string])[] => {
    const row = byKey.get(head.key);
    if (row?.etag === head.etag) return [[nameOfReturn(head), contentFingerprint(row, hash)]];
    return row === undefined && broken.has(head.itemId) ? [[nameOfReturn(head), unreadableContent]] : [];
  });
  return new Map(found);
}

/** The heads, each with the fingerprint that was found for its key in the list of its agency. */
export function withFingerprints(
  heads: readonly ReturnHead[],
  found: ReadonlyMap<string, string>,
): readonly ReturnHead[] {
  if (found.size === 0) return heads;
  return heads.map((head) => {
    const fingerprint = found.get(nameOfReturn(head));
    return fingerprint === undefined ? head : { ...head, fingerprint };
  });
}

/** A return by its key and the agency in whose list it stands. */
export function nameOfReturn({ key, agency }: Pick<ReturnHead, 'key' | 'agency'>): string {
  return `${key}|${agency.key}`;
}
