/** The audit's files on a running workplace, through the product's own client, over real HTTP. */
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../../src/base/fault.ts';
import { keyOf } from '../../../src/base/id.ts';
import { auditFolder } from '../../../src/graph/files/auditFolder.ts';
import { listFiles, versionsOf } from '../../../src/graph/files/listFiles.ts';
import { openUrl } from '../../../src/graph/files/openUrl.ts';
import type { SiteFile, SiteFolder } from '../../../src/graph/files/siteFiles.ts';
import type { UploadProgress } from '../../../src/graph/files/toUpload.ts';
import { upload } from '../../../src/graph/files/upload.ts';
import { rangeBytes } from '../../../src/graph/files/uploadInRanges.ts';
import { siteAs, siteAsApp } from '../../kit/boardSite.ts';
import { makeLibrary, restrictLibrary } from '../../kit/driveKit.ts';
import { grantApp, PEOPLE, type TestWorkplace, withWorkplace } from '../../kit/workplace.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** The code of the fault that a call ends with. */
async function codeOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'no fault',
    (thrown: unknown) => (thrown instanceof Fault ? thrown.code : thrown),
  );
}

describe('the files of an audit', () => {
  let at: TestWorkplace;
  let folder: SiteFolder;
  let audits = 0;

  beforeAll(async () => {
    at = await withWorkplace();
    await makeLibrary(at, 'Audit files');
    await grantApp(at, 'write');
  });
  beforeEach(async () => {
    audits += 1;
    folder = await auditFolder(lead(), keyOf(`audit-${audits}`), 'Substance misuse (neglect)');
  });
  afterEach(() => at.control('faults', { method: 'DELETE' }));
  afterAll(() => at.close());

  const lead = () => siteAs(at, 'member');
  const faults = (rules: readonly unknown[]) => at.control('faults', { method: 'POST', body: rules });
  const bytesOf = async (file: SiteFile): Promise<Buffer> => {
    const item = await at.graph('owner')(`/drives/${file.driveId}/items/${file.fileId}`);
    return Buffer.from(await (await fetch(String(item.body['@microsoft.graph.downloadUrl']))).arrayBuffer());
  };

  it('lie in a folder of the audit’s own below the audits’ folder', async () => {
    expect(folder.name).toBe(`Substance misuse (neglect) (audit-${audits})`);
    expect(decodeURIComponent(folder.webUrl)).toContain(`/Audit files/${folder.name}`);
  });

  it('are found in the same folder after the audit is renamed, and by everybody', async () => {
    const renamed = await auditFolder(siteAs(at, 'qaManager'), keyOf(`audit-${audits}`), 'Neglect');
    const byApp = await auditFolder(siteAsApp(at), keyOf(`audit-${audits}`), 'Neglect again');
    expect([renamed.folderId, byApp.folderId]).toEqual([folder.folderId, folder.folderId]);
  });

  it('are never those of another audit of the same title, nor of one whose key ends alike', async () => {
    const title = 'Substance misuse (neglect)';
    const other = await auditFolder(lead(), keyOf(`other-audit-${audits}`), title);
    const third = await auditFolder(lead(), keyOf('1'), `${title} (audit-${audits})`);
    expect(new Set([folder.folderId, other.folderId, third.folderId]).size).toBe(3);
  });

  it.each([
    [
      'signs that SharePoint refuses',
      'Neglect: what "works"? <2014/15> | *draft*\\',
      'Neglect- what -works- -2014-15- - -draft-',
    ],
    ['nothing but such signs', '???', 'Audit'],
    ['a beginning that SharePoint refuses', ' ~$_vti_ notes', 'vti- notes'],
    ['hundreds of letters', 'n'.repeat(400), 'n'.repeat(100)],
  ])('have a folder though the title has %s', async (_what, title, name) => {
    const made = await auditFolder(lead(), keyOf(`odd-${audits}`), title);
    expect(made.name).toBe(`${name} (odd-${audits})`);
  });

  it('have one folder when two people open an audit for the first time at once', async () => {
    const key = keyOf(`at-once-${audits}`);
    const made = await Promise.all(
      (['member', 'chair', 'qaManager'] as const).map((name) => auditFolder(siteAs(at, name), key, 'Neglect')),
    );
    expect(new Set(made.map(({ folderId }) => folderId)).size).toBe(1);
  });

  it('are uploaded in one request when small, and listed with who changed them', async () => {
    const seen: UploadProgress[] = [];
    // A view into a larger buffer: its neighbours must not be sent.
    const content = text('before|the terms|after').subarray(7, 16);
    const made = await upload(lead(), folder, {
      name: 'Terms of reference 100%.docx',
      content,
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen).toEqual([{ sent: 9, total: 9 }]);
    expect((await bytesOf(made)).toString()).toBe('the terms');
    const { files } = await listFiles(lead(), folder);
    expect(files).toEqual([made]);
    expect(made).toMatchObject({
      name: 'Terms of reference 100%.docx',
      size: 9,
      changedBy: { kind: 'person', objectId: PEOPLE.member.id },
    });
  });

  it('may be empty', async () => {
    const made = await upload(lead(), folder, { name: 'Empty.txt', content: new Uint8Array() });
    expect([made.size, (await bytesOf(made)).byteLength]).toEqual([0, 0]);
  });

  it('are uploaded in ranges when large, byte for byte, telling how far', async () => {
    const content = randomBytes(5 * 1024 * 1024);
    const seen: number[] = [];
    const made = await upload(lead(), folder, {
      name: 'Recordings.zip',
      content: new Blob([content]),
      onProgress: ({ sent }) => seen.push(sent),
    });
    expect(seen).toEqual([rangeBytes, content.byteLength]);
    expect((await bytesOf(made)).equals(content)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['asked to wait', { status: 429, retryAfter: 1 }],
    ['cut off before it arrived', { drop: true }],
    ['cut off after it arrived', { dropAfter: true }],
    ['answered with an outage', { status: 503 }],
  ])('arrive whole when a range is %s', async (_what, answer) => {
    const content = randomBytes(5 * 1024 * 1024);
    await faults([{ method: 'PUT', path: 'uploadSession', times: 2, answer }]);
    const made = await upload(lead(), folder, { name: 'Recordings.zip', content });
    expect((await bytesOf(made)).equals(content)).toBe(true);
    expect((await listFiles(lead(), folder)).files).toHaveLength(1);
  });

  it('leave no upload behind when one is given up, and may be sent again', async () => {
    const content = new Uint8Array(5 * 1024 * 1024);
    await at.control('requests', { method: 'DELETE' });
    await faults([{ method: 'PUT', path: 'uploadSession', times: 4, answer: { status: 503 } }]);
    expect(await codeOf(upload(lead(), folder, { name: 'Recordings.zip', content }))).toBe('unavailable');
    const requests = Object.values((await at.control('requests')).body.requests ?? {});
    const ended = requests.filter(
      ({ method, path }) => `${method} ${path}`.match(/^DELETE .*\/uploadSession$/) !== null,
    );
    expect(ended.map(({ status }) => status)).toEqual([204]);
    expect((await upload(lead(), folder, { name: 'Recordings.zip', content })).size).toBe(content.byteLength);
  });

  it('stop on the way when the person calls it off', async () => {
    const controller = new AbortController();
    const sending = upload(lead(), folder, {
      name: 'Recordings.zip',
      content: new Uint8Array(8 * 1024 * 1024),
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(await codeOf(sending)).toBe('cancelled');
    expect((await listFiles(lead(), folder)).files).toEqual([]);
  });

  it.each([
    ['small', 10],
    ['large', 4 * 1024 * 1024],
  ])('are never written over without a choice: %s', async (_what, size) => {
    const first = await upload(lead(), folder, { name: 'Report.docx', content: text('mine') });
    const content = new Uint8Array(size);
    expect(await codeOf(upload(siteAs(at, 'chair'), folder, { name: 'report.DOCX', content }))).toBe('conflict');
    expect((await bytesOf(first)).toString()).toBe('mine');
    const chosen = { name: 'report.DOCX', content, whenTaken: 'replace' } as const;
    const second = await upload(siteAs(at, 'chair'), folder, chosen);
    expect(second.fileId).toBe(first.fileId);
    expect(await versionsOf(lead(), second)).toMatchObject([
      { version: '2.0', size, changedBy: { objectId: PEOPLE.chair.id } },
      { version: '1.0', size: 4, changedBy: { objectId: PEOPLE.member.id } },
    ]);
  });

  it.each(['what?.docx', 'CON', '~$open.docx', ' before.docx'])('are refused with the name %s', async (name) => {
    expect(await codeOf(upload(lead(), folder, { name, content: text('x') }))).toBe('rejected');
    const content = new Uint8Array(4 * 1024 * 1024);
    expect(await codeOf(upload(lead(), folder, { name, content }))).toBe('rejected');
  });

  it('are listed to the last page, with folders that people made among them', async () => {
    const names = Array.from({ length: 5 }, (_unused, place) => `Note ${place}.txt`);
    for (const name of names) await upload(lead(), folder, { name, content: text(name) });
    const made = await at.graph('member')(`/drives/${folder.driveId}/items/${folder.folderId}/children`, {
      method: 'POST',
      body: { name: 'Minutes', folder: {} },
    });
    const found = await listFiles(lead(), folder, { pageSize: 2 });
    expect(found.files.map(({ name }) => name)).toEqual(names);
    expect(found).toMatchObject({ folders: [{ name: 'Minutes', folderId: made.body.id }], unread: 0 });
  });

  it('open in Office for the web', async () => {
    const word = await upload(lead(), folder, { name: 'Terms.docx', content: text('x') });
    const image = await upload(lead(), folder, { name: 'Chart.png', content: text('x') });
    const [opened, shown] = [word, image].map((file) => new URL(openUrl(file)));
    expect(opened?.pathname).toMatch(/\/_layouts\/15\/Doc\.aspx$/);
    expect(opened?.searchParams.get('sourcedoc')).toMatch(/^\{[0-9A-F-]{36}\}$/);
    expect(decodeURIComponent(shown?.pathname ?? '')).toContain('/Audit files/');
    expect([opened?.searchParams.get('web'), shown?.searchParams.get('web')]).toEqual(['1', '1']);
  });

  it('are closed to a stranger', async () => {
    const stranger = siteAs(at, 'probation');
    const made = await upload(lead(), folder, { name: 'Closed.txt', content: text('x') });
    const calls = [
      auditFolder(stranger, keyOf(`audit-${audits}`), 'Neglect'),
      listFiles(stranger, folder),
      versionsOf(stranger, made),
      upload(stranger, folder, { name: 'Mine.txt', content: text('x') }),
      upload(stranger, folder, { name: 'Mine.zip', content: new Uint8Array(4 * 1024 * 1024) }),
    ];
    expect(await Promise.all(calls.map(codeOf))).toEqual(Array(5).fill('forbidden'));
  });

  it('may be read and not written by somebody with the level Read', async () => {
    const closed = await withWorkplace();
    try {
      await makeLibrary(closed, 'Audit files');
      await restrictLibrary(closed, [{ level: 'Read', login: PEOPLE.member.userPrincipalName }], 'Audit files');
      const made = await auditFolder(siteAs(closed, 'owner'), keyOf('q2'), 'Neglect');
      const reader = siteAs(closed, 'member');
      expect((await auditFolder(reader, keyOf('q2'), 'Neglect')).folderId).toBe(made.folderId);
      expect(await codeOf(upload(reader, made, { name: 'x.txt', content: text('x') }))).toBe('forbidden');
      expect(await codeOf(auditFolder(reader, keyOf('q3'), 'Neglect'))).toBe('forbidden');
    } finally {
      await closed.close();
    }
  });

  it('cannot be kept before the library is made', async () => {
    const without = await withWorkplace();
    try {
      expect(await codeOf(auditFolder(siteAs(without, 'owner'), keyOf('q2'), 'Neglect'))).toBe('notFound');
    } finally {
      await without.close();
    }
  });
});
