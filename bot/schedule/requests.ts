/**
 * Answers what people asked for in the tab. Who asks is SharePoint's own record of who added the row; whether they may is
 * the same rule as everywhere. The answer stands in 'Request outcomes', one row for each request.
 */

import { Fault } from '../../src/base/fault.ts';
import { keyOf } from '../../src/base/id.ts';
import type { Instant } from '../../src/base/time/instant.ts';
import { type Act, may } from '../../src/core/may.ts';
import { askedFor } from '../../src/core/mou/asking.ts';
import { cellOf } from '../../src/core/mou/standing.ts';
import { personOf } from '../../src/core/people/board.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { refTo } from '../../src/lists/definition/columns.ts';
import type { Author, Row } from '../../src/lists/definition/defineList.ts';
import { requestOutcomes } from '../../src/lists/requestOutcomes.ts';
import { requests } from '../../src/lists/requests.ts';
import { remindNow } from '../duties/planning/remindNow.ts';
import type { Look } from '../duties/watch.ts';
import { faultFields } from '../log.ts';
import { againOccasion, mouEntry } from '../mou/entries.ts';
import { agencyOf, handedOverOf, type MouFacts, mouFactsOf, readMouFacts } from '../mou/facts.ts';
import { verifySeal } from '../mou/verify.ts';
import type { BotParts, OpenBoard } from '../parts.ts';

type Parts = Pick<BotParts, 'store' | 'sha256' | 'boardNow' | 'calendar' | 'log'>;
type Request = Row<typeof requests>;

interface RequestAnswer {
  readonly state: 'done' | 'refused';
  readonly why: string;
}

/**
 * One request that cannot be answered does not hold up those after it.
 * @param look the board as it was just read
 * @throws Fault when nothing can be written for a while; the next round goes on
 */
export async function requestsPass(parts: Parts, open: OpenBoard, look: Look): Promise<void> {
  const answered = new Set<string>(look.page(requestOutcomes).rows.map((row) => row.request.key));
  for (const request of look.page(requests).rows.filter((row) => !answered.has(row.key))) {
    try {
      await answerOne(parts, open, look, request);
    } catch (thrown) {
      if (thrown instanceof Fault && thrown.retry === 'later') throw thrown;
      parts.log('tick.failed', {
        board: open.board.key,
        kind: 'request',
        request: request.key,
        ...faultFields(thrown),
      });
    }
  }
}

async function answerOne(parts: Parts, open: OpenBoard, look: Look, request: Request): Promise<void> {
  const facts = mouFactsOf(open, look);
  const answer = await answerOf(parts, { open, look, facts }, request);
  await writeOutcome(open, request, { ...answer, answeredAt: facts.now });
  parts.log('request.answered', {
    board: open.board.key,
    request: request.key,
    kind: request.kind,
    code: answer.state,
  });
}

/** A refusal may mean that the answer is there already, e.g. from another process. */
async function writeOutcome(
  { site }: OpenBoard,
  request: Request,
  outcome: RequestAnswer & { readonly answeredAt: Instant },
): Promise<void> {
  const list = listStore(site, requestOutcomes);
  const key = keyOf<'requestOutcomes'>(request.key);
  try {
    await list.add(key, { request: refTo(request), ...outcome });
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.retry === 'later') throw thrown;
    if ((await list.get(key)) === null) throw thrown;
  }
}

/** Around a request: the board, as it was read. */
interface Around {
  readonly open: OpenBoard;
  readonly look: Look;
  readonly facts: MouFacts;
}

async function answerOf(parts: Parts, { open, look, facts }: Around, request: Request): Promise<RequestAnswer> {
  const act = actOf(request);
  const allowed = may(facts.membership, askerOf(open, facts, request.createdBy), act, facts.day);
  if (!allowed.ok) return refused(allowed.refusals[0].sentence);
  if (request.kind === 'verify now') {
    // What was signed since the look is in the bot's own records already: the list has to be as new.
    const verdict = await verifySeal(parts, open, await readMouFacts(parts, open));
    return { state: 'done', why: verdict.sentence };
  }
  if (request.kind === 'remind now') {
    const asker = askerOf(open, facts, request.createdBy) ?? '';
    return remindNow(parts, open.board.key, look.snapshot, { ...request, asker });
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
