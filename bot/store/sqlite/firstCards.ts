/**
 * Files of the first version keep what was sent about the memorandum in a table of its own. It is taken over into the
 * outbox once, under the names by which the outbox knows it, so that nobody gets a card a second time; then it is dropped.
 */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';

const hasCards = "select 1 from sqlite_master where type = 'table' and name = 'cards'";

const isNotice = "(occasion in ('declined', 'nobody') or occasion like 'irregular:%')";

/** Machine milliseconds were not kept; the board's clock is the nearest there is. */
const plannedAt = "cast(strftime('%s', at) as integer) * 1000";

const takeOver = `
insert or ignore into outbox (board, key, content, subject, person, day, priority, route, at, state, unknowns, attempts,
    refused, not_before, service_url, conversation_id, activity_id, why, shows, sent_at, revision, logged, planned_at,
    is_ready, ready_at, could_go_at, fence)
  select board, 'mou.' || version || '.' || agency || '.' || person || '.' || occasion,
    case when ${isNotice} then 'notice' else 'memorandum' end,
    json_object('version', version, 'agency', agency, 'occasion', occasion), person, substr(at, 1, 10),
    case when ${isNotice} then 25 else 10 end, route, at, state, unknowns, unknowns, '[]', 0, service_url,
    conversation_id, activity_id, why, case shows when 'sign' then 'open' else 'closed' end,
    case state when 'sent' then at end, 1, 0, ${plannedAt}, case when state in ('planned', 'unknown') then 1 end, 0,
    ${plannedAt}, 0
  from cards;
drop table cards;`;

/** Does nothing to a file that has no such table. */
export function takeOverFirstCards(database: DatabaseSyncInstance): void {
  if (database.prepare(hasCards).get() === undefined) return;
  database.exec('begin immediate');
  try {
    // Another process may have been faster.
    if (database.prepare(hasCards).get() !== undefined) database.exec(takeOver);
    database.exec('commit');
  } catch (thrown) {
    // SQLite has rolled back by itself where the disk was full.
    if (database.isTransaction) database.exec('rollback');
    throw thrown;
  }
}
