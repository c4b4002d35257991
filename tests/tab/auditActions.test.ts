import { describe, expect, it } from '@jest/globals';
import type { ActValues } from '../../src/core/answers/prepareAct.ts';
import type { AnswerRow } from '../../src/core/duties/snapshot.ts';
import type { Person } from '../../src/core/people/board.ts';
import type { Decision } from '../../src/core/programme/programme.ts';
import { actionWords } from '../../src/tab/features/audit/actions/actionWords.ts';
import { type ActionAct, actionActs, actsOn } from '../../src/tab/features/audit/actions/actsOn.ts';
import { agencyChoices, draftOfPlan, wantedOf } from '../../src/tab/features/audit/actions/planDraft.ts';
import { planOf, sayPlan } from '../../src/tab/features/audit/actions/planView.ts';
import { prepareOnAction } from '../../src/tab/features/audit/actions/prepareOnAction.ts';
import { aBook, aFinding, aRecommendation } from '../kit/auditBook.ts';
import { auditLead, stranger, theAudit } from '../kit/auditPeople.ts';
import { anAgency, chair, housing, police, policeRepresentative, to } from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';
import { aDecisionBy, anAction, anAnswer } from '../kit/dutyBoard.ts';

const today = day('2015-06-22');
const share = aRecommendation('Share plans');
const plan = anAction('Share plans by secure mail', { audit: to(theAudit), recommendation: to(share) });
const about = { duty: 'action', subject: plan.key } as const;
const done = anAnswer(policeRepresentative, 'done', { ...about, said: 'All plans go by secure mail.' });
const asked = anAnswer(policeRepresentative, 'more time', {
  ...about,
  said: 'The secure mail is not there yet.',
  day: day('2015-08-31'),
});
const verified = aDecisionBy(auditLead, 'action verified', plan.key, {
  reason: 'Seen in ten files.',
  when: '2015-06-03 09:00',
});

interface Rows {
  readonly answers?: readonly AnswerRow[];
  readonly decisions?: readonly Decision[];
}
const bookWith = (rows: Rows = {}) =>
  aBook({
    today: '2015-06-22',
    findings: [aFinding('Plans are not shared')],
    recommendations: [share],
    actions: [plan],
    ...rows,
  });
const acts = (person: Person | null, rows: Rows = {}) => actsOn(bookWith(rows), plan, { person, day: today });

describe('what can be done about an action', () => {
  it('is nothing for somebody who is not known or has no part in it', () => {
    expect(acts(null)).toEqual([]);
    expect(acts(stranger)).toEqual([]);
  });
  it('is done or more time for its owner', () => {
    expect(acts(policeRepresentative)).toEqual(['done', 'more time']);
  });
  it('is time, another owner or withdrawal for the lead while it is open', () => {
    expect(acts(auditLead)).toEqual(['extension granted', 'reassigned', 'withdrawn']);
    expect(acts(auditLead, { answers: [asked] })).toContain('extension refused');
  });
  it('is to verify or to open it again once its owner calls it done', () => {
    expect(acts(auditLead, { answers: [done] })).toEqual(['action verified', 'action reopened']);
    expect(acts(chair, { answers: [done], decisions: [verified] })).toEqual(['action reopened']);
  });
  it('lets whoever called it done take that back by asking for more time, until it is verified', () => {
    expect(acts(policeRepresentative, { answers: [done] })).toEqual(['more time']);
    expect(acts(policeRepresentative, { answers: [done], decisions: [verified] })).toEqual([]);
  });
  it('is nothing for the lead about what the lead said themselves', () => {
    const own = { ...plan, owner: to(auditLead) };
    const mine = anAnswer(auditLead, 'done', { ...about, said: 'I have done this myself.' });
    const book = aBook({ actions: [own], answers: [mine] });
    expect(actsOn(book, own, { person: auditLead, day: today })).not.toContain('action verified');
  });
  it('never offers what the rule then refuses', () => {
    const form: ActValues = {
      said: 'A sentence that says enough.',
      evidence: '',
      day: day('2015-09-30'),
      workingDays: null,
      named: chair.key,
    };
    const worlds: readonly Rows[] = [
      {},
      { answers: [asked] },
      { answers: [done] },
      { answers: [done], decisions: [verified] },
    ];
    const tried: ActionAct[] = [];
    for (const rows of worlds) {
      for (const person of [policeRepresentative, auditLead, chair]) {
        const book = bookWith(rows);
        for (const act of actsOn(book, plan, { person, day: today })) {
          tried.push(act);
          expect([act, prepareOnAction(book, { action: plan, person, act, form, key: 'a-key' }).ok]).toEqual([
            act,
            true,
          ]);
        }
      }
    }
    expect(new Set(tried)).toEqual(new Set(actionActs));
  });
  it('has words for each act, with a label wherever something is to be said', () => {
    for (const act of actionActs) {
      const words = actionWords[act];
      if (words.asks.includes('said')) expect(words.saidLabel).toMatch(/\?$/);
      if (words.asks.includes('day')) expect(words.dayLabel).toBeDefined();
    }
  });
});

