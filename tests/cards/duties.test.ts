/** The form on a card about duties: what a client sends comes back as what was typed into the form that was sent. */
import { describe, expect, it } from '@jest/globals';
import { type DayCardData, dayCard, mostFullLines, mostRows } from '../../src/cards/duties/day.card.ts';
import type { DutyLine } from '../../src/cards/duties/line.ts';
import { type AdaptiveCard, execute } from '../../src/cards/elements.ts';
import { actForm, actInputs, dutySubject, inputId } from '../../src/cards/verbs.ts';
import { day } from '../kit/clock.ts';

const subject = {
  board: 'b-sample',
  entry: 'day.police-rep.2015-06-01',
  kind: 'action',
  item: 'plan',
  dueOn: '2015-06-15',
};
const empty = { said: '', evidence: '', day: '', workingDays: '', named: '' };

describe('a form on a card', () => {
  it('is read from the inputs of the button that was pressed, not from another form of the card', () => {
    const { data } = execute('It is done', 'act', { ...subject, act: 'done', form: '3-0' });
    const sent = {
      ...data,
      'said-3-0': ' It changed ',
      'evidence-3-0': 'https://e.test/1',
      'said-4-0': 'of another line',
    };
    expect(actForm.parse(sent)).toEqual({ ...empty, act: 'done', said: 'It changed', evidence: 'https://e.test/1' });
    expect(dutySubject.parse(sent)).toEqual(subject);
  });

  it('does not take a plain name for an input of a marked form', () => {
    expect(actForm.parse({ act: 'done', form: '0-0', said: 'slipped in' })).toEqual({ ...empty, act: 'done' });
  });

  it('reads a press again as it was kept', () => {
    const kept = actForm.parse({ act: 'snooze', form: '0-3', 'workingDays-0-3': '5' });
    expect(actForm.parse(kept)).toEqual(kept);
    expect(kept).toEqual({ ...empty, act: 'snooze', workingDays: '5' });
  });

  it('without inputs is the act alone', () => {
    expect(actForm.parse({ ...subject, act: 'not mine', verb: 'act' })).toEqual({ ...empty, act: 'not mine' });
    expect(actForm.safeParse({ form: '0-0' }).success).toBe(false);
    expect(actForm.safeParse('nonsense').success).toBe(false);
  });

  it('gives every input an id of its own', () => {
    const ids = ['0-0', '0-1', '10-0', 'foot'].flatMap((form) => actInputs.map((input) => inputId(input, form)));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

const line: DutyLine = {
  subject,
  label: 'Action',
  ask: 'Please see to this action: Training plan.',
  next: 'It is closed.',
  remark: null,
  dueOn: day('2015-06-15'),
  workingDaysLate: 0,
  isToday: false,
  owedBy: null,
  standingIn: null,
  acts: ['done', 'more time', 'not mine', 'snooze'],
  people: [],
  answered: null,
  link: 'https://t.test/mine',
};

function dayWith(lines: readonly DutyLine[], more: Partial<DayCardData> = {}): AdaptiveCard {
  return dayCard({
    subject: { ...subject, kind: '', item: '', dueOn: '' },
    boardName: 'Sample',
    personName: 'Police representative',
    today: day('2015-06-01'),
    lines,
    awayUntil: null,
    refreshFor: '29:sample',
    tabLink: 'https://t.test/mine',
    ...more,
  });
}

const titles = (card: AdaptiveCard) =>
  [...JSON.stringify(card.body).matchAll(/"type":"Action\.[A-Za-z]+","title":"([^"]*)"/g)].map(([, title]) => title);

describe('the card of a person’s day', () => {
  it('says how many things there are and how many are late, own ones apart from those of others', () => {
    const late = { ...line, workingDaysLate: 3 };
    const told = { ...late, owedBy: 'Housing representative' };
    const done = { ...line, answered: 'Done.' };
    expect(dayWith([late, line, told, done]).speak).toBe(
      'Sample: 2 things to do, 1 late. 1 thing of others to know about.',
    );
    expect(dayWith([done]).speak).toBe('Sample: nothing to do.');
  });

  it('marks what falls on this day and says how late a thing is', () => {
    const text = (more: Partial<DutyLine>) => JSON.stringify(dayWith([{ ...line, ...more }]));
    expect(text({ isToday: true })).toContain('"Today: due on 15 June 2015."');
    expect(text({ isToday: true, dueOn: day('2015-06-01') })).toContain('"Today: due by the end of the day."');
    expect(text({ workingDaysLate: 1, dueOn: day('2015-05-29') })).toContain(
      '"1 working day late, was due on 29 May 2015."',
    );
    expect(text({ owedBy: 'Housing representative' })).toContain('Owed by Housing representative.');
  });

  it('shows what was answered in place of the buttons', () => {
    const card = dayWith([{ ...line, answered: 'Recorded as done.' }]);
    expect(JSON.stringify(card)).toContain('Recorded as done.');
    expect(titles(card)).not.toContain('Done…');
  });

  it('leads to the tab where the buttons settle nothing', () => {
    expect(titles(dayWith([{ ...line, acts: ['snooze'] }]))).toContain('Open it');
    expect(titles(dayWith([line]))).not.toContain('Open it');
  });

  it('offers no choice of a person where there is nobody to choose', () => {
    const acts = ['lead named', 'not mine'] as const;
    expect(titles(dayWith([{ ...line, acts }]))).not.toContain('Name the lead…');
    expect(titles(dayWith([{ ...line, acts, people: [{ key: 'a', name: 'A' }] }]))).toContain('Name the lead…');
  });

  it('offers a way back to somebody who is away, and only to them', () => {
    expect(titles(dayWith([line]))).toContain('I am away…');
    const away = titles(dayWith([line], { awayUntil: day('2015-06-12') }));
    expect(away).toContain('I am back');
    expect(away).not.toContain('I am away…');
  });

  it('in a channel names whom it is for and refreshes for nobody', () => {
    const card = dayWith([line], { refreshFor: null });
    expect(card.body[0]).toMatchObject({ text: 'For Police representative' });
    expect(card.refresh).toBeUndefined();
    expect(dayWith([line]).refresh?.userIds).toEqual(['29:sample']);
  });

  it('puts what has no room for buttons into a table, and says what even that cannot hold', () => {
    const text = JSON.stringify(dayWith(Array.from({ length: 60 }, () => line)));
    expect(text).toContain('And also, to be answered under');
    const full = [...text.matchAll(/"Done…"/g)].length;
    expect(full).toBeGreaterThanOrEqual(3);
    expect(full).toBeLessThanOrEqual(mostFullLines);
    expect(text).toContain(`${60 - full - mostRows} more are not shown here.`);
    expect(Buffer.byteLength(text, 'utf8')).toBeLessThan(28 * 1024);
  });
});
