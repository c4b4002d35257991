/**
 * The audit 'Neglect' on the bot's test board, as people and app would have written it: scoped, agreed and moved on step by
 * step through the rules of the core, every row by the person whose it is, over HTTP.
 */
import { withContents } from '../../../bot/audits/returnContents.ts';
import { readWork } from '../../../bot/audits/work.ts';
import { readSnapshot } from '../../../bot/duties/snapshot.ts';
import { sha256Hex } from '../../../bot/hash.ts';
import { keyOf, slug } from '../../../src/base/id.ts';
import type { Result } from '../../../src/base/result.ts';
import { instantOf } from '../../../src/base/time/instant.ts';
import { type AuditBook, auditBook } from '../../../src/core/audit/auditBook.ts';
import type { GateName } from '../../../src/core/audit/path/gate.ts';
import {
  prepareMethodSignOff,
  prepareMove,
  prepareOverride,
  prepareTermsAgreed,
} from '../../../src/core/audit/path/prepareMove.ts';
import { type PathStep, pathSteps } from '../../../src/core/audit/path/steps.ts';
import type { DecisionToWrite } from '../../../src/core/audit/path/workspaceDecision.ts';
import { returnKey } from '../../../src/core/audit/returns/returnKey.ts';
import { addAll } from '../../../src/graph/lists/addMany.ts';
import { readReplies, readReturns, replyStore, returnStore } from '../../../src/graph/lists/agencyReturns.ts';
import { listStore } from '../../../src/graph/lists/listStore.ts';
import { readAll } from '../../../src/graph/lists/query.ts';
import { provisionLists } from '../../../src/graph/provision/provisionLists.ts';
import { agencies } from '../../../src/lists/agencies.ts';
import { agencyListsOf } from '../../../src/lists/agencyLists.ts';
import { auditCases } from '../../../src/lists/auditCases.ts';
import { auditParticipation } from '../../../src/lists/auditParticipation.ts';
import { auditSamples } from '../../../src/lists/auditSamples.ts';
import { auditTools } from '../../../src/lists/auditTools.ts';
import type { caseReturns } from '../../../src/lists/caseReturns.ts';
import { decisions } from '../../../src/lists/decisions.ts';
import type { NewRow, Row } from '../../../src/lists/definition/defineList.ts';
import type { returnReplies } from '../../../src/lists/returnReplies.ts';
import { termsOfReference } from '../../../src/lists/termsOfReference.ts';
import { aTerms } from '../../kit/auditBook.ts';
import { day } from '../../kit/clock.ts';
import { workdays } from '../../kit/dutyBoard.ts';
import { aToolContent } from '../../kit/toolQuestions.ts';
import { addAudit, addParticipation, neglectAudit, withoutMemorandum } from '../duties/things.ts';
import type { BotWorld } from '../kit/botWorld.ts';
import { type AgencyName, agencyRef, personRef } from '../kit/rows.ts';
import type { UserName } from '../kit/tenant.ts';
import { inStore } from '../outbox/outboxOf.ts';

/** The cases of the audit. */
export const references = ['NEG-K7Q4', 'NEG-X4T9'] as const;

/** All that the form asks for. */
export const wholeReturn: Partial<NewRow<typeof caseReturns>> = {
  state: 'Submitted',
  answers: {
    assessment: { value: 'good', notApplicable: false, evidence: null },
    difference: { value: 'Yes', notApplicable: false, evidence: null },
  },
  events: [{ on: day('2015-02-10'), what: 'Assessment completed' }],
  strengths: 'The assessment was timely.',
  weaknesses: 'The plan was not shared.',
  childsVoice: 'Yes',
  equalityConsidered: 'Yes',
};

/** Every agency gets its own lists, of case returns and of replies. */
export async function withAgencyLists(world: BotWorld): Promise<void> {
  const site = world.siteAs('owner');
  const { rows } = await readAll(site, agencies);
  await provisionLists(
    site,
    () => undefined,
    rows.flatMap(agencyListsOf).map(({ list }) => list),
  );
}

