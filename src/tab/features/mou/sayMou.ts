/** The memorandum in sentences: how many have signed, who is waited for, until when. Pure. */
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import type { CellState, MouVersion } from '../../../core/mou/standing.ts';
import type { Matrix, MatrixRow } from './matrix.ts';

const longestList = 6;

/** `a`, `a and b`, `a, b and c`. Long lists end in `and 4 more`. */
function listed(words: readonly string[]): string {
  const shown =
    words.length > longestList ? [...words.slice(0, longestList - 1), `${words.length - longestList + 1} more`] : words;
  return shown.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** What is asked of the reader: their own agencies that have not signed; empty when nothing is. */
export function sayMine(matrix: Matrix): string {
  const { toSign } = matrix;
  const open = matrix.rows.filter(
    (row) => row.isMine && row.agency.active && (row.now?.state === 'pending' || row.now?.state === 'needs re-signing'),
  );
  if (toSign === null || open.length === 0) return '';
  const until = toSign.signBy === null ? '' : ` by ${sayDate(toSign.signBy)}`;
  return `${listed(open.map((row) => row.agency.name))} ${open.length === 1 ? 'has' : 'have'} not signed yet: please sign${until}.`;
}

/** Where all agencies stand, in one sentence. */
export function sayMatrix(matrix: Matrix, today: PlainDate): string {
  const { toSign } = matrix;
  if (toSign === null) return 'No memorandum is out for signature.';
  const rows = matrix.rows.filter((row) => row.agency.active);
  const named = (state: CellState['state']): readonly string[] =>
    rows.filter((row) => row.now?.state === state).map((row) => row.agency.name);
  const signed = named('signed').length;
  if (rows.length === 0) return 'No agency takes part yet.';
  if (signed === rows.length) return `All ${rows.length} agencies have signed ${toSign.name}.`;
  const waiting = [...named('pending'), ...named('needs re-signing')];
  const declined = named('declined');
  const said = [
    `${signed} of ${rows.length} agencies ${signed === 1 ? 'has' : 'have'} signed`,
    ...(waiting.length === 0 ? [] : [`waiting for ${listed(waiting)}`]),
    ...(declined.length === 0 ? [] : [`${listed(declined)} ${declined.length === 1 ? 'has' : 'have'} declined`]),
    ...(waiting.length === 0 ? [] : sayDue(toSign, today)),
  ];
  return `${said.join('; ')}.`;
}

function sayDue(version: MouVersion, today: PlainDate): readonly string[] {
  if (version.signBy === null) return [];
  const day = sayDate(version.signBy);
  return [version.signBy < today ? `they should have signed by ${day}` : `sign by ${day}`];
}

/** What has changed between two looks, for screen readers; empty when nothing has. */
export function sayNews(before: readonly MatrixRow[], after: readonly MatrixRow[]): string {
  const news = after.flatMap((row) => {
    const was = before.find((one) => one.agency.key === row.agency.key)?.now?.state;
    const is = row.now?.state;
    if (was === undefined || is === undefined || was === is) return [];
    return is === 'signed'
      ? [`${row.agency.name} has signed.`]
      : is === 'declined'
        ? [`${row.agency.name} has declined.`]
        : [];
  });
  return news.join(' ');
}
