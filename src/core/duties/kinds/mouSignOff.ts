/**
 * The memorandum waits for an agency's signature (R81): from the day it is issued until the agency has signed or declined.
 * It is signed on a card of its own, whose rules are in `core/mou/signing`; this kind only says who owes it and who hears.
 */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { quarterOf, spanOfYear } from '../../../base/time/quarter.ts';
import { addWorkingDays } from '../../../base/time/workingDays.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import { askedToSign } from '../../mou/asking.ts';
import { type MouVersion, versionToSign } from '../../mou/standing.ts';
import { type Agency, appointedAs, currentOf, type PersonKey } from '../../people/board.ts';
import type { Kind } from '../duty.ts';
import type { BoardSnapshot } from '../snapshot.ts';

/** Where neither the version nor the board says how long agencies have (decisions 10). */
const usualWorkingDays = 20;

export const mouSignOff: Kind = {
  name: 'mou-sign-off',
  label: 'Memorandum of Understanding',
  ladder: [
    { from: 'issue', to: 'owner', day: 0 },
    { from: 'due', to: 'owner', day: -10 },
    { from: 'due', to: 'owner', day: -5 },
    { from: 'due', to: 'owner', day: -1 },
    { from: 'due', to: 'owner', day: 0 },
    { from: 'every', to: 'owner', days: 5 },
    { from: 'issue', to: 'substitute', day: 10 },
    { from: 'due', to: 'substitute', day: 3 },
    { from: 'due', to: 'senior sponsor', day: 5 },
    { from: 'due', to: 'chair', day: 10 },
  ],
  owedBy: ['representative'],
  find(board, day) {
    const version = versionToSign(board.books, day);
    if (version === null) return [];
    const handedOver = (agency: string) => board.handedOver(version.key, agency);
    return askedToSign(board, version, { day, handedOver }).map(({ agency }) => ({
      item: `${version.key}.${agency.key}`,
      title: `Memorandum: ${agency.name}`,
      ...askedSince(board, version, day),
      agency: refTo(agency),
      audit: null,
      owners: askedFirst(board, agency, { day, handedOver: handedOver(agency.key) }),
      remark: null,
    }));
  },
  ask: (owed) => `Please sign the memorandum for ${owed.agency?.title ?? 'your agency'}.`,
  next: () => 'Your signature is sealed and you get a receipt. Nobody asks again until there is something new to sign.',
  ownActs: [],
  othersActs: [],
  isFirm: true,
  place: 'mou',
};

/** Where the board renews each year, an earlier version is owed anew from 1 April, with the usual time to sign. */
function askedSince(board: BoardSnapshot, version: MouVersion, day: PlainDate) {
  const since = version.issuedOn ?? day;
  const within = board.settings?.signWithinWorkingDays ?? usualWorkingDays;
  const dueOn = board.books.signBy(version) ?? addWorkingDays(board.calendar, since, within);
  const { first } = spanOfYear(quarterOf(day).year);
  if (!board.books.renewsYearly || dueOn >= first) return { since, dueOn };
  return { since: first, dueOn: addWorkingDays(board.calendar, first, within) };
}

/** The representative; whoever they passed it on to; when that is nobody, the QA manager, who can appoint somebody. */
function askedFirst(
  { membership }: BoardSnapshot,
  agency: Agency,
  when: { readonly day: PlainDate; readonly handedOver: boolean },
): readonly PersonKey[] {
  const holder = currentOf(membership, when.handedOver ? 'substitute' : 'representative', agency.key, when.day);
  if (holder !== null) return [holder.person.key];
  return when.handedOver ? appointedAs(membership, 'QA manager', when.day).map((one) => one.person.key) : [];
}
