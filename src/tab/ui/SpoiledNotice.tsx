/**
 * Rows that could not be read, with the way to mend them. People edit the lists in SharePoint too, so this will happen;
 * it never hides the rows that can be read.
 */
import { Link } from '@fluentui/react-components';
import { allLists } from '../../lists/all.ts';
import type { SpoiledRow } from '../../lists/definition/row.ts';
import { Notice } from './Notice.tsx';

/** Nothing when every row was read. */
export function SpoiledNotice({ rows }: { readonly rows: readonly SpoiledRow[] }) {
  if (rows.length === 0) return null;
  const isOne = rows.length === 1;
  const title = isOne ? '1 row could not be read' : `${rows.length} rows could not be read`;
  const leftOut = isOne
    ? 'It is left out below until somebody mends it.'
    : 'They are left out below until somebody mends them.';
  return (
    <Notice kind="warning" title={title}>
      <p>{leftOut} Open it in SharePoint and correct the columns named.</p>
      <ul>
        {rows.map((row) => (
          <li key={`${row.list} ${row.itemId}`}>
            {nameOf(row.list)}, row {row.itemId}: {row.columns.join(', ')}{' '}
            {row.webUrl !== null && (
              <Link href={row.webUrl} target="_blank" rel="noreferrer">
                Open row {row.itemId} in SharePoint
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function nameOf(list: string): string {
  return allLists.find((one) => one.name === list)?.displayName ?? list;
}
