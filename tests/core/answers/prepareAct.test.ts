import { describe, expect, it } from '@jest/globals';
import { sayAct } from '../../../src/core/answers/prepareAct.ts';
import { actionStanding } from '../../../src/core/answers/standing.ts';
import {
  aPerson,
  chair,
  housingRepresentative,
  policeRepresentative,
  policeSubstitute,
  qaManager,
  to,
} from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aDecisionBy, anAction, anAnswer } from '../../kit/dutyBoard.ts';
import { action, because, boardOf, changed, codes, lead, type Press, press, sentence } from '../../kit/pressedActs.ts';

describe('an owner who is done', () => {
  const by = { person: policeRepresentative, act: 'done' } as const;

  it('leaves a row that says what changed and where the evidence is, and names nobody', () => {
    const evidence = ' https://police.example/plan ';
    expect(
      press({ ...by, form: { ...changed, evidence, day: day('2015-06-20'), workingDays: 3, named: chair.key } }),
    ).toEqual({
      ok: true,
      value: {
        list: 'answers',
        values: {
          kind: 'done',
          about: 'Done: Training plan',
          duty: 'action',
          subject: action.key,
          person: null,
          said: changed.said,
          evidence: 'https://police.example/plan',
          day: null,
          workingDays: null,
          named: null,
        },
      },
    });
  });

  it('must say what changed, and can link only to a safe address', () => {
    expect(codes({ ...by, form: { said: '  Done.   ' } })).toEqual(['noReason']);
    for (const evidence of [
      'http://police.example',
      'javascript:alert(1)',
      'police.example',
      'https://me:secret@x.example',
    ]) {
      expect(codes({ ...by, form: { ...changed, evidence } })).toEqual(['badLink']);
    }
    expect(codes({ ...by, form: { evidence: 'file:///c:/plan' } })).toEqual(['noReason', 'badLink']);
  });

  it('is told who did it first, and when', () => {
    const before = anAnswer(policeRepresentative, 'done', { duty: 'action', subject: action.key, ...changed });
    const second: Press = { ...by, form: changed, board: boardOf({ answers: [before] }) };
    expect(codes(second)).toEqual(['alreadyDone']);
    expect(sentence(second)).toBe('Already dealt with by Police representative, on 1 June 2015 at 08:30.');
  });

  it('is told that the due date is another now', () => {
    expect(codes({ ...by, form: changed, dueOn: '2015-06-30' })).toEqual([]);
    expect(sentence({ ...by, form: changed, dueOn: '2015-06-19' })).toBe(
      'This was moved: it is due on 30 June 2015 now. Please look at it again.',
    );
  });
});

describe('somebody else', () => {
  it.each([
    ['done', housingRepresentative, changed],
    ['more time', housingRepresentative, { ...because, day: day('2015-07-31') }],
    ['not mine', chair, {}],
    ['snooze', chair, { workingDays: 1 }],
    ['done', policeSubstitute, changed],
  ] as const)('cannot say %s for the owner', (act, person, form) => {
    expect(codes({ person, act, form })).toEqual(['notYours']);
    expect(sentence({ person, act, form })).toBe('This is for Police representative (Police).');
  });

  it('is told whose it is before anything about the form', () => {
    expect(codes({ person: housingRepresentative, act: 'done' })).toEqual(['notYours']);
  });

  it('may do for a present owner what is done, as their representative, but not put it off or pass it on', () => {
    const board = boardOf({ actions: [anAction('Training plan', { owner: to(policeSubstitute) })] });
    expect(codes({ person: policeRepresentative, act: 'done', form: changed, board })).toEqual([]);
    expect(codes({ person: policeRepresentative, act: 'snooze', form: { workingDays: 1 }, board })).toEqual([
      'notYours',
    ]);
    expect(codes({ person: policeRepresentative, act: 'not mine', board })).toEqual(['notYours']);
    expect(codes({ person: policeSubstitute, act: 'not mine', board })).toEqual([]);
  });

  it('can once they stand in', () => {
    const away = anAnswer(policeRepresentative, 'away', { day: day('2015-06-19'), when: '2015-06-15 09:00' });
    const board = boardOf({ answers: [away] });
    expect(codes({ person: policeSubstitute, act: 'done', form: changed, board })).toEqual([]);
    expect(codes({ person: policeSubstitute, act: 'snooze', form: { workingDays: 1 }, board })).toEqual([]);
    expect(codes({ person: housingRepresentative, act: 'done', form: changed, board })).toEqual(['notYours']);
  });
});

