/** What the command says of a disposal list: how much is due, what keeps the rest, and how the chair approves exactly this. */
import { countsOf, type Disposal } from '../../src/core/records/disposalList.ts';

/** What whoever made the list is told, one line each. */
export function sayDisposal({ list, heldBack, stillNeeded }: Disposal): readonly string[] {
  const counts = [...countsOf(list.entries)].map(([title, rows]) => `  ${title}: ${rows}`);
  const years = Object.entries(list.years).map(([kind, count]) => `${kind} ${count}`);
  return [
    years.length === 0
      ? 'The board has settled no years (Board settings, column Retention), so nothing is ever due.'
      : `Years settled: ${years.join(', ')}.`,
    `${list.entries.length} rows could be disposed of as of ${list.asOf}.`,
    ...counts,
    ...heldBack.map(
      ({ hold, rows }) => `Legal hold on ${hold.on}: ${hold.reason}. It keeps ${rows} rows that would be due.`,
    ),
    ...(stillNeeded === 0 ? [] : [`${stillNeeded} more rows are due, but rows that stay refer to them.`]),
    ...(list.entries.length === 0 ? [] : howToApprove(list.fingerprint)),
  ];
}

function howToApprove(fingerprint: string): readonly string[] {
  return [
    'Nothing was deleted. The chair approves on the page Records of the tab, or, to approve exactly this list, adds a row',
    'to the list Decisions in SharePoint:',
    `  Key: disposal-approved-${fingerprint.slice(0, 12)}`,
    '  Title: Disposal of records approved',
    '  Kind: disposal approved',
    '  Subject: records',
    '  Decided on: the day; Minute reference or Reason: where or why it was decided',
    `  Fingerprint: ${fingerprint}`,
  ];
}
