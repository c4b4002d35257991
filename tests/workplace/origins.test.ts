/** Whose pages may use the workplace: Microsoft's services are open to all as the real ones are, the rest is this machine's. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

const STRANGER = 'https://pages.example';

describe('whose pages the workplace answers', () => {
  let at: TestWorkplace;
  beforeAll(async () => {
    at = await withWorkplace();
  });
  afterAll(() => at.close());

  const openedTo = async (path: string, origin: string) => {
    const answer = await fetch(`${at.url}${path}`, { method: 'OPTIONS', headers: { origin } });
    return answer.headers.get('access-control-allow-origin');
  };

  /** `fetch` does not let a caller choose the name it asks for. */
  const statusFor = (base: string, host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const asked = request(`${base}/workplace/clock`, { headers: { host }, agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end();
    });

  it.each(['/v1.0/me', '/V1.0/me', '/$batch', '/sites/monitoring/_api/web'])(
    '%s is open to every page',
    async (path) => {
      expect(await openedTo(path, STRANGER)).toBe('*');
    },
  );

  it.each([
    '/workplace/token',
    '/Workplace/token',
    '/WORKPLACE/token',
    '//workplace/token',
    '/msi/token',
    '/v1.0x',
    '/',
  ])('%s is closed to pages of other machines, in every spelling', async (path) => {
    expect(await openedTo(path, STRANGER)).toBeNull();
    expect(await openedTo(path, 'http://127.0.0.1.pages.example')).toBeNull();
    expect(await openedTo(path, 'http://localhost:5173')).toBe('http://localhost:5173');
  });

  it.each(['pages.example', 'pages.example:80', '127.0.0.1.pages.example', 'localhost.pages.example'])(
    'a request for the machine "%s" is refused, on both of its addresses',
    async (host) => {
      expect(await statusFor(at.url, host)).toBe(421);
      expect(await statusFor(at.workplace.tabUrl, host)).toBe(421);
    },
  );

  it.each(['127.0.0.1', '127.0.0.1:1', 'localhost', 'LOCALHOST:5170'])(
    'a request for the machine "%s" is answered',
    async (host) => {
      expect(await statusFor(at.url, host)).toBe(200);
    },
  );
});
