/**
 * How the connector refuses: a status and `{error: {code, message}}`.
 *
 * Source: Microsoft Learn, "Send and receive messages with a bot", section "Status codes from bot conversational APIs".
 */
export type ConnectorCode =
  | 'Bad Argument'
  | 'Unauthorized'
  | 'BotNotInConversationRoster'
  | 'ForbiddenOperationException'
  | 'ConversationNotFound'
  | 'ActivityNotFoundInConversation'
  | 'MemberNotFoundInConversation'
  | 'MessageSizeTooBig'
  | 'NotSupported'
  | 'ServiceError';

/** A call of the bot that Teams turns down. */
export class ConnectorRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'ConnectorRefusal';
    this.status = status;
    this.code = code;
  }
}

const statusOf: Readonly<Record<ConnectorCode, number>> = {
  'Bad Argument': 400,
  Unauthorized: 401,
  BotNotInConversationRoster: 403,
  ForbiddenOperationException: 403,
  ConversationNotFound: 404,
  ActivityNotFoundInConversation: 404,
  MemberNotFoundInConversation: 404,
  MessageSizeTooBig: 413,
  NotSupported: 501,
  ServiceError: 500,
};

/** @returns the refusal with the status Microsoft documents for its code. */
export function refusal(code: ConnectorCode, message: string): ConnectorRefusal {
  return new ConnectorRefusal(statusOf[code], code, message);
}
