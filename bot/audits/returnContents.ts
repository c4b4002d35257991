/**
 * The content of returns about which something was said, read where their version does not tell whether that still holds:
 * after a return was changed, or its row touched, or the board has moved. What was found is kept by version in memory, so
 * that each is read once. The answers themselves are not kept.
 */
import type { Key } from '../../src/base/id.ts';
import type { ReturnHead } from '../../src/core/audit/auditBook.ts';
import { fingerprintsIn, nameOfReturn, withFingerprints } from '../../src/core/audit/returns/contentFingerprint.ts';
import { needsFingerprint } from '../../src/core/audit/returns/replies.ts';
import type { Agency } from '../../src/core/people/board.ts';
import { readReturns } from '../../src/graph/lists/agencyReturns.ts';
import { sha256Hex } from '../hash.ts';
import type { OpenBoard } from '../parts.ts';
import type { WorkReading } from './work.ts';

interface Kept {
  readonly etag: string;
  readonly fingerprint: string;
}

/** By site and name of the return. */
type Memory = Map<string, Kept>;

/** By what lives as long as the process. After a restart each is read once more. */
const memories = new WeakMap<object, Memory>();

/**
 * The reading with fingerprints where they are needed.
 * @param process what the process has one of
 * @throws Fault when a list cannot be read
 */
export async function withContents(
  process: object,
  { site }: Pick<OpenBoard, 'site'>,
  { agencies, audits }: { readonly agencies: readonly Agency[]; readonly audits: WorkReading },
): Promise<WorkReading> {
  const { returns, replies } = audits.work;
  const wanted = returns.filter((head) => needsFingerprint({ replies }, head));
  if (wanted.length === 0) return audits;
  const memory = memories.get(process) ?? new Map<string, Kept>();
  memories.set(process, memory);
  const placeOf = (head: ReturnHead) => `${site.siteId} ${nameOfReturn(head)}`;
  const isNew = (head: ReturnHead) => memory.get(placeOf(head))?.etag !== head.etag;
  for (const { agency, audit, heads } of parts(agencies, wanted.filter(isNew))) {
    const found = fingerprintsIn(heads, await readReturns(site, [agency], audit), sha256Hex);
    for (const head of heads) {
      const fingerprint = found.get(nameOfReturn(head));
      if (fingerprint !== undefined) memory.set(placeOf(head), { etag: head.etag, fingerprint });
    }
  }
  const known = wanted.flatMap((head): readonly (readonly [string, string])[] => {
    const kept = memory.get(placeOf(head));
    return kept?.etag === head.etag ? [[nameOfReturn(head), kept.fingerprint]] : [];
  });
  return { ...audits, work: { ...audits.work, returns: withFingerprints(returns, new Map(known)) } };
}

interface Part {
  readonly agency: Agency;
  readonly audit: Key<'audits'>;
  readonly heads: ReturnHead[];
}

/** The returns of one agency in one audit at a time: so they are read, and so a row that cannot be read is told apart. */
function parts(agencies: readonly Agency[], heads: readonly ReturnHead[]): readonly Part[] {
  const made = new Map<string, Part>();
  for (const head of heads) {
    const agency = agencies.find((one) => one.key === head.agency.key);
    if (agency === undefined) continue;
    const name = `${head.audit.key}|${agency.key}`;
    const part = made.get(name) ?? { agency, audit: head.audit.key, heads: [] };
    part.heads.push(head);
    made.set(name, part);
  }
  return [...made.values()];
}
