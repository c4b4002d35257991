/**
 * The service over HTTP: one address for Teams, the tab's files, two addresses for whoever watches over it. Everything else
 * is not found. Sizes and times are limited. Requests are not counted by sender: all of Teams comes from a few addresses
 * of Microsoft's, which such a limit would shut out first, and a forged one costs the check of a signature.
 */
import { createServer, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { faultFields, type Log } from '../log.ts';
import type { Door } from '../teams/door.ts';
import { plainHeaders } from './headers.ts';
import type { Health } from './health.ts';
import { type TabFiles, tabFiles } from './tabFiles.ts';
import { mayWatch } from './watchers.ts';

export interface WebParts {
  readonly door: Door;
  readonly health: () => Promise<Health>;
  /** Whether the service is up, without asking the store: anybody may ask as often as they like. */
  readonly isUp: () => boolean;
  /** In the text format of Prometheus. */
  readonly metrics: () => Promise<string>;
  /** Null where something else serves the tab. */
  readonly tab: TabFiles | null;
  /** See {@link mayWatch}. */
  readonly watchToken: string | null;
  readonly log: Log;
  readonly host: string;
  readonly port: number;
}

export interface Web {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Larger than any card with its inputs, small enough that nobody can fill the memory. */
const bodyLimit = '256kb';

/**
 * Nobody holds a connection by sending slowly. Times in milliseconds; a connection is kept longer than Azure's front end
 * keeps its own, so that it never writes into one that was just closed.
 */
const limits: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
};
const mostHeaders = 100;

function limited(server: Server): Server {
  server.maxHeadersCount = mostHeaders;
  return server;
}

const neverKept: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

export async function startWeb(parts: WebParts): Promise<Web> {
  const app = express();
  app.disable('x-powered-by');
  if (parts.tab !== null) app.use('/tab', tabFiles(parts.tab));
  app.use(plainHeaders(), neverKept);
  app.post('/api/messages', express.json({ limit: bodyLimit }), async (request, response) => {
    const answer = await parts.door({ authorization: request.headers.authorization ?? '', body: request.body });
    response.status(answer.status);
    if (answer.body === null) response.end();
    else response.json(answer.body);
  });
  app.get('/health', async (request, response) => {
    const isUp = parts.isUp();
    const said = mayWatch(request, parts.watchToken) ? await parts.health() : { up: isUp };
    response.status(isUp ? 200 : 503).json(said);
  });
  app.get('/metrics', async (request, response) => {
    if (!mayWatch(request, parts.watchToken)) response.status(404).end();
    else response.type('text/plain; version=0.0.4').send(await parts.metrics());
  });
  app.use((_request, response) => {
    response.status(404).end();
  });
  app.use(withoutDetails(parts.log));
  const server = await listening(limited(createServer(limits, app)), parts);
  const { port } = server.address() as AddressInfo; // a listening TCP server has one
  return { url: `http://${parts.host}:${port}`, port, close: () => closed(server) };
}

/** Express would print the stack. */
function withoutDetails(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const status = statusOf(error);
    if (status >= 500) log('request.failed', { status, ...faultFields(error) });
    if (response.headersSent) {
      next(error);
      return;
    }
    response.status(status).json({ error: { code: codeOf(status) } });
  };
}

function codeOf(status: number): string {
  if (status >= 500) return 'ServerError';
  return status === 413 ? 'TooLarge' : 'BadRequest';
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

function listening(server: Server, { port, host }: Pick<WebParts, 'port' | 'host'>): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
