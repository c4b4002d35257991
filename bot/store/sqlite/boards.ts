/** Boards in SQLite. */
import type { Board, BoardRecords } from '../botStore.ts';
import { type Database, rowOf, rowsOf, run, type StoredRow } from './database.ts';

export function boardRecords(database: Database): BoardRecords {
  return {
    all: async () => rowsOf(database, 'select * from boards order by name, key').map(boardOf),
    get: async (key) => {
      const row = rowOf(database, 'select * from boards where key = ?', key);
      return row === null ? null : boardOf(row);
    },
    put: async (board) => {
      run(
        database,
        `insert into boards (key, tenant_id, group_id, team_id, service_url, site_id, name, channel_id, state)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (key) do update set service_url = excluded.service_url, site_id = excluded.site_id,
           team_id = excluded.team_id, name = excluded.name, channel_id = excluded.channel_id, state = excluded.state`,
        board.key,
        board.tenantId,
        board.groupId,
        board.teamId,
        board.serviceUrl,
        board.siteId,
        board.name,
        board.channelId,
        board.state,
      );
    },
    remove: async (key) => {
      run(database, 'delete from boards where key = ?', key);
    },
  };
}

function boardOf(row: StoredRow): Board {
  return {
    key: row.text('key'),
    tenantId: row.text('tenant_id'),
    groupId: row.text('group_id'),
    teamId: row.text('team_id'),
    serviceUrl: row.text('service_url'),
    siteId: row.textOrNull('site_id'),
    name: row.text('name'),
    channelId: row.textOrNull('channel_id'),
    state: row.word('state', ['waiting', 'ready']),
  };
}