describe('asking for more time', () => {
  const by = { person: policeRepresentative, act: 'more time' } as const;

  it('takes a later day and a reason', () => {
    expect(press({ ...by, form: { ...because, day: day('2015-07-31') } })).toMatchObject({
      ok: true,
      value: { values: { kind: 'more time', day: '2015-07-31', said: because.said } },
    });
    expect(codes({ ...by, form: { said: 'Ill.', day: day('2015-06-30') } })).toEqual(['badDay', 'noReason']);
    expect(codes({ ...by, form: because })).toEqual(['badDay']);
  });

  it('when it is overdue takes a day after today', () => {
    const board = boardOf({ actions: [anAction('Training plan', { dueOn: day('2015-06-01') })] });
    expect(codes({ ...by, board, form: { ...because, day: day('2015-06-16') } })).toEqual(['badDay']);
    expect(codes({ ...by, board, form: { ...because, day: day('2015-06-17') } })).toEqual([]);
  });

  it('takes back that it was done, for whoever said so', () => {
    const before = anAnswer(policeRepresentative, 'done', { duty: 'action', subject: action.key, ...changed });
    const board = boardOf({ answers: [before] });
    expect(codes({ ...by, board, form: { ...because, day: day('2015-07-31') } })).toEqual([]);
    const away = anAnswer(policeRepresentative, 'away', { day: day('2015-06-19'), when: '2015-06-15 09:00' });
    const other = boardOf({ answers: [before, away] });
    expect(
      codes({ ...by, person: policeSubstitute, board: other, form: { ...because, day: day('2015-07-31') } }),
    ).toEqual(['alreadyDone']);
  });
});

describe('deciding about more time', () => {
  const asked = anAnswer(policeRepresentative, 'more time', {
    duty: 'action',
    subject: action.key,
    ...because,
    day: day('2015-07-31'),
  });
  const board = boardOf({ answers: [asked] });

  it('gives the day that was asked for, unless another is chosen', () => {
    for (const person of [lead, qaManager, chair]) {
      expect(press({ person, act: 'extension granted', board })).toMatchObject({
        ok: true,
        value: {
          list: 'decisions',
          values: { kind: 'extension granted', subject: action.key, newDueOn: '2015-07-31', decidedBy: null },
        },
      });
    }
    expect(press({ person: chair, act: 'extension granted', board, form: { day: day('2015-07-10') } })).toMatchObject({
      value: { values: { newDueOn: '2015-07-10', decidedOn: '2015-06-16' } },
    });
  });

  it('is not for the asker, the owner or anybody who leads nothing', () => {
    expect(codes({ person: policeRepresentative, act: 'extension granted', board })).toEqual(['notPermitted']);
    expect(codes({ person: housingRepresentative, act: 'extension granted', board })).toEqual(['notPermitted']);
    const ownedByChair = boardOf({ actions: [anAction('Training plan', { owner: to(chair) })] });
    const own: Press = {
      person: chair,
      act: 'extension granted',
      form: { day: day('2015-07-31') },
      board: ownedByChair,
    };
    expect(codes(own)).toEqual(['notPermitted']);
    expect(codes({ ...own, person: qaManager })).toEqual([]);
  });

  it('refuses with a reason, and only what was asked', () => {
    expect(codes({ person: lead, act: 'extension refused', board })).toEqual(['noReason']);
    expect(codes({ person: lead, act: 'extension refused', board, form: because })).toEqual([]);
    expect(codes({ person: lead, act: 'extension refused', form: because })).toEqual(['nothingAsked']);
    expect(codes({ person: chair, act: 'extension granted' })).toEqual(['badDay']);
  });
});

