/**
 * How botbuilder's connector client reaches Teams: one try each, over the platform's fetch. The stock client repeats a
 * send up to three times after a 5xx although the first may have been delivered; whether to send again is ours to decide. What is thrown here is no error of the stock client's kind, so it repeats nothing.
 */
import type { ConnectorClientOptions } from 'botframework-connector';

/** Teams answered, but not with a success. */
export class ConnectorRefused extends Error {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;

  constructor(status: number, retryAfter: string | null, body: string) {
    super(`the connector answered ${status}`);
    this.name = 'ConnectorRefused';
    this.status = status;
    this.retryAfter = retryAfter;
    this.body = body;
  }
}

/** No answer. `reached` tells whether the request may have arrived. */
export class ConnectorSilent extends Error {
  readonly reached: boolean;

  constructor(reached: boolean, cause: unknown) {
    super('the connector did not answer', { cause });
    this.name = 'ConnectorSilent';
    this.reached = reached;
  }
}

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type SentRequest = Parameters<HttpClient['sendRequest']>[0];
type Received = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** Errors of the connection itself, before anything was sent. */
const notConnected: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** @param timeoutMilliseconds after which a call counts as lost; machine time */
export function connectorHttp(timeoutMilliseconds: number): HttpClient {
  return {
    sendRequest: async (request) => {
      const answer = await sendOnce(request, timeoutMilliseconds);
      const body = await answer.text();
      if (!answer.ok) throw new ConnectorRefused(answer.status, answer.headers.get('retry-after'), body);
      const headers = request.headers.clone();
      headers.set('content-type', answer.headers.get('content-type') ?? 'application/json');
      const received: Received = { status: answer.status, headers, bodyAsText: body, request };
      return received;
    },
  };
}

async function sendOnce(request: SentRequest, timeoutMilliseconds: number): Promise<Response> {
  try {
    return await fetch(request.url, {
      method: request.method,
      headers: request.headers.toJson({ preserveCase: true }),
      body: typeof request.body === 'string' ? request.body : null,
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
  } catch (thrown) {
    throw new ConnectorSilent(!notConnected.includes(codeOf(thrown)), thrown);
  }
}

function codeOf(thrown: unknown): string {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}
