import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { meetingDraft } from '../../src/core/agenda/meeting.ts';
import type { BoardSnapshot, Meeting } from '../../src/core/duties/snapshot.ts';
import { lscb2015, lscp2023 } from '../../src/core/words/terms.ts';
import { findings } from '../../src/lists/findings.ts';
import { beforeOf, beforeTyped, meetingsView } from '../../src/tab/features/meetings/meetingsView.ts';
import { readFound } from '../../src/tab/features/meetings/readFound.ts';
import {
  sayCancelling,
  sayDraft,
  sayNext,
  sayPapers,
  sayProposed,
} from '../../src/tab/features/meetings/sayMeetings.ts';
import { policeRepresentative, qaManager, to } from '../kit/boardRows.ts';
import { at, day } from '../kit/clock.ts';
import { aBoard, aMeeting } from '../kit/dutyBoard.ts';
import { scriptedGraph } from '../kit/scriptedGraph.ts';

const today = day('2015-06-01');
const here = { today, terms: lscb2015 };
const june = aMeeting('June meeting', '2015-06-18', { createdAt: at('2015-05-20 10:00') });
const names = new Map([[policeRepresentative.key, policeRepresentative.name]]);
const nextOf = (meeting: Meeting, more: Partial<BoardSnapshot> = {}) => ({
  meeting,
  before: beforeOf(aBoard({ meetings: [meeting], ...more }), meeting),
});

describe('the page on meetings', () => {
  it('begins with the next meeting, its papers and what the chair gets', () => {
    expect(sayNext(nextOf(june), here)).toBe(
      'The next meeting is “June meeting” (Sub group), on Thursday 18 June 2015. Papers are due by 11 June 2015. The chair gets the agenda draft on 4 June 2015 and on 15 June 2015.',
    );
  });

  it('says what entering one is good for where none is to come', () => {
    expect(sayNext(null, { today, terms: lscp2023 })).toBe(
      `No meeting is to come. Enter the next one: from it the bot drafts the agenda for the ${lscp2023.chair} and asks for papers.`,
    );
  });

  it('tells a draft that is past from one that is to come and from today’s', () => {
    const { before } = nextOf(june);
    const on = (date: string) => sayDraft(june, before, { today: day(date), terms: lscb2015 });
    expect(on('2015-06-04')).toBe('The chair gets the agenda draft today and on 15 June 2015.');
    expect(on('2015-06-08')).toBe(
      'The agenda draft was due to the chair on 4 June 2015 and comes again on 15 June 2015.',
    );
    expect(on('2015-06-17')).toBe('The agenda draft was due to the chair on 4 June 2015 and on 15 June 2015.');
  });

  it('promises no draft where none goes out', () => {
    const event = { ...june, kind: 'Annual QA event' } as const;
    expect(sayDraft(event, nextOf(event).before, here)).toContain('No agenda draft goes out before it');
    const nobody = { ...aBoard().membership, appointments: [] };
    expect(sayDraft(june, nextOf(june, { membership: nobody }).before, here)).toContain('neither chair nor QA manager');
  });

  it('shows how far each paper is', () => {
    const meeting = { ...june, presenters: [to(policeRepresentative)] };
    const papersOn = (date: string) => sayPapers(nextOf(meeting).before.papers, { names, today: day(date) });
    expect(papersOn('2015-05-21')).toEqual(['Police representative: asked for a paper on 28 May 2015.']);
    expect(papersOn('2015-05-28')).toEqual(['Police representative: asked for a paper today.']);
    expect(papersOn('2015-06-01')).toEqual([
      'Police representative: was to be asked on 28 May 2015; has not said yet that it is sent.',
    ]);
    const sent = [{ person: policeRepresentative.key, sentOn: day('2015-05-29'), askedOn: [] }];
    expect(sayPapers(sent, { names, today })).toEqual([
      'Police representative: said on 29 May 2015 that the paper is sent.',
    ]);
  });

  it('says before anything is cancelled what happens then', () => {
    const meeting = { ...june, presenters: [to(policeRepresentative), to(qaManager)] };
    expect(sayCancelling(meeting, nextOf(meeting).before, here).slice(0, 2)).toEqual([
      'The chair gets no agenda draft for it from now on.',
      '2 people who would write a paper are not asked any more.',
    ]);
    const past = aMeeting('May meeting', '2015-05-14');
    expect(sayCancelling(past, nextOf(past).before, here)[0]).toContain('counts as never held');
  });

  it('says why a proposed day is not the one of the rule', () => {
    const one = { day: day('2015-09-01'), name: 'August', insteadOf: day('2015-08-31'), clash: 'Board' };
    expect(sayProposed(one)).toBe(
      'Tuesday 1 September 2015, instead of Monday 31 August 2015, when nobody works (“Board” is on that day already)',
    );
  });

  it('has the next one first, the past ones newest first, and the cancelled ones apart', () => {
    const rows = [
      aMeeting('September', '2015-09-01'),
      june,
      aMeeting('July', '2015-07-07', { cancelled: true }),
      aMeeting('March', '2015-03-19'),
      aMeeting('May', '2015-05-14', { cancelled: true }),
    ];
    const view = meetingsView(aBoard({ meetings: rows }), today);
    const labels = (some: readonly Meeting[]) => some.map(({ name }) => name);
    expect(view.next?.name).toBe('June meeting');
    expect([labels(view.later), labels(view.cancelled), labels(view.past)]).toEqual([
      ['September'],
      ['July'],
      ['May', 'March'],
    ]);
  });
});

describe('a meeting that is being typed', () => {
  const typed = (heldOn: string) =>
    beforeTyped(aBoard(), { ...meetingDraft(null), heldOn }, { key: keyOf('typed'), today });

  it('is planned from today on, as the bot would', () => {
    expect(typed('2015-06-18')?.draftOn).toEqual(['2015-06-04', '2015-06-15']);
    expect(typed('2015-06-09')?.draftOn).toEqual(['2015-06-01', '2015-06-04']);
  });

  it.each(['', '2015-05-29', '9999-01-01', '0015-06-18'])('is not planned for %j', (heldOn) => {
    expect(typed(heldOn)).toBeNull();
  });
});

describe('the findings of the draft', () => {
  it('are left out where their list is not open to the reader', async () => {
    const closed = { id: '0', status: 403, body: { error: { code: 'accessDenied', message: 'no' } } };
    const open = { id: '1', status: 200, body: { value: [] } };
    const graph = scriptedGraph([{ status: 200, body: { responses: [closed, open] } }]);
    expect(await readFound(graph.site)).toBeNull();
    expect(JSON.stringify(graph.seen[0]?.body)).toContain(encodeURIComponent(findings.displayName));
  });
});
