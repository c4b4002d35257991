/**
 * What a deployment carries, started as Azure starts it: plain node, in a folder of its own from which nothing of this
 * repository can be reached, with settings from the environment.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../src/workplace/launch/freePort.ts';
import { buildPages } from '../kit/builtPages.ts';
import { root } from '../kit/repository.ts';

const mostMegabytes = 30;
const ids = { clientId: 'client-of-the-tab', tenantId: 'tenant-of-the-board', teamsAppId: 'teams-app' };

let base: string;
let folder: string;
let url: string;
let service: ChildProcess;
let printed = '';

beforeAll(async () => {
  buildPages();
  base = mkdtempSync(join(tmpdir(), 'qa-service-'));
  folder = join(base, 'service');
  // In a process of its own: the bundler's native half does not take objects made in the test runner's realm.
  execFileSync(process.execPath, ['--import', 'tsx', 'manifest/service/bundle.ts', folder], {
    cwd: root,
    stdio: 'pipe',
  });
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  service = spawn(process.execPath, ['start.js'], {
    cwd: folder,
    // Nothing but what Azure gives: no NODE_PATH, no options of ours.
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      BOT_STORE_FILE: join(base, 'bot.db'),
      MICROSOFT_APP_ID: 'bot',
      MICROSOFT_APP_TENANT_ID: ids.tenantId,
      TEAMS_APP_ID: ids.teamsAppId,
      TAB_URL: 'https://qa.council.test/tab',
      TAB_CLIENT_ID: ids.clientId,
      // Nothing is asked of Microsoft by the tests below; the first round is far away.
      TICK_SECONDS: '3600',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [service.stdout, service.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  await started();
}, 180_000);
/** It has to end of its own accord when it is told to, as App Service does before it kills. */
afterAll(async () => {
  const gone = new Promise<number | null>((resolve) => {
    if (service.exitCode === null) service.once('exit', resolve);
    else resolve(service.exitCode);
  });
  service.kill('SIGTERM');
  expect(await gone).toBe(0);
  expect(printed).toContain('"bot.stopped"');
  rmSync(base, { recursive: true, force: true });
});

/** Resolves when the service has said that it listens. */
function started(): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (printed.includes('"bot.started"')) resolve();
    };
    service.stdout?.on('data', look);
    service.once('exit', () => reject(new Error(`The service ended: ${printed}`)));
    look();
  });
}

const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' });

describe('the service as it is deployed', () => {
  it('starts with plain node, keeps its records in SQLite, and says that it is up', async () => {
    const answer = await fetch(`${url}/health`);
    expect([answer.status, await answer.json()]).toMatchObject([200, { up: true, boards: 0 }]);
    expect(existsSync(join(base, 'bot.db'))).toBe(true);
  });

  it('serves the tab that ships, with every file the page names and the settings of this deployment', async () => {
    const page = await (await fetch(`${url}/tab/index.html`)).text();
    const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect((await fetch(`${url}/tab/${name}`)).status).toBe(200);
    expect(await (await fetch(`${url}/tab/settings.json`)).json()).toEqual(ids);
  });

  it('carries every part of the tab that a page may come to load', () => {
    const assets = readdirSync(join(folder, 'tab/assets'));
    const asked = assets
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => [
        ...readFileSync(join(folder, 'tab/assets', name), 'utf8').matchAll(/import\(["'`]\.\/([\w.-]+\.js)["'`]\)/g),
      ])
      .map((match) => match[1] ?? '');
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((name) => !assets.includes(name))).toEqual([]);
  });

  it('has nothing of the workplace, no source map and nothing of the tests', async () => {
    for (const path of [
      '/tab/workplace.html',
      '/tab/workplace.json',
      '/tab/assets/index.js.map',
      '/bot.js',
      '/start.js',
    ]) {
      expect((await fetch(`${url}${path}`)).status).toBe(404);
    }
    expect(files().filter((name) => /workplace|\.map$|\.tsx?$|test/i.test(name))).toEqual([]);
    const pages = files().filter((name) => name.startsWith('tab/') && name.endsWith('.js'));
    for (const page of pages) expect(readFileSync(join(folder, page), 'utf8')).not.toContain('/workplace/clock');
  });

  it(`is small: below ${mostMegabytes} MB, with one package beside the bundle`, () => {
    const bytes = Number(execFileSync('du', ['-sb', folder], { encoding: 'utf8' }).split('\t')[0]);
    expect(bytes / 1_000_000).toBeLessThan(mostMegabytes);
    expect(readdirSync(join(folder, 'node_modules')).sort()).toEqual(['@photostructure', 'node-gyp-build']);
  });
});
