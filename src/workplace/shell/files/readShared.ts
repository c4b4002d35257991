/**
 * A file or folder by its address at SharePoint, read through Graph with the acting person's own rights.
 * Source: "Access shared items", "List children of a driveItem".
 */
import { z } from 'zod';
import { ask, type GraphAsker } from '../lists/graph.ts';

const by = z.looseObject({
  user: z.looseObject({ displayName: z.string().optional() }).optional(),
  application: z.looseObject({ displayName: z.string().optional() }).optional(),
});
const entryShape = z.looseObject({
  id: z.string(),
  name: z.string(),
  webUrl: z.string(),
  size: z.number(),
  lastModifiedDateTime: z.string(),
  lastModifiedBy: by.optional(),
  parentReference: z.looseObject({ driveId: z.string() }),
  file: z.looseObject({ mimeType: z.string() }).optional(),
  folder: z.looseObject({ childCount: z.number() }).optional(),
  '@microsoft.graph.downloadUrl': z.string().optional(),
});
/** A file or folder. */
export type SharedEntry = z.infer<typeof entryShape>;

const childrenShape = z.object({ value: z.array(entryShape) });

/** What a page about an address shows. */
export interface Shared {
  readonly entry: SharedEntry;
  /** What is in a folder, as far as Graph's first page goes. */
  readonly children: readonly SharedEntry[];
  /** The words of a short text. */
  readonly text: string | undefined;
}

/** The longest text that is shown, in bytes. */
const longestText = 100_000;

/** @throws GraphRefused in Graph's own words */
export async function readShared(asker: GraphAsker, url: string): Promise<Shared> {
  const entry = await ask(asker, `/shares/${shareOf(url)}/driveItem`, entryShape);
  const path = `/drives/${entry.parentReference.driveId}/items/${entry.id}/children`;
  const children = entry.folder === undefined ? [] : (await ask(asker, path, childrenShape)).value;
  return { entry, children, text: await textOf(entry) };
}

function shareOf(url: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(url));
  return `u!${btoa(bytes).replaceAll('/', '_').replaceAll('+', '-').replace(/=+$/, '')}`;
}

async function textOf(entry: SharedEntry): Promise<string | undefined> {
  const address = entry['@microsoft.graph.downloadUrl'];
  const isText = entry.file?.mimeType.startsWith('text/') === true && entry.size <= longestText;
  return isText && address !== undefined ? (await fetch(address)).text() : undefined;
}
