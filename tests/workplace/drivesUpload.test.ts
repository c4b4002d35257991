/** Large files in ranges, the limits of an upload, and what happens when a name is taken meanwhile. */
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { driveOf, putAs, putBytes } from '../kit/driveKit.ts';
import { type Read, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';

const STEP = 327_680;

describe('an upload in ranges', () => {
  let at: TestWorkplace;
  let drive: string;

  beforeAll(async () => {
    at = await withWorkplace();
    drive = `/drives/${await driveOf(at)}`;
  });
  afterAll(() => at.close());

  const begin = (name: string, item: Readonly<Record<string, unknown>> = {}): Promise<Read> =>
    at.graph('member')(`${drive}/root:/${name}:/createUploadSession`, { method: 'POST', body: { item } });
  const urlOf = (session: Read): string => String(session.body.uploadUrl);
  const sendRange = (url: string, content: Uint8Array, range: string, headers = {}) =>
    putBytes(url, { content, headers: { 'content-range': range, ...headers } });

  it('puts 5 MB together from their parts, byte for byte, and is gone then', async () => {
    const content = randomBytes(5_000_000);
    const url = urlOf(await begin('large.bin'));
    const first = await sendRange(url, content.subarray(0, 10 * STEP), `bytes 0-${10 * STEP - 1}/5000000`);
    expect([first.status, first.body.nextExpectedRanges]).toEqual([202, [`${10 * STEP}-`]]);
    const asked = await (await fetch(url)).json();
    expect(asked).toMatchObject({ nextExpectedRanges: [`${10 * STEP}-`] });
    const last = await sendRange(url, content.subarray(10 * STEP), `bytes ${10 * STEP}-4999999/5000000`);
    expect(last.status).toBe(201);
    expect(last.body).toMatchObject({ name: 'large.bin', size: 5_000_000, createdBy: { user: {} } });
    const there = await fetch(String(last.body['@microsoft.graph.downloadUrl']));
    expect(Buffer.from(await there.arrayBuffer()).equals(content)).toBe(true);
    expect((await fetch(url)).status).toBe(404);
  });

  it.each<[string, number, string, number, string]>([
    ['a range that is not the next one', STEP, `bytes ${STEP}-${2 * STEP - 1}/2000000`, 416, 'invalidRange'],
    ['a range that is no multiple of 320 KiB', 1000, 'bytes 0-999/2000000', 400, 'invalidRequest'],
    ['a range that does not fit its bytes', STEP, 'bytes 0-9/2000000', 400, 'invalidRequest'],
    ['a range without its place', STEP, '', 400, 'invalidRequest'],
  ])('refuses %s', async (_what, size, range, status, code) => {
    const url = urlOf(await begin(`refused ${status}.bin`, { '@microsoft.graph.conflictBehavior': 'rename' }));
    const answer = await sendRange(url, new Uint8Array(size), range);
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect(await (await fetch(url)).json()).toMatchObject({ nextExpectedRanges: ['0-'] });
  });

  it('refuses a second size', async () => {
    const url = urlOf(await begin('sizes.bin'));
    await sendRange(url, new Uint8Array(STEP), `bytes 0-${STEP - 1}/2000000`);
    const answer = await sendRange(url, new Uint8Array(STEP), `bytes ${STEP}-${2 * STEP - 1}/3000000`);
    expect(answer.status).toBe(400);
  });

  it('wants no bearer token, and a ticket that is its own', async () => {
    const url = urlOf(await begin('tickets.bin'));
    const authorization = `Bearer ${await at.tokenFor('member')}`;
    expect((await sendRange(url, new Uint8Array(10), 'bytes 0-9/10', { authorization })).status).toBe(401);
    const other = new URL(urlOf(await begin('others.bin'))).searchParams.get('guid') ?? '';
    expect((await fetch(url.replace(/guid=[^&]+/, `guid=${other}`))).status).toBe(401);
  });

  it('is refused at once for a name that is taken, and replaces where that was asked', async () => {
    await putAs(at, 'member', `${drive}/root:/taken.bin:/content`, { content: 'first' });
    const refused = await begin('taken.bin', { '@microsoft.graph.conflictBehavior': 'fail' });
    expect([refused.status, refused.body.error?.code]).toEqual([409, 'nameAlreadyExists']);
    const url = urlOf(await begin('taken.bin', { '@microsoft.graph.conflictBehavior': 'replace' }));
    const replaced = await sendRange(url, new Uint8Array(7), 'bytes 0-6/7');
    expect([replaced.status, replaced.body.size]).toEqual([200, 7]);
  });

  it('is refused at its last byte when the name was taken meanwhile', async () => {
    const url = urlOf(await begin('race.bin', { '@microsoft.graph.conflictBehavior': 'fail' }));
    await putAs(at, 'qaManager', `${drive}/root:/race.bin:/content`, { content: 'quicker' });
    const answer = await sendRange(url, new Uint8Array(7), 'bytes 0-6/7');
    expect([answer.status, answer.body.error?.code]).toEqual([409, 'nameAlreadyExists']);
  });

  it('can be called off', async () => {
    const url = urlOf(await begin('called off.bin'));
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(204);
    expect((await sendRange(url, new Uint8Array(10), 'bytes 0-9/10')).status).toBe(404);
  });

  it('refuses more than 250 MB in one request without reading it', async () => {
    const authorization = `Bearer ${await at.tokenFor('member')}`;
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request(`${at.url}/v1.0${drive}/root:/huge.bin:/content`, {
        method: 'PUT',
        headers: { authorization, 'content-length': 250 * 1024 * 1024 + 1 },
      });
      asked.on('response', (answer) => {
        resolve(answer.statusCode);
        asked.destroy();
      });
      asked.on('error', reject);
      asked.flushHeaders();
    });
    expect(status).toBe(413);
  });
});
