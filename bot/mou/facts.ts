/**
 * Everything the memorandum's rules look at, read afresh in one round trip or taken from a board that was just read. Half a
 * board would mislead, so any list that cannot be read is a fault; rows that cannot be read are counted and logged.
 */
import type { Instant } from '../../src/base/time/instant.ts';
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import { dateIn } from '../../src/base/time/zone.ts';
import { membershipOn } from '../../src/core/answers/absence.ts';
import { askedFor, type HandedOver } from '../../src/core/mou/asking.ts';
import { type MouBooks, type MouVersion, versionToSign } from '../../src/core/mou/standing.ts';
import { type Agency, currentOf, type Membership } from '../../src/core/people/board.ts';
import { mouSignatures } from '../../src/lists/mouSignatures.ts';
import { type BoardReading, readBoard } from '../duties/snapshot.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { HandOver } from '../store/botStore.ts';
import { silentAgencies } from './silence.ts';

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
  /** Agencies whose representative has been silent so long that the card has come to the substitute, too. */
  readonly silent: ReadonlySet<string>;
  /** Rows of the signatures that cannot be read: nothing may be added after them. */
  readonly unreadableSignatures: number;
}

type Parts = Pick<BotParts, 'store' | 'boardNow' | 'calendar' | 'log'>;

/** @throws Fault when a list cannot be read */
export async function readMouFacts(parts: Parts, open: OpenBoard): Promise<MouFacts> {
  return mouFactsOf(open, await readBoard(parts, open));
}

/** The memorandum's part of a board that was read already. */
export function mouFactsOf({ board }: OpenBoard, { snapshot, handOvers, unreadable }: BoardReading): MouFacts {
  const { now, settings, agencies, books } = snapshot;
  const day = dateIn(now);
  return {
    now,
    day,
    boardName: settings?.boardName ?? board.name,
    channelId: settings?.channelId ?? null,
    // Somebody who said on a card that they are away is away for the memorandum too.
    membership: membershipOn(snapshot, day),
    agencies,
    books,
    version: versionToSign(books, day),
    handOvers,
    silent: silentAgencies(snapshot, day),
    unreadableSignatures: unreadable(mouSignatures),
  };
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

/** Whether the substitute may act: the representative has passed it on, or has been silent for too long. */
export function comesToSubstitute(facts: MouFacts, version: MouVersion): HandedOver {
  const handedOver = handedOverOf(facts, version);
  return (agency) => handedOver(agency) || (facts.version?.key === version.key && facts.silent.has(agency));
}

/** Whether the card is this person's to sign now: they are asked, or it has come to them as the substitute, too. */
export function isTheirs(
  facts: MouFacts,
  about: { readonly version: MouVersion; readonly agency: Agency },
  person: string,
) {
  const { version, agency } = about;
  const asked = askedFor(facts.membership, agency, { day: facts.day, handedOver: handedOverOf(facts, version) });
  if (asked.appointment?.person.key === person) return true;
  const substitute = currentOf(facts.membership, 'substitute', agency.key, facts.day);
  return substitute?.person.key === person && comesToSubstitute(facts, version)(agency.key);
}

/** The agency of a key, or null when it is not one of the board's. */
export function agencyOf(facts: MouFacts, key: string): Agency | null {
  return facts.agencies.find((agency) => agency.key === key) ?? null;
}
