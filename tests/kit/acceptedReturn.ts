/**
 * On a board that was just filled: an audit with two case returns of one agency, of which the QA manager accepts one and
 * sends the other back, through the rules and as themselves. And how far the audit then is, as whoever opens it sees it.
 */
import { keyOf, slug } from '../../src/base/id.ts';
import { auditPath } from '../../src/core/audit/path/auditPath.ts';
import { withFingerprint } from '../../src/core/audit/returns/contentFingerprint.ts';
import { prepareAccept, prepareChangesAsked } from '../../src/core/audit/returns/prepareReply.ts';
import { returnKey } from '../../src/core/audit/returns/returnKey.ts';
import { returnStanding } from '../../src/core/audit/returns/returnStanding.ts';
import { replyStore, returnStore } from '../../src/graph/lists/agencyReturns.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { auditCases } from '../../src/lists/auditCases.ts';
import { auditParticipation } from '../../src/lists/auditParticipation.ts';
import { audits } from '../../src/lists/audits.ts';
import type { caseReturns } from '../../src/lists/caseReturns.ts';
import { refTo } from '../../src/lists/definition/columns.ts';
import type { Row } from '../../src/lists/definition/defineList.ts';
import { people } from '../../src/lists/people.ts';
import { readAuditBoard } from '../../src/tab/board/audit/auditBoard.ts';
import { siteAs, siteAsApp } from './boardSite.ts';
import { day, at as moment } from './clock.ts';
import { PEOPLE, type TestWorkplace } from './workplace.ts';

const audit = { key: keyOf<'audits'>('repeated-neglect'), title: 'Repeated neglect' };
const [accepted, sentBack] = ['SM-K7Q2', 'SM-M4XD'] as const;
const identity = { tenantId: PEOPLE.qaManager.tenantId, objectId: PEOPLE.qaManager.id };
const today = day('2015-03-16');
/** What stands in the return that is accepted. */
export const acceptedStrengths = 'Visits were timely.\nThe plan was shared.';

/** Makes the audit and has the QA manager say what is to be said. */
export async function replyToReturns(at: TestWorkplace): Promise<void> {
  const app = siteAsApp(at);
  const [agency] = (await listStore(app, agencies).all({ active: true })).rows;
  if (agency === undefined) throw new TypeError('the board has agencies');
  const whose = refTo(agency);
  const me = await listStore(app, people).add(keyOf('who-replies'), {
    name: 'QA manager',
    kind: 'member',
    ...identity,
  });
  const appointed = { person: refTo(me), role: 'QA manager', startsOn: day('2013-04-01') } as const;
  await listStore(app, appointments).add(keyOf('who-replies'), appointed);
  const item = { key: keyOf<'programmeItems'>('repeated'), title: 'Repeated neglect' };
  const values = { name: audit.title, item, jointLeadIsLearning: false, status: 'Under way' } as const;
  await listStore(app, audits).add(audit.key, values);
  const part = { audit, agency: whose, casesDue: 2, casesReturned: 2 };
  await listStore(app, auditParticipation).add(keyOf('repeated-part'), part);
  for (const [drawn, reference] of [accepted, sentBack].entries()) {
    const one = { reference, audit, stratum: 'All', drawn, agencies: [], state: 'In the audit' } as const;
    await listStore(app, auditCases).add(keyOf(`repeated-${drawn}`), one);
    await returnStore(app, agency).add(returnKey(audit, reference, agency), {
      ...{
        reference,
        audit,
        agency: whose,
        state: 'Submitted',
        historicalIssue: false,
        characteristics: ['Sex', 'Age'],
      },
      ...{ strengths: acceptedStrengths, weaknesses: 'None of note.' },
      answers: { first: { value: 'good', notApplicable: false, evidence: 'Seen in the file.' } },
    });
  }
  const { book } = await readAuditBoard(app, looker(), audit.key);
  if (book === null) throw new TypeError('the board has the audit');
  const decided = async (reference: string) => {
    const head = withFingerprint(book, await theReturn(app, reference));
    return { head, person: me.key, day: today };
  };
  const because = 'Please say what the plan was.';
  for (const ready of [
    prepareAccept(book, await decided(accepted)),
    prepareChangesAsked(book, { ...(await decided(sentBack)), because }),
  ]) {
    if (!ready.ok) throw new TypeError(ready.refusals[0].sentence);
    await replyStore(siteAs(at, 'qaManager'), agency).add(keyOf(`reply-${slug(ready.value.kind)}`), ready.value);
  }
}

function looker() {
  return { identity, tenantId: identity.tenantId, now: moment('2015-03-16 12:00') };
}

async function theReturn(site: BoardSite, reference: string): Promise<Row<typeof caseReturns>> {
  const { rows } = await listStore(site, agencies).all({ active: true });
  for (const agency of rows) {
    const found = await returnStore(site, agency).get(returnKey(audit, reference, agency));
    if (found !== null) return found;
  }
  throw new TypeError(`there is no return about ${reference}`);
}

/** Writes in the return that was accepted, past the form: with the same strengths it is only touched. */
export async function rewriteAccepted(site: BoardSite, strengths: string): Promise<void> {
  const row = await theReturn(site, accepted);
  const owner = await listStore(site, agencies).get(row.agency.key);
  if (owner === null) throw new TypeError('the board has the agency');
  await returnStore(site, owner).change(row, { strengths });
}

/** Where the returns stand, who changed them last, and what the audit waits for. */
export async function howFar(site: BoardSite) {
  const { book } = await readAuditBoard(site, looker(), audit.key);
  if (book === null) throw new TypeError('the board has the audit');
  const { gates } = auditPath(book, today);
  return {
    standings: book.returns.map((head) => [head.reference, returnStanding(book, head).state]),
    changed: book.returns.map(({ changedAt, changedBy }) => [changedAt, changedBy]),
    gates: gates.map(({ name, missing }) => [name, missing]),
  };
}
