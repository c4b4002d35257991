/**
 * What a request 'remind now' is about: a duty, by its kind and item, written in the request's subject by the tab and
 * read by the bot. It names no person: whoever owes it when the bot answers is reminded.
 */
import { type DutyKind, dutyKinds } from './duty.ts';

/** A duty, wherever it is named by key alone. */
export interface DutyName {
  readonly kind: DutyKind;
  readonly item: string;
}

/** `action|act-12`: the subject of a request. */
export function remindSubjectOf({ kind, item }: DutyName): string {
  return `${kind}|${item}`;
}

/** The duty that a request's subject names, or null: people can add requests in SharePoint too. */
export function readRemindSubject(subject: string): DutyName | null {
  const at = subject.indexOf('|');
  const kind = dutyKinds.find((name) => name === subject.slice(0, at));
  const item = subject.slice(at + 1);
  return at < 1 || kind === undefined || item === '' ? null : { kind, item };
}
