/** A rule of the core and what is to be written when it is content, as the forms hand it on. */
import { accept, type Result } from '../../../base/result.ts';
import type { Prepare } from '../../board/audit/useAuditWrite.ts';
import type { Writing } from '../../board/audit/writing.ts';

export function prepared<Value>(
  ask: () => Result<Value, string>,
  write: (value: Value) => readonly Writing[],
): Prepare {
  return () => {
    const asked = ask();
    return asked.ok ? accept(write(asked.value)) : asked;
  };
}
