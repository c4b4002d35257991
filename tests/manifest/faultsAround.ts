/**
 * Faults around the board's site: the bot and its permissions, people and channel in Teams, clocks, tokens, refusals.
 */
import { expect, it } from '@jest/globals';
import { askBot } from '../../manifest/doctor/askBot.ts';
import { keyOf } from '../../src/base/id.ts';
import { instant } from '../../src/base/time/instant.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { boardSettings, settingsKey } from '../../src/lists/boardSettings.ts';
import { siteAs } from '../kit/boardSite.ts';
import { entriesOf, grantApp, PEOPLE, SETUP_SCOPES, SMALL_DIRECTORY } from '../kit/workplace.ts';
import { type DoctorWorld, healthyDirectory, wellBot } from './doctorWorld.ts';

const { owner } = PEOPLE;
const same = { isSiteSame: true };

/** @param world made before the first test runs */
export function faultsAround(world: () => DoctorWorld): void {
  const at = () => world().at;
  const graph = () => at().graph('owner', SETUP_SCOPES);
  const asApp = () => at().workplace.parts.tokens;
  const fault = (rule: object) => at().control('faults', { method: 'POST', body: rule });
  const noFaults = () => at().control('faults', { method: 'DELETE' });
  const setMailbox = async (mailFrom: string | null) => {
    const store = listStore(siteAs(at(), 'owner', SETUP_SCOPES), boardSettings);
    const row = await store.get(keyOf(settingsKey));
    if (row !== null) await store.change(row, { mailFrom });
  };
  const withDirectory = async (directory: typeof SMALL_DIRECTORY, look: () => Promise<void>) => {
    at().workplace.parts.replaceDirectory(directory);
    await look().finally(() => at().workplace.parts.replaceDirectory(healthyDirectory));
  };
  const withRoles = (roles: readonly string[], look: () => Promise<void>) =>
    withDirectory({ ...healthyDirectory, app: { ...healthyDirectory.app, roles } }, look);

  it('sees whom the bot cannot write to alone: members and guests apart', async () => {
    const without = (id: string) => ({
      ...healthyDirectory,
      users: healthyDirectory.users.map((user) => (user.id === id ? { ...user, personalInstall: false } : user)),
    });
    await withDirectory(without(PEOPLE.member.id), async () => {
      expect(await world().notOk(same)).toEqual({
        personalApp: expect.stringMatching(/^attention: 1 appointed member without the app.*Sub group member/),
      });
    });
    await withDirectory(without(PEOPLE.police.id), async () => {
      expect(await world().notOk(same)).toEqual({
        guests: expect.stringMatching(/^attention: .*1 guest alone: Police representative.*or by e-mail/),
      });
    });
  });

  it('sees a bot without its permission, and without the one for e-mail', async () => {
    await withRoles(['Mail.Send', 'TeamsAppInstallation.ReadWriteSelfForUser.All'], async () => {
      expect(await world().notOk(same)).toEqual({
        appRoles: expect.stringMatching(/^broken: .*lacks “Sites.Selected”/),
      });
    });
    await withRoles(['Sites.Selected', 'TeamsAppInstallation.ReadWriteSelfForUser.All'], async () => {
      expect(await world().notOk(same)).toEqual({ email: expect.stringMatching(/^broken: .*lacks “Mail.Send”/) });
    });
  });

  it('takes it for a choice to have no e-mail and no installing, and says what is lost', async () => {
    await setMailbox(null);
    try {
      await withRoles(['Sites.Selected', 'TeamsAppInstallation.ReadWriteSelfForUser.All'], async () => {
        expect(await world().notOk(same)).toEqual({});
        const roles = (await world().examine(same)).find(({ check }) => check === 'appRoles');
        expect(roles?.sentence).toContain('notices in the activity feed (TeamsActivity.Send.User)');
      });
    } finally {
      await setMailbox('programme@council.test');
    }
  });

  it('sees a site that the bot may only read, and one it was never granted', async () => {
    try {
      await grantApp(at(), 'read');
      expect(await world().notOk(same)).toEqual({
        siteGrant: expect.stringMatching(/^broken: .*only the role “read”/),
      });
      const path = `/sites/${at().siteId}/permissions`;
      const [grant] = entriesOf(await graph()(path));
      await graph()(`${path}/${String(grant?.id)}`, { method: 'DELETE' });
      expect(await world().notOk(same)).toEqual({
        siteGrant: expect.stringMatching(/^broken: The bot cannot read this site/),
      });
    } finally {
      await grantApp(at(), 'write');
    }
  });

  it('sees the channel gone or of another kind, and the app missing from the team', async () => {
    const [first] = healthyDirectory.channels;
    if (first === undefined) throw new TypeError('the team has a channel');
    const inTeams = (act: 'install' | 'uninstall') =>
      at().control(`teams/${act}`, { method: 'POST', body: { team: true } });
    await withDirectory(
      { ...healthyDirectory, channels: [{ id: '19:other@thread.tacv2', name: 'Other' }] },
      async () => {
        expect(await world().notOk(same)).toEqual({
          channel: expect.stringMatching(/^broken: .*does not exist any more/),
        });
      },
    );
    const shared = { ...first, membershipType: 'shared' } as const;
    await inTeams('uninstall');
    await withDirectory({ ...healthyDirectory, channels: [shared] }, async () => {
      expect(await world().notOk(same)).toEqual({
        channel: expect.stringMatching(/^attention: It is a shared channel/),
        teamApp: expect.stringMatching(/^broken: .*not installed in the team/),
      });
    });
    await inTeams('install');
    expect(await world().notOk(same)).toEqual({});
  });

  it('could not look at the team where the permissions on teams are refused, and says no more than that', async () => {
    const person = (service: 'graph' | 'sharepoint') =>
      asApp().userToken(
        owner,
        service,
        service === 'graph' ? [...SETUP_SCOPES, 'User.ReadBasic.All'] : ['AllSites.FullControl'],
      );
    expect(await world().notOk({ ...same, place: { person } })).toEqual({
      channel: expect.stringMatching(/^could not look: /),
      teamApp: expect.stringMatching(/^could not look: /),
    });
  });

  it('hears from the bot that it has stopped, or hears something that is no bot', async () => {
    const long = new Date(Date.now() - 3_600_000).toISOString();
    world().botSays = { ...wellBot, lastTick: long };
    expect(await world().notOk(same)).toEqual({ botAnswers: 'broken: The bot answers, but has stopped working.' });
    const { port } = new URL(world().botUrl);
    world().botSays = null;
    expect(await askBot(`http://127.0.0.1:${port}/`, null)).toEqual({ answers: false, status: 502 });
    world().botSays = wellBot;
    expect(await askBot(world().botUrl, null)).toMatchObject({ answers: true, up: true, counts: { boards: 1 } });
    world().botSays = { up: true };
    expect(await askBot(world().botUrl, null)).toEqual({ answers: true, up: true, counts: null });
    world().botSays = wellBot;
    expect(await askBot('http://127.0.0.1:9', null)).toEqual({ answers: false, status: null });
  });

  it('sees a bot that has been silent, and a calendar that is old', async () => {
    const { boardNow } = at().workplace.parts.clock;
    const later = new Date(boardNow() + 20 * 86_400_000).toISOString();
    expect(await world().notOk({ ...same, boardNow: instant(later) })).toEqual({
      signsOfLife: expect.stringMatching(/^attention: The bot last wrote/),
    });
    expect(await world().notOk({ ...same, holidays: [{ date: '2012-12-26' }] })).toEqual({
      holidays: expect.stringMatching(/^broken: The calendar has no bank holidays for this year/),
    });
  });

  it('sees a clock that is ten minutes fast', async () => {
    expect(await world().notOk({ ...same, wallNow: () => Date.now() + 600_000 })).toEqual({
      clock: 'broken: This machine’s clock is 10 minutes fast: Microsoft refuses its tokens.',
    });
  });

  it('counts how often it was asked to slow down, and comes to an end all the same', async () => {
    await fault({ path: '/columns', answer: { status: 429, retryAfter: 1 }, times: 2 });
    expect(await world().notOk()).toEqual({
      throttling: expect.stringMatching(/^attention: Microsoft asked 2 times to slow down in \d+ answers/),
    });
  });

  it('sees a token for another service or of another tenant', async () => {
    const wrong = await world().notOk({
      ...same,
      place: { tenantId: 'another', app: () => asApp().appToken(SMALL_DIRECTORY.app.id, 'graph') },
    });
    expect(wrong.tokens).toMatch(/^broken: .*yours for Microsoft Graph is of another tenant/);
  });

  it('sees a permission that the person lacks, and goes on looking', async () => {
    const person = (service: 'graph' | 'sharepoint') =>
      asApp().userToken(owner, service, service === 'graph' ? ['Sites.ReadWrite.All'] : ['AllSites.Read']);
    const wrong = await world().notOk({ place: { person } });
    expect(wrong.scopes).toMatch(/^attention: Not allowed for you: .*“User.ReadBasic.All” \(appointing/);
    expect(wrong.membership).toBe(
      'could not look: Could not look: you may not see this, or the permission to look was refused (403).',
    );
    expect(wrong.lists).toBeUndefined();
  });

  it('says that it could not look where it was refused, and never that all is well', async () => {
    await fault({ path: '/permissions', userId: owner.id, answer: { status: 403 } });
    await fault({ path: 'roleassignments', answer: { status: 403 } });
    try {
      const findings = await world().examine();
      const closed = findings.filter(({ standing }) => standing === 'could not look').map(({ check }) => check);
      expect(closed).toEqual(['versions', 'levels', 'permissions', 'addOnly', 'auditLibrary']);
      expect(findings.find(({ check }) => check === 'siteGrant')?.sentence).toContain(
        'With which role could not be seen',
      );
    } finally {
      await noFaults();
    }
  });

  it('sees from the bot’s own machine what the bot may see, and says of the rest that it could not', async () => {
    const findings = await world().examine({ place: { person: null } });
    const standing = new Map(findings.map((finding) => [finding.check, finding.standing]));
    for (const seen of ['settings', 'lists', 'indexes', 'appRoles', 'siteGrant', 'botAnswers'])
      expect([seen, standing.get(seen)]).toEqual([seen, 'ok']);
    for (const hidden of ['permissions', 'addOnly', 'auditLibrary', 'membership', 'scopes', 'channel'])
      expect([hidden, standing.get(hidden)]).toEqual([hidden, 'could not look']);
    expect(findings.filter((finding) => finding.standing === 'broken')).toEqual([]);
  });
}
