import { describe, expect, it } from '@jest/globals';
import {
  enquiryItem,
  leadFor,
  notMine,
  peopleOf,
  repliedTo,
  snoozedUntil,
} from '../../../src/core/answers/standing.ts';
import type { AnswerRow, BoardSnapshot } from '../../../src/core/duties/snapshot.ts';
import type { Membership } from '../../../src/core/people/board.ts';
import {
  anAppointment,
  aPerson,
  chair,
  housing,
  housingRepresentative,
  board as people,
  police,
  policeRepresentative,
  policeSubstitute,
  qaManager,
  to,
} from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aBoard, anAnswer, anAuditOf, anEnquiry, takesPart } from '../../kit/dutyBoard.ts';
import { anItem } from '../../kit/programmeRows.ts';

const item = anItem('CSE', { quarter: 'Q2' });
const audit = anAuditOf(item);
const part = takesPart(police, audit);
const about = { duty: 'agency-lead', subject: part.key };
const named = (by = policeRepresentative, who = policeSubstitute, more = {}) =>
  anAnswer(by, 'lead named', { ...about, named: to(who), ...more });

function boardOf(answers: readonly AnswerRow[], more: Partial<BoardSnapshot> = {}) {
  return aBoard({ items: [item], audits: [audit], participation: [part], answers, ...more });
}

describe('the lead of an agency in an audit', () => {
  const lead = (answers: readonly AnswerRow[], more: Partial<BoardSnapshot> = {}, row = part) =>
    leadFor(boardOf(answers, more), row)?.title ?? null;

  it('is nobody at first, or whom the sub group entered', () => {
    expect(lead([])).toBeNull();
    expect(lead([], {}, { ...part, lead: to(policeSubstitute) })).toBe('Police substitute');
  });

  it('is whom the agency’s representative names: one of its own people, themselves too', () => {
    expect(lead([named()])).toBe('Police substitute');
    expect(lead([named(policeRepresentative, policeRepresentative)])).toBe('Police representative');
    expect(lead([named()], {}, { ...part, lead: to(policeRepresentative) })).toBe('Police substitute');
  });

  it('is whom they named last', () => {
    const earlier = named(policeRepresentative, policeRepresentative, { when: '2015-05-20 10:00' });
    expect(lead([named(), earlier])).toBe('Police substitute');
  });

  it('is not somebody from elsewhere', () => {
    expect(lead([named(policeRepresentative, housingRepresentative)])).toBeNull();
    expect(lead([named(policeRepresentative, aPerson('Stranger'))])).toBeNull();
  });

  it.each([
    ['another agency', housingRepresentative],
    ['the substitute while it is not their turn', policeSubstitute],
    ['the QA manager while the agency can speak for itself', qaManager],
  ])('is not named by %s', (_who, by) => {
    expect(lead([named(by)])).toBeNull();
  });

  it('is not named by somebody who fills the representative in', () => {
    expect(lead([named(housingRepresentative, policeSubstitute, { person: to(policeRepresentative) })])).toBeNull();
  });

  it('is named by the substitute when the representative is away or the quarter has begun in silence', () => {
    const away = anAnswer(policeRepresentative, 'away', { day: day('2015-06-05'), when: '2015-06-01 08:00' });
    expect(lead([away, named(policeSubstitute)])).toBe('Police substitute');
    expect(lead([away, named(qaManager)])).toBeNull();
    expect(lead([named(policeSubstitute, policeSubstitute, { when: '2015-07-02 10:00' })])).toBe('Police substitute');
  });

  it('is named by the QA manager when nobody of the agency can, or the representative says that it is not theirs', () => {
    const sponsor = aPerson('Police sponsor');
    const sponsored: Membership = {
      ...people,
      people: [...people.people, sponsor],
      appointments: [
        anAppointment(qaManager, 'QA manager'),
        anAppointment(sponsor, 'senior sponsor', { agency: police }),
      ],
    };
    expect(lead([named(qaManager, sponsor)], { membership: sponsored })).toBe('Police sponsor');
    expect(lead([named(sponsor, sponsor)], { membership: sponsored })).toBe('Police sponsor');
    const refused = anAnswer(policeRepresentative, 'not mine', { ...about, when: '2015-06-01 08:00' });
    expect(lead([refused, named(qaManager)])).toBe('Police substitute');
    expect(lead([named(qaManager, policeSubstitute, { when: '2015-06-01 07:00' }), refused])).toBeNull();
  });

  it('is chosen from those who are appointed for the agency on the day', () => {
    const former = aPerson('Former representative');
    const left = anAppointment(former, 'representative', { agency: police, endsOn: day('2015-03-31') });
    const board = aBoard({ membership: { ...people, appointments: [left, ...people.appointments] } });
    expect(peopleOf(board, police.key, day('2015-06-01')).map((one) => one.title)).toEqual([
      'Police representative',
      'Police substitute',
    ]);
  });
});

