import { describe, expect, it } from '@jest/globals';
import type { BoardSnapshot, Enquiry } from '../../../src/core/duties/snapshot.ts';
import {
  type EnquiryDraft,
  enquiryDraft,
  oddClosing,
  oddEnquiry,
  prepareClosing,
  prepareEnquiry,
  prepareEnquiryChange,
  prepareReopening,
} from '../../../src/core/enquiries/enquiry.ts';
import { enquiriesOf, standingOf } from '../../../src/core/enquiries/replies.ts';
import { anAgency, housing, housingRepresentative, police, policeRepresentative, to } from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aBoard, anAnswer, anEnquiry } from '../../kit/dutyBoard.ts';

const today = day('2015-06-01');
const gone = anAgency('Careers service', { active: false });
const knownOf = (more: Partial<BoardSnapshot> = {}) => ({
  board: aBoard({ agencies: [police, housing, gone], ...more }),
  today,
});
const draftOf = (more: Partial<EnquiryDraft> = {}): EnquiryDraft => ({
  ...enquiryDraft(null, today),
  name: 'Survey of thresholds',
  from: 'A national inspectorate',
  dueOn: '2015-06-30',
  ...more,
});
const codesOf = (made: ReturnType<typeof prepareEnquiry>) => (made.ok ? [] : made.refusals.map(({ code }) => code));
const replied = (enquiry: Enquiry, said = 'We reviewed them in January.') =>
  anAnswer(policeRepresentative, 'replied', { duty: 'enquiry', subject: `${enquiry.key}.${police.key}`, said });

describe('entering an enquiry', () => {
  it('is passed on today to every agency unless somebody says otherwise', () => {
    expect(prepareEnquiry(knownOf(), draftOf())).toEqual({
      ok: true,
      value: {
        name: 'Survey of thresholds',
        from: 'A national inspectorate',
        receivedOn: '2015-06-01',
        dueOn: '2015-06-30',
        link: null,
        agencies: [],
        closedOn: null,
      },
    });
  });

  it('names the agencies that are asked where not every one is', () => {
    const made = prepareEnquiry(knownOf(), draftOf({ everyAgency: false, agencies: [housing.key] }));
    expect(made.ok && made.value.agencies).toEqual([to(housing)]);
  });

  it('has agencies that take part', () => {
    const some = (agencies: readonly string[]) =>
      codesOf(prepareEnquiry(knownOf(), draftOf({ everyAgency: false, agencies })));
    expect(some([])).toEqual(['agencies']);
    expect(some([gone.key])).toEqual(['agencies']);
    expect(some([police.key, gone.key])).toEqual(['agencies']);
    expect(codesOf(prepareEnquiry(knownOf({ agencies: [gone] }), draftOf()))).toEqual(['agencies']);
  });

  it('says everything that is missing at once', () => {
    expect(codesOf(prepareEnquiry(knownOf(), enquiryDraft(null, today)))).toEqual(['name', 'from', 'dueOn']);
    expect(codesOf(prepareEnquiry(knownOf(), draftOf({ receivedOn: '', link: 'http://example.org' })))).toEqual([
      'receivedOn',
      'link',
    ]);
  });

  it.each(['https://example.org/a?b=c', ''])('takes the link %j', (link) => {
    expect(prepareEnquiry(knownOf(), draftOf({ link })).ok).toBe(true);
  });

  it('has its dates in order', () => {
    expect(codesOf(prepareEnquiry(knownOf(), draftOf({ receivedOn: '2015-07-01' })))).toEqual(['dueOn']);
  });

  it('is due on a closed day, or on one that is past, only where that is meant', () => {
    const odd = (dueOn: string) =>
      oddEnquiry(knownOf(), draftOf({ dueOn, receivedOn: '2015-05-01' }), null).map(({ what }) => what);
    expect(odd('2015-06-30')).toEqual([]);
    expect(odd('2015-06-28')).toEqual(['closed day']);
    expect(odd('2015-05-29')).toEqual(['past']);
    const sunday = draftOf({ dueOn: '2015-06-28' });
    expect(codesOf(prepareEnquiry(knownOf(), sunday))).toEqual(['meant']);
    expect(prepareEnquiry(knownOf(), { ...sunday, meant: ['closed day'] }).ok).toBe(true);
  });

  it('is refused under the name of one that is open, not of one that is closed', () => {
    const open = anEnquiry('Survey of thresholds');
    expect(codesOf(prepareEnquiry(knownOf({ enquiries: [open] }), draftOf()))).toEqual(['name']);
    const closed = { ...open, closedOn: day('2015-05-29') };
    expect(prepareEnquiry(knownOf({ enquiries: [closed] }), draftOf()).ok).toBe(true);
  });
});

