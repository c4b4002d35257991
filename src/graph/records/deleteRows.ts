/**
 * Deletes rows that were read a moment ago, each only if nobody has changed it since. It asks nobody whether it may: that is
 * settled before (`core/records`). SharePoint's recycle bin keeps what was deleted for a time.
 */
import type { Fault } from '../../base/fault.ts';
import type { AnyList } from '../../lists/definition/defineList.ts';
import { sendBatch } from '../http/batch.ts';
import { type BoardSite, listPath, subjectOf } from '../lists/site.ts';

export interface RowToDelete {
  readonly key: string;
  readonly itemId: string;
  readonly etag: string;
}

export interface DeletedRows {
  /** Rows that are gone, those among them that were gone before. */
  readonly gone: number;
  readonly failed: readonly { readonly key: string; readonly fault: Fault }[];
}

/**
 * Source: "Delete an item from a list" (`if-match`: 412 when the item has another tag).
 * @throws Fault when a batch cannot be sent; what was deleted by then stays deleted
 */
export async function deleteRows(site: BoardSite, list: AnyList, rows: readonly RowToDelete[]): Promise<DeletedRows> {
  const parts = rows.map(({ key, itemId, etag }) => ({
    id: key,
    method: 'DELETE' as const,
    path: `${listPath(site, list)}/items/${itemId}`,
    headers: { 'If-Match': etag },
    subject: subjectOf(list, itemId),
  }));
  const failed: { readonly key: string; readonly fault: Fault }[] = [];
  for (const [key, answer] of await sendBatch(site.api, site.patience, parts)) {
    if (!answer.ok && answer.fault.code !== 'notFound') failed.push({ key, fault: answer.fault });
  }
  return { gone: rows.length - failed.length, failed };
}
