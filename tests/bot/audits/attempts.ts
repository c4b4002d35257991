/**
 * The audit 'Neglect' with people who try, past every screen, what its rules forbid: rows written through Graph as that
 * person, and buttons pressed that no card ever had. In stages, as an audit goes on, with one round of the bot after each.
 */
import { keyOf } from '../../../src/base/id.ts';
import { actionStanding } from '../../../src/core/answers/standing.ts';
import { type AuditPath, auditPath } from '../../../src/core/audit/path/auditPath.ts';
import {
  prepareMethodSignOff,
  prepareMove,
  prepareOverride,
  prepareTermsAgreed,
} from '../../../src/core/audit/path/prepareMove.ts';
import { workspaceDecision } from '../../../src/core/audit/path/workspaceDecision.ts';
import { returnStanding } from '../../../src/core/audit/returns/returnStanding.ts';
import { methodFingerprint, termsFingerprint } from '../../../src/core/audit/terms/termsContent.ts';
import { dutiesOf } from '../../../src/core/duties/duties.ts';
import { listStore } from '../../../src/graph/lists/listStore.ts';
import { actions } from '../../../src/lists/actions.ts';
import { appointments } from '../../../src/lists/appointments.ts';
import { auditCases } from '../../../src/lists/auditCases.ts';
import { audits } from '../../../src/lists/audits.ts';
import { auditTools } from '../../../src/lists/auditTools.ts';
import { type DecisionKind, decisions } from '../../../src/lists/decisions.ts';
import type { ListDefinition, NewRow, Values } from '../../../src/lists/definition/defineList.ts';
import { findings } from '../../../src/lists/findings.ts';
import { moderations } from '../../../src/lists/moderations.ts';
import { termsOfReference } from '../../../src/lists/termsOfReference.ts';
import { verdicts } from '../../../src/lists/verdicts.ts';
import { day } from '../../kit/clock.ts';
import { aToolContent } from '../../kit/toolQuestions.ts';
import {
  addAction,
  answerInTab,
  buttonOn,
  filledIn,
  neglectAudit,
  type SeenCard,
  withQuietChannel,
} from '../duties/things.ts';
import type { BotWorld } from '../kit/botWorld.ts';
import type { Desk, Outcome } from '../kit/desk.ts';
import { agencyRef, personRef } from '../kit/rows.ts';
import type { UserName } from '../kit/tenant.ts';
import { inStore } from '../outbox/outboxOf.ts';
import {
  addReply,
  bookOf,
  countsOf,
  decide,
  editReturn,
  references,
  scopedAudit,
  wholeReturn,
  withAgencyLists,
} from './openAudit.ts';

export const today = day('2015-03-16');
export const nhsNumber = '943 476 5919';
export const reason = 'We cannot wait for it any longer.';

/** How things stood after a round of the bot. */
export interface Stood {
  readonly path: AuditPath;
  /** What the bot found irregular until then, each as `title: reason`. */
  readonly flagged: readonly string[];
}

export async function stands(world: BotWorld): Promise<Stood> {
  const path = auditPath(await bookOf(world), today);
  const rows = await inStore(world, (store, board) => store.irregular.all(board));
  return { path, flagged: rows.map(({ title, reason: why }) => `${title}: ${why}`) };
}

/** Cards as they came, with the buttons that their people have. */
export interface Cards {
  readonly housing: SeenCard;
  readonly member: SeenCard;
}

/** The audit at its beginning; lead is the member, and a second member of the sub group would like to be. */
export async function begins(world: BotWorld): Promise<Cards> {
  await withQuietChannel(world);
  await withAgencyLists(world);
  await scopedAudit(world);
  await listStore(world.siteAs('owner'), appointments).add(keyOf('second-member'), {
    ...{ person: personRef('stranger'), agency: null, role: 'sub group member', startsOn: day('2013-04-01') },
  });
  await addAction(world, 'a1', { audit: neglectAudit });
  await addAction(world, 'a2', { audit: neglectAudit, agency: agencyRef('police'), owner: personRef('police') });
  await addAction(world, 'a3', { audit: neglectAudit, owner: personRef('member') });
  await world.bot().tick();
  return {
    housing: await world.desk('housing').card('chat', 'Training plan a1'),
    member: await world.desk('member').card('chat', 'Training plan a3'),
  };
}

let made = 0;
export const newKey = <Name extends string>() => {
  made += 1;
  return keyOf<Name>(`attempt-${made}`);
};

