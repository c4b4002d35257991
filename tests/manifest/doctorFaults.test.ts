/**
 * One thing broken at a time, and exactly the check that looks at it says so: in one workplace, put back after each.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allChecks } from '../../src/core/doctor/checks/all.ts';
import { leaveSettings } from '../../src/workplace/launch/together.ts';
import { SMALL_DIRECTORY } from '../kit/workplace.ts';
import { type DoctorWorld, doctorWorld, wellBot } from './doctorWorld.ts';
import { faultsAround } from './faultsAround.ts';
import { faultsOfSite } from './faultsOfSite.ts';

describe('the doctor of a tenant', () => {
  let world: DoctorWorld;
  beforeAll(async () => {
    world = await doctorWorld();
  }, 60_000);
  afterAll(() => world.close());

  faultsOfSite(() => world);
  faultsAround(() => world);

  it('runs as a command beside a workplace with no settings of its own, and ends with 1 when something is broken', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qa-doctor-'));
    const { url, identityHeader } = world.at.workplace;
    const { app, tenant } = SMALL_DIRECTORY;
    leaveSettings(folder, {
      ...{ workplaceUrl: url, identityHeader, appId: app.id, teamsAppId: app.teamsAppId, tenantId: tenant.id },
      ...{ tabUrl: 'https://tab.council.test', port: Number(new URL(world.botUrl).port), storeFile: '' },
    });
    world.botSays = { ...wellBot, up: false };
    const { code, out } = await command(folder, '--json');
    world.botSays = wellBot;
    rmSync(folder, { recursive: true, force: true });
    const { findings } = JSON.parse(out) as { findings: readonly { check: string; standing: string }[] }; // our own report
    expect(findings.filter(({ standing }) => standing === 'broken')).toEqual([
      expect.objectContaining({ check: 'botAnswers', who: 'Whoever looks after the bot' }),
    ]);
    expect(findings.filter(({ standing }) => standing === 'could not look')).toEqual([]);
    expect(findings).toHaveLength(allChecks.length);
    expect(code).toBe(1);
  }, 60_000);

  it('says what it needs where there is nothing to look at', async () => {
    const { code, error } = await command(tmpdir());
    expect(error).toContain('npm run doctor -- --site');
    expect(code).toBe(1);
  }, 60_000);
});

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The command as its own process, with no setting of ours in the environment. */
function command(
  folder: string,
  ...more: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly error: string }> {
  const args = ['--import', 'tsx', 'manifest/doctor.ts', '--data', folder, ...more];
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env }, (failed, out, error) => {
      resolve({ code: failed === null ? 0 : 1, out, error });
    });
  });
}
