import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant, instantOf, millisecondsOf } from '../../src/base/time/instant.ts';
import { addDays, dayOfWeek, plainDate } from '../../src/base/time/plainDate.ts';
import { dateIn, instantAt, sayInstant, timeIn } from '../../src/base/time/zone.ts';
import { anyDate, anyInstant } from '../kit/anything.ts';

/** The last Sunday of a month: when British clocks change, at 01:00 UTC. */
function lastSunday(year: number, month: '03' | '10'): string {
  let day = plainDate(`${year}-${month}-31`);
  while (dayOfWeek(day) !== 7) day = addDays(day, -1);
  return day;
}

const years = [2012, 2014, 2015, 2016, 2020, 2026, 2027, 2035];

describe('the board clock in London', () => {
  it.each([
    ['2015-03-31T23:00:00Z', '2015-04-01', '00:00'],
    ['2015-03-31T22:59:59Z', '2015-03-31', '23:59'],
    ['2015-06-30T23:30:00Z', '2015-07-01', '00:30'],
    ['2015-12-31T23:00:00Z', '2015-12-31', '23:00'],
    ['2016-02-29T00:00:00Z', '2016-02-29', '00:00'],
    ['2015-10-24T23:00:00Z', '2015-10-25', '00:00'],
    ['2015-10-26T00:00:00Z', '2015-10-26', '00:00'],
  ])('reads %s as %s at %s', (moment, date, time) => {
    expect(dateIn(instant(moment))).toBe(date);
    expect(timeIn(instant(moment))).toBe(time);
  });

  it.each(years)('springs from 00:59 to 02:00 in March %i', (year) => {
    const day = lastSunday(year, '03');
    expect(timeIn(instant(`${day}T00:59:59Z`))).toBe('00:59');
    expect(timeIn(instant(`${day}T01:00:00Z`))).toBe('02:00');
    expect(instantAt(plainDate(day), '00:59')).toBe(`${day}T00:59:00Z`);
    expect(instantAt(plainDate(day), '02:00')).toBe(`${day}T01:00:00Z`);
    expect(instantAt(plainDate(day), '09:00')).toBe(`${day}T08:00:00Z`);
  });

  it.each(years)('moves a time that March %i skips on by the hour that is lost', (year) => {
    const day = lastSunday(year, '03');
    expect(instantAt(plainDate(day), '01:00')).toBe(`${day}T01:00:00Z`);
    expect(instantAt(plainDate(day), '01:30')).toBe(`${day}T01:30:00Z`);
    expect(timeIn(instantAt(plainDate(day), '01:30'))).toBe('02:30');
  });

  it.each(years)('shows 01:30 twice in October %i, and means the first', (year) => {
    const day = lastSunday(year, '10');
    expect(timeIn(instant(`${day}T00:30:00Z`))).toBe('01:30');
    expect(timeIn(instant(`${day}T01:30:00Z`))).toBe('01:30');
    expect(instantAt(plainDate(day), '01:30')).toBe(`${day}T00:30:00Z`);
    expect(instantAt(plainDate(day), '00:59')).toBe(`${addDays(plainDate(day), -1)}T23:59:00Z`);
    expect(instantAt(plainDate(day), '02:00')).toBe(`${day}T02:00:00Z`);
  });

  it('finds a day and time again, whatever they are', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(anyDate, time, (date, [hour, minute]) => {
        const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const moment = instantAt(date, clock);
        const isSkipped =
          dayOfWeek(date) === 7 && date.slice(5, 7) === '03' && Number(date.slice(8)) > 24 && hour === 1;
        expect(dateIn(moment)).toBe(date);
        if (!isSkipped) expect(timeIn(moment)).toBe(clock);
      }),
    );
  });

  it('agrees with the platform about every instant', () => {
    const platform = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    fc.assert(
      fc.property(anyInstant, (moment) => {
        expect(`${dateIn(moment)} ${timeIn(moment)}`).toBe(platform.format(new Date(moment)));
      }),
    );
  });

  it('says a moment in words', () => {
    expect(sayInstant(instant('2026-12-03T10:04:00Z'))).toBe('3 December 2026 at 10:04');
    expect(sayInstant(instant('2015-06-30T23:04:00Z'))).toBe('1 July 2015 at 00:04');
  });
});

describe('a clock far from Greenwich', () => {
  it.each(['Pacific/Auckland', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kolkata', 'UTC'])(
    'in %s finds every half hour around the changes again',
    (zone) => {
      const wrong: string[] = [];
      for (const start of ['2015-04-03', '2015-10-02', '2015-03-06', '2015-10-31']) {
        const from = millisecondsOf(instant(`${start}T00:00:00Z`));
        for (let step = 0; step < 3 * 48; step += 1) {
          const moment = instantOf(from + step * 1_800_000);
          const [date, time] = [dateIn(moment, zone), timeIn(moment, zone)];
          const found = instantAt(date, time, zone);
          // Of a doubled hour the first is meant, so what is found may be earlier but shows the same.
          if (dateIn(found, zone) !== date || timeIn(found, zone) !== time || found > moment)
            wrong.push(`${date} ${time}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
