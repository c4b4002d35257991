/**
 * What became of every approval of a disposal: whether it counts, still fits the board, waits for the app, was begun, or was
 * carried out. It is told from the rows alone; whether the app may delete is asked anew, of the list itself, when it does.
 */
import { millisecondsOf } from '../../base/time/instant.ts';
import { type PlainDate, sayDate } from '../../base/time/plainDate.ts';
import { dateIn } from '../../base/time/zone.ts';
import type { Sha256 } from '../mou/canonical.ts';
import { type ApprovalFlaw, type Authority, type Decision, flawIn, noteOf } from './disposalApproval.ts';
import { type BoardToWeed, type DisposalList, disposalOn } from './disposalList.ts';

/** Where an approval stands. */
export type ApprovalStanding =
  /** It never counted. */
  | { readonly state: 'idle'; readonly flaw: ApprovalFlaw }
  /** The board is as it was: the app may carry the list out. */
  | { readonly state: 'waiting'; readonly list: DisposalList }
  /**
   * No list made from the board as it is now is the one that was approved: rows, years or holds have changed, or the list
   * had been made for a day that the row does not tell.
   */
  | { readonly state: 'no longer fits' }
  | { readonly state: 'begun'; readonly on: PlainDate }
  | { readonly state: 'carried out'; readonly on: PlainDate; readonly counts: string };

export interface ApprovalStory {
  readonly approval: Decision;
  readonly standing: ApprovalStanding;
}

export interface DisposalStory {
  /** The newest first. */
  readonly approvals: readonly ApprovalStory[];
  /** Rows that say a disposal was carried out, in the name of somebody other than the app: they count for nothing. */
  readonly notTheApps: readonly Decision[];
}

/** @throws TypeError for a board with a list that nobody classified */
export async function disposalStory(board: BoardToWeed, authority: Authority, sha256: Sha256): Promise<DisposalStory> {
  const approvals = authority.decisions.filter((one) => one.kind === 'disposal approved');
  const newestFirst = approvals.toSorted(
    (one, other) => millisecondsOf(other.createdAt) - millisecondsOf(one.createdAt),
  );
  const tell = async (approval: Decision): Promise<ApprovalStory> => ({
    approval,
    standing: await standingOf(approval, { board, authority, sha256 }),
  });
  return {
    approvals: await Promise.all(newestFirst.map(tell)),
    notTheApps: authority.decisions.filter(
      (one) => one.kind === 'disposal carried out' && one.createdBy.kind !== 'app',
    ),
  };
}

interface At {
  readonly board: BoardToWeed;
  readonly authority: Authority;
  readonly sha256: Sha256;
}

async function standingOf(approval: Decision, at: At): Promise<ApprovalStanding> {
  const flaw = flawIn(approval, at.authority);
  const { fingerprint } = approval;
  if (flaw !== null) return { state: 'idle', flaw };
  if (fingerprint === null) return { state: 'idle', flaw: 'no list' };
  const { decisions } = at.authority;
  const finished = noteOf(decisions, fingerprint, 'finished');
  if (finished !== null) return { state: 'carried out', on: dateIn(finished.createdAt), counts: finished.reason ?? '' };
  const begun = noteOf(decisions, fingerprint, 'begun');
  if (begun !== null) return { state: 'begun', on: dateIn(begun.createdAt) };
  const list = await madeAgain(approval, fingerprint, at);
  return list === null ? { state: 'no longer fits' } : { state: 'waiting', list };
}

/** The row does not say for which day its list was made; from the tab it is the day on which it was approved. */
async function madeAgain(approval: Decision, fingerprint: string, { board, sha256 }: At): Promise<DisposalList | null> {
  for (const day of new Set([dateIn(approval.createdAt), approval.decidedOn])) {
    const made = await disposalOn(board, day, sha256);
    if (made.ok && made.value.list.fingerprint === fingerprint) return made.value.list;
  }
  return null;
}

const flawWords: Readonly<Record<ApprovalFlaw, (chair: string) => string>> = {
  'not the chair': (chair) => `It does not count: whoever wrote it was not the ${chair} on that day.`,
  'no reason': () => 'It does not count: it has neither a minute nor a reason.',
  'no list': () => 'It does not count: it does not say which list was approved.',
};

/** Where it stands, in a sentence or two, with what happens next. @param chair the board's word */
export function sayStanding(standing: ApprovalStanding, chair: string): string {
  switch (standing.state) {
    case 'idle':
      return flawWords[standing.flaw](chair);
    case 'waiting':
      return 'Nothing has been deleted yet. It waits for the command that deletes exactly these rows.';
    case 'no longer fits':
      return `Nothing was deleted, and it cannot be carried out as the board is now: a record, a number of years or a hold has changed since, or the list was made for another day. The ${chair} can approve the list of today instead.`;
    case 'begun':
      return `The app began to delete on ${sayDate(standing.on)} and did not finish. Whoever keeps the app running runs the second command again with the same file: it goes on where it stopped. Where that file is lost, the ${chair} can approve the list of today instead.`;
    case 'carried out':
      return `Carried out on ${sayDate(standing.on)}.`;
  }
}
