/** Agencies by versions of the memorandum: who has signed what (R81). Pure. */
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { type CellState, cellOf, type MouVersion, versionState, versionToSign } from '../../../core/mou/standing.ts';
import { type Agency, currentOf, isAway, rolesOf } from '../../../core/people/board.ts';
import { booksOf, type Live, type Standing } from './readMou.ts';

/** Somebody named for an agency, as the matrix shows them. */
export interface Named {
  readonly name: string;
  readonly isAway: boolean;
}

export interface MatrixRow {
  readonly agency: Agency;
  readonly representative: Named | null;
  readonly substitute: Named | null;
  /** One for each version of the matrix, in its order. */
  readonly cells: readonly CellState[];
  /** The cell of the version that agencies are asked to sign today; null when there is none. */
  readonly now: CellState | null;
  /** Whether the signed-in person signs for this agency, as representative or substitute. */
  readonly isMine: boolean;
  /** Why agencies declined, by key of the decline; empty for those who may not know. */
  readonly reasons: ReadonlyMap<string, string>;
}

export interface Matrix {
  /** Newest first; drafts and withdrawn versions are left out. */
  readonly versions: readonly MouVersion[];
  readonly toSign: MouVersion | null;
  readonly rows: readonly MatrixRow[];
}

/** Every active agency, and those that left but have signed: the person's own first, then by name. */
export function matrixOf(standing: Standing, live: Live, today: PlainDate): Matrix {
  const said = booksOf(standing, live);
  // Each version with the day it works out to, so that whatever the page says of it is what the rules say.
  const books = { ...said, versions: said.versions.map((one) => ({ ...one, signBy: said.signBy(one) })) };
  const versions = books.versions
    .filter((version) => !['draft', 'withdrawn'].includes(versionState(books, version, today)))
    .sort((a, b) => b.number - a.number);
  const toSign = versionToSign(books, today);
  const reasons = new Map<string, string>(live.reasons.map((one) => [one.decline.key, one.reason]));
  const rows = standing.agencies
    .filter((agency) => agency.active || live.signatures.some((one) => one.agency.key === agency.key))
    .map(
      (agency): MatrixRow => ({
        agency,
        ...peopleOf(standing, agency, today),
        reasons,
        cells: versions.map((version) => shown(cellOf(books, agency, version, today), version.key === toSign?.key)),
        now: toSign === null ? null : cellOf(books, agency, toSign, today),
      }),
    )
    .sort((a, b) => Number(b.isMine) - Number(a.isMine) || a.agency.name.localeCompare(b.agency.name, 'en-GB'));
  return { versions, toSign, rows };
}

/** Once a newer version is out, nobody is asked for this one any more: 'overdue' would be an alarm about nothing. */
function shown(cell: CellState, isToSign: boolean): CellState {
  return cell.state === 'pending' && !isToSign ? { state: 'not asked' } : cell;
}

function peopleOf(
  standing: Standing,
  agency: Agency,
  today: PlainDate,
): Pick<MatrixRow, 'representative' | 'substitute' | 'isMine'> {
  const { membership, me } = standing.board;
  const named = (role: 'representative' | 'substitute'): Named | null => {
    const appointment = currentOf(membership, role, agency.key, today);
    return appointment === null ? null : { name: appointment.person.title, isAway: isAway(appointment, today) };
  };
  const mine = me === null ? [] : rolesOf(membership, me.key, today).filter((one) => one.agency?.key === agency.key);
  return {
    representative: named('representative'),
    substitute: named('substitute'),
    isMine: mine.some((one) => one.role === 'representative' || one.role === 'substitute'),
  };
}