describe('the chair on an escalation', () => {
  it('gives the action to somebody else of the board', () => {
    expect(press({ person: chair, act: 'reassigned', form: { named: policeSubstitute.key } })).toMatchObject({
      ok: true,
      value: { list: 'decisions', values: { kind: 'reassigned', person: to(policeSubstitute), decidedBy: null } },
    });
    expect(codes({ person: chair, act: 'reassigned' })).toEqual(['nobodyNamed']);
    expect(codes({ person: chair, act: 'reassigned', form: { named: policeRepresentative.key } })).toEqual([
      'nobodyNamed',
    ]);
    expect(codes({ person: chair, act: 'reassigned', form: { named: aPerson('Stranger').key } })).toEqual([
      'nobodyNamed',
    ]);
  });

  it('withdraws it with a reason', () => {
    expect(codes({ person: chair, act: 'withdrawn', form: because })).toEqual([]);
    expect(codes({ person: chair, act: 'withdrawn' })).toEqual(['noReason']);
  });

  it.each(['reassigned', 'withdrawn'] as const)('alone with QA manager and lead: %s is for nobody else', (act) => {
    const form = { ...because, named: policeSubstitute.key };
    for (const person of [qaManager, lead]) expect(codes({ person, act, form })).toEqual([]);
    for (const person of [policeRepresentative, housingRepresentative]) {
      expect(codes({ person, act, form })).toEqual(['notPermitted']);
    }
  });
});

describe('putting a reminder off', () => {
  const by = { person: policeRepresentative, act: 'snooze' } as const;

  it('is for 1, 3 or 5 working days before the due date', () => {
    for (const workingDays of [1, 3, 5]) expect(codes({ ...by, form: { workingDays } })).toEqual([]);
    for (const workingDays of [0, 2, 30, null]) expect(codes({ ...by, form: { workingDays } })).toEqual(['badNumber']);
  });

  it.each(['2015-06-15', '2015-06-16'])('is not possible when it was due on %s', (dueOn) => {
    const board = boardOf({ actions: [anAction('Training plan', { dueOn: day(dueOn) })] });
    expect(codes({ ...by, board, form: { workingDays: 1 } })).toEqual(['firm']);
  });

  it('is not possible for the memorandum', () => {
    const signing = { ...by, kind: 'mou-sign-off', item: 'mou-1.police', form: { workingDays: 1 } } as const;
    expect(codes(signing)).toEqual(['notPermitted']);
  });
});

describe('every act that is ready', () => {
  const asked = anAnswer(policeRepresentative, 'more time', {
    duty: 'action',
    subject: action.key,
    ...because,
    day: day('2015-07-31'),
  });

  it('changes where the action stands once its row is written, by a person or by the bot', () => {
    const board = boardOf({ answers: [asked] });
    const ready = press({ person: chair, act: 'extension granted', board });
    if (!ready.ok || ready.value.list !== 'decisions') throw new TypeError('the chair may');
    const { values } = ready.value;
    const byChair = aDecisionBy(chair, 'extension granted', action.key, { ...values, when: '2015-06-16 09:01' });
    const byBot = { ...byChair, createdBy: { kind: 'app' as const }, decidedBy: to(chair) };
    for (const row of [byChair, byBot]) {
      const after = { ...board, decisions: [row] };
      expect(actionStanding(after, action, day('2015-06-16'))).toMatchObject({ dueOn: '2015-07-31', ignored: [] });
    }
  });

  it('has a receipt, and a sentence for others with who and when', () => {
    expect(sentence({ person: policeRepresentative, act: 'done', form: changed })).toBe(
      'Recorded as done. Thank you: nobody is reminded of it any more.',
    );
    expect(sentence({ person: policeRepresentative, act: 'snooze', form: { workingDays: 1 } })).toBe(
      'You are reminded again in 1 working day, at the latest on the day it is due.',
    );
    expect(sayAct(boardOf(), asked)).toBe(
      'Police representative asked for time until 31 July 2015, on 1 June 2015 at 08:30.',
    );
    const given = aDecisionBy(chair, 'reassigned', action.key, { person: to(policeSubstitute) });
    expect(sayAct(boardOf(), given)).toBe('Chair gave it to Police substitute, on 1 June 2015 at 08:30.');
    expect(sayAct(boardOf(), anAnswer(aPerson('Stranger'), 'replied'))).toBe(
      'Somebody replied, on 1 June 2015 at 08:30.',
    );
  });

  it('has a title that SharePoint takes', () => {
    const long = anAction('A plan', { name: 'x'.repeat(255) });
    const ready = press({
      person: policeRepresentative,
      act: 'done',
      form: changed,
      item: long.key,
      board: boardOf({ actions: [long] }),
    });
    expect(ready.ok && ready.value.values.about.length).toBe(255);
  });
});
