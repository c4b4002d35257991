/**
 * What every part of the stand-in's Teams half is given: the tenant, the store of chats, the live line to open
 * shells, and the faults a test has ordered.
 *
 * It holds no behaviour of its own. It is built once per workplace.
 */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { TenantParts } from '../tenant/types.ts';
import { type ConnectorFaults, connectorFaults } from './connector/faults.ts';
import { type LiveLine, liveLine } from './shellApi/liveLine.ts';
import { type TeamsStore, teamsStore } from './store/teamsStore.ts';

/** What the Teams half needs from the workplace around it. */
export interface TeamsDeps {
  readonly parts: TenantParts;
  /** The workplace's one database file; tables here start with `teams_`. */
  readonly database: DatabaseSyncInstance;
  /** Address of the bot's messaging endpoint; a bare origin is completed with `/api/messages`. Empty: no bot runs. */
  botUrl(): string;
  /** Origin from which the product's tab is served, without a trailing slash. Empty: no tab is served. */
  tabUrl(): string;
  log(line: string): void;
  /** How long an invoke may take before the card says the app cannot be reached; machine milliseconds, default 15,000. */
  readonly invokeTimeoutMilliseconds?: number;
}

export interface TeamsWorld {
  readonly deps: TeamsDeps;
  readonly store: TeamsStore;
  readonly live: LiveLine;
  readonly faults: ConnectorFaults;
}

/** Opens the store and begins without faults and without open shells. */
export function teamsWorld(deps: TeamsDeps): TeamsWorld {
  return { deps, store: teamsStore(deps.database), live: liveLine(), faults: connectorFaults() };
}
