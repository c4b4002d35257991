/** Cards that were planned and sent, in SQLite. */
import type { CardRecords, SentCard } from '../botStore.ts';
import { type Cell, type Database, rowsOf, run, type StoredRow } from './database.ts';

const columnOf = {
  state: 'state',
  route: 'route',
  unknowns: 'unknowns',
  serviceUrl: 'service_url',
  conversationId: 'conversation_id',
  activityId: 'activity_id',
  why: 'why',
  shows: 'shows',
  at: 'at',
} as const;

export function cardRecords(database: Database): CardRecords {
  return {
    plan: async (card) =>
      run(
        database,
        `insert or ignore into cards (board, version, agency, person, occasion, state, route, unknowns, shows, at)
         values (?, ?, ?, ?, ?, 'planned', ?, 0, 'sign', ?)`,
        card.board,
        card.version,
        card.agency,
        card.person,
        card.occasion,
        card.route,
        card.at,
      ) > 0,
    change: async (key, change) => {
      const cells: Cell[] = [];
      const sets: string[] = [];
      for (const [field, column] of Object.entries(columnOf)) {
        const value = change[field as keyof typeof columnOf]; // the keys of the constant above
        if (value === undefined) continue;
        sets.push(`${column} = ?`);
        cells.push(value);
      }
      if (sets.length === 0) return;
      run(
        database,
        `update cards set ${sets.join(', ')} where board = ? and version = ? and agency = ? and person = ? and occasion = ?`,
        ...cells,
        key.board,
        key.version,
        key.agency,
        key.person,
        key.occasion,
      );
    },
    all: async (board) => rowsOf(database, 'select * from cards where board = ? order by at', board).map(cardOf),
  };
}

function cardOf(row: StoredRow): SentCard {
  return {
    board: row.text('board'),
    version: row.text('version'),
    agency: row.text('agency'),
    person: row.text('person'),
    occasion: row.text('occasion'),
    state: row.word('state', ['planned', 'sent', 'unknown', 'failed']),
    route: row.word('route', ['chat', 'channel']),
    unknowns: row.number('unknowns'),
    serviceUrl: row.textOrNull('service_url'),
    conversationId: row.textOrNull('conversation_id'),
    activityId: row.textOrNull('activity_id'),
    why: row.textOrNull('why'),
    shows: row.word('shows', ['sign', 'closed']),
    at: row.instant('at'),
  };
}
