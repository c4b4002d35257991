import { describe, expect, it } from '@jest/globals';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { queryPath } from '../../src/graph/lists/query.ts';
import { logStates, reminderLog } from '../../src/lists/reminderLog.ts';
import { inOrder, thingsIn } from '../../src/tab/features/reminders/ledger.ts';
import { neverReached } from '../../src/tab/features/reminders/neverReached.ts';
import { readLog, recentMonths } from '../../src/tab/features/reminders/readReminders.ts';
import { sayState, sayTried } from '../../src/tab/features/reminders/sayReminders.ts';
import { sayTrouble } from '../../src/tab/features/reminders/troubles.ts';
import { housingRepresentative, policeRepresentative, to } from '../kit/boardRows.ts';
import { at, day } from '../kit/clock.ts';
import { aLogRow, failed } from './logRows.ts';

const people = [policeRepresentative, housingRepresentative];

describe('people who are never reached', () => {
  it('are those whose newest message failed on every way, with how long and what they were not told', () => {
    const rows = [
      failed('c', '2015-06-03', { about: 'Report' }),
      failed('b', '2015-06-02'),
      aLogRow('a', { plannedFor: day('2015-06-01') }),
    ];
    expect(neverReached(rows, people)).toEqual([
      {
        person: policeRepresentative.key,
        name: 'Police representative',
        email: policeRepresentative.email,
        failures: 2,
        since: '2015-06-02',
        why: 'ConversationBlockedByUser',
        about: ['Report', 'Training plan'],
      },
    ]);
  });

  it('are not those who were reached since', () => {
    expect(neverReached([failed('a', '2015-06-01'), aLogRow('b', { plannedFor: day('2015-06-02') })], people)).toEqual(
      [],
    );
    const answered = aLogRow('b', {
      plannedFor: day('2015-06-02'),
      state: 'acted on',
      actedAt: at('2015-06-02 10:00'),
    });
    expect(neverReached([failed('a', '2015-06-01'), answered], people)).toEqual([]);
  });

  it('stay so while the next message only waits, or was dropped before it went out', () => {
    const waits = aLogRow('b', { plannedFor: day('2015-06-02'), state: 'queued', sentAt: null });
    const dropped = aLogRow('c', { plannedFor: day('2015-06-03'), state: 'superseded', sentAt: null });
    expect(neverReached([failed('a', '2015-06-01'), waits, dropped], people)).toHaveLength(1);
    const sentAndReplaced = aLogRow('d', { plannedFor: day('2015-06-03'), state: 'superseded' });
    expect(neverReached([failed('a', '2015-06-01'), sentAndReplaced], people)).toEqual([]);
  });

  it('are not those whose message could not be made, nor those who were reached by another on the same day', () => {
    expect(neverReached([failed('a', '2015-06-01', { why: 'CannotBeMade' })], people)).toEqual([]);
    const copy = aLogRow('b', { route: 'mail' });
    expect(neverReached([failed('a', '2015-06-01'), copy], people)).toEqual([]);
    expect(neverReached([copy, failed('a', '2015-06-01')], people)).toEqual([]);
  });

  it('count one message once, however many things it carried', () => {
    const rows = [failed('a', '2015-06-01'), failed('a', '2015-06-01', { about: 'Report' })];
    expect(neverReached(rows, people)).toMatchObject([{ failures: 1, about: ['Training plan', 'Report'] }]);
  });

  it('come with those out of reach the longest first, and never a post to everybody', () => {
    const housing = { person: to(housingRepresentative) };
    const rows = [
      failed('a', '2015-06-02'),
      failed('b', '2015-06-01', housing),
      failed('c', '2015-05-01', { person: null }),
    ];
    expect(neverReached(rows, people).map((one) => one.name)).toEqual([
      'Housing representative',
      'Police representative',
    ]);
  });
});

describe('why something did not arrive', () => {
  it('is said in plain words with what to do', () => {
    expect(sayTrouble('BotNotInConversationRoster').what).toBe('The app is not installed for them');
    expect(sayTrouble('MessageWritesBlocked').todo).toContain('Unblock');
    expect(sayTrouble('503')).toEqual(sayTrouble('NoAnswer'));
    expect(sayTrouble('NotInTeam').todo).toContain('Add them to the team');
  });

  it('keeps a code that nobody has words for, so that support can be told', () => {
    expect(sayTrouble('SomethingNew').what).toContain('SomethingNew');
    expect(sayTrouble(null).what).toBe('Every way was refused');
  });
});

