import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isKey } from '../../../src/base/id.ts';
import {
  judgeAgencies,
  leftBehind,
  namesIn,
  prepareAgencies,
  prepareAgencyChange,
  prepareTakingPart,
} from '../../../src/core/people/agencies.ts';
import { sectorOf, usualAgencies } from '../../../src/core/people/usualAgencies.ts';
import { sectors } from '../../../src/lists/agencies.ts';
import { anAgency, anAppointment, policeRepresentative } from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';

const police = anAgency('Police', { sector: 'Police', listName: 'Police' });
const gone = anAgency('Fire Service', { active: false });
const known = [police, gone];
const entry = (name: string) => ({ name, sector: sectorOf(name) });
const refused = (name: string) => judgeAgencies(known, [entry(name)])[0]?.refusal?.sentence ?? null;

describe('entering agencies', () => {
  it('takes a list as people paste it: bullets, numbers and empty lines mean nothing', () => {
    expect(namesIn('• Housing\r\n\n  2. Early   Help\n- Public Health\n10) Probation\n101 Club\n')).toEqual([
      'Housing',
      'Early Help',
      'Public Health',
      'Probation',
      '101 Club',
    ]);
  });

  it('makes the key from the name, and has each take part', () => {
    expect(prepareAgencies(known, [entry("Children's Social Care"), entry(' Early  Help ')])).toEqual({
      ok: true,
      value: [
        {
          key: 'children-s-social-care',
          values: { name: "Children's Social Care", sector: 'Local authority', active: true },
        },
        { key: 'early-help', values: { name: 'Early Help', sector: 'Local authority', active: true } },
      ],
    });
  });

  it('refuses a name that is taken, also by an agency that has left, and says what to do', () => {
    expect(refused(' police ')).toBe('“Police” is entered already.');
    expect(refused('FIRE SERVICE')).toBe(
      '“Fire Service” is entered already and has left. Let it take part again instead.',
    );
    expect(refused('Police!')).toContain('the same key as “Police”');
    expect(refused('')).toBe('Give the agency a name.');
    expect(refused('x'.repeat(256))).toContain('255 characters at most');
    expect(refused('Housing')).toBeNull();
  });

  it('refuses the first name of an agency that was renamed: its lists are called so', () => {
    const renamed = { ...police, name: 'Police service' };
    expect(judgeAgencies([renamed], [entry('Police')])[0]?.refusal?.sentence).toContain(
      'what the lists of “Police service” are called',
    );
  });

  it('refuses one that is there twice, and enters none of them then', () => {
    const twice = prepareAgencies(known, [
      entry('Housing'),
      entry('housing'),
      entry('Early Help'),
      entry('Early-Help'),
    ]);
    if (twice.ok) throw new TypeError('two of them are refused');
    expect(twice.refusals.map((one) => one.sentence)).toEqual([
      '“housing” is here twice.',
      '“Early-Help” would have the same key as “Early Help”: they differ in signs alone. Choose a name that differs in a word.',
    ]);
  });

  it('asks for one when there is none', () => {
    expect(prepareAgencies(known, [])).toMatchObject({ ok: false, refusals: [{ code: 'none' }] });
  });

  it('of whatever names: what is accepted has keys of its own, beside those there are', () => {
    const names = fc.array(fc.oneof(fc.string(), fc.constantFrom('Police', 'police.', 'Housing', 'HOUSING', '警察')), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(names, (written) => {
        const judged = judgeAgencies(known, written.map(entry));
        const fine = judged.filter((one) => one.refusal === null);
        const keys = [...known, ...fine].map((one) => one.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.every(isKey)).toBe(true);
        expect(prepareAgencies(known, written.map(entry)).ok).toBe(
          written.length > 0 && fine.length === written.length,
        );
      }),
    );
  });
});

