/**
 * Control of delta queries, for tests: tokens that have expired, an item that occurs twice.
 *
 * Nothing here exists in Microsoft's services; both happen there of their own accord.
 */
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { expireTokens, orderRepeat } from '../sharepoint/itemChanges.ts';
import type { Database } from '../tenant/database.ts';
import { rowsOf, textIn } from '../tenant/rows.ts';

/** A list by id or title; without one, every list. */
const about = z.object({ list: z.string().optional() });

function listIds(database: Database, list: string | undefined): readonly string[] {
  const rows = rowsOf(
    database,
    'select id from lists where ?1 is null or id = ?1 or display_name = ?1 collate nocase',
    list ?? null,
  );
  return rows.map((row) => textIn(row, 'id'));
}

/** Routes under `/workplace/delta`: `POST expire`, `POST repeat`. They answer how many lists they concern. */
export function deltaControl(database: Database): Router {
  const router = Router();
  const forEach = (work: (database: Database, listId: string) => void) => (request: Request, response: Response) => {
    const ids = listIds(database, about.parse(request.body ?? {}).list);
    for (const id of ids) work(database, id);
    response.json({ lists: ids.length });
  };
  router.post('/expire', forEach(expireTokens));
  router.post('/repeat', forEach(orderRepeat));
  return router;
}
