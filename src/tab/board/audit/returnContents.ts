/**
 * The content of returns about which something was said, read where their version does not tell whether that still holds:
 * after a return was changed, or its row touched, or the board has moved. Of all others the heads are enough.
 */
import type { Key } from '../../../base/id.ts';
import type { ReturnHead } from '../../../core/audit/auditBook.ts';
import { fingerprintsIn, withFingerprints } from '../../../core/audit/returns/contentFingerprint.ts';
import { needsFingerprint } from '../../../core/audit/returns/replies.ts';
import { type ReadStandings, readReturns } from '../../../graph/lists/agencyReturns.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import type { ListOwner } from '../../../lists/agencyLists.ts';
import { hashOfText } from './hashOfText.ts';

interface Asked {
  readonly agencies: readonly ListOwner[];
  readonly audit: Key<'audits'>;
  readonly heads: Pick<ReadStandings, 'rows' | 'replies'>;
}

/** The heads, with fingerprints where they are needed. @throws Fault */
export async function withContents(
  site: BoardSite,
  { agencies, audit, heads: { rows, replies } }: Asked,
  signal?: AbortSignal,
): Promise<readonly ReturnHead[]> {
  const heads: readonly ReturnHead[] = rows;
  const wanted = heads.filter((head) => needsFingerprint({ replies }, head));
  if (wanted.length === 0) return heads;
  const found = await Promise.all(
    agencies.map(async (agency) => {
      const own = wanted.filter((head) => head.agency.key === agency.key);
      if (own.length === 0) return [];
      return [...fingerprintsIn(own, await readReturns(site, [agency], audit, signal), hashOfText)];
    }),
  );
  return withFingerprints(heads, new Map(found.flat()));
}
