/**
 * The connector's refusals as deliveries. The code decides, first as a code, then as JSON inside the message, then as
 * words in it, and only then the status: real answers differ from the documentation in all of these.
 * Source: "Send and receive messages with a bot", status codes from bot conversational APIs.
 */
import { z } from 'zod';
import type { NotDelivered, Unknown } from '../delivery.ts';
import { ConnectorRefused, ConnectorSilent } from './connectorHttp.ts';

type Reason = NotDelivered['reason'];

const reasons: Readonly<Record<string, Reason>> = {
  BotDisabledByAdmin: 'notReachable',
  BotNotInConversationRoster: 'notReachable',
  ConversationBlockedByUser: 'notReachable',
  MessageWritesBlocked: 'notReachable',
  ForbiddenOperationException: 'notReachable',
  AclCheckFailed: 'notReachable',
  NotEnoughPermissions: 'notReachable',
  ConversationNotFound: 'gone',
  ActivityNotFoundInConversation: 'gone',
  Throttled: 'wait',
  PreconditionFailed: 'wait',
  'Bad Argument': 'never',
  BotNotRegistered: 'setUp',
  MessageSizeTooBig: 'never',
  InvalidBotApiHost: 'setUp',
};

/** Words seen in real answers that carry no code. */
const words: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/not part of the conversation roster/i, 'BotNotInConversationRoster'],
  [/blocked/i, 'ConversationBlockedByUser'],
];

const byStatus: Readonly<Record<number, Reason>> = {
  401: 'setUp',
  403: 'notReachable',
  404: 'gone',
  412: 'wait',
  429: 'wait',
};

const body = z.object({ error: z.object({ code: z.string().default(''), message: z.string().default('') }) });
const nested = z.object({ subCode: z.string().optional(), code: z.string().optional() });

/** @throws what is neither an answer nor a silence of the connector: our own mistake */
export function deliveryOf(thrown: unknown): NotDelivered | Unknown {
  if (thrown instanceof ConnectorSilent) {
    if (thrown.reached) return { kind: 'unknown', code: 'NoAnswer' };
    return { kind: 'refused', reason: 'wait', code: 'NotConnected', retryAfterSeconds: null };
  }
  if (!(thrown instanceof ConnectorRefused)) throw thrown;
  const code = codeOf(thrown.body);
  const reason = reasons[code] ?? byStatus[thrown.status];
  if (reason !== undefined) return { kind: 'refused', reason, code, retryAfterSeconds: seconds(thrown.retryAfter) };
  if (thrown.status >= 500) return { kind: 'unknown', code: code === '' ? String(thrown.status) : code };
  return {
    kind: 'refused',
    reason: 'never',
    code: code === '' ? String(thrown.status) : code,
    retryAfterSeconds: null,
  };
}

/** Whether something thrown is Teams refusing or not answering, rather than our own mistake. */
export function isConnectorTrouble(thrown: unknown): boolean {
  return thrown instanceof ConnectorRefused || thrown instanceof ConnectorSilent;
}

/** The code of an error body, wherever it hides; the documented code when there is one, else what there is. */
export function codeOf(text: string): string {
  const read = body.safeParse(parsed(text));
  if (!read.success) return '';
  const { code, message } = read.data.error;
  const inner = nested.safeParse(parsed(message));
  const hidden = inner.success ? (inner.data.subCode ?? inner.data.code ?? '') : '';
  const known = [hidden, code].find((one) => reasons[one] !== undefined);
  return known ?? words.find(([pattern]) => pattern.test(message))?.[1] ?? code;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function seconds(retryAfter: string | null): number | null {
  return retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null;
}
