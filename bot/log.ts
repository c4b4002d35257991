/**
 * What the bot says of itself: one JSON line per event, from a closed list of names, with ids and counts alone. A name,
 * an address, a text, a token or a card has no field to stand in, so none can be logged.
 */
import { Fault } from '../src/base/fault.ts';

/** Past tense: what happened. `warn` means somebody should look, `error` means somebody must. */
export const logEvents = {
  'bot.started': 'info',
  'bot.stopped': 'info',
  'activity.refused': 'warn',
  'activity.taken': 'info',
  'activity.failed': 'error',
  'request.failed': 'error',
  'board.registered': 'info',
  'board.ready': 'info',
  'board.waiting': 'warn',
  'board.removed': 'info',
  'person.linked': 'info',
  'row.spoiled': 'warn',
  'row.irregular': 'warn',
  'card.sent': 'info',
  'card.refused': 'warn',
  'card.unknown': 'warn',
  'card.updated': 'info',
  'card.failed': 'error',
  'card.superseded': 'info',
  'app.installed': 'info',
  'app.notInstalled': 'warn',
  'log.written': 'info',
  'log.refused': 'error',
  'outbox.rebuilt': 'warn',
  'duties.planned': 'info',
  'returns.prepared': 'info',
  'returns.refused': 'error',
  'return.unsound': 'warn',
  'move.counted': 'info',
  'move.refused': 'warn',
  'lead.named': 'info',
  'lead.refused': 'warn',
  'act.written': 'info',
  'press.received': 'info',
  'press.done': 'info',
  'press.refused': 'info',
  'press.delayed': 'warn',
  'press.failed': 'error',
  'press.unreadable': 'error',
  'press.givenUp': 'error',
  'signature.written': 'info',
  'decline.written': 'info',
  'mou.handedOver': 'info',
  'request.answered': 'info',
  'seal.checked': 'info',
  'seal.broken': 'error',
  'tick.done': 'info',
  'tick.failed': 'error',
} as const;
export type LogEvent = keyof typeof logEvents;

/** Ids, codes and counts. Ids are ours or Microsoft's; none is readable as a person. */
export interface LogFields {
  readonly board?: string;
  readonly agency?: string;
  readonly version?: string;
  readonly person?: string;
  readonly press?: string;
  readonly request?: string;
  readonly activity?: string;
  readonly verb?: string;
  readonly kind?: string;
  readonly list?: string;
  readonly item?: string;
  readonly columns?: string;
  readonly route?: string;
  readonly code?: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly count?: number;
  readonly milliseconds?: number;
  readonly port?: number;
}

export type Log = (event: LogEvent, fields?: LogFields) => void;

/** @param write receives one line without its end @param machineNow milliseconds after the epoch */
export function jsonLog(write: (line: string) => void, machineNow: () => number): Log {
  return (event, fields = {}) => {
    const at = new Date(machineNow()).toISOString();
    write(JSON.stringify({ at, level: logEvents[event], event, ...fields }));
  };
}

/** What may be logged of anything thrown: codes and ids, never a message, which may quote data. */
export function faultFields(thrown: unknown): LogFields {
  if (!(thrown instanceof Fault)) return { code: thrown instanceof Error ? thrown.name : 'unknown' };
  const { subject, code } = thrown;
  return {
    code,
    ...(subject.list === undefined ? {} : { list: subject.list }),
    ...(subject.item === undefined ? {} : { item: subject.item }),
    ...(subject.columns === undefined ? {} : { columns: subject.columns.join(',') }),
    ...(subject.status === undefined ? {} : { status: subject.status }),
    ...(subject.requestId === undefined ? {} : { requestId: subject.requestId }),
  };
}
