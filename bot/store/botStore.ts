/**
 * What only the bot knows, behind one interface for each kind of record: boards, where people and channels are reached,
 * seals it wrote, presses it took, what it sent. Everything is kept by board; only a person's own chat is not, because
 * one chat with the bot serves all of that person's boards. README.md here says which store guarantees what; the contract
 * of both is the test suite in `tests/bot/store/`.
 */
import type { Instant } from '../../src/base/time/instant.ts';
import type { RecordBeginning } from '../../src/core/mou/ownRecord.ts';
import type { OutboxRecords, RouteRecords } from './outboxRecords.ts';

/** A team that has the bot, with the SharePoint site that holds its lists. */
export interface Board {
  readonly key: string;
  readonly tenantId: string;
  /** Entra group behind the team. */
  readonly groupId: string;
  /** The team's id in Teams, which is also its General channel. */
  readonly teamId: string;
  readonly serviceUrl: string;
  /** Null until the site was found. */
  readonly siteId: string | null;
  readonly name: string;
  /** Channel named in the board's settings; null for General. */
  readonly channelId: string | null;
  readonly state: 'waiting' | 'ready';
}

export interface BoardRecords {
  all(): Promise<readonly Board[]>;
  get(key: string): Promise<Board | null>;
  put(board: Board): Promise<void>;
  /** The board is not answered for any more; what was sealed and sent stays on record. */
  remove(key: string): Promise<void>;
}

/** A person as Teams knows them: the pair that verifies, and the id that reaches. */
export interface Contact {
  readonly tenantId: string;
  readonly objectId: string;
  readonly mri: string;
}

/** Where a person's own chat with the bot is. */
export interface PersonalChat {
  readonly tenantId: string;
  readonly objectId: string;
  readonly serviceUrl: string;
  readonly conversationId: string;
}

export interface PlaceRecords {
  /** Saved only from conversations of type `personal`: others fail later when written to. */
  putChat(chat: PersonalChat): Promise<void>;
  chatOf(tenantId: string, objectId: string): Promise<PersonalChat | null>;
  removeChat(tenantId: string, objectId: string): Promise<void>;
  /** The members of a board's team, as last read. */
  putContacts(board: string, contacts: readonly Contact[]): Promise<void>;
  /** Whether the members were ever read: without them nobody can be told to be outside the team. */
  hasContacts(board: string): Promise<boolean>;
  contactByMri(board: string, mri: string): Promise<Contact | null>;
  contactByObject(board: string, tenantId: string, objectId: string): Promise<Contact | null>;
}

/** A seal as the bot wrote it. `planned` until the row was seen in the list. */
export interface SealRecord {
  readonly sequence: number;
  readonly hash: string;
  readonly state: 'planned' | 'kept';
  readonly at: Instant;
}

export interface SealRecords {
  plan(board: string, seal: { readonly sequence: number; readonly hash: string; readonly at: Instant }): Promise<void>;
  /** The row with this hash is in the list: it is the one of its number from now on. */
  keep(board: string, sequence: number, hash: string): Promise<void>;
  all(board: string): Promise<readonly SealRecord[]>;
  /** Writes down how this record began. The first counts; a second changes nothing. */
  begin(board: string, beginning: RecordBeginning): Promise<void>;
  /** Null where it was not written down yet. */
  beginning(board: string): Promise<RecordBeginning | null>;
}

/** Something a person pressed, recorded before anything is done about it. */
export interface PressRecord {
  /** The same press again has the same key. */
  readonly key: string;
  readonly board: string;
  /** `unreadable`: somebody has to look at it; it is not tried again. */
  readonly state: 'received' | 'done' | 'unreadable';
  /** What was pressed, as JSON: verb, person, place and form. Empty once it is done. */
  readonly press: string;
  /** What kind of answer was given; null until it is done. */
  readonly answer: string | null;
  readonly at: Instant;
}

export interface PressRecords {
  /** Records it, or gives the record that is there. */
  receive(press: Pick<PressRecord, 'key' | 'board' | 'press' | 'at'>): Promise<PressRecord>;
  /** Keeps key and answer; what was pressed is blanked, since the form may hold names, addresses and reasons. */
  done(board: string, key: string, answer: string): Promise<void>;
  /** It cannot be read: kept as it is, and not tried again. */
  setAside(board: string, key: string): Promise<void>;
  /** Refused: nothing was changed, so the same press may be tried again later. */
  forget(board: string, key: string): Promise<void>;
  received(board: string): Promise<readonly PressRecord[]>;
}

/** A representative has said 'not me'. */
export interface HandOver {
  readonly version: string;
  readonly agency: string;
  /** Key of the person who said so. */
  readonly by: string;
  readonly at: Instant;
}

export interface HandOverRecords {
  /** The first counts; a second changes nothing. */
  add(board: string, handOver: HandOver): Promise<void>;
  all(board: string): Promise<readonly HandOver[]>;
}

/** The right to be the only one doing something, for a while. Machine time, never board time. */
export interface Lease {
  readonly board: string;
  readonly name: string;
  /** Grows with each taking: a holder whose lease lapsed can be told from the next. */
  readonly fence: number;
}

export interface LeaseRecords {
  /** @returns null while somebody else holds it */
  take(
    lease: { readonly board: string; readonly name: string; readonly holder: string },
    machine: { readonly now: number; readonly forMilliseconds: number },
  ): Promise<Lease | null>;
  /** Whether the lease is still the newest taking. */
  holds(lease: Lease): Promise<boolean>;
  release(lease: Lease): Promise<void>;
}

/** The last full check of the seal. */
export interface SealVerdict {
  readonly at: Instant;
  readonly sound: boolean;
  readonly sentence: string;
}

export interface VerdictRecords {
  put(board: string, verdict: SealVerdict): Promise<void>;
  last(board: string): Promise<SealVerdict | null>;
}

/** One fact of a row as the bot first saw it: a later value shows that somebody changed what may never change. */
export interface Sighting {
  /** Name of the list's definition. */
  readonly list: string;
  /** Key of the row. */
  readonly item: string;
  readonly fact: string;
  readonly value: string;
}

export interface SightingRecords {
  all(board: string): Promise<readonly Sighting[]>;
  /** Adds them, or puts them in the place of what was kept of the same fact. */
  keep(board: string, sightings: readonly Sighting[]): Promise<void>;
}

/** A row that breaks a rule, and the notice in which the QA manager is told of it. */
export interface IrregularRow {
  readonly list: string;
  readonly item: string;
  /** The broken rule, a sentence. */
  readonly reason: string;
  /** The row's readable title when it was noticed. */
  readonly title: string;
  /** Rows noticed in the same run share one notice. */
  readonly notice: string;
  readonly at: Instant;
}

export interface IrregularRecords {
  all(board: string): Promise<readonly IrregularRow[]>;
  /** The first notice of a row and reason counts; a second changes nothing. */
  add(board: string, rows: readonly IrregularRow[]): Promise<void>;
}

export interface BotStore {
  readonly boards: BoardRecords;
  readonly places: PlaceRecords;
  readonly seals: SealRecords;
  readonly presses: PressRecords;
  readonly handOvers: HandOverRecords;
  readonly outbox: OutboxRecords;
  readonly routes: RouteRecords;
  readonly leases: LeaseRecords;
  readonly verdicts: VerdictRecords;
  readonly sightings: SightingRecords;
  readonly irregular: IrregularRecords;
  close(): Promise<void>;
}
