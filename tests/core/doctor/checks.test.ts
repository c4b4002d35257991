import { describe, expect, it } from '@jest/globals';
import { allChecks } from '../../../src/core/doctor/checks/all.ts';
import { examine, sayExamination, sayMender, tally, worstFirst } from '../../../src/core/doctor/examine.ts';
import type { DoctorFacts } from '../../../src/core/doctor/facts.ts';
import { listed } from '../../../src/core/doctor/phrases.ts';
import { lscp2023 } from '../../../src/core/words/terms.ts';
import { anAppointment, aPerson, chair, police, policeRepresentative, to } from '../../kit/boardRows.ts';
import { at, day } from '../../kit/clock.ts';
import { aLogRow, boardPeople, factsOf, seen, settingsRow, unseen, withRoles } from './factsKit.ts';
import { bot, cases } from './faultCases.ts';

/** What is not as it should be, by check. */
const wrongIn = (more: Partial<DoctorFacts>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    examine(factsOf(more))
      .filter(({ standing }) => standing !== 'ok')
      .map(({ check, standing, sentence }) => [check, `${standing}: ${sentence}`]),
  );

const guest = aPerson('Guest', { kind: 'guest' });
const withGuest = seen({
  ...{ people: [guest], appointments: [anAppointment(guest, 'Board member')], agencies: [], leads: [] },
});
const mailTo = { settings: seen({ ...settingsRow, mailFrom: 'board@council.example' }) };

