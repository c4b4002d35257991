import { describe, expect, it } from '@jest/globals';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { itemView } from '../../src/core/programme/programme.ts';
import { lscb2015 } from '../../src/core/words/terms.ts';
import {
  agenciesOf,
  type Filter,
  filterChoices,
  filtered,
  leadNotNamed,
  noFilter,
} from '../../src/tab/features/programme/filter/filter.ts';
import { anArea, anItem, aPerson, appointed, ref } from './rows.ts';

const today = plainDate('2015-04-01');
const areas = [anArea('duty', { reviewAction: 'Review 3' }), anArea('neglect', { priorities: [ref('b1', 'Neglect')] })];
const membership = {
  people: [aPerson('lead')],
  appointments: [appointed('lead', 'representative', 'police')],
  terms: lscb2015,
};
const views = [
  anItem({ id: 'a', quarter: 'Q1', leads: [ref('lead')] }),
  anItem({ id: 'b', quarter: null, isNew: true, contentAreas: [ref('neglect')], activities: ['Survey'] }),
].map((item) => itemView(item, areas));
const agencies = new Map(views.map((view) => [view.item.key as string, agenciesOf(view, membership, today)]));

function keysOf(choice: Partial<Filter>): readonly string[] {
  return filtered(views, { ...noFilter, ...choice }, agencies).map((view) => view.item.key);
}

describe('narrowing the programme down', () => {
  it('shows everything when nothing is chosen', () => {
    expect(keysOf({})).toEqual(['a', 'b']);
  });

  it.each<[string, Partial<Filter>, readonly string[]]>([
    ['a quarter', { quarter: 'Q1' }, ['a']],
    ['work without a date', { quarter: 'unscheduled' }, ['b']],
    ['a lead', { lead: 'lead' }, ['a']],
    ['lead not named', { lead: leadNotNamed }, ['b']],
    ['the agency of a lead', { agency: 'police' }, ['a']],
    ['a type of activity', { activity: 'Survey' }, ['b']],
    ['a priority', { marker: '*' }, ['b']],
    ['a review', { marker: '**' }, ['a']],
    ['NEW', { marker: 'NEW' }, ['b']],
    ['two choices that exclude each other', { quarter: 'Q1', activity: 'Survey' }, []],
  ])('by %s', (_words, choice, expected) => {
    expect(keysOf(choice)).toEqual(expected);
  });

  it('offers only what some item has', () => {
    expect(filterChoices(views, agencies)).toEqual({
      leads: ['lead'],
      agencies: ['police'],
      activities: ['Multi-agency audit', 'Survey'],
    });
  });

  it('forgets an agency when the appointment has ended', () => {
    const ended = {
      ...membership,
      appointments: [{ ...appointed('lead', 'representative', 'police'), endsOn: plainDate('2015-03-31') }],
    };
    const [first] = views;
    expect(first === undefined ? null : agenciesOf(first, ended, today)).toEqual([]);
  });
});
