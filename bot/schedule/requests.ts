/**
 * Answers what people asked for in the tab. Who asks is SharePoint's own record of who added the row; whether they may is
 * the same rule as everywhere. The answer stands in 'Request outcomes', one row for each request.
 */

import { keyOf } from '../../src/base/id.ts';
import { type Act, may } from '../../src/core/may.ts';
import { askedFor } from '../../src/core/mou/asking.ts';
import { cellOf } from '../../src/core/mou/standing.ts';
import { personOf } from '../../src/core/people/board.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { readTogether } from '../../src/graph/lists/readTogether.ts';
import { refTo } from '../../src/lists/definition/columns.ts';
import type { Author, Row } from '../../src/lists/definition/defineList.ts';
import { requestOutcomes } from '../../src/lists/requestOutcomes.ts';
import { requests } from '../../src/lists/requests.ts';
import { logSpoiled } from '../boards/spoiled.ts';
import { remindNow } from '../duties/planning/remindNow.ts';
import { readSnapshot } from '../duties/snapshot.ts';
import { againOccasion, mouEntry } from '../mou/entries.ts';
import { agencyOf, handedOverOf, type MouFacts } from '../mou/facts.ts';
import { verifySeal } from '../mou/verify.ts';
import type { BotParts, OpenBoard } from '../parts.ts';

type Parts = Pick<BotParts, 'store' | 'sha256' | 'boardNow' | 'calendar' | 'log'>;
type Request = Row<typeof requests>;

interface RequestAnswer {
  readonly state: 'done' | 'refused';
  readonly why: string;
}

/** @throws Fault when a list cannot be read or written */
export async function requestsPass(parts: Parts, open: OpenBoard, facts: MouFacts): Promise<void> {
  const [asked, outcomes] = await readTogether(open.site, [requests, requestOutcomes]);
  logSpoiled(parts, open.board.key, [...asked.spoiled, ...outcomes.spoiled]);
  const answered = new Set<string>(outcomes.rows.map((row) => row.request.key));
  for (const request of asked.rows.filter((row) => !answered.has(row.key))) {
    const answer = await answerOf(parts, open, facts, request);
    await listStore(open.site, requestOutcomes).add(keyOf(request.key), {
      request: refTo(request),
      state: answer.state,
      answeredAt: facts.now,
      why: answer.why,
    });
    parts.log('request.answered', {
      board: open.board.key,
      request: request.key,
      kind: request.kind,
      code: answer.state,
    });
  }
}

async function answerOf(parts: Parts, open: OpenBoard, facts: MouFacts, request: Request): Promise<RequestAnswer> {
  const act = actOf(request);
  const allowed = may(facts.membership, askerOf(open, facts, request.createdBy), act, facts.day);
  if (!allowed.ok) return refused(allowed.refusals[0].sentence);
  if (request.kind === 'verify now') {
    const verdict = await verifySeal(parts, open, facts);
    return { state: 'done', why: verdict.sentence };
  }
  if (request.kind === 'remind now') {
    const asker = askerOf(open, facts, request.createdBy) ?? '';
    return remindNow(parts, open.board.key, await readSnapshot(parts, open), { ...request, asker });
  }
  return askAgain(parts, open, facts, request);
}

function refused(why: string): RequestAnswer {
  return { state: 'refused', why };
}

function actOf({ kind }: Request): Act {
  switch (kind) {
    case 'ask again':
      return 'ask again';
    case 'verify now':
      return 'verify signatures';
    case 'remind now':
      return 'remind now';
  }
}

/** SharePoint names whoever writes to a site by the id in the site's own tenant; a guest has one there, too. */
function askerOf({ board: { tenantId } }: OpenBoard, facts: MouFacts, author: Author) {
  if (author.kind !== 'person') return null;
  return personOf(facts.membership, { tenantId, objectId: author.objectId })?.key ?? null;
}

/** Plans the card once more for whoever is asked today; it goes out in the board's hours. */
async function askAgain(parts: Parts, { board }: OpenBoard, facts: MouFacts, request: Request): Promise<RequestAnswer> {
  const { version } = facts;
  if (version === null) return refused('No memorandum is out for signature at the moment.');
  const agency = agencyOf(facts, request.subject);
  if (agency === null) return refused('This agency is not in the list of agencies any more.');
  if (cellOf(facts.books, agency, version, facts.day).state === 'signed')
    return refused(`${agency.name} has signed already.`);
  const { appointment } = askedFor(facts.membership, agency, {
    day: facts.day,
    handedOver: handedOverOf(facts, version),
  });
  if (appointment === null) {
    return refused(`${agency.name} has nobody who can be asked today. Appoint a representative or a substitute.`);
  }
  const about = {
    version: version.key,
    agency: agency.key,
    person: appointment.person.key,
    occasion: againOccasion(request.key),
  };
  await parts.store.outbox.plan(board.key, { steps: [], entries: [mouEntry(about, facts)] });
  return {
    state: 'done',
    why: `The card goes to ${appointment.person.title} again, between 08:00 and 18:00 on working days.`,
  };
}
