/** The page of agencies in words, and what the page of people says of everybody. */
import { describe, expect, it } from '@jest/globals';
import { lscb2015 } from '../../src/core/words/terms.ts';
import { tabLink } from '../../src/tab/board/tabLink.ts';
import { agenciesView, sayAdded, sayAgencies, sayLeftBehind } from '../../src/tab/features/agencies/agenciesView.ts';
import { anAgency, anAppointment, housing, police, policeRepresentative } from '../kit/boardRows.ts';

const gone = anAgency('Fire Service', { active: false });

describe('the page of agencies', () => {
  it('begins with how many take part, who has left and whose lists are missing', () => {
    const view = agenciesView([police, gone, housing], new Set(['police']));
    expect(view.takingPart.map((one) => one.name)).toEqual(['Housing', 'Police']);
    expect([view.left, view.lacking]).toEqual([[gone], [housing]]);
    expect(sayAgencies(view)).toBe('2 agencies take part, 1 has left; one has no lists of its own yet.');
    expect(sayAgencies(agenciesView([police, housing], new Set()))).toBe(
      '2 agencies take part; 2 have no lists of their own yet.',
    );
    expect(sayAgencies(agenciesView([police, gone], new Set(['police'])))).toBe('1 agency takes part, 1 has left.');
  });

  it('says of lists nothing to whom SharePoint does not show them all', () => {
    expect(sayAgencies(agenciesView([police, housing], null))).toBe('2 agencies take part.');
  });

  it('tells a newcomer where to begin', () => {
    expect(sayAgencies(agenciesView([], new Set()))).toContain('No agency has been entered yet.');
    expect(sayAgencies(agenciesView([gone], new Set()))).toBe('No agency takes part today.');
    expect(sayAdded(1)).toBe('1 agency is entered. Next: make its lists.');
    expect(sayAdded(10)).toBe('10 agencies are entered. Next: make their lists.');
  });

  it('names what nobody ends by itself when an agency leaves', () => {
    const appointments = [anAppointment(policeRepresentative, 'representative', { agency: police })];
    expect(sayLeftBehind({ appointments, audits: ['Neglect', 'Thresholds'] }, lscb2015)).toEqual([
      'Still appointed: Police representative (representative). End this on the page People, if it is over.',
      'It takes part in Neglect and Thresholds. Take it out there, if it does not finish.',
    ]);
    expect(sayLeftBehind({ appointments: [], audits: [] }, lscb2015)).toEqual([]);
  });
});

describe('a link to send', () => {
  const app = { clientId: 'client', tenantId: 'tenant-1', teamsAppId: 'app-1' };

  it('opens the page inside Teams, in the channel and the tenant of the board', () => {
    const link = new URL(
      tabLink({ app, channelId: '19:c@thread' }, { page: 'setup' }, 'https://qa.example/tab/?a=1#/x'),
    );
    expect(`${link.origin}${link.pathname}`).toBe('https://teams.microsoft.com/l/entity/app-1/qa-programme');
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({
      subEntityId: 'setup',
      channelId: '19:c@thread',
    });
    expect(link.searchParams.get('tenantId')).toBe('tenant-1');
    expect(link.searchParams.get('webUrl')).toBe('https://qa.example/tab/index.html');
    expect(link.href).not.toContain('+');
  });

  it('names no channel where the tab is in none', () => {
    const link = new URL(tabLink({ app, channelId: null }, { page: 'setup' }, 'https://qa.example/tab/'));
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'setup' });
  });
});
