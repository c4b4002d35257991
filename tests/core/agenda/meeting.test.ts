import { describe, expect, it } from '@jest/globals';
import { beforeMeeting, comingMeetings } from '../../../src/core/agenda/beforeMeeting.ts';
import {
  type MeetingDraft,
  meetingDraft,
  oddDays,
  papersDayOf,
  prepareHeld,
  prepareMeeting,
  prepareMeetingChange,
} from '../../../src/core/agenda/meeting.ts';
import type { BoardSnapshot, Meeting } from '../../../src/core/duties/snapshot.ts';
import { aPerson, policeRepresentative, qaManager, to } from '../../kit/boardRows.ts';
import { at, day } from '../../kit/clock.ts';
import { aBoard, aMeeting, anAnswer, anAuditOf } from '../../kit/dutyBoard.ts';
import { anItem } from '../../kit/programmeRows.ts';

const today = day('2015-06-01');
const knownOf = (more: Partial<BoardSnapshot> = {}) => ({ board: aBoard(more), today });
const draftOf = (more: Partial<MeetingDraft> = {}): MeetingDraft => ({
  ...meetingDraft(null),
  name: 'Sub group July',
  heldOn: '2015-07-07',
  ...more,
});
const codesOf = (made: ReturnType<typeof prepareMeeting>) => (made.ok ? [] : made.refusals.map(({ code }) => code));

describe('entering a meeting', () => {
  it('takes name, kind, day and presenters, and leaves the usual last day for papers to move along', () => {
    const made = prepareMeeting(knownOf(), draftOf({ presenters: [qaManager.key], papersDueOn: '2015-06-30' }));
    expect(made).toEqual({
      ok: true,
      value: {
        name: 'Sub group July',
        kind: 'Sub group',
        heldOn: '2015-07-07',
        papersDueOn: null,
        presenters: [to(qaManager)],
        cancelled: false,
      },
    });
    expect(papersDayOf(knownOf(), draftOf())).toBe('2015-06-30');
  });

  it('keeps another last day for papers, which lies on the day of the meeting or before', () => {
    const made = prepareMeeting(knownOf(), draftOf({ papersDueOn: '2015-07-03' }));
    expect(made.ok && made.value.papersDueOn).toBe('2015-07-03');
    expect(codesOf(prepareMeeting(knownOf(), draftOf({ papersDueOn: '2015-07-08' })))).toEqual(['papersDueOn']);
    expect(codesOf(prepareMeeting(knownOf(), draftOf({ papersDueOn: '30 June' })))).toEqual(['papersDueOn']);
  });

  it('says everything that is missing at once', () => {
    expect(codesOf(prepareMeeting(knownOf(), meetingDraft(null)))).toEqual(['name', 'heldOn']);
    expect(codesOf(prepareMeeting(knownOf(), draftOf({ name: 'x'.repeat(256) })))).toEqual(['name']);
  });

  it('is refused a second time, unless the first was cancelled', () => {
    const july = aMeeting('Sub group July', '2015-07-07');
    const twice = prepareMeeting(
      knownOf({ meetings: [july] }),
      draftOf({ name: ' sub group  July', meant: ['another'] }),
    );
    expect(codesOf(twice)).toEqual(['name']);
    expect(prepareMeeting(knownOf({ meetings: [{ ...july, cancelled: true }] }), draftOf()).ok).toBe(true);
  });

  it('chooses presenters among the people of the board alone', () => {
    expect(codesOf(prepareMeeting(knownOf(), draftOf({ presenters: ['nobody'] })))).toEqual(['presenters']);
    const aside = aPerson('Second row', { kind: 'set aside' });
    const membership = { ...aBoard().membership, people: [aside] };
    expect(codesOf(prepareMeeting(knownOf({ membership }), draftOf({ presenters: [aside.key] })))).toEqual([
      'presenters',
    ]);
  });
});

describe('an odd day of a meeting', () => {
  const odd = (heldOn: string, more: Partial<BoardSnapshot> = {}) =>
    oddDays(knownOf(more), draftOf({ heldOn }), null).map(({ what }) => what);

  it('is one on which nobody works, one that is past or far off, and one with another meeting of the kind', () => {
    expect(odd('2015-07-07')).toEqual([]);
    expect(odd('2015-07-05')).toEqual(['closed']);
    expect(odd('2015-08-31')).toEqual(['closed']);
    expect(odd('2015-05-05')).toEqual(['past']);
    expect(odd('2017-06-02')).toEqual(['far off']);
    expect(odd('2015-07-07', { meetings: [aMeeting('July', '2015-07-07')] })).toEqual(['another']);
    expect(odd('2015-07-07', { meetings: [aMeeting('Board', '2015-07-07', { kind: 'Board' })] })).toEqual([]);
  });

  it('is refused until somebody says that it is meant', () => {
    const sunday = draftOf({ heldOn: '2015-07-05' });
    const refused = prepareMeeting(knownOf(), sunday);
    expect(refused.ok ? [] : refused.refusals).toEqual([
      {
        code: 'meant',
        sentence: 'Choose another day, or tick: Nobody works on Sunday 5 July 2015: it is held all the same.',
      },
    ]);
    expect(prepareMeeting(knownOf(), { ...sunday, meant: ['closed'] }).ok).toBe(true);
  });

  it('is not asked about again when something else of the meeting changes', () => {
    const sunday = aMeeting('Away day', '2015-07-05');
    const renamed = { ...meetingDraft(sunday), name: 'Away day 2015' };
    expect(prepareMeetingChange(knownOf({ meetings: [sunday] }), sunday, renamed)).toEqual({
      ok: true,
      value: { name: 'Away day 2015' },
    });
  });
});

