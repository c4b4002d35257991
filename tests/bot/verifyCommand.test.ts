import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { leaveSettings } from '../../src/workplace/launch/together.ts';
import { type BotWorld, botWorld } from './kit/botWorld.ts';
import { signed } from './kit/desk.ts';
import { directory } from './kit/tenant.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the command as its own process, with no setting of ours in the environment. */
function verify(dataFolder: string): Promise<{ readonly code: number; readonly said: string }> {
  const args = ['--import', 'tsx', 'manifest/verifySignatures.ts', '--data', dataFolder];
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : 1, said: stdout + stderr });
    });
  });
}

describe('npm run verify:signatures', () => {
  let world: BotWorld;
  let dataFolder: string;
  beforeEach(async () => {
    world = await botWorld();
    dataFolder = mkdtempSync(join(tmpdir(), 'qa-verify-'));
  });
  afterEach(async () => {
    await world.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('needs no settings beside a running sample, and says what is missing where none runs', async () => {
    await world.bot().tick();
    const housing = world.desk('housing');
    await housing.press(await housing.card('chat', 'Please sign'), 'mouSign', signed('person-housingSubstitute'));
    const takeAway = leaveSettings(dataFolder, {
      workplaceUrl: world.workplace.url,
      identityHeader: world.workplace.identityHeader,
      appId: directory.app.id,
      teamsAppId: directory.app.teamsAppId,
      tenantId: directory.tenant.id,
      tabUrl: 'https://tab.council.test',
      port: world.bot().port,
      storeFile: world.storeFile,
    });
    expect(await verify(dataFolder)).toEqual({ code: 0, said: expect.stringContaining('Sample board: ') });
    takeAway();
    expect(await verify(dataFolder)).toEqual({ code: 1, said: expect.stringContaining('npm start') });
  });
});
