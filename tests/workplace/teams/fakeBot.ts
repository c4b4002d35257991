/**
 * A bot of a few lines, to stand at the other end of the Teams half in tests: it keeps every activity with the claims
 * of its checked token, and answers what the test tells it to.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import type { Json } from '../../kit/workplace.ts';

/** One activity that arrived, with the claims of the token it came with. */
export interface Arrival {
  readonly activity: Json;
  readonly claims: JWTPayload;
}

/** What the bot does with an activity: an HTTP answer, or nothing at all. */
export type BotReply = { readonly status: number; readonly body?: unknown } | 'silence';

export interface FakeBot {
  readonly url: string;
  readonly arrivals: readonly Arrival[];
  /** Activities of one type, in the order they came. */
  ofType(type: string): readonly Json[];
  answerWith(reply: (activity: Json) => BotReply): void;
  forget(): void;
  close(): Promise<void>;
}

async function readJson(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** @param keysUrl where the channel publishes its keys; read at the first activity. */
export async function startFakeBot(check: { keysUrl: () => string; appId: string }): Promise<FakeBot> {
  let arrivals: readonly Arrival[] = [];
  let reply: (activity: Json) => BotReply = () => ({ status: 200 });
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const keys = createRemoteJWKSet(new URL(check.keysUrl()));
    const { payload } = await jwtVerify(token, keys, {
      issuer: 'https://api.botframework.com',
      audience: check.appId,
      algorithms: ['RS256'],
    });
    const activity = await readJson(request);
    arrivals = [...arrivals, { activity, claims: payload }];
    const answer = reply(activity);
    if (answer === 'silence') return;
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  };
  const server = createServer((request, response) => {
    take(request, response).catch(() => response.writeHead(401).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const { port }: Pick<AddressInfo, 'port'> = typeof address === 'object' && address !== null ? address : { port: 0 };
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    get arrivals() {
      return arrivals;
    },
    ofType: (type) => arrivals.map((arrival) => arrival.activity).filter((activity) => String(activity.type) === type),
    answerWith: (next) => {
      reply = next;
    },
    forget: () => {
      arrivals = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
