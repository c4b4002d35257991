/**
 * The lists of the teams' sites as SharePoint would show them: plain rows, who changed them, and every cell editable with the
 * acting person's own rights. The product knows nothing of what is done here.
 */
import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, TableSimpleRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { hashOf } from '../app/route.ts';
import { useWorkplace } from '../app/workplace.ts';
import { PaneTitle } from '../frame/PaneTitle.tsx';
import { SidePanel } from '../frame/SidePanel.tsx';
import { readSites, type SiteLists } from './graph.ts';
import { ListGrid } from './ListGrid.tsx';

const useStyles = makeStyles({
  pane: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  header: { padding: '12px 16px 4px', display: 'grid', gap: '4px' },
  title: { display: 'flex', alignItems: 'center', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  narrowOnly: { display: 'none', '@media (max-width: 640px)': { display: 'inline-flex' } },
});

/** The lists pane; the first list when none is named. */
export function ListsPage({ listId }: { readonly listId: string | undefined }) {
  const styles = useStyles();
  const { me, settings } = useWorkplace();
  const loaded = useQuery({
    queryKey: ['lists', me.id],
    queryFn: () => readSites({ me, settings }),
    retry: false,
  });
  // A site without a list yet is not worth a heading.
  const sites = (loaded.data ?? []).filter((site) => site.lists.length > 0);
  const everything = sites.flatMap(({ siteId, lists }) => lists.map((list) => ({ siteId, list })));
  const found = everything.find(({ list }) => list.id === listId || list.displayName === listId) ?? everything[0];
  const current = found?.list;
  return (
    <>
      <SidePanel
        title="Lists"
        label="Lists of the site"
        groups={sites.map(({ siteId, title, lists }) => ({
          key: siteId,
          heading: sites.length > 1 ? <Text weight="semibold">{title}</Text> : null,
          entries: lists.map((list) => ({
            key: list.id,
            to: { place: 'lists', listId: list.id },
            label: list.displayName,
            unread: 0,
            isCurrent: list.id === current?.id,
            icon: <TableSimpleRegular aria-hidden />,
          })),
        }))}
      />
      <section className={styles.pane} aria-labelledby="lists-title">
        <div className={styles.header}>
          <div className={styles.title}>
            <PaneTitle id="lists-title">{current?.displayName ?? 'Lists'}</PaneTitle>
            <ListMenu sites={sites} />
          </div>
          <Text size={200} className={styles.quiet}>
            SharePoint list, read and changed as {me.displayName}. {current?.description ?? ''}
          </Text>
        </div>
        {loaded.isPending && <Spinner label="Loading lists" />}
        {loaded.isError && <Text style={{ padding: 16 }}>{loaded.error.message}</Text>}
        {loaded.isSuccess && current === undefined && (
          <Text style={{ padding: 16 }}>There are no lists you can see.</Text>
        )}
        {found !== undefined && <ListGrid key={`${me.id} ${found.list.id}`} siteId={found.siteId} list={found.list} />}
      </section>
    </>
  );
}

function ListMenu({ sites }: { readonly sites: readonly SiteLists[] }) {
  const styles = useStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.narrowOnly}
          appearance="subtle"
          icon={<ChevronDownRegular />}
          aria-label="Other lists"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {sites.map(({ siteId, title, lists }) => (
            <MenuGroup key={siteId}>
              {sites.length > 1 && <MenuGroupHeader>{title}</MenuGroupHeader>}
              {lists.map((list) => (
                <MenuItemLink key={list.id} href={hashOf({ place: 'lists', listId: list.id })}>
                  {list.displayName}
                </MenuItemLink>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
