import { describe, expect, it } from '@jest/globals';
import { type Reach, wayOf, waysTo } from '../../../bot/outbox/ways/routes.ts';
import type { Route, RouteResult } from '../../../bot/store/outboxRecords.ts';
import { bankHolidays } from '../../../src/base/time/bankHolidays.ts';
import { workCalendar } from '../../../src/base/time/workingDays.ts';
import { day } from '../../kit/clock.ts';
import { anEntry } from './entries.ts';

const calendar = workCalendar(bankHolidays.map((one) => one.date));
const when = { day: day('2015-06-05'), calendar };
const member: Reach = { kind: 'member', isInTeam: true, hasChat: false, hasMail: true, learnt: [] };

function refused(route: Route, on: string): RouteResult {
  return { person: 'p', route, works: false, code: 'BotNotInConversationRoster', day: day(on) };
}

describe('the ways to a person', () => {
  it.each<[string, Partial<Reach>, readonly Route[]]>([
    ['a member of the team', {}, ['chat', 'channel', 'feed', 'mail']],
    ['a guest', { kind: 'guest' }, ['chat', 'channel', 'feed', 'mail']],
    ['somebody without an address, or a board without a mailbox', { hasMail: false }, ['chat', 'channel', 'feed']],
    ['somebody of another tenant in a shared channel', { kind: 'shared channel' }, ['channel', 'mail']],
    ['somebody who was entered on a card', { kind: 'entered on a card' }, ['mail']],
    ['somebody who has left the team', { isInTeam: false }, ['mail']],
    ['somebody who has left the team, without an address', { isInTeam: false, hasMail: false }, []],
  ])('of %s', (_who, more, ways) => {
    expect(waysTo({ ...member, ...more }, when)).toEqual(ways);
  });

  it('leave out what was refused, for twenty working days', () => {
    // The late spring bank holiday, 25 May 2015, is no working day.
    const learnt = [refused('chat', '2015-05-08')];
    expect(waysTo({ ...member, learnt }, { calendar, day: day('2015-06-05') })[0]).toBe('channel');
    expect(waysTo({ ...member, learnt }, { calendar, day: day('2015-06-08') })[0]).toBe('chat');
  });

  it('begin with the chat again once the person wrote or had the bot installed', () => {
    const learnt = [refused('chat', '2015-06-04')];
    expect(waysTo({ ...member, learnt, hasChat: true }, when)[0]).toBe('chat');
  });

  it.each<[string, Partial<Reach>, readonly Route[], readonly Route[]]>([
    ['of another tenant without an address', { kind: 'shared channel', hasMail: false }, ['channel'], ['channel']],
    [
      'a guest without an address',
      { kind: 'guest', hasMail: false },
      ['chat', 'channel', 'feed'],
      ['chat', 'channel', 'feed'],
    ],
    ['a member with an address', {}, ['chat', 'channel', 'feed'], ['mail']],
  ])('are tried again where all of them were refused: %s', (_who, more, shut, ways) => {
    const learnt = shut.map((route) => refused(route, '2015-06-04'));
    expect(waysTo({ ...member, ...more, learnt }, when)).toEqual(ways);
  });

  it('keep what worked, and never give up e-mail', () => {
    const learnt = [{ ...refused('channel', '2015-06-04'), works: true }, refused('mail', '2015-06-04')];
    expect(waysTo({ ...member, learnt }, when)).toEqual(['chat', 'channel', 'feed', 'mail']);
  });
});

describe('the way of one message', () => {
  const ways: readonly Route[] = ['chat', 'channel', 'feed', 'mail'];

  it('is the first that has not refused it, and none when all have', () => {
    expect(wayOf(anEntry(), ways)).toBe('chat');
    expect(wayOf(anEntry({ refused: ['chat', 'channel'] }), ways)).toBe('feed');
    expect(wayOf(anEntry({ refused: ['chat', 'channel', 'feed', 'mail'] }), ways)).toBeNull();
  });

  it('stays the one on which it may have arrived', () => {
    expect(wayOf(anEntry({ state: 'unknown', route: 'channel', unknowns: 1 }), ['chat'])).toBe('channel');
  });

  it('is the channel for everybody, and e-mail for a copy', () => {
    expect(wayOf(anEntry({ person: null, content: 'post' }), [])).toBe('channel');
    expect(wayOf(anEntry({ person: null, content: 'post', refused: ['channel'] }), [])).toBeNull();
    expect(wayOf(anEntry({ content: 'mail copy' }), ways)).toBe('mail');
    expect(wayOf(anEntry({ content: 'mail copy', refused: ['mail'] }), ways)).toBeNull();
  });
});
