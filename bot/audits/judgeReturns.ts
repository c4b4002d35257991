/**
 * The app reads each return that was given away, once for each version of it, and holds it against what the form holds it
 * against: SharePoint lets an agency set ‘Submitted’ on anything. A content that the form would have refused cannot count,
 * and the app says so in the agency's own list of replies, which is also its memory; the versions that were sound are
 * remembered in its store. What is said is the headings of the fields, never what stands in them.
 */
import { keyOf } from '../../src/base/id.ts';
import type { AuditBook, CaseReturn, ReturnHead } from '../../src/core/audit/auditBook.ts';
import { checkReturn } from '../../src/core/audit/returns/checkReturn.ts';
import { contentFingerprint, unreadableContent } from '../../src/core/audit/returns/contentFingerprint.ts';
import { unsoundReply } from '../../src/core/audit/returns/replies.ts';
import { isSent } from '../../src/core/audit/returns/returnStanding.ts';
import type { Agency } from '../../src/core/people/board.ts';
import type { GuardKnowledge } from '../../src/core/privacy/caught.ts';
import { guardRow } from '../../src/core/privacy/guardValues.ts';
import { guardKnowledgeOf } from '../../src/core/privacy/knowledge.ts';
import { addAll } from '../../src/graph/lists/addMany.ts';
import { readReturns } from '../../src/graph/lists/agencyReturns.ts';
import { returnRepliesOf } from '../../src/lists/agencyLists.ts';
import { caseReturns } from '../../src/lists/caseReturns.ts';
import { refTo } from '../../src/lists/definition/columns.ts';
import { headingOf } from '../../src/lists/definition/physical.ts';
import { sha256Hex } from '../hash.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { Sighting } from '../store/botStore.ts';
import { type AuditReading, booksOf } from './books.ts';

type Parts = Pick<BotParts, 'store' | 'log'>;

interface Judging {
  /** The board as it was just read. */
  readonly look: AuditReading;
  /** Asked before each writing. @throws Fault when another process plans by now */
  readonly check: () => Promise<void>;
}

/** @returns whether anything was added: the look is an old one then. @throws Fault when a list cannot be read or written */
export async function judgeReturns(parts: Parts, open: OpenBoard, { look, check }: Judging): Promise<boolean> {
  const sound = await soundVersions(parts, open.board.key);
  const knows = guardKnowledgeOf(look.snapshot);
  let added = false;
  for (const book of booksOf(look)) {
    for (const agency of book.board.agencies) {
      const part: Part = { book, agency, knows, sound: sound(book, agency) };
      const fresh = unjudged(part);
      if (fresh.length === 0 || look.audits.unseen.has(agency.key)) continue;
      await check();
      added = (await judge(parts, open, part, fresh)) || added;
    }
  }
  return added;
}

/** The returns of one agency in one audit. */
interface Part {
  readonly book: AuditBook;
  readonly agency: Agency;
  readonly knows: GuardKnowledge;
  /** Marks of the versions that were found sound. */
  readonly sound: ReadonlySet<string>;
}

function own({ book, agency }: Part): readonly ReturnHead[] {
  return book.returns.filter((head) => head.agency.key === agency.key && isSent(head.state));
}

function unjudged(part: Part): readonly ReturnHead[] {
  return own(part).filter((head) => !part.sound.has(markOf(head)) && unsoundReply(part.book, head) === null);
}

/** Short, because all that an agency has sent is kept in one line of the store. */
function markOf({ key, etag }: Pick<ReturnHead, 'key' | 'etag'>): string {
  return sha256Hex(`${key} ${etag}`).slice(0, 16);
}

const soundFact = 'sound';

function placeOf({ book, agency }: Pick<Part, 'book' | 'agency'>): Pick<Sighting, 'list' | 'item' | 'fact'> {
  return { list: caseReturns.name, item: `${book.audit.key} ${agency.key}`, fact: soundFact };
}