describe('changing an enquiry', () => {
  const survey = anEnquiry('Survey', { agencies: [to(police), to(gone)] });
  const known = knownOf({ enquiries: [survey] });

  it('writes what differs alone, and keeps an agency named that has left since', () => {
    const later = { ...enquiryDraft(survey, today), dueOn: '2015-07-10' };
    expect(prepareEnquiryChange(known, survey, later)).toEqual({ ok: true, value: { dueOn: '2015-07-10' } });
  });

  it('refuses where nothing was changed, and where it is closed', () => {
    expect(prepareEnquiryChange(known, survey, enquiryDraft(survey, today))).toMatchObject({
      refusals: [{ code: 'nothing' }],
    });
    const closed = { ...survey, closedOn: today };
    expect(prepareEnquiryChange(known, closed, draftOf())).toMatchObject({ refusals: [{ code: 'closed' }] });
  });
});

describe('closing an enquiry', () => {
  const survey = anEnquiry('Survey');
  const boardOf = (answers: BoardSnapshot['answers']) => aBoard({ enquiries: [survey], answers });
  const close = (closedOn: string, more: { readonly meant?: readonly 'silent agencies'[] } = {}) =>
    prepareClosing(boardOf([replied(survey)]), survey, { closedOn, meant: more.meant ?? [], today });

  it('names who has not replied, and asks whether that is meant', () => {
    expect(oddClosing(boardOf([replied(survey)]), survey, today)).toEqual([
      { what: 'silent agencies', sentence: 'Housing has not replied: nobody asks them any more.' },
    ]);
    expect(close('2015-06-01')).toMatchObject({ refusals: [{ code: 'meant' }] });
    expect(close('2015-06-01', { meant: ['silent agencies'] })).toEqual({
      ok: true,
      value: { closedOn: '2015-06-01' },
    });
  });

  it('asks nothing where everybody replied', () => {
    const both = [
      replied(survey),
      anAnswer(housingRepresentative, 'replied', {
        duty: 'enquiry',
        subject: `${survey.key}.${housing.key}`,
        said: 'Nothing to tell.',
      }),
    ];
    expect(prepareClosing(boardOf(both), survey, { closedOn: '2015-05-29', meant: [], today }).ok).toBe(true);
  });

  it('lies between the day it was received and today', () => {
    const meant = { meant: ['silent agencies'] } as const;
    expect(close('2015-06-02', meant)).toMatchObject({ refusals: [{ code: 'closedOn' }] });
    expect(close('2015-05-15', meant)).toMatchObject({ refusals: [{ code: 'closedOn' }] });
    expect(close('', meant)).toMatchObject({ refusals: [{ code: 'closedOn' }] });
  });

  it('can be taken back, once', () => {
    expect(prepareReopening({ ...survey, closedOn: today })).toEqual({ ok: true, value: { closedOn: null } });
    expect(prepareReopening(survey).ok).toBe(false);
    const closed = { ...survey, closedOn: today };
    expect(prepareClosing(aBoard(), closed, { closedOn: today, meant: [], today }).ok).toBe(false);
  });
});

describe('where an enquiry stands', () => {
  it('shows each agency that is asked with its reply or with whoever is waited for', () => {
    const survey = anEnquiry('Survey');
    const found = standingOf(aBoard({ enquiries: [survey], answers: [replied(survey, 'Reviewed.')] }), survey, today);
    expect(found).toMatchObject({ replied: 1, isOpen: true, isOverdue: false });
    expect(found.asked.map(({ agency, reply, waitsFor }) => [agency.name, reply?.row.said ?? null, waitsFor])).toEqual([
      ['Housing', null, [housingRepresentative.key]],
      ['Police', 'Reviewed.', []],
    ]);
  });

  it('is overdue from the day after, until every agency has replied or it is closed', () => {
    const survey = anEnquiry('Survey', { dueOn: day('2015-05-29'), agencies: [to(police)] });
    const on = (more: Partial<BoardSnapshot>, enquiry = survey) =>
      standingOf(aBoard({ enquiries: [enquiry], ...more }), enquiry, today).isOverdue;
    expect(on({})).toBe(true);
    expect(on({ answers: [replied(survey)] })).toBe(false);
    expect(on({}, { ...survey, closedOn: today })).toBe(false);
    expect(on({}, { ...survey, dueOn: today })).toBe(false);
  });

  it('keeps the reply of an agency that is not asked any more', () => {
    const survey = anEnquiry('Survey', { agencies: [to(housing)] });
    const found = standingOf(aBoard({ enquiries: [survey], answers: [replied(survey)] }), survey, today);
    expect(found.asked.map(({ agency }) => agency.name)).toEqual(['Housing', 'Police']);
  });

  it('comes after those that are overdue, and before those that are closed', () => {
    const enquiries = [
      anEnquiry('Closed', { closedOn: day('2015-05-20') }),
      anEnquiry('Later', { dueOn: day('2015-07-31') }),
      anEnquiry('Soon', { dueOn: day('2015-06-05') }),
      anEnquiry('Overdue', { dueOn: day('2015-05-29') }),
      anEnquiry('Closed last', { closedOn: day('2015-05-29') }),
    ];
    expect(enquiriesOf(aBoard({ enquiries }), today).map(({ enquiry }) => enquiry.name)).toEqual([
      'Overdue',
      'Soon',
      'Later',
      'Closed last',
      'Closed',
    ]);
  });
});
