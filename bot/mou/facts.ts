/**
 * Everything the memorandum's rules look at, read afresh in one round trip. Half a board would mislead, so any list that
 * cannot be read is a fault; rows that cannot be read are counted and logged.
 */

import type { Instant } from '../../src/base/time/instant.ts';
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import { dateIn } from '../../src/base/time/zone.ts';
import type { HandedOver } from '../../src/core/mou/asking.ts';
import { signByOf } from '../../src/core/mou/signBy.ts';
import { type MouBooks, type MouVersion, versionToSign } from '../../src/core/mou/standing.ts';
import { type Agency, currentOf, type Membership } from '../../src/core/people/board.ts';
import { termsOf } from '../../src/core/words/terms.ts';
import { readTogether } from '../../src/graph/lists/readTogether.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { boardSettings } from '../../src/lists/boardSettings.ts';
import type { SpoiledRow } from '../../src/lists/definition/row.ts';
import { mouDeclines } from '../../src/lists/mouDeclines.ts';
import { mouSignatures } from '../../src/lists/mouSignatures.ts';
import { mouVersions } from '../../src/lists/mouVersions.ts';
import { people } from '../../src/lists/people.ts';
import { terms } from '../../src/lists/terms.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { HandOver } from '../store/botStore.ts';

export interface MouFacts {
  readonly now: Instant;
  readonly day: PlainDate;
  readonly boardName: string;
  /** Channel of the board's settings; null for General. */
  readonly channelId: string | null;
  readonly membership: Membership;
  readonly agencies: readonly Agency[];
  readonly books: MouBooks;
  /** The version agencies are asked to sign; null when none is out. */
  readonly version: MouVersion | null;
  readonly handOvers: readonly HandOver[];
  /** Rows of the signatures that cannot be read: nothing may be added after them. */
  readonly unreadableSignatures: number;
}

type Parts = Pick<BotParts, 'store' | 'boardNow' | 'calendar' | 'log'>;

/** @throws Fault when a list cannot be read */
export async function readMouFacts(parts: Parts, { board, site }: OpenBoard): Promise<MouFacts> {
  const [settings, agencyRows, personRows, appointmentRows, versions, signatures, declines, words] = await readTogether(
    site,
    [boardSettings, agencies, people, appointments, mouVersions, mouSignatures, mouDeclines, terms],
  );
  for (const page of [settings, agencyRows, personRows, appointmentRows, versions, signatures, declines, words]) {
    logSpoiled(parts, board.key, page.spoiled);
  }
  const now = await parts.boardNow();
  const day = dateIn(now);
  const books: MouBooks = {
    versions: versions.rows,
    signatures: signatures.rows,
    declines: declines.rows,
    renewsYearly: settings.rows[0]?.mouRenewsYearly ?? false,
    signBy: (version) => signByOf(version, settings.rows[0] ?? null, parts.calendar),
  };
  return {
    now,
    day,
    boardName: settings.rows[0]?.boardName ?? board.name,
    channelId: settings.rows[0]?.channelId ?? null,
    membership: { people: personRows.rows, appointments: appointmentRows.rows, terms: termsOf(words.rows) },
    agencies: agencyRows.rows,
    books,
    version: versionToSign(books, day),
    handOvers: await parts.store.handOvers.all(board.key),
    unreadableSignatures: signatures.spoiled.length,
  };
}

/** By list, item and column; never a value. */
export function logSpoiled(parts: Pick<BotParts, 'log'>, board: string, spoiled: readonly SpoiledRow[]): void {
  for (const row of spoiled) {
    parts.log('row.spoiled', { board, list: row.list, item: row.itemId, columns: row.columns.join(',') });
  }
}

/** 'Not me' counts while the one who said so is still the representative. */
export function handedOverOf(facts: MouFacts, version: MouVersion): HandedOver {
  return (agencyKey) =>
    facts.handOvers.some(
      (one) =>
        one.version === version.key &&
        one.agency === agencyKey &&
        facts.agencies.some(
          (agency) =>
            agency.key === agencyKey &&
            currentOf(facts.membership, 'representative', agency.key, facts.day)?.person.key === one.by,
        ),
    );
}

/** The agency of a key, or null when it is not one of the board's. */
export function agencyOf(facts: MouFacts, key: string): Agency | null {
  return facts.agencies.find((agency) => agency.key === key) ?? null;
}
