/**
 * Microsoft 365 in a box: one tenant with its directory, SharePoint lists, Graph, tokens, Teams and a clock that can be moved.
 *
 * It shares no code with the product, so it cannot share its mistakes, and it knows no rule of any board. It listens on loopback
 * only and keeps everything in one SQLite file. Not verified against a live tenant: wording of most error messages, the answer
 * to a duplicate in a unique column, the echo of dates, `ne` on empty columns, and whether `null` is taken when an item is created.
 */
import { type KeyObject, randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { ZodError } from 'zod';
import { controlRoutes } from './control/controlRoutes.ts';
import { deltaControl } from './control/deltaControl.ts';
import { makeFaults } from './control/faults.ts';
import { type CallObserver, callObserver, type ObservedCall } from './control/observedCalls.ts';
import { playControl } from './control/playControl.ts';
import { makeRequestLog } from './control/requestLog.ts';
import { fileRoutes } from './graph/drives/fileRoutes.ts';
import { graphRoutes } from './graph/graphRoutes.ts';
import { errorBody } from './graph/refusal.ts';
import { identityRoutes } from './identity/identityRoutes.ts';
import { restRoutes } from './rest/restRoutes.ts';
import { ensureSites } from './sharepoint/site.ts';
import { teamsForGraph } from './teams/teamsForGraph.ts';
import { teamsRoutes } from './teams/teamsRoutes.ts';
import { teamsWorld } from './teams/teamsWorld.ts';
import { type MovableClock, makeClock } from './tenant/clock.ts';
import type { Database } from './tenant/database.ts';
import { openDatabase } from './tenant/database.ts';
import { keepDirectory } from './tenant/directory.ts';
import { keepSigningKey, type SigningKey } from './tenant/signingKey.ts';
import { makeTokenIssuer } from './tenant/tokens.ts';
import type { TenantParts } from './tenant/types.ts';
import { idsOf, openToOrigins, refuseForeignHosts, send } from './web/answering.ts';
import { fileBodies } from './web/fileBodies.ts';
import { type Listening, listenOnLoopback } from './web/listening.ts';
import { pagesOf, tabPages, withHeaders } from './web/pages.ts';
import { applyFaults, noteRequests, observeRequests } from './web/watching.ts';

export interface WorkplaceOptions {
  /** A path, or `:memory:`. */
  readonly dataFile: string;
  /** Port of Graph, SharePoint, Teams and the shell; 0 takes a free one. */
  readonly port: number;
  /** Built pages of the product's tab, served on their own origin. */
  readonly tabFolder?: string;
  readonly tabPort?: number;
  /** What the product's own host would serve as `settings.json`; with it the tab's start page is the workplace's. */
  readonly tabSettings?: Readonly<Record<string, string>>;
  /** Headers that the product's own host would send with the tab. */
  readonly tabHeaders?: Readonly<Record<string, string>>;
  /** Built pages of the Teams-like shell, served at the root. */
  readonly shellFolder?: string;
  /** The bot's messaging endpoint; a function where the bot starts after the workplace. */
  readonly botUrl?: string | (() => string);
  /** ISO instant of board time when the data file is new. */
  readonly startAt?: string;
  /** What the managed identity endpoint expects in `X-IDENTITY-HEADER`; made up when not given. */
  readonly identityHeader?: string;
  /** Asks the bot beside this workplace for one round of its work, and waits for its end; nobody is asked without it. */
  readonly tickBot?: () => Promise<void>;
  /** Told of every call of Microsoft's services here, by its names alone. A folder in `WORKPLACE_CALLS` gets them too. */
  readonly onCall?: (call: ObservedCall) => void;
  readonly log: (line: string) => void;
}

/** A running workplace. */
export interface Workplace {
  /** Without a trailing slash; Graph is `<url>/v1.0`. */
  readonly url: string;
  /** Origin of the product's tab. */
  readonly tabUrl: string;
  /** For `IDENTITY_HEADER` of the bot; `IDENTITY_ENDPOINT` is `<url>/msi/token`. */
  readonly identityHeader: string;
  /** The private key of every token, so that a test can sign what the workplace would not. */
  readonly signingKey: KeyObject;
  readonly parts: TenantParts;
  close(): Promise<void>;
}

/** Starts the workplace. @throws Error when a port is taken or the data file cannot be opened */
export async function startWorkplace(options: WorkplaceOptions): Promise<Workplace> {
  const database = openDatabase(options.dataFile);
  const base: Addresses = { url: '', tabUrl: '' };
  const clock = makeClock(database, options.startAt);
  const key = keepSigningKey(database);
  const parts = makeParts(database, { clock, key, base });
  const identityHeader = options.identityHeader ?? randomUUID();
  const observer = callObserver(options.onCall, process.env.WORKPLACE_CALLS);
  const app = makeApp(options, { database, clock, key, parts, identityHeader, base, observer });
  const main = await listenOnLoopback(app, options.port);
  base.url = main.url;
  const tab = await startTab(options, base);
  if (options.tabFolder !== undefined) base.tabUrl = tab.url;
  return {
    url: main.url,
    tabUrl: tab.url,
    identityHeader,
    signingKey: key.privateKey,
    parts,
    close: async () => {
      await Promise.all([main.close(), tab.close()]);
      observer.close();
      database.close();
    },
  };
}

/** Known once the servers listen. */
interface Addresses {
  url: string;
  tabUrl: string;
}

function startTab(options: WorkplaceOptions, base: Addresses): Promise<Listening> {
  const pages = express()
    .disable('x-powered-by')
    .use(refuseForeignHosts, withHeaders(options.tabHeaders ?? {}));
  if (options.tabSettings !== undefined) pages.use(tabPages(options.tabSettings, () => base.url));
  pages.use(pagesOf(options.tabFolder));
  return listenOnLoopback(pages, options.tabPort ?? 0);
}

function makeParts(database: Database, made: { clock: MovableClock; key: SigningKey; base: Addresses }): TenantParts {
  const directory = keepDirectory(database);
  return {
    directory: directory.current,
    replaceDirectory: (next) => {
      directory.put(next);
      ensureSites(database, next, made.clock.boardNow());
    },
    clock: made.clock,
    tokens: makeTokenIssuer(made.key, directory.current),
    baseUrl: () => made.base.url,
  };
}

interface Made {
  readonly database: Database;
  readonly clock: MovableClock;
  readonly key: SigningKey;
  readonly parts: TenantParts;
  readonly identityHeader: string;
  readonly base: Addresses;
  readonly observer: CallObserver;
}

function makeApp(options: WorkplaceOptions, made: Made): Express {
  const { database, clock, key, parts, identityHeader, base, observer } = made;
  const faults = makeFaults();
  const log = makeRequestLog();
  const app = express().disable('x-powered-by').disable('etag');
  app.use(refuseForeignHosts, openToOrigins);
  app.use(fileBodies());
  app.use(express.json({ limit: '8mb', strict: false, type: ['application/json', 'application/*+json'] }));
  app.use(controlRoutes({ parts, clock, faults, log }));
  app.use('/workplace/delta', deltaControl(database));
  app.use('/workplace/clock/play', playControl({ clock, tickBot: options.tickBot }));
  app.use(
    ['/v1.0', '/beta', '/\\$batch', '/sites', '/msi', '/botframework', '/connector'],
    noteRequests(log),
    observeRequests(observer),
    applyFaults(faults),
  );
  app.use(identityRoutes({ parts, key, identityHeader }));
  const teams = teamsWorld({
    ...{ parts, database, log: options.log },
    botUrl: () => botUrlOf(options),
    tabUrl: () => base.tabUrl,
  });
  const graph = { database, parts, teams: teamsForGraph(teams) };
  app.use(graphRoutes(graph, { faults, log, observer, warn: options.log }));
  app.use(fileRoutes(graph, options.log));
  app.use(restRoutes({ database, parts, warn: options.log }));
  app.use(teamsRoutes(teams));
  app.use('/workplace', (_request, response) => {
    response.status(404).json({ error: 'The workplace has no such address.' });
  });
  app.use(pagesOf(options.shellFolder));
  app.use(mistakes(options.log));
  return app;
}

function botUrlOf({ botUrl }: WorkplaceOptions): string {
  return typeof botUrl === 'function' ? botUrl() : (botUrl ?? '');
}

/** What was sent and could not be read is the sender's mistake; anything else is ours, and said so. */
function mistakes(log: (line: string) => void): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const ids = idsOf(request);
    if (error instanceof ZodError)
      send(response, { status: 400, body: errorBody('BadRequest', error.message, ids) }, ids);
    else if (error instanceof SyntaxError)
      send(response, { status: 400, body: errorBody('BadRequest', 'Unable to read JSON request payload.', ids) }, ids);
    else {
      log(`workplace failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      send(
        response,
        { status: 500, body: errorBody('generalException', 'General exception while processing', ids) },
        ids,
      );
    }
  };
}
