/**
 * Looks at rows that people may write past our screens: programme items and audits by the rules of the core; items,
 * actions, decisions and answers by what the bot first saw of them; rows that count for nothing; unreadable settings.
 * Nothing is reverted; the QA manager is told once for each row and reason, in one notice a run, in the board's hours.
 */
import { dateIn } from '../../src/base/time/zone.ts';
import { actionStanding } from '../../src/core/answers/standing.ts';
import { auditIrregularities } from '../../src/core/audit/irregularAudit.ts';
import type { BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import { versionIrregularities } from '../../src/core/mou/versions/asIssued.ts';
import { appointedAs } from '../../src/core/people/board.ts';
import { irregularities } from '../../src/core/programme/irregular.ts';
import { actions } from '../../src/lists/actions.ts';
import { returnRepliesOf } from '../../src/lists/agencyLists.ts';
import { answers } from '../../src/lists/answers.ts';
import { auditTools } from '../../src/lists/auditTools.ts';
import { boardSettings, settingsKey } from '../../src/lists/boardSettings.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { columnsOf } from '../../src/lists/definition/defineList.ts';
import { booksOf, closedParts } from '../audits/books.ts';
import { wrongFirstGrades } from '../audits/firstGrades.ts';
import { personalDataIn } from '../audits/personalData.ts';
import { wrongInReturns } from '../audits/unsoundReturns.ts';
import type { Look } from '../duties/watch.ts';
import { sha256Hex } from '../hash.ts';
import { irregularOccasion, mouEntry, noMatter } from '../mou/entries.ts';
import type { MouFacts } from '../mou/facts.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { IrregularRow, Sighting } from '../store/botStore.ts';
import { compareTool } from './compareTool.ts';
import {
  type Compared,
  compareAction,
  compareAnswer,
  compareDecision,
  compareItem,
  compareReply,
  compareVersion,
  type Remembered,
} from './firstSeen.ts';

type Parts = Pick<BotParts, 'store' | 'log'>;
type Found = Pick<IrregularRow, 'list' | 'item' | 'reason' | 'title'>;

/** @param look the board as it was just read */
export async function irregularPass(
  parts: Parts,
  open: OpenBoard,
  { look, facts }: { readonly look: Look; readonly facts: MouFacts },
): Promise<void> {
  const { board } = open;
  const memory = memoryOf(await parts.store.sightings.all(board.key));
  const looked = lookedAt(look, memory);
  const found = [
    ...looked.flatMap(foundIn),
    ...ignoredRows(look.snapshot),
    ...irregularAudits(look),
    ...wrongInReturns(look),
    ...(await wrongFirstGrades(parts.store, open, look)),
    ...personalDataIn(look),
    ...unreadSettings(look),
  ];
  await noteNew(parts, { board: board.key, at: facts.now }, found);
  await keepSightings(
    parts,
    board.key,
    looked.map((one) => one.compared),
  );
  await planNotices(parts, { board: board.key, facts }, found);
}

interface Looked {
  readonly list: string;
  readonly row: { readonly key: string; readonly label: string };
  readonly compared: Compared;
  /** Besides what the comparison gave. */
  readonly more: readonly string[];
}

/** Rows that may be changed by hand, held against what the bot first saw of them. */
function lookedAt(look: Look, memory: (list: string, item: string) => Remembered): readonly Looked[] {
  const { snapshot } = look;
  return [
    ...snapshot.items.map((row) => {
      const compared = compareItem(row, memory('programmeItems', row.key));
      return { row, list: 'programmeItems', compared, more: irregularities(row) };
    }),
    // As they stand in the lists: the snapshot has actions as they were first seen, and no row whose author was changed.
    ...look.page(actions).rows.map((row) => {
      const compared = compareAction(row, memory('actions', row.key));
      return { row, list: 'actions', compared, more: [] };
    }),
    ...look.page(decisions).rows.map((row) => {
      const compared = compareDecision(row, memory('decisions', row.key));
      return { row, list: 'decisions', compared, more: [] };
    }),
    ...look.page(answers).rows.map((row) => {
      const compared = compareAnswer(row, memory('answers', row.key));
      return { row, list: 'answers', compared, more: [] };
    }),
    ...snapshot.books.versions.map((row) => {
      const compared = compareVersion(row, dateIn(snapshot.now), memory('mouVersions', row.key));
      return { row, list: 'mouVersions', compared, more: versionIrregularities(snapshot.books, row) };
    }),
    ...look.page(auditTools).rows.map((row) => {
      const compared = compareTool(row, memory(auditTools.name, row.key));
      return { row, list: auditTools.name, compared, more: [] };
    }),
    // Named by the list: their own title is the reference of a case.
    ...look.audits.replies.map(({ agency, row }) => {
      const compared = compareReply(row, memory('returnReplies', row.key));
      const label = returnRepliesOf(agency).displayName;
      return { row: { key: row.key, label }, list: 'returnReplies', compared, more: [] };
    }),
  ];
}

function foundIn({ row, list, compared, more }: Looked): readonly Found[] {
  return [...new Set([...more, ...compared.reasons])].map((reason) => ({
    list,
    item: row.key,
    reason,
    title: row.label,
  }));
}

/** Answers and decisions about actions that count for nothing. */
function ignoredRows(snapshot: BoardSnapshot): readonly Found[] {
  const day = dateIn(snapshot.now);
  return snapshot.actions.flatMap((action) =>
    actionStanding(snapshot, action, day).ignored.map((row) => ({
      list: 'duty' in row ? 'answers' : 'decisions',
      item: row.key,
      reason: 'Whoever wrote it could not decide this then, or it breaks a rule: it changes nothing.',
      title: row.label,
    })),
  );
}

/** What was written past the rules about an audit: it opens no gate, and the audit's page shows it. */
function irregularAudits(look: Look): readonly Found[] {
  const day = dateIn(look.snapshot.now);
  return booksOf(look).flatMap((book) =>
    auditIrregularities(book, day, closedParts(look.audits, book)).map((reason) => ({
      list: 'audits',
      item: book.audit.key,
      reason,
      title: book.audit.name,
    })),
  );
}

/** A slip in the settings stops nothing, so somebody has to be told. */
function unreadSettings(look: Look): readonly Found[] {
  return look.page(boardSettings).spoiled.map(({ columns }) => ({
    list: boardSettings.name,
    item: settingsKey,
    reason: `${columns.map(headingOfColumn).join(', ')} cannot be read. What is usual counts instead.`,
    title: boardSettings.displayName,
  }));
}

function headingOfColumn(name: string): string {
  const physical = Object.entries(columnsOf(boardSettings)).flatMap(([field, column]) => column.physical(field));
  return `“${physical.find((one) => one.name === name)?.heading ?? name}”`;
}

function memoryOf(sightings: readonly Sighting[]): (list: string, item: string) => Remembered {
  const values = new Map(sightings.map((one) => [JSON.stringify([one.list, one.item, one.fact]), one.value]));
  return (list, item) => (fact) => values.get(JSON.stringify([list, item, fact]));
}

async function keepSightings(parts: Parts, board: string, compared: readonly Compared[]): Promise<void> {
  const keep = compared.flatMap((one) => one.keep);
  if (keep.length > 0) await parts.store.sightings.keep(board, keep);
}

/** What was found for the first time goes into one notice, named by what it holds. */
async function noteNew(
  parts: Parts,
  { board, at }: Pick<IrregularRow, 'at'> & { readonly board: string },
  found: readonly Found[],
): Promise<void> {
  const known = new Set((await parts.store.irregular.all(board)).map(idOf));
  const fresh = found.filter((one) => !known.has(idOf(one)));
  if (fresh.length === 0) return;
  const notice = sha256Hex(JSON.stringify(fresh.map(idOf))).slice(0, 20);
  await parts.store.irregular.add(
    board,
    fresh.map((one) => ({ ...one, notice, at })),
  );
  for (const { list, item } of fresh) parts.log('row.irregular', { board, list, item });
}

function idOf({ list, item, reason }: Found): string {
  return JSON.stringify([list, item, reason]);
}

/** To every QA manager of today, or the chair where there is none; while anything a notice tells of is still so. */
async function planNotices(
  parts: Parts,
  { board, facts }: { readonly board: string; readonly facts: MouFacts },
  found: readonly Found[],
): Promise<void> {
  if (found.length === 0) return;
  const still = new Set(found.map(idOf));
  const noted = (await parts.store.irregular.all(board)).filter((one) => still.has(idOf(one)));
  const managers = appointedAs(facts.membership, 'QA manager', facts.day);
  const told = managers.length > 0 ? managers : appointedAs(facts.membership, 'chair', facts.day);
  const people = [...new Set<string>(told.map((one) => one.person.key))];
  const entries = [...new Set(noted.map((one) => one.notice))].flatMap((notice) =>
    people.map((person) => mouEntry({ ...noMatter, person, occasion: irregularOccasion(notice) }, facts)),
  );
  if (entries.length > 0) await parts.store.outbox.plan(board, { steps: [], entries });
}
