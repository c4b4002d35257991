/**
 * 'audits': what each audit that somebody leads or takes part in is waiting for. Chair and QA manager are told of all.
 * Whoever speaks for one agency is told what is waited for from it and from the board, never what another agency owes, and
 * no name of a finding: other agencies' people cannot read those either.
 */
import type { AdaptiveCard } from '../../src/cards/elements.ts';
import { messageCard } from '../../src/cards/message.card.ts';
import { waitingAuditsCard } from '../../src/cards/waitingAudits.card.ts';
import { leadFor } from '../../src/core/answers/standing.ts';
import type { AuditBook } from '../../src/core/audit/auditBook.ts';
import { type AuditPath, auditPath } from '../../src/core/audit/path/auditPath.ts';
import type { Gate, GateName, Missing } from '../../src/core/audit/path/gate.ts';
import { sayStep } from '../../src/core/audit/path/steps.ts';
import { sayWaitingFor, waitingList } from '../../src/core/audit/path/waitingFor.ts';
import { visibleTo } from '../../src/core/may.ts';
import { currentOf, holdsRole, type PersonKey } from '../../src/core/people/board.ts';
import { booksOf, closedParts } from '../audits/books.ts';
import { withContents } from '../audits/returnContents.ts';
import { readWork } from '../audits/work.ts';
import { withFirstRepliers } from '../duties/firstAuthors.ts';
import { readSnapshot } from '../duties/snapshot.ts';
import type { BotParts } from '../parts.ts';
import type { Asking } from './asking.ts';

export async function auditsAnswer(parts: BotParts, { open, facts, person, place }: Asking): Promise<AdaptiveCard> {
  const link = { title: 'Open the audits', url: parts.tabLink(open.board, 'audits') };
  if (place.kind !== 'personal') {
    const sentences = ['What an audit waits for is said to you alone: please type "audits" in your own chat with me.'];
    return messageCard({ title: 'Audits', sentences, link });
  }
  const snapshot = await readSnapshot(parts, open);
  const work = await withFirstRepliers(parts, open.board.key, await readWork(open, snapshot));
  const audits = await withContents(parts.store, open, { agencies: snapshot.agencies, audits: work });
  const shown = booksOf({ snapshot, audits })
    .filter((book) => isOf(book, person.key, facts.day))
    .map((book) => ({ book, path: auditPath(book, facts.day, closedParts(audits, book)), day: facts.day }))
    .filter(isUnderWay)
    .map((one) => ({
      name: one.book.audit.name,
      step: sayStep(one.path.reached),
      waiting: waitingSeenBy(one, person.key),
      url: parts.tabLink(open.board, `audit/${one.book.audit.key}/overview`),
    }));
  return waitingAuditsCard({ boardName: facts.boardName, audits: shown, tabLink: link.url });
}

/** By its path: the column may say what it likes. */
function isUnderWay({ book, path }: Waiting): boolean {
  return book.audit.status !== 'Withdrawn' && path.reached !== 'closed';
}

type Day = Asking['facts']['day'];

function isOf(book: AuditBook, person: PersonKey, day: Day): boolean {
  const { audit, board } = book;
  const runs = (['chair', 'QA manager'] as const).some((role) => holdsRole(board.membership, person, role, day));
  return (
    runs || audit.lead?.key === person || audit.jointLead?.key === person || agenciesOf(book, person, day).size > 0
  );
}

/** The agencies in this audit for which the person speaks or leads. */
function agenciesOf({ board, participation }: AuditBook, person: PersonKey, day: Day): ReadonlySet<string> {
  const rows = participation.filter((row) => {
    const speaks = (['representative', 'substitute', 'senior sponsor'] as const).some(
      (role) => currentOf(board.membership, role, row.agency.key, day)?.person.key === person,
    );
    return speaks || leadFor(board, row)?.key === person;
  });
  return new Set(rows.map((row) => row.agency.key));
}

interface Waiting {
  readonly book: AuditBook;
  readonly path: AuditPath;
  readonly day: Day;
}

/** The sentence of the audit's page, of what this person may see. */
export function waitingSeenBy({ book, path, day }: Waiting, person: PersonKey): string {
  const seen = { ...path, gates: path.gates.map((gate) => gateSeenBy({ book, gate, day }, person)) };
  const others = waitingList(path, day).length > 0 && waitingList(seen, day).length === 0;
  return others ? 'Waiting for other agencies: nothing is asked of yours just now.' : sayWaitingFor(book, seen, day);
}

/** Gates whose missing things are named after findings and recommendations. */
const ofResults: readonly GateName[] = ['findings', 'recommendations', 'actions', 'loop'];

interface Seeing {
  readonly book: AuditBook;
  readonly gate: Gate;
  readonly day: Day;
}

function gateSeenBy({ book, gate, day }: Seeing, person: PersonKey): Gate {
  const { membership } = book.board;
  const own = agenciesOf(book, person, day);
  const rows = gate.missing.map((one) => ({
    one,
    // What an agency's own lead is asked for is theirs to see without any appointment.
    agency: one.agency === null || own.has(one.agency) ? null : { key: one.agency },
  }));
  const visible = visibleTo(membership, person, rows, day).map(({ one }) => one);
  const isOpenToThem = !ofResults.includes(gate.name) || seesResults(book, person, day);
  return { ...gate, missing: isOpenToThem ? visible : visible.map(withoutNames) };
}

function seesResults({ board, audit }: AuditBook, person: PersonKey, day: Day): boolean {
  const roles = ['chair', 'QA manager', 'sub group member', 'representative'] as const;
  const leads = audit.lead?.key === person || audit.jointLead?.key === person;
  return leads || roles.some((role) => holdsRole(board.membership, person, role, day));
}

function withoutNames(missing: Missing): Missing {
  return { ...missing, what: 'what follows from the results' };
}
