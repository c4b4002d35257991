/** The service over HTTP, with nothing behind it: what it serves, to whom, and what it says with every answer. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Health } from '../../bot/web/health.ts';
import { startWeb, type Web } from '../../bot/web/server.ts';

const token = 'a-token-that-a-machine-made-up-0123456789';
const settings = { clientId: 'client', tenantId: 'tenant', teamsAppId: 'teams-app' };
const whole: Health = {
  up: true,
  lastTick: '2026-12-03T09:00:00.000Z',
  boards: 3,
  boardsWaitingForSetUp: 1,
  messages: { planned: 4, unknown: 0, sent: 5, failed: 0, superseded: 0 },
  oldestWaitSeconds: 7,
  addressesHeld: 0,
};

let base: string;
let web: Web;
let isUp = true;
let healthAsked = 0;
const knocks: unknown[] = [];

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'qa-web-'));
  const folder = join(base, 'tab');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>the tab</title>');
  writeFileSync(join(folder, 'workplace.html'), 'not for a tenant');
  writeFileSync(join(folder, 'assets', 'main-abc.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'main-abc.js.map'), '{}');
  writeFileSync(join(base, 'outside-of-the-tab.txt'), 'a secret');
  web = await startWeb({
    door: async (knock) => {
      knocks.push(knock);
      return { status: 200, body: null };
    },
    health: async () => {
      healthAsked += 1;
      return whole;
    },
    isUp: () => isUp,
    metrics: async () => 'qa_boards 3\n',
    tab: { folder, settings },
    watchToken: token,
    log: () => undefined,
    host: '127.0.0.1',
    port: 0,
  });
});
beforeEach(() => {
  isUp = true;
  healthAsked = 0;
  knocks.length = 0;
});
afterAll(async () => {
  await web.close();
  rmSync(base, { recursive: true, force: true });
});

/** As a front end of Azure hands on what somebody elsewhere asked. */
const fromElsewhere = { 'x-forwarded-for': '203.0.113.7' };
const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${web.url}${path}`, { headers, redirect: 'manual' });

/** Without the tidying of the address that `fetch` does. */
function statusOf(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: web.port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .once('error', reject)
      .end();
  });
}

describe('the tab, as the service serves it', () => {
  it('is one page that is asked for anew each time, and files that are kept for ever', async () => {
    for (const path of ['/tab/', '/tab/index.html', '/tab/index.html?site=a,b,c']) {
      const page = await ask(path);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('the tab');
      expect(page.headers.get('cache-control')).toBe('no-cache');
    }
    const file = await ask('/tab/assets/main-abc.js');
    expect(file.status).toBe(200);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-type')).toContain('javascript');
  });

  it('sends an address without its slash to the one that the files are named relative to', async () => {
    const answer = await ask('/tab?site=a,b,c');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/tab/?site=a,b,c']);
  });

  it('finds its settings beside the page', async () => {
    const answer = await ask('/tab/settings.json');
    expect(await answer.json()).toEqual(settings);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    '/tab/workplace.html',
    '/tab/workplace.json',
    '/tab/assets/main-abc.js.map',
    '/tab/assets/',
    '/tab/assets/missing.js',
    '/tab/assets/../workplace.html',
    '/tab/assets/..%2fworkplace.html',
    '/tab/assets/..%2f..%2foutside-of-the-tab.txt',
    '/tab/%2e%2e/outside-of-the-tab.txt',
    '/tab//../outside-of-the-tab.txt',
    '/index.html',
    '/',
  ])('has nothing at %s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });
});

describe('what every answer tells a browser', () => {
  const policyOf = (answer: Response) =>
    new Map(
      (answer.headers.get('content-security-policy') ?? '').split(';').map((part) => {
        const [name = '', ...sources] = part.trim().split(' ');
        return [name, sources];
      }),
    );

  it('is that the page runs its own scripts alone, and that nobody but Microsoft’s hosts may hold it', async () => {
    for (const path of ['/tab/', '/tab/assets/main-abc.js', '/tab/settings.json']) {
      const policy = policyOf(await ask(path));
      expect(policy.get('default-src')).toEqual(["'none'"]);
      expect(policy.get('script-src')).toEqual(["'self'"]);
      expect(policy.get('object-src')).toEqual(["'none'"]);
      expect(policy.get('connect-src')?.some((source) => /127\.0\.0\.1|localhost|^\*|http:/.test(source))).toBe(false);
      const ancestors = policy.get('frame-ancestors') ?? [];
      expect(ancestors).toContain('https://*.cloud.microsoft');
      expect(
        ancestors.every((source) =>
          /^https:\/\/[*\w.]+\.(microsoft|microsoft365\.com|microsoft\.com|office\.com|office365\.com)$/.test(source),
        ),
      ).toBe(true);
    }
  });

  it('is that what is no page may not be shown, run or kept', async () => {
    for (const path of ['/health', '/metrics', '/', '/missing', '/tab/missing']) {
      const answer = await ask(path);
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each(['/tab/', '/tab/assets/main-abc.js', '/health', '/missing'])('is the rest on %s', async (path) => {
    const { headers } = await ask(path);
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=63072000/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    // Teams' hosts are many and this header knows one: with it, the tab would not show.
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    if (path.startsWith('/tab')) expect(headers.get('permissions-policy')).toContain('camera=()');
  });
});

describe('health and metrics', () => {
  it('are whole for this machine, and for whoever shows the token', async () => {
    expect(await (await ask('/health')).json()).toEqual(whole);
    expect(await (await ask('/metrics')).text()).toBe('qa_boards 3\n');
    const shown = { ...fromElsewhere, authorization: `Bearer ${token}` };
    expect(await (await ask('/health', shown)).json()).toEqual(whole);
    expect((await ask('/metrics', shown)).status).toBe(200);
  });

  it.each([fromElsewhere, { forwarded: 'for=203.0.113.7' }, { ...fromElsewhere, authorization: `Bearer ${token}x` }])(
    'say to somebody elsewhere that the service is up, and no more (%j)',
    async (headers) => {
      const health = await ask('/health', headers);
      expect([health.status, await health.json()]).toEqual([200, { up: true }]);
      expect(healthAsked).toBe(0);
      expect((await ask('/metrics', headers)).status).toBe(404);
    },
  );

  it('answer 503 to both when no round has ended for too long', async () => {
    isUp = false;
    expect((await ask('/health')).status).toBe(503);
    const elsewhere = await ask('/health', fromElsewhere);
    expect([elsewhere.status, await elsewhere.json()]).toEqual([503, { up: false }]);
  });
});

describe('what reaches the door', () => {
  const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${web.url}/api/messages`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it('is no body larger than Teams sends, and none that is no JSON', async () => {
    expect((await post(JSON.stringify({ text: 'x'.repeat(300_000) }))).status).toBe(413);
    expect((await post('{')).status).toBe(400);
    expect(knocks).toEqual([]);
    expect((await post('{}', { authorization: 'Bearer x' })).status).toBe(200);
    expect(knocks).toEqual([{ authorization: 'Bearer x', body: {} }]);
  });

  it('is no request whose headers are more than a browser or Teams would send', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(web.port, '127.0.0.1', () =>
        socket.write(`GET /health HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`),
      );
      socket.once('data', (bytes) => resolve(bytes.toString('utf8')));
      socket.once('error', reject);
    });
    expect(answer).toContain('431');
  });
});
