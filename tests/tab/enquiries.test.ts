import { describe, expect, it } from '@jest/globals';
import type { BoardSnapshot, Enquiry } from '../../src/core/duties/snapshot.ts';
import { enquiriesOf, standingOf } from '../../src/core/enquiries/replies.ts';
import { repliesFor, sayEnquiries, sayReply, sayStanding } from '../../src/tab/features/enquiries/sayEnquiries.ts';
import { board, housingRepresentative, police, policeRepresentative, qaManager, to } from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';
import { aBoard, anAnswer, anEnquiry } from '../kit/dutyBoard.ts';

const today = day('2015-06-01');
const survey = anEnquiry('Survey');
const overdue = anEnquiry('Census', { dueOn: day('2015-05-29') });
const reply = anAnswer(policeRepresentative, 'replied', {
  duty: 'enquiry',
  subject: `${survey.key}.${police.key}`,
  said: 'Reviewed in January.',
});
const said = (enquiries: readonly Enquiry[], more: Partial<BoardSnapshot> = {}) =>
  sayEnquiries(enquiriesOf(aBoard({ enquiries, ...more }), today), today);
const standing = standingOf(aBoard({ enquiries: [survey], answers: [reply] }), survey, today);
const names = new Map(board.people.map((one) => [one.key, one.name]));

describe('the page on enquiries', () => {
  it('begins with what is overdue', () => {
    expect(said([survey, overdue])).toBe(
      'Overdue: “Census” (2 agencies have not replied). 1 more enquiry is open; the next replies are due by 30 June 2015 (“Survey”).',
    );
    const one = { agencies: [to(police)], answers: [reply] };
    expect(said([{ ...survey, agencies: one.agencies }], { answers: one.answers })).toBe(
      '1 enquiry is open; none waits for a reply.',
    );
    expect(said([overdue])).toBe('Overdue: “Census” (2 agencies have not replied).');
  });

  it('says that nothing is open, or what entering one is good for', () => {
    expect(said([{ ...survey, closedOn: today }])).toBe('No enquiry is open: every reply has gone out.');
    expect(said([])).toContain('No enquiry is entered yet.');
  });

  it('tells how many have replied and by when the others do', () => {
    expect(sayStanding(standing, today)).toEqual([
      'Asked by: A national inspectorate. Passed to the agencies on 18 May 2015. Replies are due by 30 June 2015.',
      '1 of 2 agencies has replied.',
    ]);
    const later = { ...standing, enquiry: { ...survey, receivedOn: day('2015-06-08') } };
    expect(sayStanding(later, today)[0]).toContain('It is passed to the agencies on 8 June 2015');
  });

  it('shows those who keep enquiries every reply, and a representative that of their own agency', () => {
    const seenBy = (me: typeof qaManager | null) =>
      repliesFor(standing, { membership: board, me: me?.key ?? null, today }).map(({ agency }) => agency.name);
    expect(seenBy(qaManager)).toEqual(['Housing', 'Police']);
    expect(seenBy(housingRepresentative)).toEqual(['Housing']);
    expect(seenBy(null)).toEqual([]);
  });

  it('says of an agency who replied and when, or who is waited for', () => {
    const all = standing.asked.map((one) => sayReply(one, { names, isOpen: true }));
    expect(all).toEqual([
      'Has not replied. Asked: Housing representative.',
      'Replied on 1 June 2015 by Police representative.',
    ]);
    const [housing] = standing.asked;
    expect(housing === undefined ? '' : sayReply(housing, { names, isOpen: false })).toBe('Did not reply.');
  });
});
