/**
 * Whom no message of a board reaches now (decisions 10): every way was refused and nothing was delivered since, or the
 * person is not in the team and there is no e-mail either. What reaches them again takes them off at once. Whether
 * somebody is in the team is asked once an hour: it changes seldom, and this is asked at every press.
 */
import { millisecondsOf } from '../../src/base/time/instant.ts';
import type { BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import type { Person, PersonKey } from '../../src/core/people/board.ts';
import type { BotParts } from '../parts.ts';
import type { BotStore } from '../store/botStore.ts';
import type { RouteResult } from '../store/outboxRecords.ts';

type Parts = Pick<BotParts, 'store'>;

/** @returns the snapshot with what only the bot knows of whom messages reach */
export async function withReach({ store }: Parts, board: string, snapshot: BoardSnapshot): Promise<BoardSnapshot> {
  return { ...snapshot, unreachable: await unreachableOf(store, board, snapshot) };
}

async function unreachableOf(
  store: BotStore,
  board: string,
  { membership: { people }, settings, now }: BoardSnapshot,
): Promise<ReadonlySet<PersonKey>> {
  const results = await store.routes.all(board);
  const inTeam = await teamOf(store, board, { people, now: millisecondsOf(now) });
  // A team that was never read says nothing about anybody.
  const isOutside = (person: Person) => inTeam.size > 0 && !inTeam.has(person.key);
  const unreachable = new Set<PersonKey>();
  for (const person of people) {
    const hasMail = person.email !== null && (settings?.mailFrom ?? null) !== null;
    const isRefused = isRefusedEverywhere(person, results, hasMail) && !(await hasChat(store, person));
    if (isRefused || (!hasMail && isOutside(person))) unreachable.add(person.key);
  }
  return unreachable;
}

/** Ways are tried in their order, so whoever was refused the last of them was refused them all. */
function isRefusedEverywhere({ key, kind }: Person, results: readonly RouteResult[], hasMail: boolean): boolean {
  const own = results.filter((result) => result.person === key);
  const last = hasMail ? 'mail' : kind === 'shared channel' ? 'channel' : 'feed';
  return own.some(({ route }) => route === last) && own.every(({ works }) => !works);
}

/** Known again since it was refused: the person wrote, or had the bot installed. */
async function hasChat(store: BotStore, { tenantId, objectId }: Person): Promise<boolean> {
  return tenantId !== null && objectId !== null && (await store.places.chatOf(tenantId, objectId)) !== null;
}

const hour = 60 * 60_000;

interface Team {
  readonly readAt: number;
  /** The Teams ids of the rows: a new one shows that the team was read anew. */
  readonly ids: string;
  readonly members: ReadonlySet<PersonKey>;
}
const teams = new WeakMap<BotStore, Map<string, Team>>();

/** @param asked in the board's time, which may be set back where a board is tried out */
async function teamOf(
  store: BotStore,
  board: string,
  { people, now }: { readonly people: readonly Person[]; readonly now: number },
): Promise<ReadonlySet<PersonKey>> {
  const known = teams.get(store) ?? new Map<string, Team>();
  teams.set(store, known);
  const there = known.get(board);
  const ids = people.map(({ key, mri }) => `${key} ${mri ?? ''}`).join();
  if (there?.ids === ids && Math.abs(now - there.readAt) < hour) return there.members;
  const members = new Set<PersonKey>();
  for (const { key, tenantId, objectId } of people) {
    if (tenantId === null || objectId === null) continue;
    if ((await store.places.contactByObject(board, tenantId, objectId)) !== null) members.add(key);
  }
  if (members.size > 0) known.set(board, { readAt: now, ids, members });
  return members;
}
