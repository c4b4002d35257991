/**
 * The rows of one list. A cell becomes a field when it is pressed; Enter keeps it, Escape leaves it. Rows come page
 * by page as Graph gives them.
 */
import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components';
import { AddRegular, ArrowClockwiseRegular, DeleteRegular } from '@fluentui/react-icons';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWorkplace } from '../app/workplace.ts';
import { inShort, timeOf } from '../frame/boardClock.ts';
import { EditableCell } from './EditableCell.tsx';
import {
  type Column,
  changeRow,
  deleteRow,
  type GraphAsker,
  type Item,
  type ListEntry,
  readColumns,
  readItems,
} from './graph.ts';
import { NewRowDialog } from './NewRowDialog.tsx';

const useStyles = makeStyles({
  tools: { display: 'flex', gap: '8px', padding: '4px 16px', alignItems: 'center', flexWrap: 'wrap' },
  scroll: { overflow: 'auto', flexGrow: 1, padding: '0 16px 16px' },
  table: { width: 'max-content', minWidth: '100%', tableLayout: 'auto' },
  cell: { maxWidth: '280px', verticalAlign: 'top', padding: '6px 8px', height: 'auto' },
  note: { margin: '0 16px' },
});

interface ListGridProps {
  readonly siteId: string;
  readonly list: ListEntry;
}

type Run = (work: Promise<void>) => Promise<boolean>;

/** Columns and rows of the list, and a way to change it that reports a refusal. */
function useListContent(siteId: string, listId: string) {
  const { me, settings } = useWorkplace();
  const client = useQueryClient();
  const [refused, setRefused] = useState<string | undefined>();
  const asker: GraphAsker = { me, settings };
  const columns = useQuery({
    queryKey: ['columns', me.id, listId],
    queryFn: () => readColumns(asker, siteId, listId),
    retry: false,
  });
  const rows = useInfiniteQuery({
    queryKey: ['rows', me.id, listId],
    queryFn: ({ pageParam }) => readItems(asker, { siteId, listId }, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page['@odata.nextLink'],
    retry: false,
  });
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['rows', me.id, listId] });
  const run: Run = async (work) => {
    try {
      await work;
      setRefused(undefined);
      await refresh();
      return true;
    } catch (error) {
      setRefused(error instanceof Error ? error.message : 'The change was refused.');
      return false;
    }
  };
  const failure = refused ?? columns.error?.message ?? rows.error?.message;
  return { asker, columns, rows, refresh, run, failure };
}

/** The grid. */
export function ListGrid({ siteId, list }: ListGridProps) {
  const styles = useStyles();
  const { asker, columns, rows, refresh, run, failure } = useListContent(siteId, list.id);
  const [isAdding, setAdding] = useState(false);
  const at = { siteId, listId: list.id };
  const items = rows.data?.pages.flatMap((page) => page.value) ?? [];
  return (
    <>
      <div className={styles.tools}>
        <Button icon={<AddRegular />} onClick={() => setAdding(true)}>
          New row
        </Button>
        <Button icon={<ArrowClockwiseRegular />} appearance="subtle" onClick={() => void refresh()}>
          Refresh
        </Button>
        <Text size={200}>
          {items.length} {items.length === 1 ? 'row' : 'rows'} loaded
        </Text>
      </div>
      {failure !== undefined && (
        <MessageBar intent="error" className={styles.note} layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={`Rows of ${list.displayName}`} tabIndex={0}>
        {(columns.isPending || rows.isPending) && <Spinner size="small" label="Loading rows" />}
        {columns.data !== undefined && (
          <Rows
            columns={columns.data}
            items={items}
            label={list.displayName}
            onChange={(item, fields) => run(changeRow(asker, { ...at, itemId: item.id }, fields))}
            onDelete={(item) => run(deleteRow(asker, { ...at, itemId: item.id }))}
          />
        )}
        {rows.hasNextPage && (
          <Button disabled={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
            More rows
          </Button>
        )}
      </section>
      {isAdding && columns.data !== undefined && (
        <NewRowDialog asker={asker} at={at} columns={columns.data} run={run} onClose={() => setAdding(false)} />
      )}
    </>
  );
}

interface RowsProps {
  readonly columns: readonly Column[];
  readonly items: readonly Item[];
  readonly label: string;
  readonly onChange: (item: Item, fields: object) => Promise<boolean>;
  readonly onDelete: (item: Item) => Promise<boolean>;
}

function Rows({ columns, items, label, onChange, onDelete }: RowsProps) {
  const styles = useStyles();
  return (
    <Table className={styles.table} size="small" aria-label={label}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>ID</TableHeaderCell>
          {columns.map((column) => (
            <TableHeaderCell key={column.name}>{column.displayName}</TableHeaderCell>
          ))}
          <TableHeaderCell>Created</TableHeaderCell>
          <TableHeaderCell>Modified</TableHeaderCell>
          <TableHeaderCell>Delete</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {items.map((item) => (
          <TableRow key={item.id}>
            <TableCell className={styles.cell}>{item.id}</TableCell>
            {columns.map((column) => (
              <TableCell key={column.name} className={styles.cell}>
                <EditableCell column={column} item={item} onKeep={(fields) => onChange(item, fields)} />
              </TableCell>
            ))}
            <TableCell className={styles.cell}>
              <WhenAndWho at={item.createdDateTime} by={item.createdBy} />
            </TableCell>
            <TableCell className={styles.cell}>
              <WhenAndWho at={item.lastModifiedDateTime} by={item.lastModifiedBy} />
            </TableCell>
            <TableCell className={styles.cell}>
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={`Delete row ${item.id}`}
                onClick={() => void onDelete(item)}
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function WhenAndWho({ at, by }: { readonly at: string; readonly by: Item['createdBy'] }) {
  const time = Date.parse(at);
  const who = by?.user?.displayName ?? by?.application?.displayName ?? 'unknown';
  return (
    <div style={{ whiteSpace: 'nowrap' }}>
      <div>
        {inShort(time)}, {timeOf(time)}
      </div>
      <Text size={200}>{who}</Text>
    </div>
  );
}
