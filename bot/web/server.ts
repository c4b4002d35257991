/**
 * The bot over HTTP: one address for Teams, two for whoever watches over it. Everything else is not found. Bodies are
 * limited; what Teams sends is far smaller.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import { faultFields, type Log } from '../log.ts';
import type { Door } from '../teams/door.ts';
import type { Health } from './health.ts';

export interface WebParts {
  readonly door: Door;
  readonly health: () => Promise<Health>;
  /** In the text format of Prometheus. */
  readonly metrics: () => Promise<string>;
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

export async function startWeb(parts: WebParts): Promise<Web> {
  const app = express();
  app.disable('x-powered-by');
  app.post('/api/messages', express.json({ limit: bodyLimit }), async (request, response) => {
    const answer = await parts.door({ authorization: request.headers.authorization ?? '', body: request.body });
    response.status(answer.status);
    if (answer.body === null) response.end();
    else response.json(answer.body);
  });
  app.get('/health', async (_request, response) => {
    const health = await parts.health();
    response.status(health.up ? 200 : 503).json(health);
  });
  app.get('/metrics', async (_request, response) => {
    response.type('text/plain; version=0.0.4').send(await parts.metrics());
  });
  app.use((_request, response) => {
    response.status(404).end();
  });
  app.use(withoutDetails(parts.log));
  const server = await listening(app.listen(parts.port, parts.host));
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

function listening(server: Server): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(server));
    server.once('error', reject);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
