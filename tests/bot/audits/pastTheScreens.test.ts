import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answersOf, decisionsOf, neglectAudit, pressAct, saidIn } from '../duties/things.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import type { Outcome } from '../kit/desk.ts';
import { personRef } from '../kit/rows.ts';
import {
  begins,
  type Cards,
  comesTo,
  nhsNumber,
  opens,
  pressesForged,
  type Stood,
  stands,
  triesAtScoping,
  triesWithoutAgencies,
  triesWithReturns,
} from './attempts.ts';
import { triesAtFindings } from './attemptsLater.ts';

/** Every attempt is made once, in the order of an audit; each test looks at what became of one of them. */
let world: BotWorld;
let atScoping: Stood;
let withoutAgencies: Stood;
let opened: Stood;
let withReturns: Stood;
let atFindings: Stood;
let outcome: Awaited<ReturnType<typeof comesTo>>;
let cards: Cards;

beforeAll(async () => {
  world = await botWorld();
  cards = await begins(world);
  atScoping = await triesAtScoping(world);
  withoutAgencies = await triesWithoutAgencies(world);
  await opens(world);
  opened = await stands(world);
  withReturns = await triesWithReturns(world);
  outcome = await comesTo(world);
  atFindings = await triesAtFindings(world);
}, 120_000);

afterAll(() => world.close());

const shut = ({ path }: Stood) =>
  path.gates.filter((gate) => !gate.isMet && gate.overridden === null).map(({ name }) => name);

describe('terms of reference that break the rules, past the form', () => {
  it.each([
    ['an equality section that is blank', 'equality', 'equality'],
    ['a period of more than 12 months', 'period', 'a period that may be looked at'],
    ['no historical-information instruction', 'historical instruction', 'which learning review action'],
    ['a lead who manages the area', 'independence', 'somebody other than'],
    ['a method that its lead signed off', 'method', 'sign off the method'],
    ['an agreement by somebody else', 'agreed', 'record that the terms of reference are agreed'],
  ])('%s: the audit stays where it is, and the move is flagged in one run', (_what, gate, words) => {
    expect(atScoping.path.reached).toBe('scoping');
    expect(shut(atScoping)).toContain(gate);
    const move = atScoping.flagged.find(
      (one) => one.includes('The move to ‘Terms of reference agreed’') && one.includes('missing'),
    );
    expect(move).toContain(words);
  });
});

describe('a decision that was not theirs to take', () => {
  it.each([
    ['the sign-off of the method by the lead', 'The sign-off of the method'],
    ['the agreement to the terms by a member of the Board', 'The agreement to the terms of reference'],
    ['setting the instruction aside, by the lead', 'That the historical-information instruction is not relevant'],
    ['the override of their own independence', 'The override of independence'],
    ['an exception from the memorandum by the lead', 'An exception from the memorandum'],
    ['the delivery of the report by another member', 'That the report is delivered'],
    ['an override by the lead', 'The override of ‘Days of staff time are asked and confirmed’'],
    ['an override by the chair without a reason', 'The override of ‘Access to records is agreed’'],
    ['an override of what nobody can override', 'The override of ‘Equality and diversity are taken into account’'],
    ['the withdrawal by the lead', 'That the audit is withdrawn'],
    ['a move by another member of the sub group', 'by New member, does not count: its author may not move this audit'],
    ['a move that leaves steps out', 'The move to ‘Moderation’'],
    ['days confirmed by another agency', 'The word on days of staff time, recorded for Police'],
    ['access to records agreed by another agency', 'The word on access to records, recorded for Police'],
  ])('%s is flagged in one run, once', (_what, words) => {
    const found = atScoping.flagged.filter((one) => one.includes(words));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('does not count');
  });

  it('overrides nothing and withdraws nothing', () => {
    expect(atScoping.path.overrides).toEqual([]);
    expect(atScoping.path.next).toBe('terms agreed');
  });

  it('settles nothing for an agency: a move without memorandum, days and access is flagged and moves nothing', () => {
    expect(withoutAgencies.path.reached).toBe('terms agreed');
    expect(shut(withoutAgencies)).toEqual(['mou', 'days', 'records access']);
    const ofPolice = withoutAgencies.path.gates
      .flatMap((gate) => gate.missing)
      .filter((one) => one.agency === 'police');
    expect(ofPolice).toHaveLength(3);
    const told = withoutAgencies.flagged.find((one) => one.includes('The move to ‘Agencies confirmed’'));
    expect(told).toContain('the memorandum signed');
  });

  it('stands in nobody’s way: by those who may, the audit comes to its case returns, and nothing more is flagged', () => {
    expect(opened.path.reached).toBe('returns open');
    expect(opened.path.overrides).toHaveLength(3);
    expect(opened.flagged).toEqual(withoutAgencies.flagged);
  });

  it('is told to the QA manager on a card, without the reasons that people gave', async () => {
    const told = (await saidIn(world.desk('qaManager'), 'chat')).filter((one) => one.includes('Irregular rows'));
    expect(told.length).toBeGreaterThan(0);
    expect(told.join('')).not.toContain('We cannot wait for it any longer');
    expect(told.join('')).not.toContain(nhsNumber);
  });
});