/** A decision in the shape that the form gives it, by somebody to whom the form would not. */
export async function decides(
  world: BotWorld,
  name: UserName,
  { kind, ...more }: { readonly kind: DecisionKind } & Partial<NewRow<typeof decisions>>,
): Promise<void> {
  const row = workspaceDecision(await bookOf(world), kind, today, more);
  await listStore(world.siteAs(name), decisions).add(newKey(), row);
}

export async function edits<Name extends string, C extends object>(
  world: BotWorld,
  name: UserName,
  {
    list,
    key,
    changes,
  }: {
    readonly list: ListDefinition<Name, C>;
    readonly key: string;
    readonly changes: Partial<Values<C>>;
  },
): Promise<void> {
  const store = listStore(world.siteAs(name), list);
  const row = await store.get(keyOf<Name>(key));
  if (row === null) throw new Error(`there is no ${key} in ${list.displayName}`);
  await store.change(row, changes);
}

const terms = { list: termsOfReference, key: 'terms-neglect' } as const;
export const itself = { list: audits, key: neglectAudit.key } as const;
const soundTerms = {
  equality: 'Each return says whether equality and diversity needs were considered.',
  instructionSource: 'Learning review action plan, action 4',
  periodTo: day('2015-03-15'),
} as const;

/** While the terms are written: the text breaks the rules, and people decide what others decide. */
export async function triesAtScoping(world: BotWorld): Promise<Stood> {
  const { itsTerms, hash } = await bookOf(world);
  if (itsTerms === null) throw new Error('the audit has terms of reference');
  await decides(world, 'member', { kind: 'method signed off', fingerprint: methodFingerprint(itsTerms, hash) });
  await decides(world, 'boardMember', {
    ...{ kind: 'terms of reference agreed', fingerprint: termsFingerprint(itsTerms, hash) },
  });
  const changes = { equality: ' ', instructionSource: null, periodTo: day('2015-04-02') };
  await edits(world, 'member', { ...terms, changes });
  await edits(world, 'member', { ...itself, changes: { areaManager: personRef('member') } });
  await decides(world, 'member', { kind: 'instruction not relevant', reason });
  await decides(world, 'member', { kind: 'independence overridden', person: personRef('member'), reason });
  await decides(world, 'member', { kind: 'MoU exception', agency: agencyRef('police'), reason });
  await decides(world, 'stranger', { kind: 'report delivered' });
  await decides(world, 'member', { kind: 'gate overridden', step: 'days', reason });
  await decides(world, 'chair', { kind: 'gate overridden', step: 'records access', reason: 'Yes.' });
  await decides(world, 'chair', { kind: 'gate overridden', step: 'equality', reason });
  await decides(world, 'member', { kind: 'withdrawn', reason });
  await decides(world, 'stranger', { kind: 'audit moved', step: 'terms agreed' });
  await decides(world, 'member', { kind: 'audit moved', step: 'terms agreed' });
  await decides(world, 'member', { kind: 'audit moved', step: 'moderation' });
  const ofPolice = { subject: 'neglect-police' } as const;
  await answerInTab(world, 'housing', 'days-for-police', { kind: 'days confirmed', workingDays: 2, ...ofPolice });
  await answerInTab(world, 'housing', 'access-for-police', {
    kind: 'records access agreed',
    said: reason,
    ...ofPolice,
  });
  await world.bot().tick();
  return stands(world);
}

/** The text is put right, rightly agreed, and the lead goes on without what the agencies have to settle. */
export async function triesWithoutAgencies(world: BotWorld): Promise<Stood> {
  await world.setClock('2015-03-16T09:40:00Z');
  await edits(world, 'member', { ...terms, changes: soundTerms });
  await edits(world, 'qaManager', { ...itself, changes: { areaManager: personRef('boardMember') } });
  await decide(world, 'qaManager', (book, person) => prepareMethodSignOff(book, { day: today, person }));
  await decide(world, 'member', (book, person) =>
    prepareTermsAgreed(book, { day: today, person, agreedOn: today, minuteReference: null }),
  );
  await decide(world, 'member', (book, person) => prepareMove(book, { day: today, person, to: 'terms agreed' }));
  await decides(world, 'member', { kind: 'audit moved', step: 'agencies confirmed' });
  await world.bot().tick();
  return stands(world);
}

/** The audit rightly gets to its case returns; then people write what none of its forms would. */
export async function opens(world: BotWorld): Promise<void> {
  await world.setClock('2015-03-16T09:50:00Z');
  for (const gate of ['mou', 'days', 'records access'] as const) {
    await decide(world, 'chair', (book, person) => prepareOverride(book, { day: today, person, gate, reason }));
  }
  for (const to of ['agencies confirmed', 'cases selected', 'returns open'] as const) {
    await decide(world, 'member', (book, person) => prepareMove(book, { day: today, person, to }));
  }
  await world.bot().tick();
}

