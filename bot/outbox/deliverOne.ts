/**
 * One entry of the outbox under its claim, from 'is it still owed' to what became of it, over as many ways as that takes.
 * What cannot be made or sent is recorded with its reason and never holds up another entry.
 */
import { Fault } from '../../src/base/fault.ts';
import type { Instant } from '../../src/base/time/instant.ts';
import { sha256Hex } from '../hash.ts';
import { faultFields } from '../log.ts';
import type { BotParts } from '../parts.ts';
import type { Board } from '../store/botStore.ts';
import type { Claim, EntryChange, OutboxEntry } from '../store/outboxRecords.ts';
import { backOff } from './backOff.ts';
import { claimMilliseconds } from './claims.ts';
import type { ContentsBy } from './contents.ts';
import { dayIsFull, isDayFull } from './dailyLimit.ts';
import { type Fate, fateOf, intent, type Sent, type Shown, twice } from './fate.ts';
import type { InTurn } from './inTurn.ts';
import type { Settler } from './settler.ts';
import { type AddressBook, addresseeOf, bookAt, isItsTime } from './ways/addressBook.ts';
import { afterSend } from './ways/learn.ts';
import { entranceOf } from './ways/probe.ts';
import { wayOf } from './ways/routes.ts';
import { addressOf, type Letter, sendBy } from './ways/sendBy.ts';

/** What the sends of one pass share. */
export interface Pass {
  readonly parts: BotParts;
  readonly board: Board;
  readonly book: AddressBook;
  /** The board's time, from which each entry's own look at the book begins. */
  readonly clock: () => Promise<Instant>;
  readonly contents: ContentsBy;
  readonly settler: Settler;
  readonly inTurn: InTurn;
}

/** A letter with how it will look, or how the entry ends or waits without one. */
type Ready = { readonly letter: Letter; readonly shown: Shown } | { readonly change: EntryChange };

/** @throws what the store throws, and faults of the lists while a route is looked up */
export async function deliverOne(pass: Pass, claim: Claim): Promise<void> {
  const { person } = claim.entry;
  const deliver = async () => deliverAt({ ...pass, book: bookAt(pass.book, await pass.clock()) }, claim);
  // One at a time to one person: two that look at the daily limit together would both find room.
  if (person === null) await deliver();
  else await pass.inTurn(`to ${person}`, deliver);
}

async function deliverAt(pass: Pass, claim: Claim): Promise<void> {
  let held: Claim | null = claim;
  while (held !== null) {
    const ready: Ready = await readyOf(pass, held.entry);
    if ('change' in ready) {
      await end(pass, held, ready.change);
      return;
    }
    held = await tryOnce(pass, held, ready);
  }
}

async function readyOf(pass: Pass, entry: OutboxEntry): Promise<Ready> {
  const { parts, board, book } = pass;
  if (!isItsTime(book, entry)) return putOff(parts, entry, { milliseconds: untilNextLook, why: entry.why });
  if (await isDayFull(parts.store.outbox, entry, book.day)) {
    return putOff(parts, entry, { milliseconds: untilNextLook, why: entry.why === twice ? twice : dayIsFull });
  }
  const to = entry.person === null ? null : await addresseeOf(parts.store, { board: board.key, book }, entry.person);
  // A second send that ended in a crash: this way is closed, as it is after a second unknown answer.
  const isSpent = entry.state === 'unknown' && entry.unknowns >= 2;
  const known = isSpent ? withoutItsWay(entry) : entry;
  const route = wayOf(known, to?.ways ?? []);
  if (route === null) return noWay(pass, known, to?.contact ?? null);
  return made(pass, { board, book, entry: { ...known, route }, to, card: null });
}

function withoutItsWay(entry: OutboxEntry): OutboxEntry {
  const refused = [...entry.refused, entry.route];
  const refusals = { ...entry.refusals, [entry.route]: twice };
  return { ...entry, state: 'planned', unknowns: 0, refused, refusals, why: twice };
}

/** Nobody knows yet whether it is time: looked at again. Machine milliseconds. */
const untilNextLook = 60_000;
/** Somebody who is not in the team may join it; until then their messages wait. */
const untilTheyJoin = 60 * 60_000;

/** The day's card waits to the end of its day: then it has failed, for all to see, and the next one tells of everything. */
function noWay({ parts, book }: Pass, entry: OutboxEntry, contact: unknown): Ready {
  const isOutside = entry.person !== null && contact === null && entry.refused.length === 0;
  const why = isOutside ? 'NotInTeam' : (entry.why ?? 'NoWayLeft');
  const isOver = entry.content === 'day' && entry.day < book.day;
  if (isOutside && !isOver) return putOff(parts, entry, { milliseconds: untilTheyJoin, why });
  const { unknowns, refused, refusals } = entry;
  return { change: { state: 'failed', unknowns, refused, refusals, why } };
}

function putOff(
  { machine }: BotParts,
  entry: OutboxEntry,
  { milliseconds, why }: { readonly milliseconds: number; readonly why: string | null },
): Ready {
  const { state, unknowns, refused, refusals, route } = entry;
  return { change: { state, unknowns, refused, refusals, route, notBefore: machine.now() + milliseconds, why } };
}