describe('what is written in an audit whose returns are open, past its forms', () => {
  it.each([
    ['questions changed after they were fixed', 'The audit tool was changed after the returns opened'],
    [
      'a tool changed after it was published',
      'Neglect tool: The questions of a published tool were changed in the list',
    ],
    ['equality emptied after it was agreed', 'The section on equality and diversity was emptied'],
    ['terms changed after they were agreed', 'The terms of reference were changed after they were agreed'],
    ['a lead who came to manage the area', 'The lead is not independent'],
    ['‘Closed’ in the column of its status', 'Its status was set to ‘Closed’'],
    ['a move while returns are missing', 'case returns was missing'],
    ['a case with an identifier', 'Audit cases: A row of this list holds what looks like personal data'],
    ['a finding with an identifier', 'Findings: A row of this list holds what looks like personal data'],
    ['a verdict by another member', 'A verdict recorded on 16 March 2015 by New member does not count'],
    [
      'a return that the form would refuse',
      'Case returns - Housing: This return was sent although the form would refuse it. See ‘Events’, ‘Strengths’',
    ],
    ['an acceptance by another member', 'its author does not lead the audit'],
    [
      'a second grade by whoever speaks for the agency',
      'A second grade for Police, recorded on 16 March 2015 by Police representative, does not count',
    ],
    ['the day of an action changed by hand', 'The day by which it was to be done has been changed in the list'],
    ['the owner of an action changed by hand', 'Who sees to it has been changed in the list'],
    ['a claim by another agency', 'done: Whoever wrote it could not decide this then'],
    ['the word of the owner that it is verified', 'Action verified: Neglect audit: Whoever wrote it could not'],
  ])('%s: flagged in one run, without the text', (_what, words) => {
    expect(opened.flagged.join('\n')).not.toContain(words);
    expect(withReturns.flagged.join('\n')).toContain(words);
    expect(withReturns.flagged.join('\n')).not.toContain(nhsNumber);
  });

  it('confers nothing: no step, no acceptance, no second grade, no verdict, no other day or owner, nothing verified', () => {
    expect(withReturns.path.reached).toBe('returns open');
    const { a1, a3, states, counted } = outcome;
    expect(a1).toEqual({ state: 'open', owner: personRef('housing').key, dueOn: '2015-03-20', verifiedBy: null });
    expect(a3).toMatchObject({ state: 'done', verifiedBy: null });
    expect([...states].sort()).toEqual([
      'housing cannot count',
      'housing not started',
      'police not started',
      'police submitted',
    ]);
    expect(counted).toEqual({ police: { due: 2, returned: 1 }, housing: { due: 2, returned: 0 } });
  });
});

describe('‘Closed’ in the column of an audit’s status', () => {
  it('silences nothing: the audit is under way by its decisions, and its case returns are still asked for', () => {
    expect(outcome.status).toBe('Under way');
    expect([...outcome.askedFor].sort()).toEqual(['housing', 'police']);
  });
});

describe('a recommendation about a theme that came back', () => {
  it('without a word on what is different this time: the audit stays at its findings, and the move is flagged', () => {
    expect(atFindings.path.reached).toBe('findings');
    const told = atFindings.flagged.find((one) => one.includes('The move to ‘Report’'));
    expect(told).toContain('what is different this time about ‘Sharing of plans’');
  });
});

describe('a button that no card has', () => {
  const nothingBy = async (press: () => Promise<Outcome>): Promise<string> => {
    const before = [await answersOf(world), await decisionsOf(world)];
    const outcome = await press();
    expect(outcome.kind).toBe('message');
    expect([await answersOf(world), await decisionsOf(world)]).toEqual(before);
    return outcome.text;
  };
  const ofAudit = { kind: 'audit-starting', item: neglectAudit.key, dueOn: '2015-07-01' } as const;

  it.each(['method signed off', 'gate overridden', 'independence overridden', 'audit moved', 'MoU exception'])(
    '‘%s’ by the lead is not taken: what confers authority in an audit has no button',
    async (act) => {
      const said = await nothingBy(() => pressesForged(world.desk('member'), cards.member, { ...ofAudit, act }));
      expect(said).toMatch(/cannot be (read|done here)/);
    },
  );

  it.each([
    ['verify what they own', { kind: 'verify-action', act: 'action verified', item: 'a3' }],
    ['give themselves more time', { act: 'extension granted', item: 'a3' }],
  ] as const)('does not let the owner %s', async (_what, forged) => {
    expect(await nothingBy(() => pressesForged(world.desk('member'), cards.member, forged))).not.toBe('');
  });

  it('does not let an owner do what is another agency’s', async () => {
    const housing = { act: 'done', item: 'a2' } as const;
    expect(await nothingBy(() => pressesForged(world.desk('housing'), cards.housing, housing))).toContain(
      'This is for Police',
    );
  });

  it('that is there is refused when it shows another day than the rules know', async () => {
    const stale = { item: 'a1', dueOn: '2015-12-01' } as const;
    expect(await nothingBy(() => pressesForged(world.desk('housing'), cards.housing, stale))).toContain(
      '20 March 2015',
    );
  });

  it('asks the guard as every form does', async () => {
    const housing = world.desk('housing');
    const seen = await housing.card('chat', 'Training plan a1');
    const said = `See the case of ${nhsNumber}.`;
    expect(await nothingBy(() => pressAct(housing, seen, { act: 'done', item: 'a1', said }))).toContain('NHS number');
  });
});