/** The audit with its cases and two agencies, nothing decided. */
export async function scopedAudit(world: BotWorld): Promise<void> {
  const site = world.siteAs('owner');
  await withoutMemorandum(world);
  const tool = { key: keyOf<'auditTools'>('tool-neglect-1'), title: 'Neglect tool' };
  await addAll(site, auditTools, [
    {
      key: tool.key,
      values: { name: tool.title, family: 'neglect', version: 1, state: 'Published', content: aToolContent() },
    },
  ]);
  await addAudit(world, {
    areaManager: personRef('boardMember'),
    tool,
    returnsOpenOn: day('2015-03-16'),
    returnsDueOn: day('2015-04-10'),
  });
  await addParticipation(world, 'police', { lead: personRef('police'), leadLevel: 'Senior manager', daysAsked: 2 });
  await addParticipation(world, 'housing', {
    lead: personRef('housing'),
    leadLevel: 'First-line manager',
    daysAsked: 2,
  });
  await addAll(site, termsOfReference, [
    {
      key: 'terms-neglect',
      values: {
        ...wholeTerms(),
        audit: neglectAudit,
        periodFrom: day('2014-04-01'),
        periodTo: day('2015-03-15'),
      },
    },
  ]);
  await addAll(site, auditSamples, [
    {
      key: 'sample-neglect',
      values: { audit: neglectAudit, seed: 'seed-1', strata: [{ name: 'All cases', population: 40, wanted: 2 }] },
    },
  ]);
  await addAll(
    site,
    auditCases,
    references.map((reference, at) => ({
      key: `neglect.${reference.toLowerCase()}`,
      values: {
        ...{ reference, audit: neglectAudit, stratum: 'All cases', drawn: at + 1, agencies: [] },
        state: 'In the audit' as const,
      },
    })),
  );
}

/** Complete terms of reference as values of a new row. */
function wholeTerms(): NewRow<typeof termsOfReference> {
  const row = aTerms();
  const fields = Object.keys(termsOfReference.columns).map((name) => [name, row[name as keyof typeof row]]);
  return Object.fromEntries(fields) as NewRow<typeof termsOfReference>; // one value for each column
}

/** The gates that the chair lets the test's audit pass, so that nobody has to sign and confirm everything. */
const overridden: readonly GateName[] = ['mou', 'days', 'records access'];

/** Takes the scoped audit to a step, by the decisions of those who may. */
export async function moveTo(world: BotWorld, step: PathStep): Promise<void> {
  const on = { day: day('2015-03-16') };
  await decide(world, 'qaManager', (book, person) => prepareMethodSignOff(book, { ...on, person }));
  await decide(world, 'member', (book, person) =>
    prepareTermsAgreed(book, { ...on, person, agreedOn: on.day, minuteReference: null }),
  );
  for (const gate of overridden) {
    const reason = 'Settled at the last meeting of the sub group.';
    await decide(world, 'chair', (book, person) => prepareOverride(book, { ...on, person, gate, reason }));
  }
  for (const to of pathSteps.slice(1, pathSteps.indexOf(step) + 1)) {
    await decide(world, 'member', (book, person) => prepareMove(book, { ...on, person, to }));
  }
}

/** An audit whose case returns are open, with a list for each agency. */
export async function openAudit(world: BotWorld): Promise<void> {
  await withAgencyLists(world);
  await scopedAudit(world);
  await moveTo(world, 'returns open');
}

let made = 0;

/** A decision that the rules allow, written by the person themselves. @returns its row */
export async function decide(
  world: BotWorld,
  name: UserName,
  prepare: (book: AuditBook, person: NonNullable<AuditBook['audit']['lead']>['key']) => Result<DecisionToWrite, string>,
): Promise<Row<typeof decisions>> {
  const ready = prepare(await bookOf(world), personRef(name).key);
  if (!ready.ok) throw new Error(ready.refusals.map((one) => one.sentence).join(' '));
  made += 1;
  return listStore(world.siteAs(name), decisions).add(keyOf(`decision-${made}`), ready.value);
}

