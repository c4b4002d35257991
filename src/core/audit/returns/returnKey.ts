/**
 * The one key of the return of one agency about one case. Whoever of the agency writes it, representative or substitute,
 * writes the same row: there can be no second one.
 */
import type { Key } from '../../../base/id.ts';
import { joinedKey } from '../cases/shortKey.ts';

export type ReturnKey = Key<'caseReturns'>;

interface Keyed {
  readonly key: string;
}

/** `<audit>.<reference>.<agency>` in small letters; long names are cut and marked. */
export function returnKey(audit: Keyed, reference: string, agency: Keyed): ReturnKey {
  return joinedKey<'caseReturns'>(audit.key, reference.toLowerCase(), agency.key);
}
