/**
 * What the bot is going to send, is sending and has sent, and what it learnt on the way. An entry is one message to one
 * person, or one post in a channel. Sending has no idempotency key, so an entry in mid-send counts as `unknown` until its
 * end is recorded: after a crash it may have arrived. The contract is `tests/bot/store/`, run on every store.
 */
import type { Instant } from '../../src/base/time/instant.ts';
import type { PlainDate } from '../../src/base/time/plainDate.ts';

/** By which way something goes to a person; `channel` also carries posts to everybody. */
export const routes = ['chat', 'channel', 'feed', 'mail'] as const;
export type Route = (typeof routes)[number];

/**
 * What an entry carries, and so who makes its card when it goes out.
 * - `memorandum`: the MoU card of an agency; `notice`: a few sentences; `day`: the one card of a person's day;
 * - `single`: one thing that cannot wait for the day's card; `post`: to everybody in the channel; `mail copy`: a link.
 */
export const entryContents = ['memorandum', 'notice', 'day', 'single', 'post', 'mail copy'] as const;
export type EntryContent = (typeof entryContents)[number];

/**
 * - `planned`: waits for its time, its turn or Teams.
 * - `unknown`: it may have arrived: mid-send, a time-out, a 5xx, a crash. Goes once more after the connector was found healthy.
 * - `sent`; `failed`: no way is left, or it cannot be made; `why` says so. `superseded`: not owed any more when its turn came.
 */
export type EntryState = 'planned' | 'unknown' | 'sent' | 'failed' | 'superseded';

export interface NewEntry {
  /** Unique in its board, made from what it is about: planning twice is planning once. */
  readonly key: string;
  readonly content: EntryContent;
  /** Keys of what it is about; never a name or a text of a person. */
  readonly subject: Readonly<Record<string, string>>;
  /** Key of the person it is for; null for a post to everybody. */
  readonly person: string | null;
  /** Board day for which it is planned. */
  readonly day: PlainDate;
  /** Lower goes first among those that are due. */
  readonly priority: number;
  readonly route: Route;
  readonly at: Instant;
}

/** The code by which a route was refused, for each that was. */
export type Refusals = Readonly<Partial<Record<Route, string>>>;

export interface OutboxEntry extends NewEntry {
  readonly board: string;
  readonly state: EntryState;
  /** Sends on this route that ended in `unknown`. */
  readonly unknowns: number;
  /** Sends of any outcome, over all routes. */
  readonly attempts: number;
  /** Routes that were refused, in order. */
  readonly refused: readonly Route[];
  /** With which code a route was refused, Microsoft's or ours. */
  readonly refusals: Refusals;
  /** Not claimed before this; machine milliseconds. */
  readonly notBefore: number;
  readonly serviceUrl: string | null;
  readonly conversationId: string | null;
  readonly activityId: string | null;
  /** Codes, Microsoft's or ours; never a text of a person. */
  readonly why: string | null;
  /** Whether what was sent still asks for something. */
  readonly shows: 'open' | 'closed';
  /** Fingerprint of the card as it was last sent or updated: nothing is updated to what it shows already. */
  readonly shown: string | null;
  readonly sentAt: Instant | null;
  readonly actedAt: Instant | null;
  /** Grows with each change. */
  readonly revision: number;
  /** The revision that stands in the reminder log; 0 before the first. */
  readonly logged: number;
}

export type EntryChange = Partial<
  Omit<OutboxEntry, keyof NewEntry | 'board' | 'revision' | 'logged'> & { readonly route: Route }
>;

/** The right to send one entry, for a while. A holder whose claim lapsed cannot record anything any more. */
export interface Claim {
  readonly entry: OutboxEntry;
  /** Grows with each taking. */
  readonly fence: number;
}

/** A step of a ladder that was planned, once for ever. */
export interface PlannedStep {
  readonly kind: string;
  readonly item: string;
  readonly step: string;
  readonly person: string;
  readonly dueOn: PlainDate;
  /** Words for the log, from the lists: no case, no person. */
  readonly title: string;
  readonly isEscalation: boolean;
  readonly day: PlainDate;
  /** Key of the entry that carries it. */
  readonly entry: string;
}

/** A step with what became of it. */
export interface CarriedStep extends PlannedStep {
  /** When the person answered about this very thing; null while they have not. */
  readonly actedAt: Instant | null;
}

