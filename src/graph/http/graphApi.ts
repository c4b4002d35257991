/**
 * The one way to Microsoft Graph: Microsoft's own client with its authentication and telemetry handlers, our patience,
 * and a last handler that sends. The product always speaks to the production address; where a workplace on this
 * machine answers instead, only the function given as `send` differs, so the chain that ships is the chain that is tested.
 */
import {
  AuthenticationHandler,
  AuthenticationHandlerOptions,
  Client,
  type Context,
  type Middleware,
  ResponseType,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client';
import { Fault, type FaultSubject } from '../../base/fault.ts';
import { faultOf } from './faults.ts';
import { OnceOption, type Patience, PatienceHandler } from './patience.ts';

/** The platform's fetch, or one that sends elsewhere. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /**
   * Below `/v1.0`, or an absolute address that Graph gave out: an `@odata.nextLink`, or one at SharePoint that needs no
   * token, and is sent none. Values in it are already percent-encoded.
   */
  readonly path: string;
  /** Sent as JSON; a `Blob` is sent as it is, and wants a content type among the headers. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Sent once: nothing is waited for and nothing asked again, not even when Microsoft asks to slow down. */
  readonly once?: boolean;
  /** Named in faults. */
  readonly subject?: FaultSubject;
}

/** @throws Fault with the codes of `base/fault` for anything but a success. */
export interface GraphApi {
  call(request: GraphCall): Promise<unknown>;
}

class SendHandler implements Middleware {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    context.response = await this.send(url, (context.options ?? {}) as RequestInit); // the client's options are fetch's
  }
}

/** @param getToken a token for `https://graph.microsoft.com`; throws an `unauthenticated` fault when there is none */
export function graphApi(parts: {
  readonly getToken: () => Promise<string>;
  readonly send: Send;
  readonly patience: Patience;
}): GraphApi {
  const chain: Middleware[] = [
    new AuthenticationHandler({ getAccessToken: parts.getToken }),
    new PatienceHandler(parts.patience),
    new TelemetryHandler(),
    new SendHandler(parts.send),
  ];
  chain.forEach((handler, at) => {
    const next = chain[at + 1];
    if (next !== undefined) handler.setNext?.(next);
  });
  const client = Client.initWithMiddleware({ middleware: chain[0] as Middleware }); // the chain has four
  return { call: (request) => call(client, parts.getToken, request) };
}

async function call(client: Client, getToken: () => Promise<string>, request: GraphCall): Promise<unknown> {
  // Asked for before the client is: it would wrap a fault of the sign-in in an error of its own.
  const token = await getToken();
  const answer = await sendOnce(client, token, request);
  const body = await bodyOf(answer);
  if (answer.ok) return body;
  throw faultOf(
    {
      url: decodeURIComponent(answer.url || request.path),
      status: answer.status,
      retryAfter: answer.headers.get('retry-after'),
      body,
    },
    request.subject,
  );
}

async function sendOnce(client: Client, token: string, request: GraphCall): Promise<Response> {
  const prepared = client
    .api(request.path)
    .middlewareOptions([
      new AuthenticationHandlerOptions({ getAccessToken: () => Promise.resolve(token) }),
      ...(request.once === true ? [new OnceOption()] : []),
    ])
    .responseType(ResponseType.RAW)
    .headers({ ...request.headers })
    .options(request.signal === undefined ? {} : { signal: request.signal });
  try {
    return (await started(prepared, request)) as Response; // RAW gives the platform's Response
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    if (request.signal?.aborted === true) throw new Fault('cancelled', request.subject, { cause: thrown });
    throw new Fault('unavailable', request.subject, { cause: thrown });
  }
}

function started(prepared: ReturnType<Client['api']>, request: GraphCall): Promise<unknown> {
  switch (request.method) {
    case 'GET':
      return prepared.get();
    case 'POST':
      return prepared.post(request.body ?? {});
    case 'PUT':
      return prepared.put(request.body ?? {});
    case 'PATCH':
      return prepared.patch(request.body ?? {});
    case 'DELETE':
      return prepared.delete();
  }
}

async function bodyOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
