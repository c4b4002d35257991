/**
 * What stands in for SharePoint and Office for the web when a link to the site's library is followed: the file or folder, who
 * changed it last, and its content to look at or to download. Office itself is not copied. In Teams such a link opens in a
 * window of the browser; here it opens in this one, so that the acting person stays the same.
 */
import { Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { DocumentRegular, FolderRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { hashOf } from '../app/route.ts';
import { useWorkplace } from '../app/workplace.ts';
import { PaneTitle } from '../frame/PaneTitle.tsx';
import { readShared, type Shared, type SharedEntry } from './readShared.ts';

const useStyles = makeStyles({
  pane: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'auto',
    padding: '16px',
    display: 'grid',
    gap: '12px',
    alignContent: 'start',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  entry: { display: 'flex', alignItems: 'center', gap: '8px' },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace },
  image: { maxWidth: '100%' },
});

/** The page of an address at SharePoint. */
export function FilePage({ url }: { readonly url: string }) {
  const styles = useStyles();
  const { me, settings } = useWorkplace();
  const loaded = useQuery({
    queryKey: ['file', me.id, url],
    queryFn: () => readShared({ me, settings }, url),
    retry: false,
  });
  return (
    <section className={styles.pane} aria-labelledby="file-title">
      <PaneTitle id="file-title">{loaded.data?.entry.name ?? 'A file of the site'}</PaneTitle>
      {loaded.isPending && <Spinner label="Opening the file" />}
      {loaded.isError && <Text>{loaded.error.message}</Text>}
      {loaded.data !== undefined && <Shown shared={loaded.data} />}
    </section>
  );
}

function Shown({ shared }: { readonly shared: Shared }) {
  const styles = useStyles();
  const { me } = useWorkplace();
  const { entry } = shared;
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {entry.folder === undefined ? sizeOf(entry.size) : `Folder, ${entry.folder.childCount} inside`}, last changed by{' '}
        {authorOf(entry)}. SharePoint, read as {me.displayName}.
      </Text>
      {entry.folder === undefined ? <FileContent shared={shared} /> : <FolderContent entries={shared.children} />}
    </>
  );
}

function FileContent({ shared }: { readonly shared: Shared }) {
  const styles = useStyles();
  const { entry, text } = shared;
  const address = entry['@microsoft.graph.downloadUrl'];
  const isImage = entry.file?.mimeType.startsWith('image/') === true;
  return (
    <>
      {address !== undefined && <Link href={address}>Download</Link>}
      {text !== undefined && <pre className={styles.text}>{text}</pre>}
      {isImage && address !== undefined && <img className={styles.image} src={address} alt={entry.name} />}
      {text === undefined && !isImage && (
        <Text>On a real site this file opens in Office or in SharePoint's viewer. This workplace has neither.</Text>
      )}
    </>
  );
}

function FolderContent({ entries }: { readonly entries: readonly SharedEntry[] }) {
  const styles = useStyles();
  if (entries.length === 0) return <Text>This folder is empty.</Text>;
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          {entry.folder === undefined ? <DocumentRegular aria-hidden /> : <FolderRegular aria-hidden />}
          <Link href={hashOf({ place: 'file', url: entry.webUrl })}>{entry.name}</Link>
        </li>
      ))}
    </ul>
  );
}

function authorOf({ lastModifiedBy }: SharedEntry): string {
  return lastModifiedBy?.application?.displayName ?? lastModifiedBy?.user?.displayName ?? 'somebody unknown';
}

function sizeOf(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024).toLocaleString('en-GB')} KB`;
}
