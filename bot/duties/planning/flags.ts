/**
 * Historical information of a case could not be reached, or was missed (R55): whoever leads the audit and the QA manager
 * are told at once, within the daily limit, by the case's reference alone. Who raised it and what it is about stays in
 * the case return.
 */
import { dateIn } from '../../../src/base/time/zone.ts';
import { rosterOn } from '../../../src/core/duties/roster.ts';
import type { Audit, BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { BotParts } from '../../parts.ts';
import { singleEntry } from '../entries.ts';
import { planWithinLimit } from './singles.ts';

type Parts = Pick<BotParts, 'store'>;

/** @param flag the audit and the reference that the app gave to the case */
export async function planFlagNotice(
  parts: Parts,
  board: string,
  snapshot: BoardSnapshot,
  flag: { readonly audit: Audit; readonly caseReference: string },
): Promise<void> {
  const day = dateIn(snapshot.now);
  const { audit, caseReference } = flag;
  const told = [audit.lead?.key, audit.jointLead?.key, ...rosterOn(snapshot, day).appointed('QA manager')];
  const entries = [...new Set(told)]
    .filter((person) => person !== undefined)
    .map((person) =>
      singleEntry(
        `flag.${audit.key}.${caseReference}`,
        { what: 'flag', audit: audit.key, caseReference },
        { person, day, at: snapshot.now },
      ),
    );
  await planWithinLimit(parts, { board, day }, entries);
}
