import { describe, expect, it } from '@jest/globals';
import type { DutyKind } from '../../../../src/core/duties/duty.ts';
import { kindOf } from '../../../../src/core/duties/kinds/all.ts';
import type { Rung } from '../../../../src/lists/ladders.ts';

/** A rung as the table of the board's decision 10 writes it. */
function written(rung: Rung): string {
  switch (rung.from) {
    case 'issue':
      return `issue+${rung.day}`;
    case 'due':
      return rung.day > 0 ? `+${rung.day}` : `${rung.day}`;
    case 'every':
      return `every ${rung.days}`;
    case 'weekly':
      return `weekly ${rung.side}`;
    case 'date':
      return rung.monthDay;
    case 'monthly':
      return `monthly from ${rung.monthDay}`;
  }
}

function ladder(name: DutyKind, to: Rung['to']): string {
  return kindOf(name)
    .ladder.filter((rung) => rung.to === to)
    .map(written)
    .join(', ');
}

const chairAtDue = { chair: '0' };

const table: readonly (readonly [DutyKind, Readonly<Partial<Record<Rung['to'], string>>>])[] = [
  [
    'mou-sign-off',
    {
      owner: 'issue+0, -10, -5, -1, 0, every 5',
      substitute: 'issue+10, +3',
      'senior sponsor': '+5',
      chair: '+10',
    },
  ],
  ['mou-review', { owner: '-30, -10, 0, every 10' }],
  ['agency-lead', { owner: 'issue+0, weekly before, weekly after', 'senior sponsor': '+5', chair: '+10' }],
  ['programme-lead', { owner: '-40, -20, -10, weekly after', chair: '0' }],
  ['audit-starting', { owner: '-10, 0, weekly after', chair: '+20' }],
  [
    'case-returns',
    {
      owner: '-10, -5, -1, 0, every 5',
      'audit lead': '+2',
      representative: '+5',
      'senior sponsor': '+10',
      chair: '+20',
    },
  ],
  ['audit-report', { owner: '-10, -5, -1, 0, every 5', 'QA manager': '+5', chair: '+10' }],
  ['action', { owner: '-20, -5, -1, 0, every 5', representative: '+10', 'senior sponsor': '+10', chair: '+20' }],
  ['verify-action', { owner: '-5, 0, every 5', 'QA manager': '+5' }],
  ['enquiry', { owner: '-10, -5, -1, 0, every 5', substitute: '+3', chair: '+5' }],
  ['agenda', { owner: '-10, -3' }],
  ['papers', { owner: '-15' }],
  ['annual-report', { owner: '07-01, 09-01, monthly from 10-01', ...chairAtDue }],
  ['programme-approval', { owner: '01-01, 02-01, monthly from 03-01', ...chairAtDue }],
  ['qa-event', { owner: '11-01, 01-01, monthly from 03-31', ...chairAtDue }],
];

describe('the ladders, as the board decided them', () => {
  it.each(table)('%s', (name, expected) => {
    const targets = [...new Set(kindOf(name).ladder.map((rung) => rung.to))];
    expect(Object.fromEntries(targets.map((to) => [to, ladder(name, to)]))).toEqual(expected);
  });

  it('lets the memorandum alone never be put off', () => {
    const firm = table.map(([name]) => kindOf(name)).filter((kind) => kind.isFirm);
    expect(firm.map((kind) => kind.name)).toEqual(['mou-sign-off']);
    for (const kind of firm) expect(kind.ownActs).toEqual([]);
  });
});
