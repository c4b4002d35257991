/** Recording the Board's approval, and that what the tab lets through is what counts as an approval everywhere. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type PlainDate } from '../../../src/base/time/plainDate.ts';
import { financialYear } from '../../../src/base/time/quarter.ts';
import { programmeApproval } from '../../../src/core/duties/kinds/programmeApproval.ts';
import { type Programme, standingOf } from '../../../src/core/programme/programme.ts';
import { approvalDraft, prepareApproval } from '../../../src/core/programme/year/approve.ts';
import type { YearFacts } from '../../../src/core/programme/year/yearFacts.ts';
import { type Role, roles } from '../../../src/lists/appointments.ts';
import { anAppointment, aPerson, board, boardWith, chair, qaManager } from '../../kit/boardRows.ts';
import { at, day } from '../../kit/clock.ts';
import { aBoard } from '../../kit/dutyBoard.ts';
import { aDecision, anItem, aProgramme, thisYear } from '../../kit/programmeRows.ts';

const today = day('2015-03-30');
const asChair = { person: chair.key, day: today };
const sound = { decidedOn: '2015-03-30', minuteReference: ' Board 12/15 ' };
const facts = (more: Partial<YearFacts> = {}): YearFacts => ({
  programme: thisYear,
  items: [anItem('Neglect')],
  decisions: [],
  membership: board,
  ...more,
});
const refusedFor = (result: ReturnType<typeof prepareApproval>) =>
  result.ok ? [] : result.refusals.map((one) => one.code);

/** The row as SharePoint gives it back when this person wrote it on this day. */
const written = (values: object, by: typeof chair, on: PlainDate) =>
  aDecision(thisYear.key, {
    ...values,
    createdBy: { kind: 'person', objectId: by.objectId ?? '', name: by.name },
    createdAt: at(`${on} 16:00`),
  });

describe('recording the approval of a programme', () => {
  it('makes a decision about the programme, with its day and minute', () => {
    expect(prepareApproval(facts(), asChair, sound)).toEqual({
      ok: true,
      value: {
        kind: 'programme approved',
        subject: thisYear.key,
        about: 'QA programme 2015-16',
        decidedOn: '2015-03-30',
        minuteReference: 'Board 12/15',
      },
    });
  });

  it('is the chair’s alone, and says so', () => {
    expect(prepareApproval(facts(), { ...asChair, person: qaManager.key }, sound)).toEqual({
      ok: false,
      refusals: [{ code: 'notPermitted', sentence: 'Only the chair can do this. Ask one of them.' }],
    });
    expect(refusedFor(prepareApproval(facts(), { ...asChair, person: null }, sound))).toEqual(['notKnown']);
  });

  it('is refused for everything that is missing at once', () => {
    const bare = facts({ items: [], membership: boardWith([anAppointment(chair, 'chair')]) });
    const result = prepareApproval(bare, asChair, { decidedOn: '', minuteReference: ' ' });
    expect(refusedFor(result)).toEqual(['noItems', 'noQaManager', 'decidedOn', 'minuteReference']);
    expect(result.ok ? '' : result.refusals.map((one) => one.sentence).join(' ')).toContain(
      'a programme cannot go live without one. Appoint a QA manager on the page People first.',
    );
  });

  it('counts neither withdrawn items nor those of another year', () => {
    const withdrawn = anItem('Withdrawn', { status: 'Withdrawn', withdrawnReason: 'Covered by an inspection' });
    const elsewhere = anItem('Elsewhere', { programme: { key: aProgramme('2014-15').key, title: '2014-15' } });
    expect(refusedFor(prepareApproval(facts({ items: [withdrawn, elsewhere] }), asChair, sound))).toEqual(['noItems']);
  });

  it.each([
    ['2015-03-31', 'is still to come'],
    ['2015-02-30', 'Give the day.'],
    ['2015-03-01', 'recommended it on 16 March 2015, which is later'],
  ])('of %s is refused: %s', (decidedOn, sentence) => {
    const programme = { ...thisYear, recommendedOn: day('2015-03-16') };
    const result = prepareApproval(facts({ programme }), asChair, { ...sound, decidedOn });
    expect(refusedFor(result)).toEqual(['decidedOn']);
    expect(result.ok ? '' : result.refusals[0].sentence).toContain(sentence);
  });

  it('needs no recommendation on record, and is not given to a closed year', () => {
    expect(prepareApproval(facts(), asChair, sound).ok).toBe(true);
    const programme = { ...thisYear, closedOn: day('2015-03-20') };
    expect(refusedFor(prepareApproval(facts({ programme }), asChair, sound))).toEqual(['closed']);
  });

  it('corrects an earlier one by a newer row, and is not recorded twice', () => {
    const before = written({ decidedOn: day('2015-03-30'), minuteReference: 'Board 12/15' }, chair, today);
    const year = facts({ decisions: [before] });
    expect(refusedFor(prepareApproval(year, asChair, sound))).toEqual(['nothing']);
    const corrected = prepareApproval(year, asChair, { ...sound, minuteReference: 'Board 13/15' });
    expect(corrected.ok && corrected.value.minuteReference).toBe('Board 13/15');
    const { standing } = standingOf(thisYear, year.decisions, board);
    expect(approvalDraft(standing, today)).toEqual({ decidedOn: '2015-03-30', minuteReference: 'Board 12/15' });
    expect(approvalDraft({ state: 'draft' }, today)).toEqual({ decidedOn: today, minuteReference: '' });
  });

  it('ends the reminder of it', () => {
    const next = aProgramme('2016-17');
    const on = day('2016-01-04');
    const year = facts({
      programme: next,
      items: [anItem('Next', { programme: { key: next.key, title: next.label } })],
    });
    const made = prepareApproval(
      year,
      { person: chair.key, day: on },
      { decidedOn: on, minuteReference: 'Board 1/16' },
    );
    if (!made.ok) throw new TypeError('the approval is sound');
    const owed = (decisions: Parameters<typeof written>[0][]) =>
      programmeApproval
        .find(aBoard({ today: on, programmes: [next], decisions: decisions.map((one) => written(one, chair, on)) }), on)
        .some((one) => one.item === '2015-16');
    expect([owed([]), owed([made.value])]).toEqual([true, false]);
  });
});

