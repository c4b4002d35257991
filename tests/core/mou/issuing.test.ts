import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, type PlainDate } from '../../../src/base/time/plainDate.ts';
import { addWorkingDays, workCalendar } from '../../../src/base/time/workingDays.ts';
import { versionInForce, versionState, versionToSign } from '../../../src/core/mou/standing.ts';
import {
  askedAtIssue,
  cardsGoOn,
  type IssueFacts,
  type IssueForm,
  prepareIssue,
  usualDays,
} from '../../../src/core/mou/versions/issuing.ts';
import { usualWording } from '../../../src/core/mou/versions/usualWording.ts';
import { lscb2015, lscp2023 } from '../../../src/core/words/terms.ts';
import {
  anAgency,
  anAppointment,
  board,
  boardWith,
  housing,
  police,
  policeRepresentative,
  policeSubstitute,
} from '../../kit/boardRows.ts';
import { at, day } from '../../kit/clock.ts';
import { aVersion, books } from '../../kit/mouRows.ts';
import { textOf } from '../../kit/repository.ts';

const today = day('2015-03-16');
const calendar = workCalendar(['2015-04-03', '2015-04-06']);
const notYet = { issuedOn: null, signBy: null, effectiveFrom: null } as const;
const draft = aVersion(2, { ...notYet, changeNote: 'Health leads' });
const good: IssueForm = {
  signBy: day('2015-04-15'),
  effectiveFrom: day('2015-05-01'),
  reviewOn: day('2016-05-01'),
};
const factsOf = (more: Partial<IssueFacts> = {}): IssueFacts => ({
  books: books({ versions: [aVersion(1), draft] }),
  version: draft,
  agencies: [police, housing],
  day: today,
  ...more,
});
const refusedFor = (facts: Partial<IssueFacts>, form: Partial<IssueForm> = {}) => {
  const result = prepareIssue(factsOf(facts), { ...good, ...form });
  return result.ok ? [] : result.refusals.map((one) => one.code);
};

describe('issuing a version', () => {
  it('takes today as the day of issue and the days as chosen', () => {
    expect(prepareIssue(factsOf(), good)).toEqual({ ok: true, value: { issuedOn: today, ...good } });
  });

  it('is refused for what was issued or removed meanwhile', () => {
    expect(refusedFor({ version: { ...draft, issuedOn: today } })).toEqual(['state']);
    expect(refusedFor({ version: { ...draft, withdrawnOn: today } })).toEqual(['state']);
  });

  it('says all that the draft lacks at once', () => {
    const version = { ...draft, number: 1, wording: ' \n', changeNote: ' ' };
    const left = anAgency('Probation', { active: false });
    expect(refusedFor({ version, agencies: [left] })).toEqual(['number', 'wording', 'changeNote', 'agencies']);
  });

  it('needs no word on what has changed for the first version', () => {
    const first = aVersion(1, notYet);
    expect(refusedFor({ books: books({ versions: [first] }), version: first })).toEqual([]);
  });

  it.each([
    ['no days at all', { signBy: null, effectiveFrom: null, reviewOn: null }, ['signBy', 'effectiveFrom', 'reviewOn']],
    ['no time to sign', { signBy: today }, ['signBy']],
    ['a day in the past', { effectiveFrom: day('2015-03-15') }, ['effectiveFrom']],
    ['a review before it is in force', { reviewOn: day('2015-05-01') }, ['reviewOn']],
    ['a review before all should have signed', { signBy: day('2016-06-01') }, ['reviewOn']],
  ] as const)('is refused with %s', (_what, form, codes) => {
    expect(refusedFor({}, form)).toEqual(codes);
  });

  it('cannot take effect before the version that it follows', () => {
    expect(refusedFor({}, { effectiveFrom: day('2015-03-31') })).toEqual(['effectiveFrom']);
    expect(refusedFor({}, { effectiveFrom: day('2015-04-01') })).toEqual([]);
  });

  const someDay = fc.integer({ min: 0, max: 6000 }).map((days) => addDays(day('2012-01-01'), days));
  const maybeDay = fc.option(fc.integer({ min: -40, max: 800 }));

  it('accepts days in order and nothing else, and what it accepts comes into force on its day', () => {
    fc.assert(
      fc.property(someDay, maybeDay, maybeDay, maybeDay, (now, sign, start, review) => {
        const at = (days: number | null): PlainDate | null => (days === null ? null : addDays(now, days));
        const first = aVersion(1, notYet);
        const form = { signBy: at(sign), effectiveFrom: at(start), reviewOn: at(review) };
        const mou = books({ versions: [first] });
        const ready = prepareIssue(factsOf({ books: mou, version: first, day: now }), form);
        const inOrder =
          sign !== null &&
          start !== null &&
          review !== null &&
          sign > 0 &&
          start >= 0 &&
          review > Math.max(sign, start);
        expect(ready.ok).toBe(inOrder);
        if (!ready.ok) return;
        const issued = { ...first, ...ready.value };
        const after = books({ versions: [issued] });
        const from = issued.effectiveFrom ?? now;
        expect(versionToSign(after, now)?.key).toBe(first.key);
        expect(versionState(after, issued, from)).toBe('in force');
        expect(versionInForce(after, addDays(from, -1))).toBeNull();
      }),
    );
  });

  it('proposes days that it accepts itself, on whatever day and after whatever version', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 60 }), fc.boolean(), (now, within, isFirst) => {
        const before = aVersion(1, { issuedOn: addDays(now, -400), effectiveFrom: addDays(now, -380) });
        const mou = books({ versions: isFirst ? [draft] : [before, draft] });
        const days = usualDays(mou, { day: now, calendar }, within);
        expect(prepareIssue(factsOf({ books: mou, day: now }), days).ok).toBe(true);
        expect(days.signBy).toBe(addWorkingDays(calendar, now, Math.max(1, within)));
        expect(days.reviewOn).toBe(addMonths(days.effectiveFrom, 12));
        expect(days.effectiveFrom).toBe(isFirst ? now : days.signBy);
      }),
    );
  });
});

