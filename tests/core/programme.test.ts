import { describe, expect, it } from '@jest/globals';
import { itemView, itemViews, markersOf, standingOf } from '../../src/core/programme/programme.ts';
import { anAppointment, aPerson, board, boardWith, chair, qaManager, to } from '../kit/boardRows.ts';
import { at, day } from '../kit/clock.ts';
import { aDecision, anArea, anItem, aPriority, aProgramme, thisYear } from '../kit/programmeRows.ts';

const neglect = aPriority('Neglect');
const misuse = anArea('Substance misuse (neglect)', { priorities: [to(neglect)] });
const parents = anArea('Young parents who are care leavers', { reviewAction: 'Learning review action plan' });
const referrals = anArea('Combined referrals & thresholds', {
  kind: 'Priority service areas',
  coreBusiness: ['Referrals'],
});
const earlyHelp = anArea("Early help - child's journey", {
  kind: 'Priority service areas',
  priorities: [to(aPriority('Thresholds'))],
});

describe('the markers of the programme', () => {
  it('come from what a content area is linked to (R61, R62)', () => {
    expect(markersOf(misuse)).toEqual(['*']);
    expect(markersOf(parents)).toEqual(['**']);
    expect(markersOf(referrals)).toEqual([]);
    expect(markersOf(anArea('Both', { priorities: [to(neglect)], reviewAction: 'Action 3' }))).toEqual(['*', '**']);
  });

  it('belong to one half alone of a combined item (R63)', () => {
    const item = anItem("Combined referrals & thresholds & early help - child's journey", {
      contentAreas: [to(referrals), to(earlyHelp)],
      isNew: true,
      quarter: 'Q3',
    });
    const view = itemView(item, [misuse, earlyHelp, referrals]);
    expect(view.isCombined).toBe(true);
    expect(view.parts).toEqual([
      { name: 'Combined referrals & thresholds', markers: [], kind: 'Priority service areas', priorities: [] },
      {
        name: "Early help - child's journey",
        markers: ['*'],
        kind: 'Priority service areas',
        priorities: ['Thresholds'],
      },
    ]);
    expect(view.markers).toEqual(['*']);
  });

  it('stand in their order and once, whatever parts have them', () => {
    const item = anItem('Both', { contentAreas: [to(parents), to(misuse), to(earlyHelp)] });
    expect(itemView(item, [misuse, parents, earlyHelp]).markers).toEqual(['*', '**']);
  });

  it('are none for an area that cannot be found, which keeps its last known title', () => {
    const view = itemView(anItem('Old', { contentAreas: [to(anArea('Gone'))] }), []);
    expect(view.parts).toEqual([{ name: 'Gone', markers: [], kind: null, priorities: [] }]);
  });
});

describe('an item of the programme', () => {
  it('shows its leads, or none where none is named', () => {
    expect(
      itemView(anItem('Led', { leads: [to(aPerson('M&E Lead A')), to(aPerson('M&E Lead B'))] }), []).leads,
    ).toEqual(['M&E Lead A', 'M&E Lead B']);
    expect(itemView(anItem('Not led'), []).leads).toEqual([]);
  });

  it('shows the quarter it was first planned for once it has moved, and not when it has come back', () => {
    const moved = (quarter: 'Q1' | 'Q2') => itemView(anItem('Moved', { quarter, firstQuarter: 'Q1' }), []).movedFrom;
    expect([moved('Q2'), moved('Q1')]).toEqual(['Q1', null]);
    expect(itemView(anItem('Undated', { quarter: null, firstQuarter: null }), []).movedFrom).toBeNull();
  });

  it('stands in the printed order of its own programme, withdrawn ones last', () => {
    const rows = [
      anItem('Withdrawn', { position: 1, status: 'Withdrawn', withdrawnReason: 'Covered by an inspection' }),
      anItem('Third', { position: 3 }),
      anItem('Also second', { position: 2 }),
      anItem('second', { position: 2 }),
      anItem('Last year', { position: 1, programme: to(aProgramme('2014-15')) }),
    ];
    expect(itemViews(rows, [], thisYear).map((view) => view.item.name)).toEqual([
      'Also second',
      'second',
      'Third',
      'Withdrawn',
    ]);
  });
});