export async function triesWithReturns(world: BotWorld): Promise<Stood> {
  await world.setClock('2015-03-16T10:00:00Z');
  await sendsUnsound(world);
  await edits(world, 'member', {
    ...{ list: auditTools, key: 'tool-neglect-1', changes: { content: aToolContent({ purpose: 'Something else.' }) } },
  });
  await edits(world, 'member', { ...terms, changes: { equality: null } });
  await edits(world, 'member', { ...itself, changes: { areaManager: personRef('member'), status: 'Closed' } });
  await edits(world, 'member', {
    ...{ list: auditCases, key: `neglect.${references[1].toLowerCase()}`, changes: { stratum: `of ${nhsNumber}` } },
  });
  await listStore(world.siteAs('member'), findings).add(newKey(), {
    ...{ name: 'A visit too late', audit: neglectAudit, kind: 'Good practice', scope: 'Within one agency' },
    ...{ wording: `See ${nhsNumber}.`, characteristics: [], voice: [] },
  });
  await listStore(world.siteAs('stranger'), verdicts).add(newKey(), {
    ...{ measure: 'Plans that were shared', audit: neglectAudit, verdict: 'Improved' },
    ...{ recommendation: { key: keyOf('recommendation-1'), title: 'Share plans' } },
    ...{ beforeGood: 4, beforeOf: 10, afterGood: 8, afterOf: 10 },
  });
  await decides(world, 'member', { kind: 'audit moved', step: 'moderation' });
  await triesActions(world);
  await world.bot().tick();
  return stands(world);
}

/** One agency's return is sound, another's is not; neither is looked at by whom it should. */
async function sendsUnsound(world: BotWorld): Promise<void> {
  const [reference] = references;
  await editReturn(world, 'police', { agency: 'police', reference }, wholeReturn);
  await editReturn(
    world,
    'housing',
    { agency: 'housing', reference },
    {
      ...wholeReturn,
      ...{ strengths: null, events: [{ on: day('2012-02-10'), what: 'Visit made' }] },
    },
  );
  await addReply(world, 'stranger', { agency: 'police', reference });
  await addReply(world, 'member', { agency: 'housing', reference });
  const second = { reference, audit: neglectAudit, question: 'assessment', firstGrade: 'good', isDipSample: true };
  await listStore(world.siteAs('police'), moderations).add(newKey(), {
    ...{ ...second, agency: agencyRef('police'), secondGrade: 'good' },
  });
}

/** Day and owner by hand, a claim by another agency, and the owner's own word that it is verified. */
async function triesActions(world: BotWorld): Promise<void> {
  const changes = { dueOn: day('2015-12-01'), owner: personRef('police') };
  await edits(world, 'stranger', { list: actions, key: 'a1', changes });
  const done = { kind: 'done', duty: 'action', said: 'Every team has a plan now.' } as const;
  await answerInTab(world, 'police', 'claim-of-police', { ...done, subject: 'a1' });
  await answerInTab(world, 'member', 'claim-of-lead', { ...done, subject: 'a3' });
  await decides(world, 'member', { kind: 'action verified', subject: 'a3', reason: 'I have seen the plan.' });
}

/** What the actions and returns come to for every rule. */
export async function comesTo(world: BotWorld) {
  const book = await bookOf(world);
  const standing = (key: string) => {
    const action = book.actions.find((one) => one.key === key);
    if (action === undefined) throw new Error(`there is no action ${key}`);
    const { state, owner, dueOn, verifiedBy } = actionStanding(book.board, action, today);
    return { state, owner, dueOn, verifiedBy };
  };
  const states = book.returns.map((head) => `${head.agency.key} ${returnStanding(book, head).state}`);
  const counted = { police: await countsOf(world, 'police'), housing: await countsOf(world, 'housing') };
  const owed = dutiesOf(book.board, today).filter((duty) => duty.kind === 'case-returns');
  const askedFor = [...new Set(owed.map((duty) => duty.owed.agency?.key ?? null))];
  return { a1: standing('a1'), a3: standing('a3'), states, counted, status: book.audit.status, askedFor };
}

/** Presses a button that the card does not have: the data of one it has, with other keys in it. */
export async function pressesForged(
  desk: Desk,
  seen: SeenCard,
  forged: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const button = buttonOn(seen.card, 'done');
  const said = filledIn(button, { said: 'Every team has a plan now.', day: '2015-04-10' });
  return desk.press(seen, 'act', { ...button, ...said, ...forged });
}
