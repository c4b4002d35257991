/** What a save was refused for, box by box: the code of a refusal is the name of the field at fault. */
import type { AuditWriteState } from '../../board/audit/useAuditWrite.ts';

/** The sentences for one field, as one text; undefined where nothing is wrong with it. */
export type ErrorOf = (field: string) => string | undefined;

export function errorsOf(write: AuditWriteState): ErrorOf {
  if (write.state !== 'refused') return () => undefined;
  return (field) => {
    const sentences = write.refusals.filter(({ code }) => code === field).map(({ sentence }) => sentence);
    return sentences.length === 0 ? undefined : sentences.join(' ');
  };
}