describe('where the programme stands', () => {
  const by = (objectId: string | null) => ({
    kind: 'person' as const,
    objectId: objectId ?? '',
    name: 'As Microsoft calls them',
  });
  const approval = aDecision(thisYear.key, { createdBy: by(chair.objectId), createdAt: at('2015-03-30 16:00') });
  const standing = (...decisions: ReturnType<typeof aDecision>[]) => standingOf(thisYear, decisions, board).standing;

  it('is a draft, then recommended, then approved', () => {
    const recommended = { ...thisYear, recommendedOn: day('2015-03-16'), recommendedMinute: 'M&E 5/15' };
    expect(standing()).toEqual({ state: 'draft' });
    expect(standingOf(recommended, [], board).standing).toEqual({
      state: 'recommended',
      on: '2015-03-16',
      minute: 'M&E 5/15',
    });
    expect(standingOf(recommended, [approval], board).standing).toEqual({
      state: 'approved',
      on: '2015-03-30',
      minute: 'Board 12/15',
      recordedBy: 'As Microsoft calls them',
      closedOn: null,
    });
  });

  it('stays approved when the year is closed: a column that the sub group may edit hides no approval', () => {
    const closed = { ...thisYear, closedOn: day('2016-04-11') };
    expect(standingOf(closed, [approval], board).standing).toEqual({
      state: 'approved',
      on: '2015-03-30',
      minute: 'Board 12/15',
      recordedBy: 'As Microsoft calls them',
      closedOn: '2016-04-11',
    });
    expect(standingOf(closed, [], board).standing).toEqual({ state: 'closed', on: '2016-04-11' });
  });

  it.each([
    ['the QA manager', by(qaManager.objectId)],
    ['somebody unknown', by('another-object')],
    ['the app', { kind: 'app' as const }],
    ['nobody that SharePoint could name', { kind: 'unknown' as const }],
  ])('is not approved by a decision of %s, which stays visible', (_who, createdBy) => {
    const wrong = { ...approval, createdBy };
    expect(standingOf(thisYear, [wrong], board)).toEqual({
      standing: { state: 'draft' },
      ignored: [
        { decision: wrong, sentence: 'Recorded by somebody who was not the chair at the time, so it does not count.' },
      ],
    });
  });

  it('is approved only by who was chair at that moment, in London', () => {
    const term = boardWith([anAppointment(chair, 'chair', { startsOn: day('2015-03-16'), endsOn: day('2015-03-31') })]);
    const on = (moment: string) => standingOf(thisYear, [{ ...approval, createdAt: at(moment) }], term).standing.state;
    expect([on('2015-03-15 23:59'), on('2015-03-16 00:01'), on('2015-03-31 23:59'), on('2015-04-01 00:00')]).toEqual([
      'draft',
      'approved',
      'approved',
      'draft',
    ]);
  });

  it('stays approved after the chair who approved it has left', () => {
    const successor = aPerson('Next chair');
    const later = boardWith(
      [
        anAppointment(chair, 'chair', { endsOn: day('2015-12-31') }),
        anAppointment(successor, 'chair', { startsOn: day('2016-01-01') }),
      ],
      [successor],
    );
    expect(standingOf(thisYear, [approval], later).standing.state).toBe('approved');
  });

  it('follows the newest approval, whatever the order of the rows', () => {
    const corrected = aDecision(thisYear.key, {
      createdBy: by(chair.objectId),
      createdAt: at('2015-04-20 09:00'),
      minuteReference: 'Board 14/15',
    });
    for (const rows of [
      [approval, corrected],
      [corrected, approval],
    ]) {
      expect(standing(...rows)).toMatchObject({ state: 'approved', minute: 'Board 14/15' });
    }
  });

  it('is not touched by a decision about something else', () => {
    expect(standing({ ...approval, subject: 'programme-2014-15' })).toEqual({ state: 'draft' });
    expect(standingOf(thisYear, [{ ...approval, kind: 'MoU exception' }], board)).toEqual({
      standing: { state: 'draft' },
      ignored: [],
    });
  });
});