describe('the doctor', () => {
  it('is content where all is well', () => {
    expect(wrongIn({})).toEqual({});
    expect(sayExamination(examine(factsOf()))).toBe(`All ${allChecks.length} checks found things as they should be.`);
  });

  it.each(cases)('sees %s, and that alone', (_what, more, check, standing, sentence) => {
    const wrong = wrongIn(more);
    expect(Object.keys(wrong)).toEqual([check]);
    expect(wrong[check]).toMatch(new RegExp(`^${standing}: `));
    expect(wrong[check]).toMatch(sentence);
  });

  it('sees settings that cannot be read, and does not guess what they say of e-mail', () => {
    expect(wrongIn({ settings: unseen('malformed') })).toEqual({
      settings: 'broken: The row of the list “Board settings” cannot be read.',
      email: 'could not look: Could not look: the answer was not as expected.',
    });
  });

  it('says of a group that it misses only who belongs there, whatever the case of other groups', () => {
    const groups = new Map([
      ['QA Chair', ['i:0#.f|membership|stranger@board.example']],
      ['QA Agency - Police', [] as readonly string[]],
    ]);
    expect(wrongIn({ groups: seen(groups) })).toEqual({
      membership: expect.stringMatching(
        /^broken: 2 places .*Chair is not in “QA Chair” and Police representative is not in “QA Agency - Police”/,
      ),
    });
  });

  it('expects the lead of an agency in its group, though nobody appointed them', () => {
    const lead = aPerson('Lead');
    const who = seen({
      ...boardPeople,
      people: [...boardPeople.people, lead],
      leads: [{ person: lead.key, agency: police.key }],
    });
    const logins = seen(
      new Map([chair, policeRepresentative, lead].map(({ key }) => [key, `i:0#.f|membership|${key}@board.example`])),
    );
    expect(wrongIn({ who, logins }).membership).toMatch(/Lead is not in “QA Agency representatives”/);
  });

  describe('where Teams could not be asked, the newest message tells how somebody is reached', () => {
    const unasked = {
      who: withGuest,
      groups: seen(new Map()),
      logins: seen(new Map()),
      installedFor: unseen('elsewhere'),
    };
    const row = (more: Parameters<typeof aLogRow>[0]) => aLogRow({ person: to(guest), ...more });
    const guests = (log: DoctorFacts['log']) =>
      examine(factsOf({ ...unasked, log })).find(({ check }) => check === 'guests');

    it('in a chat', () => {
      expect(guests(seen([row({})]))).toMatchObject({ standing: 'ok' });
    });

    it('not in a chat, because the app is not there', () => {
      const refused = row({
        route: 'channel',
        tried: 'chat: BotNotInConversationRoster',
        plannedFor: day('2015-03-14'),
      });
      expect(guests(seen([row({}), refused]))).toMatchObject({
        standing: 'attention',
        sentence:
          'The bot cannot write to 1 guest alone: Guest. They hear in the channel only; no mailbox for e-mail is set.',
      });
      const since = row({ plannedFor: day('2015-03-15') });
      expect(guests(seen([refused, since]))).toMatchObject({ standing: 'ok' });
    });

    it('or not known, which is not fine', () => {
      expect(guests(seen([]))).toMatchObject({ standing: 'could not look' });
      expect(guests(unseen('forbidden'))).toMatchObject({ standing: 'could not look' });
    });

    it('and somebody of a shared channel never in a chat', () => {
      const outside = aPerson('Outsider', { kind: 'shared channel' });
      const who = seen({
        people: [outside],
        appointments: [anAppointment(outside, 'Board member')],
        agencies: [],
        leads: [],
      });
      expect(wrongIn({ ...unasked, who, log: seen([aLogRow()]) }).guests).toMatch(/^attention: .*Outsider/);
    });
  });

  describe('of e-mail', () => {
    const email = (more: Partial<DoctorFacts>) =>
      examine(factsOf({ ...mailTo, ...withRoles('Sites.Selected', 'Mail.Send'), ...more })).find(
        ({ check }) => check === 'email',
      );

    it('tells the last that went out, and the last that was refused', () => {
      const sent = aLogRow({ route: 'mail', sentAt: at('2015-03-13 09:00') });
      expect(email({ log: seen([sent]) })?.sentence).toContain('went out on 13 March 2015 at 09:00');
      const refused = aLogRow({
        route: null,
        tried: 'chat: Blocked; mail: ErrorAccessDenied',
        plannedFor: day('2015-03-14'),
      });
      expect(email({ log: seen([sent, refused]) })).toMatchObject({ standing: 'attention' });
      expect(email({ log: seen([sent, refused]) })?.sentence).toContain('(ErrorAccessDenied)');
    });

    it('does not take it for granted where the bot’s permissions are not seen and nothing was sent', () => {
      expect(email({ tokens: unseen('elsewhere') })).toMatchObject({ standing: 'could not look' });
    });
  });

  it('takes nothing it could not see for fine', () => {
    const blind = Object.fromEntries(
      Object.entries(factsOf()).map(([name, fact]) => [
        name,
        typeof fact === 'object' && fact !== null && 'looked' in fact ? unseen('forbidden') : fact,
      ]),
    ) as unknown as DoctorFacts; // each fact that may be unseen is
    const findings = examine(blind);
    // The calendar is our own file: it is always seen.
    expect(findings.filter(({ standing }) => standing !== 'could not look').map(({ check }) => check)).toEqual([
      'holidays',
    ]);
    for (const { sentence, todo, who, standing } of findings) {
      if (standing !== 'could not look') continue;
      expect(sentence).toMatch(/^Could not look: .*\(403\)\.$/);
      expect(todo).not.toBeNull();
      expect(who).not.toBeNull();
    }
  });

  it('says of everything that is not as it should be what to do, and who', () => {
    for (const [, more] of cases)
      for (const { standing, todo, who, sentence } of examine(factsOf(more))) {
        expect(sentence).toMatch(/[.]$/);
        expect([standing, todo === null, who === null]).toEqual([standing, standing === 'ok', standing === 'ok']);
      }
  });

  it('has a name and a title for each check, each once', () => {
    expect(new Set(allChecks.map(({ name }) => name)).size).toBe(allChecks.length);
    expect(new Set(allChecks.map(({ title }) => title)).size).toBe(allChecks.length);
  });

  it('puts the worst first, and counts', () => {
    const findings = examine(
      factsOf({ clockAheadSeconds: seen(-120), bot: bot({ boards: 0 }), channel: unseen('forbidden') }),
    );
    expect(
      worstFirst(findings)
        .slice(0, 3)
        .map(({ check }) => check),
    ).toEqual(['botAnswers', 'clock', 'channel']);
    expect(tally(findings)).toEqual({ broken: 1, attention: 1, 'could not look': 1, ok: allChecks.length - 3 });
    expect(sayExamination(findings)).toBe(
      `Of ${allChecks.length} checks: 1 thing broken, 1 thing to look at, 1 not seen, ${allChecks.length - 3} as they should be.`,
    );
  });

  it('names people to turn to in the board’s own words', () => {
    expect(sayMender('qaManager', { ...lscp2023, qaManager: 'quality lead' })).toBe('The quality lead');
  });

  it('names six of many and counts the rest', () => {
    expect(listed(['a', 'a'])).toBe('a');
    expect(listed(['a, b', 'c'])).toBe('a, b and c');
    expect(listed(['1', '2', '3', '4', '5', '6', '7', '8'])).toBe('1, 2, 3, 4, 5, 6 and 2 more');
  });
});