describe('the reply of an agency to an enquiry', () => {
  const enquiry = anEnquiry('Deep dive on neglect');
  const thing = { duty: 'enquiry', subject: enquiryItem(enquiry, police) };
  const replied = (by = policeRepresentative, more = {}) =>
    anAnswer(by, 'replied', { ...thing, said: 'Nothing to report.', ...more });
  const reply = (...answers: readonly AnswerRow[]) =>
    repliedTo(aBoard({ enquiries: [enquiry], answers }), enquiry, police.key);

  it('is what its representative answered last, in words or by a link', () => {
    const first = replied(policeRepresentative, { when: '2015-05-20 10:00' });
    const link = replied(policeRepresentative, { said: null, evidence: 'https://police.example/reply' });
    expect(reply()).toBeNull();
    expect(reply(link, first)).toEqual(link);
  });

  it('is not what somebody else answered, nor an empty answer', () => {
    expect(reply(replied(housingRepresentative))).toBeNull();
    expect(reply(replied(chair))).toBeNull();
    expect(reply(replied(policeSubstitute))).toBeNull();
    expect(reply(replied(policeRepresentative, { said: null }))).toBeNull();
  });

  it('is of that agency alone', () => {
    const board = aBoard({ enquiries: [enquiry], answers: [replied()] });
    expect(repliedTo(board, enquiry, housing.key)).toBeNull();
  });

  it('is the substitute’s when the day has passed in silence', () => {
    expect(reply(replied(policeSubstitute, { when: '2015-06-30 10:00' }))).toBeNull();
    expect(reply(replied(policeSubstitute, { when: '2015-07-01 10:00' }))).not.toBeNull();
  });
});

describe('what somebody says is not theirs', () => {
  const refuse = anAnswer(policeRepresentative, 'not mine', { ...about, when: '2015-06-01 08:00' });

  it('is not theirs until they answer it after all; putting it off changes nothing', () => {
    expect(notMine(boardOf([refuse]), 'agency-lead', part.key)).toEqual([policeRepresentative.key]);
    const snooze = anAnswer(policeRepresentative, 'snooze', { ...about, workingDays: 1 });
    expect(notMine(boardOf([refuse, snooze]), 'agency-lead', part.key)).toEqual([policeRepresentative.key]);
    expect(notMine(boardOf([refuse, named()]), 'agency-lead', part.key)).toEqual([]);
  });

  it('says nothing of another thing, and never of the memorandum', () => {
    expect(notMine(boardOf([refuse]), 'case-returns', part.key)).toEqual([]);
    const signing = anAnswer(policeRepresentative, 'not mine', { duty: 'mou-sign-off', subject: 'mou-1.police' });
    expect(notMine(boardOf([signing]), 'mou-sign-off', 'mou-1.police')).toEqual([]);
  });
});

describe('a reminder that is put off', () => {
  const firm = { name: 'mou-sign-off', isFirm: true } as const;
  const soft = { name: 'agency-lead', isFirm: false } as const;
  const until = (workingDays: number | null, dueOn: string, kind: typeof firm | typeof soft = soft) => {
    const snooze = anAnswer(policeRepresentative, 'snooze', { duty: kind.name, subject: part.key, workingDays });
    const thing = { kind, item: part.key, dueOn: day(dueOn) };
    return snoozedUntil(boardOf([snooze]), policeRepresentative.key, thing);
  };

  it.each([
    [1, '2015-06-02'],
    [3, '2015-06-04'],
    [5, '2015-06-08'],
  ])('by %i working days from Monday 1 June comes again on %s', (workingDays, again) => {
    expect(until(workingDays, '2015-07-01')).toBe(again);
  });

  it('comes again at the latest on the last working day on or before the due date', () => {
    expect(until(5, '2015-06-03')).toBe('2015-06-03');
    expect(until(5, '2015-06-06')).toBe('2015-06-05');
  });

  it.each([0, 2, 10, null])('cannot be put off by %j working days', (workingDays) => {
    expect(until(workingDays, '2015-07-01')).toBeNull();
  });

  it('cannot be put off when it is due or overdue, or is the memorandum', () => {
    expect(until(1, '2015-06-01')).toBeNull();
    expect(until(1, '2015-05-29')).toBeNull();
    expect(until(1, '2015-07-01', firm)).toBeNull();
  });

  it('is put off for whoever said so, not for others', () => {
    const snooze = anAnswer(policeRepresentative, 'snooze', {
      ...about,
      workingDays: 5,
      person: to(policeSubstitute),
    });
    const thing = { kind: soft, item: part.key, dueOn: day('2015-07-01') };
    expect(snoozedUntil(boardOf([snooze]), policeSubstitute.key, thing)).toBeNull();
    expect(snoozedUntil(boardOf([snooze]), policeRepresentative.key, thing)).toBe('2015-06-08');
  });
});
