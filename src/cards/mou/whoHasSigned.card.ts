/**
 * Which agencies have signed the memorandum: the same for everybody who belongs to the board, and never why one declined.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { sayDate } from '../../base/time/plainDate.ts';
import { type AdaptiveCard, actions, card, heading, paragraph, plain, table } from '../elements.ts';

export interface WhoHasSignedData {
  readonly boardName: string;
  /** Null when no version has been issued yet. */
  readonly versionName: string | null;
  readonly signBy: PlainDate | null;
  /** Signed and asked, of all agencies that take part. */
  readonly rows: readonly {
    readonly agencyName: string;
    /** Words for where the agency stands, e.g. `Signed`; the tab's own. */
    readonly state: string;
    /** Who and when, or the representative who is asked. */
    readonly detail: string;
    readonly isSigned: boolean;
  }[];
  readonly tabLink: string;
}

/** Rows on the card; the tab shows the rest. */
export const mostRowsOnCard = 25;

export function whoHasSignedCard(data: WhoHasSignedData): AdaptiveCard {
  const summary = summaryOf(data);
  const shown = data.rows.slice(0, mostRowsOnCard);
  const rest = data.rows.length - shown.length;
  const rows = shown.map((row) => [plain(row.agencyName), row.state, plain(row.detail)]);
  return card(`${data.boardName}: ${summary}`, [
    heading('Who has signed'),
    paragraph(plain(`${data.boardName}: ${summary}`)),
    ...(rows.length === 0 ? [] : [table([3, 2, 4], [['Agency', 'State', 'Who'], ...rows])]),
    ...(rest > 0 ? [paragraph(`${rest} more ${rest === 1 ? 'agency is' : 'agencies are'} in the tab.`)] : []),
    actions({ type: 'Action.OpenUrl', title: 'Open the sign-up matrix', url: data.tabLink }),
  ]);
}

function summaryOf(data: WhoHasSignedData): string {
  if (data.versionName === null) return 'no memorandum is out for signature at the moment.';
  if (data.rows.length === 0) return 'no agency takes part yet.';
  const signed = data.rows.filter((row) => row.isSigned).length;
  const by = data.signBy === null ? '' : ` Sign by ${sayDate(data.signBy)}.`;
  const agencies = data.rows.length === 1 ? 'agency' : 'agencies';
  return `${signed} of ${data.rows.length} ${agencies} ${signed === 1 ? 'has' : 'have'} signed ${data.versionName}.${by}`;
}
