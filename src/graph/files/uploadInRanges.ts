/**
 * A large file, sent in ranges to an address of its own, which needs no token and outlives a dropped connection.
 * When a range fails without a plain refusal, SharePoint is asked how far it is, and the upload goes on from there.
 * Source: "driveItem: createUploadSession" (multiples of 320 KiB, in order).
 */
import { z } from 'zod';
import { Fault } from '../../base/fault.ts';
import type { GraphCall } from '../http/graphApi.ts';
import type { BoardSite } from '../lists/site.ts';
import { fileIn, fileSubject, itemPath, present, type SiteFile, type SiteFolder } from './siteFiles.ts';
import type { Upload } from './toUpload.ts';

/** Bytes of one range: ten steps of 320 KiB, a second or two on a slow line. */
export const rangeBytes = 10 * 327_680;

type RangedUpload = Upload & { readonly content: Blob };

const sessionShape = z.object({ uploadUrl: z.url() });
const statusShape = z.object({ nextExpectedRanges: z.array(z.string()) });

/** An upload on its way. */
interface Way {
  readonly site: BoardSite;
  readonly folder: Pick<SiteFolder, 'driveId' | 'folderId'>;
  readonly file: RangedUpload;
  readonly uploadUrl: string;
}

/** @throws Fault as `upload` does, with a taken name still as `rejected` */
export async function uploadInRanges(
  site: BoardSite,
  folder: Pick<SiteFolder, 'driveId' | 'folderId'>,
  file: RangedUpload,
): Promise<SiteFile> {
  const way: Way = { site, folder, file, uploadUrl: await begin(site, folder, file) };
  try {
    return await sendAll(way);
  } catch (thrown) {
    // Left alone, the session would hold the name until it expires. What cannot be cancelled expires.
    await site.api.call({ method: 'DELETE', path: way.uploadUrl, once: true }).catch(() => undefined);
    throw thrown;
  }
}

async function begin(site: BoardSite, { driveId, folderId }: Way['folder'], file: RangedUpload): Promise<string> {
  const raw = await site.api.call({
    method: 'POST',
    path: `${itemPath(driveId, folderId, file.name)}/createUploadSession`,
    body: { item: { '@microsoft.graph.conflictBehavior': file.whenTaken ?? 'fail', name: file.name } },
    subject: fileSubject(folderId),
    ...signalOf(file),
  });
  const session = sessionShape.safeParse(raw);
  if (!session.success) throw new Fault('malformed', fileSubject(folderId), { cause: session.error });
  return session.data.uploadUrl;
}

const signalOf = ({ signal }: Upload): Pick<GraphCall, 'signal'> => (signal === undefined ? {} : { signal });

async function sendAll(way: Way): Promise<SiteFile> {
  let from = 0;
  let failures = 0;
  for (;;) {
    const sent = await trySending(way, from);
    failures = sent.lost === undefined ? 0 : failures + 1;
    const reached = sent.lost === undefined ? sent.reached : await recover(way, sent.lost, failures);
    if (typeof reached !== 'number') return reached;
    from = reached;
  }
}

/** Where the upload stands after a range: the next byte, or the finished file; or what was lost on the way. */
type Sent = { readonly lost?: never; readonly reached: number | SiteFile } | { readonly lost: Fault };

async function trySending(way: Way, from: number): Promise<Sent> {
  const { file, folder } = way;
  const total = file.content.size;
  const to = Math.min(from + rangeBytes, total);
  try {
    const answer = await sendRange(way, { from, to });
    file.onProgress?.({ sent: to, total });
    if (to < total) return { reached: nextFrom(answer) ?? to };
    return { reached: present(fileIn(folder.driveId, answer), folder.folderId) };
  } catch (thrown) {
    if (mayGoOn(thrown)) return { lost: thrown };
    throw thrown;
  }
}

/** Waits a little, then asks where to go on. @throws Fault the one that was lost, when it was one too many */
async function recover(way: Way, lost: Fault, failures: number): Promise<number | SiteFile> {
  const { patience } = way.site;
  if (failures >= patience.tries) throw lost;
  await patience.wait(500 * 2 ** (failures - 1), way.file.signal ?? null);
  return askHowFar(way, lost);
}

/** Lost on the way, or not the range that was expected next: both are cleared up by asking. */
function mayGoOn(thrown: unknown): thrown is Fault {
  return thrown instanceof Fault && thrown.code === 'unavailable';
}

function sendRange(
  { site, file, folder, uploadUrl }: Way,
  { from, to }: { from: number; to: number },
): Promise<unknown> {
  return site.api.call({
    method: 'PUT',
    path: uploadUrl,
    body: file.content.slice(from, to),
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Range': `bytes ${from}-${to - 1}/${file.content.size}`,
    },
    subject: fileSubject(folder.folderId),
    ...signalOf(file),
  });
}

/** The first byte SharePoint still misses, or null where it does not say. */
function nextFrom(answer: unknown): number | null {
  const status = statusShape.safeParse(answer);
  const [, from] = /^(\d+)-/.exec(status.data?.nextExpectedRanges[0] ?? '') ?? [];
  return from === undefined ? null : Number(from);
}

/** @returns where to go on, or the file when it was complete already and only the answer got lost */
async function askHowFar(way: Way, lost: Fault): Promise<number | SiteFile> {
  const subject = fileSubject(way.folder.folderId);
  try {
    const status = await way.site.api.call({ method: 'GET', path: way.uploadUrl, subject, ...signalOf(way.file) });
    const from = nextFrom(status);
    if (from === null) throw lost;
    return from;
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'notFound') throw thrown;
    return readFinished(way, lost);
  }
}

/** A session is gone once its last byte is in: then the file of that name and size is ours. @throws Fault the one that was lost */
async function readFinished({ site, folder, file }: Way, lost: Fault): Promise<SiteFile> {
  const path = itemPath(folder.driveId, folder.folderId, file.name);
  const raw = await site.api.call({ method: 'GET', path, subject: fileSubject(folder.folderId) });
  const found = fileIn(folder.driveId, raw);
  if (found?.size !== file.content.size) throw lost;
  return found;
}