describe('changing a meeting', () => {
  const june = aMeeting('June meeting', '2015-06-18');
  const known = knownOf({ meetings: [june] });

  it('writes the day alone when it is moved: papers move with it', () => {
    const moved = prepareMeetingChange(known, june, { ...meetingDraft(june), heldOn: '2015-06-25' });
    expect(moved).toEqual({ ok: true, value: { heldOn: '2015-06-25' } });
  });

  it('refuses to leave papers due after the meeting', () => {
    const fixed = { ...june, papersDueOn: day('2015-06-15') };
    const moved = prepareMeetingChange(known, fixed, { ...meetingDraft(fixed), heldOn: '2015-06-11' });
    expect(moved.ok ? [] : moved.refusals.map(({ code }) => code)).toEqual(['papersDueOn']);
  });

  it('refuses where nothing was changed, and where it was cancelled', () => {
    expect(prepareMeetingChange(known, june, meetingDraft(june))).toMatchObject({ refusals: [{ code: 'nothing' }] });
    const cancelled = { ...june, cancelled: true };
    expect(prepareMeetingChange(known, cancelled, draftOf())).toMatchObject({ refusals: [{ code: 'cancelled' }] });
  });

  it('keeps a presenter whose row stands aside by now', () => {
    const gone = aMeeting('June meeting', '2015-06-18', {
      presenters: [to(aPerson('Second row', { kind: 'set aside' }))],
    });
    const renamed = prepareMeetingChange(known, gone, { ...meetingDraft(gone), name: 'June' });
    expect(renamed).toEqual({ ok: true, value: { name: 'June' } });
  });

  it('cancels once, and has it held after all', () => {
    expect(prepareHeld(june, false)).toEqual({ ok: true, value: { cancelled: true } });
    expect(prepareHeld({ ...june, cancelled: true }, true)).toEqual({ ok: true, value: { cancelled: false } });
    expect(prepareHeld(june, true).ok).toBe(false);
    expect(prepareHeld({ ...june, cancelled: true }, false).ok).toBe(false);
  });
});

describe('what the bot does before a meeting', () => {
  const entered = { createdAt: at('2015-05-20 10:00') };
  const before = (meeting: Meeting, more: Partial<BoardSnapshot> = {}, since = '2015-05-20') =>
    beforeMeeting(aBoard({ meetings: [meeting], ...more }), meeting, day(since));

  it('sends the draft to the chair ten and three working days before', () => {
    const found = before(aMeeting('June meeting', '2015-06-18', entered));
    expect(found).toEqual({
      papersDueOn: '2015-06-11',
      draftOn: ['2015-06-04', '2015-06-15'],
      draftTo: ['chair'],
      papers: [],
    });
  });

  it('sends it at once for a meeting that is entered late', () => {
    const late = aMeeting('June meeting', '2015-06-18', { createdAt: at('2015-06-08 10:00') });
    expect(before(late, {}, '2015-06-08').draftOn).toEqual(['2015-06-08', '2015-06-15']);
  });

  it('sends none before the annual QA event, which has no agenda of its own', () => {
    const event = aMeeting('QA event', '2015-06-18', { ...entered, kind: 'Annual QA event' });
    expect(before(event)).toMatchObject({ draftOn: [], draftTo: [] });
  });

  it('asks presenters and the leads of reports that are due by then, and knows who has sent theirs', () => {
    const item = anItem('Neglect', { quarter: 'Q1', leads: [to(qaManager)] });
    const audit = anAuditOf(item, { lead: to(qaManager), reportDueOn: day('2015-06-10') });
    const meeting = aMeeting('June meeting', '2015-06-18', { ...entered, presenters: [to(policeRepresentative)] });
    const sent = anAnswer(policeRepresentative, 'done', {
      duty: 'papers',
      subject: `${meeting.key}.${policeRepresentative.key}`,
      when: '2015-05-29 10:00',
      said: 'It is in the folder of the meeting.',
    });
    const { papers } = before(meeting, { items: [item], audits: [audit], answers: [sent] });
    expect(papers).toEqual([
      { person: policeRepresentative.key, sentOn: '2015-05-29', askedOn: [] },
      { person: qaManager.key, sentOn: null, askedOn: ['2015-05-28'] },
    ]);
  });

  it('goes to nobody where there is neither chair nor QA manager', () => {
    const nobody = { ...aBoard().membership, appointments: [] };
    const found = before(aMeeting('June meeting', '2015-06-18', entered), { membership: nobody });
    expect(found).toMatchObject({ draftOn: [], draftTo: [] });
  });
});

describe('the meetings to come', () => {
  it('are those that are held, from today on, the soonest first', () => {
    const meetings = [
      aMeeting('September', '2015-09-01'),
      aMeeting('Today', '2015-06-01'),
      aMeeting('Cancelled', '2015-06-02', { cancelled: true }),
      aMeeting('Past', '2015-05-29'),
    ];
    expect(comingMeetings({ meetings }, today).map(({ name }) => name)).toEqual(['Today', 'September']);
  });
});