/** An answer to one of the things that an entry carries. */
export interface ActedOn {
  readonly kind: string;
  readonly item: string;
  readonly at: Instant;
}

export interface OutboxRecords {
  /**
   * Records steps and the entries that carry them, all of it or (as far as the store can) nothing. What is there already
   * is left as it is. A step is recorded only with an entry that is new, waits as `planned` and is claimed by nobody, or
   * is not in the store at all: a card that is going out takes nothing more along, and the step can be planned again.
   * @returns keys of the entries that are new
   */
  plan(
    board: string,
    plan: { readonly steps: readonly PlannedStep[]; readonly entries: readonly NewEntry[] },
  ): Promise<readonly string[]>;
  /**
   * Records something that was sent past the queue: an answer to somebody's own words, a card from the reminder log after
   * a store was lost. Never claimed. What is there already is left as it is. @returns whether it is new
   */
  adopt(
    board: string,
    entry: NewEntry,
    sent: EntryChange & { readonly state: 'sent' | 'failed' | 'superseded' },
  ): Promise<boolean>;
  /**
   * Takes entries that wait (`planned` or `unknown`, not claimed by anybody else, `notBefore` reached), the lowest
   * priority number first, then the oldest.
   */
  claim(
    board: string,
    terms: {
      readonly holder: string;
      readonly now: number;
      readonly forMilliseconds: number;
      readonly limit: number;
    },
  ): Promise<readonly Claim[]>;
  /**
   * Records a change under a claim and keeps the claim. @returns the claim as it is now, or null when it has lapsed and
   * somebody else has taken the entry: then nothing was recorded, and nothing may be sent
   */
  note(claim: Claim, change: EntryChange): Promise<Claim | null>;
  /** Records the last changes under claims and gives the claims up; all in one commit where the store can. @returns for each whether it was recorded */
  settle(done: readonly { readonly claim: Claim; readonly change: EntryChange }[]): Promise<readonly boolean[]>;
  /** Changes an entry that nobody sends: what came of it after it was sent. Also when it is claimed, its state alone stays. */
  change(board: string, key: string, change: Omit<EntryChange, 'state'>): Promise<void>;
  /** Notes when the person first answered about one of the things that the entry carries; a later answer changes nothing. */
  acted(board: string, key: string, acted: ActedOn): Promise<void>;
  get(board: string, key: string): Promise<OutboxEntry | null>;
  /** Waiting ones (`planned`, `unknown`). */
  waiting(board: string): Promise<readonly OutboxEntry[]>;
  /** Sent ones that still ask for something. */
  open(board: string): Promise<readonly OutboxEntry[]>;
  /** Those planned for one person and board day. */
  ofDay(board: string, person: string, day: PlainDate): Promise<readonly OutboxEntry[]>;
  /** Those that went to one person on that board day, whenever they were planned, and those `unknown` now: for the daily limit. */
  goneTo(board: string, person: string, day: PlainDate): Promise<readonly OutboxEntry[]>;
  /** Those whose newest change is not in the reminder log yet, oldest first. */
  unlogged(board: string, limit: number): Promise<readonly OutboxEntry[]>;
  logged(board: string, key: string, revision: number): Promise<void>;
  /** Texts of the keys of every planned step (`stepKeyText`). */
  stepKeys(board: string): Promise<ReadonlySet<string>>;
  stepsOf(board: string, entry: string): Promise<readonly CarriedStep[]>;
  /** Entries by state, and the age of the oldest that waits, in machine milliseconds since it could have gone. For health. */
  counts(
    board: string,
    now: number,
  ): Promise<{
    readonly byState: Readonly<Record<EntryState, number>>;
    readonly oldestWaitMilliseconds: number;
  }>;
}

/** In place of a person: what was learnt of a route holds for the whole board. */
export const everybody = '*';

/** What became of the last send to a person by a route. */
export interface RouteResult {
  /** Key of a person, or {@link everybody}. */
  readonly person: string;
  readonly route: Route;
  readonly works: boolean;
  /** Microsoft's code where it does not. */
  readonly code: string | null;
  /** Board day of the result. */
  readonly day: PlainDate;
}

export interface RouteRecords {
  put(board: string, result: RouteResult): Promise<void>;
  of(board: string, person: string): Promise<readonly RouteResult[]>;
  all(board: string): Promise<readonly RouteResult[]>;
  /** Forgets every refusal: the app was installed anew. What works is kept. */
  forgetRefusals(board: string): Promise<void>;
}