describe('whom the bot will ask', () => {
  it('is the representative of each active agency, or the substitute of one who is away, or nobody', () => {
    const probation = anAgency('Probation');
    const membership = boardWith([
      ...board.appointments.filter((one) => one.role !== 'representative' || one.agency?.key !== police.key),
      anAppointment(policeRepresentative, 'representative', { agency: police, awayUntil: day('2015-03-20') }),
    ]);
    const asked = askedAtIssue(membership, [police, housing, probation, anAgency('Left', { active: false })], today);
    expect(asked.map((one) => [one.agency.name, one.appointment?.person.title ?? null, one.as])).toEqual([
      ['Police', policeSubstitute.name, 'substitute'],
      ['Housing', 'Housing representative', 'representative'],
      ['Probation', null, 'representative'],
    ]);
  });

  it.each([
    ['2015-03-16 07:59', '2015-03-16'],
    ['2015-03-16 08:00', null],
    ['2015-03-16 17:59', null],
    ['2015-03-16 18:00', '2015-03-17'],
    ['2015-03-21 10:00', '2015-03-23'],
    ['2015-04-02 19:00', '2015-04-07'],
  ])('hears of it within working hours: issued %s, sent %s', (when, sent) => {
    expect(cardsGoOn(calendar, at(when))).toBe(sent);
  });
});

describe('the text that a first version can begin with', () => {
  it('is the framework’s memorandum, in the board’s own words', () => {
    const { mouVersions } = JSON.parse(textOf('manifest/samples/brighton-hove-2015-16.json')) as {
      readonly mouVersions: readonly { readonly wording: string }[];
    }; // our own file
    const framework = (mouVersions[0]?.wording ?? '')
      .split('\n\nSTATEMENT OF INVOLVEMENT')[0]
      ?.replaceAll('LSCB Monitoring & Evaluation Subcommittee', lscb2015.subGroup)
      .replace('Monitoring & Evaluation Sub Committee', lscb2015.subGroup)
      .replace('Understanding Multi', 'Understanding: Multi')
      .replace('over seeing', 'overseeing');
    expect(framework?.length).toBeGreaterThan(1500);
    const text = usualWording('Brighton & Hove LSCB', lscb2015).replace('The QA manager will', 'The QA Manager will');
    expect(text.startsWith(framework ?? '-')).toBe(true);
    expect(usualWording('Partnership of the coast', lscp2023)).toContain('The Quality Assurance Sub Group will ensure');
  });
});
