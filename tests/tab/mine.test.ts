import { describe, expect, it } from '@jest/globals';
import { actButton } from '../../src/cards/duties/actForms.ts';
import { type ActValues, personalActs, prepareAct } from '../../src/core/answers/prepareAct.ts';
import { type Act, dutyKinds, type Owed } from '../../src/core/duties/duty.ts';
import { allKinds } from '../../src/core/duties/kinds/all.ts';
import type { BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import type { Person } from '../../src/core/people/board.ts';
import { lscb2015 } from '../../src/core/words/terms.ts';
import { actWords } from '../../src/tab/features/mine/actWords.ts';
import { choicesFor } from '../../src/tab/features/mine/choices.ts';
import { dayToBeginWith, type MineView, mineView, pressable } from '../../src/tab/features/mine/mineView.ts';
import { withReceipts } from '../../src/tab/features/mine/receipts.ts';
import { sayDue, sayLate, sayMineView, sayStandIn, sayWhose } from '../../src/tab/features/mine/sayMine.ts';
import {
  chair,
  housing,
  housingRepresentative,
  policeRepresentative,
  policeSubstitute,
  qaManager,
} from '../kit/boardRows.ts';
import { at, day } from '../kit/clock.ts';
import { aBoard, aDecisionBy, anAction, anAnswer, anAudit, anEnquiry, takesPart } from '../kit/dutyBoard.ts';
import { anItem } from '../kit/programmeRows.ts';

const today = day('2015-06-22');
const plan = anAction('Training plan');
const old = anAction('Old plan', { dueOn: day('2015-06-01') });
const far = anAction('Next year', { dueOn: day('2016-03-31') });
const board = (more: Parameters<typeof aBoard>[0] = {}) =>
  aBoard({ today: '2015-06-22', actions: [far, plan, old], ...more });

const titles = (things: MineView['asked']) => things.map((thing) => thing.line.owed.title);
const only = <T>(things: readonly T[]): T => {
  const [one] = things;
  if (one === undefined) throw new Error('nothing is there');
  return one;
};

describe('my things', () => {
  it('begin with what is late, then what is due next; what is far away comes last', () => {
    const view = mineView(board(), policeRepresentative, today);
    expect(titles(view.asked)).toEqual(['Old plan', 'Training plan']);
    expect(titles(view.later)).toEqual(['Next year']);
    expect(view.told).toEqual([]);
    expect(sayMineView(view, today)).toBe(
      '2 things are asked of you. 1 is late. The next is due on Tuesday 30 June 2015.',
    );
  });

  it('are none for somebody who owes nothing', () => {
    const view = mineView(board(), housingRepresentative, today);
    expect(view).toEqual({ asked: [], toDecide: [], told: [], later: [] });
    expect(sayMineView(view, today)).toBe('Nothing is asked of you.');
    const late = mineView(board({ today: '2015-06-29' }), chair, day('2015-06-29'));
    expect(sayMineView({ ...late, asked: [] }, today)).toContain(
      'Nothing is asked of you. 1 late thing of others is shown below.',
    );
  });

  it('offer only what the rules let this person press: an overdue thing cannot be put off', () => {
    const [late, next] = mineView(board(), policeRepresentative, today).asked;
    expect(late?.acts).toEqual(['done', 'more time', 'not mine']);
    expect(next?.acts).toEqual(['done', 'more time', 'not mine', 'snooze']);
  });

  it('tell the chair of what is 20 working days late, on the weekend as well', () => {
    const late = board({ today: '2015-06-29' });
    const told = only(mineView(late, chair, day('2015-06-29')).told.filter((one) => one.line.kind.name === 'action'));
    expect(told.line.owedBy).toEqual([policeRepresentative.key]);
    expect(told.acts).toEqual(['extension granted', 'reassigned', 'withdrawn']);
    const weekend = mineView(board({ today: '2015-07-04' }), chair, day('2015-07-04'));
    expect(titles(weekend.told)).toContain('Old plan');
  });

  it('go to the substitute while the representative is away, who is told why', () => {
    const away = board({
      answers: [anAnswer(policeRepresentative, 'away', { day: day('2015-07-31'), when: '2015-06-19 09:00' })],
    });
    const thing = only(mineView(away, policeSubstitute, today).asked);
    expect(sayWhose(thing.line, away.membership.people, lscb2015)).toBe(
      'Asked of you as substitute, because Police representative cannot do it today.',
    );
    expect(mineView(away, policeRepresentative, today).asked).toEqual([]);
  });

  it('let whoever decides see that more time is asked for, with the day that was asked for, and nobody decide for themselves', () => {
    const asked = board({
      answers: [
        anAnswer(policeRepresentative, 'more time', {
          duty: 'action',
          subject: plan.key,
          day: day('2015-07-31'),
          said: 'The trainer has left the service',
          when: '2015-06-19 10:00',
        }),
      ],
    });
    const view = mineView(asked, qaManager, today);
    const thing = only(view.toDecide);
    // Nowhere else is the reason shown: no card carries it.
    expect(thing.line.owed.remark).toMatch(/^Asked for: until \d+ \w+ 2015\. Why: ./);
    expect(thing.acts).toEqual(['extension granted', 'extension refused']);
    expect(dayToBeginWith(asked, 'extension granted', thing.line.owed)).toBe('2015-07-31');
    expect(dayToBeginWith(asked, 'extension refused', thing.line.owed)).toBe('');
    expect(sayMineView({ ...view, asked: [], told: [] }, today)).toBe('1 request for more time waits for you.');
    expect(mineView(asked, policeRepresentative, today).toDecide).toEqual([]);
  });

  it('offer no form to name somebody where there is nobody to choose', () => {
    const audit = anAudit('Core groups');
    const lead = { audits: [audit], participation: [takesPart(housing, audit)], items: [anItem('Core groups')] };
    const alone = board(lead);
    const line = only(mineView(alone, housingRepresentative, today).asked).line;
    expect(choicesFor(alone, 'lead named', line.owed).map((one) => one.name)).toEqual(['Housing representative']);
    const nobody = { ...line, owed: { ...line.owed, agency: null } };
    expect(pressable(alone, housingRepresentative, line, ['lead named'])).toEqual(['lead named']);
    expect(pressable(alone, housingRepresentative, nobody, ['lead named'])).toEqual([]);
  });

  it('stay away once the extension is given, until the new day comes near', () => {
    const given = board({
      decisions: [
        aDecisionBy(qaManager, 'extension granted', plan.key, {
          newDueOn: day('2015-12-18'),
          when: '2015-06-19 10:00',
        }),
      ],
    });
    const view = mineView(given, policeRepresentative, today);
    expect(titles(view.asked)).toEqual(['Old plan']);
    expect(titles(view.later)).toEqual(['Training plan', 'Next year']);
  });
});

describe('what is said of a thing', () => {
  const lineOf = (title: string, on = '2015-06-22') => {
    const view = mineView(board({ now: at(`${on} 09:00`) }), policeRepresentative, day(on));
    return only(view.asked.filter((thing) => thing.line.owed.title === title)).line;
  };

  it('is how late it is, in working days', () => {
    expect(sayLate(lineOf('Old plan'))).toBe('15 working days late');
    expect(sayLate(lineOf('Old plan', '2015-06-02'))).toBe('1 working day late');
    expect(sayLate(lineOf('Training plan'))).toBe('');
  });

  it('is when it is due and how long that is', () => {
    const { calendar } = board();
    expect(sayDue(lineOf('Old plan'), today, calendar)).toBe('Was due on Monday 1 June 2015.');
    expect(sayDue(lineOf('Training plan'), today, calendar)).toBe('Due on Tuesday 30 June 2015, in 6 working days.');
    expect(sayDue(lineOf('Training plan', '2015-06-29'), day('2015-06-29'), calendar)).toBe('Due tomorrow.');
    expect(sayDue(lineOf('Training plan', '2015-06-30'), day('2015-06-30'), calendar)).toBe('Due today.');
  });

  it('names who acts while a representative is away, and who does where no substitute is named', () => {
    expect(sayStandIn(board(), policeRepresentative, today, lscb2015)).toBe(
      'While you are away, Police substitute acts for Police.',
    );
    expect(sayStandIn(board(), housingRepresentative, today, lscb2015)).toBe(
      'While you are away, the QA manager acts for Housing: no substitute is named.',
    );
    expect(sayStandIn(board(), chair, today, lscb2015)).toBe('');
  });
});

describe('a receipt', () => {
  const before = mineView(board(), policeRepresentative, today).asked;
  const receiptOf = (title: string) => ({
    thing: only(before.filter((thing) => thing.line.owed.title === title)),
    kind: 'done' as const,
    sentences: ['Recorded as done.'],
  });

  it('stays where the thing was, after it is not asked any more', () => {
    const after = before.filter((thing) => thing.line.owed.title !== 'Old plan');
    const shown = withReceipts(after, [receiptOf('Old plan')], () => []);
    expect(shown.map((one) => [one.thing.line.owed.title, one.isOpen, one.receipt?.sentences])).toEqual([
      ['Old plan', false, ['Recorded as done.']],
      ['Training plan', true, undefined],
    ]);
  });

  it('stands beside the buttons of a thing that is still asked', () => {
    const [, second] = withReceipts(before, [receiptOf('Training plan')], () => []);
    expect([second?.isOpen, second?.thing.acts.length, second?.receipt?.kind]).toEqual([true, 4, 'done']);
  });

  it('lets whoever said that it is done take it back by asking for more time, and nothing else', () => {
    const done = board({
      answers: [
        anAnswer(policeRepresentative, 'done', {
          duty: 'action',
          subject: plan.key,
          said: 'All teams were trained',
          when: '2015-06-22 08:00',
        }),
      ],
    });
    const { line } = receiptOf('Training plan').thing;
    expect(pressable(done, policeRepresentative, line, line.kind.ownActs)).toEqual(['more time']);
  });
});

describe('whom one may choose', () => {
  it('is everybody else who can act, when an action is given to somebody', () => {
    const { owed } = only(mineView(board(), policeRepresentative, today).asked).line;
    const names = choicesFor(board(), 'reassigned', owed).map((choice) => choice.name);
    expect(names).toEqual(['Chair', 'Housing representative', 'Police substitute', 'QA manager']);
    expect(choicesFor(board(), 'done', owed)).toEqual([]);
  });

  it('is never somebody whom the rule refuses', () => {
    const snapshot = board({ today: '2015-06-29' });
    const { owed } = only(mineView(snapshot, policeRepresentative, day('2015-06-29')).asked).line;
    for (const { key } of choicesFor(snapshot, 'reassigned', owed)) {
      const form = { said: '', evidence: '', day: null, workingDays: null, named: key };
      const pressed = { person: chair, kind: 'action', item: owed.item, dueOn: owed.dueOn, act: 'reassigned' } as const;
      expect(prepareAct(snapshot, { ...pressed, form }).ok).toBe(true);
    }
  });
});

/** What the rule says to each button of a person, with its form filled in as it asks to be. */
function tryAll(snapshot: BoardSnapshot, person: Person) {
  const view = mineView(snapshot, person, today);
  return [...view.asked, ...view.toDecide, ...view.told].flatMap(({ line, acts }) =>
    acts.map((act) => {
      const pressed = { person, kind: line.kind.name, item: line.owed.item, dueOn: line.owed.dueOn, act };
      const result = prepareAct(snapshot, { ...pressed, form: filledIn(snapshot, act, line.owed) });
      return { act, refusals: result.ok ? [] : result.refusals };
    }),
  );
}

/** A day to come for those who ask or give time, one that is past for what has happened. */
function filledIn(snapshot: BoardSnapshot, act: Act, owed: Owed): ActValues {
  const asks = new Set(actWords[act].asks);
  const later = act === 'more time' || act === 'extension granted';
  return {
    said: asks.has('said') ? 'A sentence that is long enough' : '',
    evidence: '',
    day: asks.has('day') ? day(later ? '2016-06-30' : '2015-06-19') : null,
    workingDays: asks.has('workingDays') ? 1 : null,
    named: (asks.has('named') ? choicesFor(snapshot, act, owed)[0]?.key : null) ?? null,
  };
}

describe('the words of the buttons', () => {
  it('ask for everything that the rule needs: a form filled in as asked is never refused for what is missing', () => {
    const snapshot = board({
      enquiries: [anEnquiry('National enquiry')],
      answers: [
        anAnswer(policeRepresentative, 'more time', {
          duty: 'action',
          subject: plan.key,
          day: day('2015-07-31'),
          said: 'The trainer has left the service',
          when: '2015-06-19 10:00',
        }),
      ],
    });
    const tried = [policeRepresentative, qaManager, chair].flatMap((person) => tryAll(snapshot, person));
    expect(new Set(tried.map((one) => one.act)).size).toBeGreaterThan(6);
    expect(tried.filter((one) => one.refusals.length > 0)).toEqual([]);
  });

  it('are those of the cards', () => {
    const subject = { board: 'board', entry: 'entry', kind: 'action', item: 'a', dueOn: '2015-06-30' };
    const people = [{ key: 'chair', name: 'Chair' }];
    const form = { subject, people, dueOn: day('2015-06-30'), today, mark: '1' };
    const acts = new Set(allKinds.flatMap((kind) => [...kind.ownActs, ...kind.othersActs]));
    for (const act of [...acts, ...personalActs]) {
      const onCard = JSON.stringify(actButton(act, form));
      const { button, send, asks, saidLabel, dayLabel, namedLabel } = actWords[act];
      const said = [button, ...(asks.length === 0 ? [] : [send]), saidLabel, dayLabel, namedLabel];
      for (const word of said.filter((one) => one !== undefined)) expect(onCard).toContain(JSON.stringify(word));
    }
  });

  it('are there for every act of every kind of duty', () => {
    expect(allKinds.map((kind) => kind.name)).toEqual([...dutyKinds]);
    const all = allKinds.flatMap((kind) => [...kind.ownActs, ...kind.othersActs]);
    expect(all.filter((act) => actWords[act].button === '')).toEqual([]);
  });
});
