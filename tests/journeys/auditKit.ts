/**
 * One audit in a journey: its places in the shell, its book as a person reads it through Graph, and what a person writes
 * there. Rows are those that the rules of the audit prepare; what is refused by them is refused here.
 */

import { expect } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import type { Result } from '../../src/base/result.ts';
import { type Instant, instant } from '../../src/base/time/instant.ts';
import { type PlainDate, plainDate } from '../../src/base/time/plainDate.ts';
import { dateIn, instantAt, london } from '../../src/base/time/zone.ts';
import type { AuditBook } from '../../src/core/audit/auditBook.ts';
import { auditPath } from '../../src/core/audit/path/auditPath.ts';
import { prepareMove } from '../../src/core/audit/path/prepareMove.ts';
import type { PathStep } from '../../src/core/audit/path/steps.ts';
import type { Person } from '../../src/core/people/board.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { readAuditBoard } from '../../src/tab/board/audit/auditBoard.ts';
import { asPerson, postJson } from '../../src/workplace/seed/asPerson.ts';
import { identityOf, sampleChannelId } from '../../src/workplace/seed/sampleDirectory.ts';
import { violationsIn } from './axe.ts';
import type { Seat, World } from './world.ts';

/** The audit of the sample that goes the whole way, and who leads it. */
export const first = 'audit-2015-16-p2';
export const lead = 'me-lead-b';

/** A section of an audit, as a place of the shell. */
export function auditPlace(audit: string, section: string): string {
  return `teams/${encodeURIComponent(sampleChannelId)}/tab/audit/${audit}/${section}`;
}

/** The board's site as a person of the sample opens it, by the calls that the tab makes. */
export function siteAs(world: World, person: string): BoardSite {
  const access = asPerson(world.together.workplace.url, identityOf(person).objectId, Math.random);
  return { api: access.graph, patience: access.patience, siteId: world.together.siteId, zone: london };
}

/** Noon of a day on the board's clock: from now on for everybody. */
export async function turnTo(world: World, day: string): Promise<void> {
  const boardTime = instantAt(plainDate(day), '12:00');
  await postJson(`${world.together.workplace.url}/workplace/clock`, { boardTime }, 'PUT');
}

async function nowOf(world: World): Promise<Instant> {
  const answer = await fetch(`${world.together.workplace.url}/workplace/clock`);
  const { boardTime } = (await answer.json()) as { readonly boardTime: string }; // the workplace's own answer
  return instant(boardTime);
}

/** A person at an audit: who it is, where they write, what they read there, and the day. */
export interface At {
  readonly site: BoardSite;
  readonly book: AuditBook;
  readonly me: Person;
  readonly day: PlainDate;
}

/** @throws Error when there is no such audit, or the person is none of the board's */
export async function reads(world: World, person: string, audit: string): Promise<At> {
  const site = siteAs(world, person);
  const { objectId, tenantId } = identityOf(person);
  const now = await nowOf(world);
  const read = await readAuditBoard(site, { identity: { objectId, tenantId }, tenantId, now }, audit);
  if (read.book === null || read.board.me === null) throw new Error(`${person} reads no audit ${audit}`);
  return { site, book: read.book, me: read.board.me, day: dateIn(now) };
}

/** What the rules gave. @throws Error with what they refuse */
export function given<Value>(result: Result<Value, string>): Value {
  if (result.ok) return result.value;
  throw new Error(result.refusals.map(({ sentence }) => sentence).join(' '));
}

/** A key that nobody has used. */
export function newKey<Name extends string>(what: string) {
  return keyOf<Name>(`journey-${what}-${crypto.randomUUID()}`);
}

/** Moves the audit to its next step, as that person. @throws Error with what is missing */
export async function movesOn(world: World, person: string, audit: string, to: PathStep): Promise<void> {
  const { site, book, me, day } = await reads(world, person, audit);
  await listStore(site, decisions).add(newKey('move'), given(prepareMove(book, { person: me.key, to, day })));
}

/** The path as a person sees it today. */
export async function pathOf(world: World, person: string, audit: string) {
  const { book, day } = await reads(world, person, audit);
  return auditPath(book, day);
}

/** What is still missing at one gate of the next step, as the lead sees it. */
export async function missingAt(world: World, audit: string, gate: string): Promise<readonly string[] | undefined> {
  const { gates } = await pathOf(world, lead, audit);
  return gates.find((one) => one.name === gate)?.missing.map(({ what }) => what);
}

/** A button of the tab, by its whole name. */
export function press(seat: Seat, name: string | RegExp): Promise<void> {
  const wanted = typeof name === 'string' ? { name, exact: true } : { name };
  return seat.tab.getByRole('button', wanted).click();
}

/** Waits until the page says it. */
export function hears(seat: Seat, sentence: string | RegExp): Promise<void> {
  return seat.tab.getByText(sentence).first().waitFor();
}

/** Moves the audit on by the button of the overview. @param step the next step, in words */
export async function pressOn(seat: Seat, step: string): Promise<void> {
  await press(seat, `Move it to ‘${step}’`);
  await hears(seat, `The audit is at ‘${step}’ now.`);
}

/** A decision with a reason, in its dialog. */
export async function decides(
  seat: Seat,
  { opens, reason, saves }: { readonly opens: string; readonly reason: string; readonly saves: string },
): Promise<void> {
  await press(seat, opens);
  const dialog = seat.tab.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill(reason);
  await dialog.getByRole('button', { name: saves, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Nothing on the page breaks a rule of accessibility, wide or narrow. @param widths in pixels */
export async function soundIn(seat: Seat, widths: readonly number[] = [1280]): Promise<void> {
  const frame = seat.page.frames().find((one) => one.parentFrame() !== null);
  if (frame === undefined) throw new Error('the tab is not there');
  for (const width of widths) {
    await seat.page.setViewportSize({ width, height: 900 });
    const where = new URL(frame.url()).hash;
    expect({ where, width, found: await violationsIn(frame) }).toEqual({ where, width, found: [] });
  }
}
