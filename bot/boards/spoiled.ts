/** Rows that could not be read, as the bot logs them: by list, item and column; never a value. */
import type { SpoiledRow } from '../../src/lists/definition/row.ts';
import type { Log } from '../log.ts';

export function logSpoiled(parts: { readonly log: Log }, board: string, spoiled: readonly SpoiledRow[]): void {
  for (const row of spoiled) {
    parts.log('row.spoiled', { board, list: row.list, item: row.itemId, columns: row.columns.join(',') });
  }
}