describe('the rule of the tab and what counts everywhere', () => {
  const other = aPerson('Somebody');
  const anyDay = fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days));
  const anyRole: fc.Arbitrary<Role> = fc.oneof(fc.constant<Role>('chair'), fc.constantFrom(...roles));
  const anyYear: fc.Arbitrary<Programme> = fc
    .record({ recommendedOn: fc.option(anyDay), closedOn: fc.option(anyDay, { freq: 1 }) }, { noNullPrototype: true })
    .map((more) => aProgramme(financialYear(2015), more));

  it('agree: what is accepted approves it on that day and minute; what was not permitted approves nothing', () => {
    const seen = { accepted: 0, forbidden: 0 };
    fc.assert(
      fc.property(
        fc.record({
          programme: anyYear,
          role: anyRole,
          from: anyDay,
          until: fc.option(anyDay, { freq: 1 }),
          pressed: anyDay,
          decided: anyDay,
        }),
        ({ programme, role, from, until, pressed, decided }) => {
          const held = anAppointment(other, role, { startsOn: from, endsOn: until });
          const membership = boardWith([held, anAppointment(qaManager, 'QA manager')], [other]);
          const year = facts({ programme, membership });
          const typed = { decidedOn: decided, minuteReference: 'Board 12/15' };
          const result = prepareApproval(year, { person: other.key, day: pressed }, typed);
          const values = result.ok ? result.value : { decidedOn: decided, minuteReference: 'Board 12/15' };
          const { standing, ignored } = standingOf(programme, [written(values, other, pressed)], membership);
          if (result.ok) {
            seen.accepted += 1;
            expect(ignored).toEqual([]);
            expect(standing).toMatchObject({ state: 'approved', on: decided, minute: 'Board 12/15', closedOn: null });
          } else if (refusedFor(result).includes('notPermitted')) {
            seen.forbidden += 1;
            expect(ignored).toHaveLength(1);
            expect(standing.state).not.toBe('approved');
          }
        },
      ),
      { numRuns: 500, seed: 38 },
    );
    expect(seen.accepted).toBeGreaterThan(20);
    expect(seen.forbidden).toBeGreaterThan(100);
  });
});
