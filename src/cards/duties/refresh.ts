/** The refresh of a card about duties: only for one person in their own chat, never in a channel, where it is unreliable. */
import type { Refresh } from '../elements.ts';
import type { DutySubject } from '../verbs.ts';

/** @param mri Teams id of the one person of a 1:1 chat; null in a channel */
export function refreshFor(subject: DutySubject, mri: string | null): Refresh | null {
  if (mri === null) return null;
  return {
    action: { type: 'Action.Execute', verb: 'dutyRefresh', data: { ...subject, verb: 'dutyRefresh' } },
    userIds: [mri],
  };
}
