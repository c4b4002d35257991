/** Where the board's records stand, in a sentence, and what else the Records page says. Pure. */
import { parsePlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { dateIn } from '../../../base/time/zone.ts';
import type { Disposal, DisposalEntry } from '../../../core/records/disposalList.ts';
import type { ApprovalStory } from '../../../core/records/disposalStory.ts';
import { wholeBoard } from '../../../core/records/recordsSettings.ts';
import { counted, listed } from '../../board/phrases.ts';
import type { RecordsSeen } from './readRecords.ts';

const states: ReadonlySet<string> = new Set(['waiting', 'begun', 'carried out']);

/** The newest approval that waits or was begun; null when there is none, or when a newer one was carried out. */
export function openApproval({ story }: Pick<RecordsSeen, 'story'>): ApprovalStory | null {
  const newest = story.approvals.find(({ standing }) => states.has(standing.state));
  return newest === undefined || newest.standing.state === 'carried out' ? null : newest;
}

/** The page's first sentence. */
export function sayRecords(seen: Pick<RecordsSeen, 'board' | 'disposal' | 'story'>): string {
  const { board, disposal } = seen;
  const open = openApproval(seen);
  if (open?.standing.state === 'begun')
    return `A disposal was begun on ${sayDate(open.standing.on)} and is not finished.`;
  if (open?.standing.state === 'waiting') {
    const rows = counted(open.standing.list.entries.length, 'row');
    return `The ${board.terms.chair} approved the disposal of ${rows} on ${sayDate(dateIn(open.approval.createdAt))}. It waits for the command that deletes them.`;
  }
  if (!disposal.ok) return 'Nothing can be disposed of until what is named below has been put right.';
  return sayDue(disposal.value, board.terms.chair);
}

function sayDue({ list, heldBack }: Disposal, chair: string): string {
  const due = list.entries.length;
  if (due > 0)
    return `${counted(due, 'row')} ${due === 1 ? 'is' : 'are'} due for disposal, and the ${chair} has not approved it yet.`;
  if (Object.keys(list.years).length === 0)
    return 'No time has been settled for any kind of record, so everything is kept and nothing is ever due.';
  const held = heldBack.reduce((sum, { rows }) => sum + rows, 0);
  return held === 0 ? 'Nothing is due for disposal today.' : 'Nothing may be disposed of today: what is due is held.';
}

/** `Case returns - Police: 3, Audit cases: 2` */
export function sayCounts(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([title, rows]) => `${title}: ${rows}`).join(', ');
}

/** What a hold is on, in words. @param names of the audits, by key */
export function sayHeld(on: string, names: ReadonlyMap<string, string>): string {
  return on === wholeBoard ? 'Everything is held' : `The audit “${names.get(on) ?? on}” is held`;
}

/** Audits that go with a list: their files stay, and somebody has to delete them by hand. */
export function auditsGoing(entries: readonly DisposalEntry[]): string | null {
  const names = entries.filter(({ list }) => list === 'audits').map(({ label }) => label);
  return names.length === 0 ? null : listed(names);
}

/** `3 December 2026`; what is no day stays as it is. */
export function sayDay(text: string): string {
  const day = parsePlainDate(text);
  return day === null ? text : sayDate(day);
}

/** The two commands that carry an approved list out, one after the other. */
export function commandsFor(siteUrl: string, asOf: string): readonly string[] {
  return [
    `npm run records -- list --site ${siteUrl} --day ${asOf} --out disposal`,
    `npm run records -- dispose --site ${siteUrl} --list disposal/disposal.json`,
  ];
}