/** Made from the lists as they are now: what is not owed any more is not sent. */
async function made(pass: Pass, letter: Letter): Promise<Ready> {
  const { parts, contents } = pass;
  const { entry, to } = letter;
  if (entry.content === 'mail copy') return { letter, shown: { asks: false, fingerprint: null } };
  try {
    const content = await contents[entry.content](entry, {
      mri: entry.route === 'chat' ? (to?.contact?.mri ?? null) : null,
    });
    if (content === null) return { change: { state: 'superseded', why: 'NotOwedAnyMore' } };
    const hasCard = entry.route === 'chat' || entry.route === 'channel';
    const fingerprint = hasCard ? sha256Hex(JSON.stringify(content.card)) : null;
    return { letter: { ...letter, card: content.card }, shown: { asks: hasCard && content.asks, fingerprint } };
  } catch (thrown) {
    parts.log('card.failed', { ...about(pass, entry), ...faultFields(thrown) });
    // The lists do not answer: that is no fault of the entry's. Anything else would go wrong again each time.
    if (!(thrown instanceof Fault)) return { change: { state: 'failed', why: 'CannotBeMade' } };
    const milliseconds = backOff(entry.attempts + 1, parts.random());
    return putOff(parts, entry, { milliseconds: Math.max(milliseconds, untilNextLook), why: entry.why });
  }
}

/** @returns the claim for the next way, at once; null when there is nothing more to do for now */
async function tryOnce(pass: Pass, claim: Claim, ready: Extract<Ready, { letter: Letter }>): Promise<Claim | null> {
  const { parts } = pass;
  const { letter, shown } = ready;
  const serviceUrl = await addressOf(parts, letter);
  const wait = await entranceOf(parts, letter, serviceUrl);
  if (wait !== null) {
    await end(pass, claim, changeOf(putOff(parts, letter.entry, wait)));
    return null;
  }
  const before = {
    ...intent(letter.entry, serviceUrl),
    refused: letter.entry.refused,
    refusals: letter.entry.refusals,
    why: letter.entry.why,
    // The claim must not lapse on the way; after a crash the entry is looked at when this has passed.
    notBefore: parts.machine.now() + claimMilliseconds,
  };
  const held = await parts.store.outbox.note(claim, before);
  if (held === null) return null;
  const sent = await sendSafely(pass, { ...letter, entry: held.entry }, serviceUrl);
  const moment = { now: pass.book.now, machineNow: parts.machine.now(), random: parts.random() };
  const fate = fateOf(held.entry, sent, shown, moment);
  tell(pass, held.entry, sent);
  // First: once the entry is settled, nobody looks at it again.
  await afterSend(parts, letter, sent.delivery);
  return concluded(pass, held, fate);
}

async function concluded(pass: Pass, held: Claim, fate: Fate): Promise<Claim | null> {
  if (fate.kind === 'nextWay') return pass.parts.store.outbox.note(held, { ...fate.change, notBefore: 0 });
  await pass.settler.settle(held, fate.change);
  return null;
}

function changeOf(ready: Ready): EntryChange {
  return 'change' in ready ? ready.change : {};
}

/** One message at a time into one conversation. What is thrown is no answer of Teams: nothing was sent. */
async function sendSafely(pass: Pass, letter: Letter, serviceUrl: string | null): Promise<Sent> {
  const { parts } = pass;
  try {
    const sent = await pass.inTurn(placeOf(letter), () => sendBy(parts, letter));
    if (serviceUrl === null) return sent;
    const isSilent =
      sent.delivery.kind === 'unknown' || (sent.delivery.kind === 'refused' && sent.delivery.code === 'NotConnected');
    if (isSilent) parts.circuit.lost(serviceUrl);
    else parts.circuit.answered(serviceUrl);
    return sent;
  } catch (thrown) {
    if (serviceUrl !== null) parts.circuit.lost(serviceUrl);
    parts.log('card.failed', { ...about(pass, letter.entry), ...faultFields(thrown) });
    return { serviceUrl, delivery: { kind: 'refused', reason: 'wait', code: 'CannotBeSent', retryAfterSeconds: null } };
  }
}

function placeOf({ entry }: Letter): string {
  return entry.route === 'channel' ? 'channel' : `${entry.route} ${entry.person ?? ''}`;
}

async function end(pass: Pass, claim: Claim, change: EntryChange): Promise<void> {
  const isNews = change.why !== undefined && change.why !== null && change.why !== claim.entry.why;
  if (isNews) {
    pass.parts.log(change.state === 'superseded' ? 'card.superseded' : 'card.refused', {
      ...about(pass, claim.entry),
      code: change.why,
    });
  }
  if (change.state === 'failed') pass.parts.meter.add('failed', change.why ?? 'unknown');
  await pass.settler.settle(claim, change);
}

const eventOf = { delivered: 'card.sent', unknown: 'card.unknown', refused: 'card.refused' } as const;

function tell(pass: Pass, entry: OutboxEntry, { delivery }: Sent): void {
  const { log, meter } = pass.parts;
  const fields = { ...about(pass, entry), route: entry.route };
  log(eventOf[delivery.kind], delivery.kind === 'delivered' ? fields : { ...fields, code: delivery.code });
  if (delivery.kind === 'delivered') meter.add('sent', entry.route);
  else if (delivery.kind === 'unknown') meter.add('unknown', delivery.code);
  else meter.add(delivery.reason === 'wait' ? 'throttled' : 'refused', delivery.code);
}

function about({ board }: Pass, { person, content, subject: { agency, version } }: OutboxEntry) {
  return {
    board: board.key,
    kind: content,
    ...(person === null ? {} : { person }),
    ...(agency === undefined ? {} : { agency }),
    ...(version === undefined ? {} : { version }),
  };
}
