/** What issuing a version sets off, in sentences: whom the bot asks, when, and what cannot be undone. Pure. */
import { type PlainDate, sayDate, sayWeekday } from '../../../../base/time/plainDate.ts';
import type { Asked } from '../../../../core/mou/asking.ts';
import type { MouVersion } from '../../../../core/mou/standing.ts';
import { counted, listed } from '../../../board/phrases.ts';

/** Whom the bot will ask; those who cannot be asked are told of apart. */
export function sayAsked(asked: readonly Asked[]): string {
  const reached = asked.filter((one) => one.appointment !== null);
  if (reached.length === 0) return 'Nobody can be asked yet: no agency has anybody who can sign.';
  const standIns = reached.filter((one) => one.as === 'substitute');
  const away =
    standIns.length === 0
      ? ''
      : ` For ${listed(standIns.map((one) => one.agency.name))} it is the substitute, because the representative is away.`;
  return `The bot asks ${counted(reached.length, 'agency', 'agencies')} to sign.${away}`;
}

/** @param on null for at once */
export function sayWhen(on: PlainDate | null, today: PlainDate): string {
  if (on === null) return 'Their cards go out within minutes.';
  const day = on === today ? 'today' : `on ${sayWeekday(on)}, ${sayDate(on)}`;
  return `Their cards go out ${day} from 08:00: the bot writes to nobody outside working hours.`;
}

/** The agencies for which nobody can sign; empty when there is somebody everywhere. */
export function sayNobody(asked: readonly Asked[]): string {
  const names = asked.filter((one) => one.appointment === null).map((one) => one.agency.name);
  if (names.length === 0) return '';
  return `Nobody can sign for ${listed(names)} today. Name a representative or a substitute: the card then goes to them by itself.`;
}

/** What becomes of the version that is out now; empty for the first. */
export function sayReplaced(before: MouVersion | null): string {
  if (before === null) return '';
  return `Agencies that have not signed ${before.name} yet are not asked for it any more; who has signed it must sign this one too.`;
}

/** Where a draft stands, in a line. */
export function sayDraft(version: MouVersion, changedOn: PlainDate): string {
  return `Draft with the number ${version.number}, last changed on ${sayDate(changedOn)}. No agency has been asked to sign it.`;
}

/** That a version was taken back. */
export function sayWithdrawn(version: MouVersion): string {
  const issued = version.issuedOn === null ? '' : `was issued on ${sayDate(version.issuedOn)} and `;
  const on = version.withdrawnOn === null ? '' : ` on ${sayDate(version.withdrawnOn)}`;
  const reason = version.withdrawnReason === null ? '' : `: ${version.withdrawnReason}`;
  return `${version.name} ${issued}withdrawn${on}, before anybody had signed it${reason}`;
}