describe('the usual agencies', () => {
  it('can be entered all together, each with a sector that SharePoint offers', () => {
    expect(prepareAgencies([], usualAgencies).ok).toBe(true);
    expect(usualAgencies.filter((one) => !sectors.includes(one.sector))).toEqual([]);
  });

  it.each([
    ['Sussex Police', 'Police'],
    ['Royal Infirmary NHS Foundation Trust', 'Health'],
    ['Youth Offending Team', 'Probation and youth justice'],
    ['Schools and colleges', 'Education'],
    ['Public Health England', 'Local authority'],
    ['Homelessness team', 'Housing'],
    ['A refuge', 'Voluntary sector'],
    ['County Council', 'Local authority'],
    ['Children’s Services', 'Local authority'],
    ['Cafcass', 'Other'],
  ])('tell the sector of %s by its name', (name, sector) => {
    expect(sectorOf(name)).toBe(sector);
  });
});

describe('changing an agency', () => {
  const draft = { name: 'Police', sector: 'Police', notifyAddress: '' } as const;
  const change = (
    changed: Partial<Parameters<typeof prepareAgencyChange>[2]['draft']>,
    agency = police,
    hasLists = true,
  ) => prepareAgencyChange(known, agency, { draft: { ...draft, ...changed }, hasLists });

  it('writes what differs and nothing else; key and lists stay', () => {
    expect(change({ name: ' Police  service' })).toEqual({ ok: true, value: { name: 'Police service' } });
    expect(change({ sector: 'Other', notifyAddress: ' desk@police.example ' })).toEqual({
      ok: true,
      value: { sector: 'Other', notifyAddress: 'desk@police.example' },
    });
    expect(change({})).toMatchObject({ ok: false, refusals: [{ code: 'nothing' }] });
  });

  it('keeps the name of lists that were made before it was written down', () => {
    const early = { ...police, listName: null };
    expect(change({ name: 'Police service' }, early)).toEqual({
      ok: true,
      value: { name: 'Police service', listName: 'Police' },
    });
    expect(change({ name: 'Police service' }, early, false)).toEqual({ ok: true, value: { name: 'Police service' } });
    expect(change({ sector: 'Other' }, early)).toEqual({ ok: true, value: { sector: 'Other' } });
  });

  it('may write its own name in another way, but not take that of another', () => {
    expect(change({ name: 'POLICE' })).toEqual({ ok: true, value: { name: 'POLICE' } });
    expect(change({ name: 'fire service', notifyAddress: 'nowhere' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'name' }, { code: 'notifyAddress' }],
    });
  });

  it('lets it leave and come back, and says when it has already', () => {
    expect(prepareTakingPart(police, false)).toEqual({ ok: true, value: { active: false } });
    expect(prepareTakingPart(gone, true)).toEqual({ ok: true, value: { active: true } });
    expect(prepareTakingPart(police, true).ok).toBe(false);
    expect(prepareTakingPart(gone, false).ok).toBe(false);
  });

  it('names what stays behind: appointments that hold or are to come, audits under way', () => {
    const today = day('2015-06-01');
    const hold = anAppointment(policeRepresentative, 'representative', { agency: police });
    const over = anAppointment(policeRepresentative, 'substitute', { agency: police, endsOn: day('2015-05-31') });
    const later = anAppointment(policeRepresentative, 'senior sponsor', {
      agency: police,
      startsOn: day('2015-07-01'),
    });
    const part = (audit: string, agency: string, confirmedOn = today as typeof today | null) => ({
      audit: { key: audit },
      agency: { key: agency },
      confirmedOn,
    });
    const audit = (key: string, status: string) => ({ key, name: `Audit ${key}`, status });
    expect(
      leftBehind(police, today, {
        appointments: [hold, over, later],
        audits: [audit('a', 'Under way'), audit('b', 'Closed'), audit('c', 'Under way'), audit('d', 'Under way')],
        participation: [part('a', 'police'), part('b', 'police'), part('c', 'housing'), part('d', 'police', null)],
      }),
    ).toEqual({ appointments: [hold, later], audits: ['Audit a'] });
  });
});