describe('the row of an act', () => {
  const form: ActValues = { said: '', evidence: '', day: null, workingDays: null, named: null };
  it('is refused without what was seen', () => {
    const book = bookWith({ answers: [done] });
    const on = { action: plan, person: auditLead, act: 'action verified', form, key: 'a-key' } as const;
    expect(prepareOnAction(book, on)).toMatchObject({ ok: false, refusals: [{ code: 'noReason' }] });
  });
  it('is an answer or a decision with the key of its form', () => {
    const said = { ...form, said: 'All plans go by secure mail.' };
    const answer = prepareOnAction(bookWith(), {
      action: plan,
      person: policeRepresentative,
      act: 'done',
      form: said,
      key: 'k',
    });
    expect(answer.ok && answer.value.map((one) => one.list.name)).toEqual(['answers']);
    const reopened = { action: plan, person: auditLead, act: 'action reopened', form: said, key: 'k' } as const;
    const decision = prepareOnAction(bookWith({ answers: [done] }), reopened);
    expect(decision.ok && decision.value.map((one) => [one.list.name, one.values.kind])).toEqual([
      ['decisions', 'action reopened'],
    ]);
  });
});

describe('the plan', () => {
  it('says what is late, what waits for the lead, and which recommendation has no action', () => {
    const bare = aRecommendation('Offer help early', { createdAt: plan.createdAt });
    const late = anAction('Late one', { audit: to(theAudit), recommendation: to(share), dueOn: day('2015-06-01') });
    const book = aBook({
      today: '2015-06-22',
      recommendations: [share, bare],
      actions: [plan, late],
      answers: [done],
    });
    const made = planOf(book, today);
    expect(sayPlan(made)).toBe('2 actions: 1 late and 1 waits for the lead. 1 recommendation has no action yet.');
    expect(made.parts.map((part) => part.lines.length).toSorted()).toEqual([0, 2]);
  });
  it('shows actions of a recommendation that cannot be read', () => {
    const made = planOf(aBook({ actions: [plan] }), today);
    expect(made.parts).toEqual([]);
    expect(made.others.map((line) => line.action.key)).toEqual([plan.key]);
  });
  it('says so while there is nothing to plan', () => {
    expect(sayPlan(planOf(aBook(), today))).toBe('There is nothing to plan yet: no recommendation was made.');
  });
});

describe('planning one recommendation', () => {
  const fire = anAgency('Fire', { sector: 'Other' });
  it('offers the agencies of the audit first, and none that has an action already', () => {
    const book = aBook({ agencies: [fire, police, housing], recommendations: [share], actions: [plan] });
    expect(agencyChoices(book, share).map(({ agency, takesPart }) => [agency.name, takesPart])).toEqual([
      ['Housing', true],
      ['Fire', false],
    ]);
  });
  it('offers an agency again whose action was withdrawn', () => {
    const withdrawn = aDecisionBy(auditLead, 'withdrawn', plan.key, { reason: 'It was meant for another agency.' });
    const book = aBook({ today: '2015-06-22', recommendations: [share], actions: [plan], decisions: [withdrawn] });
    expect(agencyChoices(book, share).map(({ agency }) => agency.name)).toContain('Police');
  });
  it('begins with the words of the recommendation and asks nobody', () => {
    const book = aBook({ recommendations: [share] });
    const choices = agencyChoices(book, share);
    const draft = draftOfPlan(share, choices);
    expect(draft).toMatchObject({ name: share.name, wording: share.wording });
    expect(wantedOf(share, draft, choices)).toMatchObject({ ok: false, refusals: [{ code: 'agencies' }] });
  });
  it('gives an agency the common day unless it has one of its own', () => {
    const book = aBook({ recommendations: [share] });
    const choices = agencyChoices(book, share);
    const begun = draftOfPlan(share, choices);
    const ask = (agency: string, dueOn: string) => ({
      ...begun.agencies[agency],
      isAsked: true,
      owner: begun.agencies[agency]?.owner ?? '',
      dueOn,
    });
    const draft = {
      ...begun,
      dueOn: '2015-09-30',
      agencies: { police: ask('police', ''), housing: ask('housing', '2015-10-31') },
    };
    const wanted = wantedOf(share, draft, choices);
    expect(wanted.ok && wanted.value.agencies.map((one) => [one.agency, one.dueOn])).toEqual([
      ['housing', '2015-10-31'],
      ['police', '2015-09-30'],
    ]);
    expect(wantedOf(share, { ...draft, dueOn: '' }, choices)).toMatchObject({
      ok: false,
      refusals: [{ sentence: 'Police: choose a day.' }],
    });
  });
});