async function soundVersions({ store }: Parts, board: string) {
  const kept = (await store.sightings.all(board)).filter((one) => one.fact === soundFact);
  const marks = new Map(kept.map(({ list, item, value }) => [`${list} ${item}`, new Set(value.split(' '))]));
  return (book: AuditBook, agency: Agency): ReadonlySet<string> => {
    const { list, item } = placeOf({ book, agency });
    return marks.get(`${list} ${item}`) ?? new Set();
  };
}

/** @returns whether any of them cannot count */
async function judge(
  parts: Parts,
  { board, site }: OpenBoard,
  part: Part,
  fresh: readonly ReturnHead[],
): Promise<boolean> {
  const { book, agency } = part;
  // One agency at a time: rows that cannot be read go by their number, which the lists of two agencies may share.
  const read = await readReturns(site, [agency], book.audit.key);
  const rows = new Map(read.rows.map((row) => [row.key, row]));
  const broken = new Set(read.spoiled.map((one) => one.itemId));
  const judged = fresh.flatMap((head) => {
    const row = rows.get(head.key);
    // Changed since the look: the next round reads it.
    if (row === undefined ? !broken.has(head.itemId) : row.etag !== head.etag) return [];
    const fingerprint = row === undefined ? unreadableContent : contentFingerprint(row, book.hash);
    return [{ head, fingerprint, reasons: row === undefined ? [unreadable] : wrongWith(book, row, part.knows) }];
  });
  const unsound = judged.filter(({ reasons }) => reasons.length > 0);
  await addAll(
    site,
    returnRepliesOf(agency),
    unsound.map(({ head, fingerprint, reasons }) => ({
      // Of the version: a round that was cut short, or another process, adds nothing twice.
      key: keyOf<'returnReplies'>(`cannot-count.${markOf(head)}`),
      values: {
        ...{ caseReturn: head.key, reference: head.reference, audit: refTo(book.audit), agency: refTo(agency) },
        ...{ kind: 'cannot count' as const, reason: reasons.join(' '), version: head.etag, fingerprint },
      },
    })),
  );
  for (const { head } of unsound) parts.log('return.unsound', { board: board.key, item: head.key });
  await keepSound(
    parts,
    board.key,
    part,
    judged.filter(({ reasons }) => reasons.length === 0).map(({ head }) => head),
  );
  return unsound.length > 0;
}

/** Versions that are not there any more are forgotten. */
async function keepSound({ store }: Parts, board: string, part: Part, found: readonly ReturnHead[]): Promise<void> {
  if (found.length === 0) return;
  const before = own(part)
    .map(markOf)
    .filter((mark) => part.sound.has(mark));
  const value = [...new Set([...before, ...found.map(markOf)])].join(' ');
  await store.sightings.keep(board, [{ ...placeOf(part), value }]);
}

const unreadable = 'This return was sent, but a part of it cannot be read.';

function wrongWith(book: AuditBook, row: CaseReturn, knows: GuardKnowledge): readonly string[] {
  const refused = row.state === 'Submitted' ? refusedFields(book, row) : refusedAbsence(row);
  // Names are left to the person who writes: they have said in the form that no real person is named.
  const caught = guardRow(caseReturns, { ...row }, knows).filter((one) => one.weight === 'stops');
  const personal = caught.map((one) => one.heading);
  return [
    ...(refused.length === 0 ? [] : [`This return was sent although the form would refuse it. See ${named(refused)}.`]),
    ...(personal.length === 0
      ? []
      : [`This return was sent with what looks like personal data. It has to be taken out. See ${named(personal)}.`]),
  ];
}

function refusedFields(book: AuditBook, row: CaseReturn): readonly string[] {
  return checkReturn(book, row, { submit: true }).map(({ field }) => headingOf(field.split('.')[0] ?? field));
}

/** ‘Not involved’ has to be known from somewhere. */
function refusedAbsence({ notInvolvedBecause }: CaseReturn): readonly string[] {
  return (notInvolvedBecause ?? '').trim() === '' ? [headingOf('notInvolvedBecause')] : [];
}

function named(headings: readonly string[]): string {
  return [...new Set(headings)].map((heading) => `‘${heading}’`).join(', ');
}