/** The audit as the app reads it. */
export async function bookOf(world: BotWorld): Promise<AuditBook> {
  const open = { site: world.siteAsApp() };
  return inStore(world, async (store, key) => {
    const board = await store.boards.get(key);
    if (board === null) throw new Error('the board is registered');
    const boardNow = async () => instantOf(world.workplace.parts.clock.boardNow());
    const parts = { store, boardNow, calendar: workdays, log: () => undefined };
    const snapshot = await readSnapshot(parts, { ...open, board });
    const audits = await readWork(open, snapshot);
    const { work } = await withContents(open, open, { agencies: snapshot.agencies, audits });
    const book = auditBook(snapshot, work, neglectAudit.key, sha256Hex);
    if (book === null) throw new Error('the audit is in the list');
    return book;
  });
}

/** What stands in the list of one agency, with the answers. */
export async function returnsIn(world: BotWorld, agency: AgencyName): Promise<readonly Row<typeof caseReturns>[]> {
  const { rows } = await readAll(world.siteAs('owner'), agencies);
  const owner = rows.filter((row) => row.key === agency);
  return (await readReturns(world.siteAs('owner'), owner, neglectAudit.key)).rows;
}

/** What was said about the returns of one agency. */
export async function repliesIn(world: BotWorld, agency: AgencyName): Promise<readonly Row<typeof returnReplies>[]> {
  return (await readReplies(world.siteAs('owner'), [await ownerOf(world, agency)], neglectAudit.key)).rows;
}

/** Somebody adds a reply by hand, past the form. */
export async function addReply(
  world: BotWorld,
  name: UserName,
  { agency, reference }: { readonly agency: AgencyName; readonly reference: string },
  more: Partial<NewRow<typeof returnReplies>> = {},
): Promise<Row<typeof returnReplies>> {
  const owner = await ownerOf(world, agency);
  const row = (await returnsIn(world, agency)).find((one) => one.reference === reference);
  if (row === undefined) throw new Error(`there is no return of ${agency} about ${reference}`);
  made += 1;
  return replyStore(world.siteAs(name), owner).add(keyOf(`reply-${made}`), {
    ...{ caseReturn: row.key, reference, audit: neglectAudit, agency: agencyRef(agency) },
    ...{ kind: 'accepted', version: row.etag, ...more },
  });
}

async function ownerOf(world: BotWorld, agency: AgencyName): Promise<Row<typeof agencies>> {
  const owner = (await readAll(world.siteAs('owner'), agencies)).rows.find((row) => row.key === agency);
  if (owner === undefined) throw new Error(`there is no agency ${agency}`);
  return owner;
}

/** Somebody changes a row of an agency's list through Graph, as they can without any screen of ours. */
export async function editReturn(
  world: BotWorld,
  name: UserName,
  { agency, reference }: { readonly agency: AgencyName; readonly reference: string },
  changes: Partial<NewRow<typeof caseReturns>>,
): Promise<void> {
  const owner = await ownerOf(world, agency);
  const store = returnStore(world.siteAs(name), owner);
  const row = await store.get(returnKey(neglectAudit, reference, owner));
  if (row === null) throw new Error(`there is no return of ${agency} about ${reference}`);
  await store.change(row, changes);
}

/** A row that somebody of an agency adds to its list by hand, as a return that was sent. */
export async function addStray(
  world: BotWorld,
  into: AgencyName,
  { named, reference }: { readonly named: AgencyName; readonly reference: string },
): Promise<void> {
  const owner = await ownerOf(world, into);
  const key = keyOf<'caseReturns'>(`${neglectAudit.key}.${slug(reference)}.${named}`);
  await returnStore(world.siteAs('owner'), owner).add(key, {
    ...{ reference, audit: neglectAudit, agency: agencyRef(named) },
    ...{ state: 'Submitted', historicalIssue: true, characteristics: [] },
  });
}

/** What the audit's people read beside the agency's name. */
export async function countsOf(world: BotWorld, agency: AgencyName) {
  const row = await listStore(world.siteAs('owner'), auditParticipation).get(keyOf(`neglect-${agency}`));
  return row === null ? null : { due: row.casesDue, returned: row.casesReturned };
}