describe('what became of a message', () => {
  it('is said for every state, and never claims that somebody has read it', () => {
    const said = logStates.map((state) => sayState(aLogRow('a', { state, why: 'NoAnswer' })));
    expect(said.map((one) => one.word)).toEqual([
      'Planned',
      'Waiting',
      'Sent',
      'Sent, perhaps twice',
      'Did not arrive',
      'Answered',
      'No longer needed',
    ]);
    expect(said.map((one) => `${one.word} ${one.detail}`).join(' ')).not.toMatch(/\b(read|seen|opened)\b/i);
  });

  it('says when', () => {
    expect(sayState(aLogRow('a')).detail).toBe('1 June 2015 at 09:00');
    expect(sayState(aLogRow('a', { state: 'acted on', actedAt: at('2015-06-02 10:30') })).detail).toBe(
      '2 June 2015 at 10:30',
    );
    expect(sayState(aLogRow('a', { state: 'superseded', sentAt: null })).detail).toBe('not sent');
  });

  it('says for what it waits, and which ways refused it', () => {
    const waiting = aLogRow('a', { state: 'waiting', sentAt: null, route: null });
    expect(sayState({ ...waiting, why: 'DailyLimit' }).detail).toContain('next working day');
    expect(sayState({ ...waiting, why: 'NotInTeam' }).detail).toContain('not in the team yet');
    expect(sayState({ ...waiting, why: 'Throttled' }).detail).toContain('Teams is busy');
    expect(sayTried(null)).toBe('');
    expect(sayTried('chat: ConversationBlockedByUser; channel: MessageWritesBlocked')).toBe(
      'First tried their chat (ConversationBlockedByUser), then the channel (MessageWritesBlocked)',
    );
  });
});

describe('the log', () => {
  it('shows the newest first and keeps together what one message carried', () => {
    const rows = [
      aLogRow('a', { plannedFor: day('2015-06-01') }),
      aLogRow('b', { plannedFor: day('2015-06-02'), about: 'Report' }),
      aLogRow('b', { plannedFor: day('2015-06-02'), about: 'Lead' }),
    ];
    expect(inOrder(rows).map((row) => `${row.entry} ${row.about}`)).toEqual(['b Lead', 'b Report', 'a Training plan']);
  });

  it('names each thing once, by its newest words', () => {
    const rows = [aLogRow('a'), aLogRow('b', { plannedFor: day('2015-06-02'), about: 'Training plan, phase two' })];
    expect(thingsIn(rows)).toEqual([{ item: 'training-plan', about: 'Training plan, phase two' }]);
  });

  it('is never asked for by the card of a day, which carried several things', () => {
    const card = aLogRow('day.police.2015-06-01', {
      duty: 'day',
      item: 'day.police.2015-06-01',
      about: 'The day’s card',
    });
    const memorandum = aLogRow('m', { duty: 'memorandum', item: 'mou-1.police', about: 'Memorandum' });
    expect(thingsIn([card, memorandum])).toEqual([{ item: 'mou-1.police', about: 'Memorandum' }]);
  });

  it('looks at three months, also over the turn of the year', () => {
    expect(recentMonths(plainDate('2016-01-31'))).toEqual(['2016-01', '2015-12', '2015-11']);
  });

  it('is only ever asked for by an indexed column', async () => {
    const asked: string[] = [];
    const api = {
      call: ({ path }: { readonly path: string }) => {
        asked.push(decodeURIComponent(path));
        return Promise.resolve({ value: [] });
      },
    };
    const patience = { wait: () => Promise.resolve(), random: () => 0, tries: 1, longestWaitSeconds: 1 };
    const site = { api, patience, siteId: 'site', zone: 'Europe/London' };
    await readLog(site, { by: 'month', month: '2015-06' });
    await readLog(site, { by: 'person', person: policeRepresentative.key });
    await readLog(site, { by: 'item', item: 'training-plan' });
    expect(asked.map((path) => /\$filter=([^&]*)/.exec(path)?.[1])).toEqual([
      "fields/Month eq '2015-06'",
      "fields/PersonKey eq 'police-representative'",
      "fields/Item eq 'training-plan'",
    ]);
    expect(decodeURIComponent(queryPath(site, reminderLog, { month: '2015-06' }))).toBe(asked[0]);
  });
});
