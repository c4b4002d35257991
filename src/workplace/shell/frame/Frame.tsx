/**
 * The frame of the page: skip link, top bar, rail, and the pane the address names.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ActivityPage } from '../activity/ActivityPage.tsx';
import { type Route, useRoute } from '../app/route.ts';
import { ChatPage } from '../chat/ChatPage.tsx';
import { FilePage } from '../files/FilePage.tsx';
import { GalleryPage } from '../gallery/GalleryPage.tsx';
import { ListsPage } from '../lists/ListsPage.tsx';
import { MailPage } from '../mail/MailPage.tsx';
import { TeamsPage } from '../teams/TeamsPage.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';

const useStyles = makeStyles({
  frame: {
    height: '100%',
    display: 'grid',
    gridTemplateAreas: '"bar bar" "rail main"',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: '68px minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 640px)': {
      gridTemplateAreas: '"bar" "main" "rail"',
      gridTemplateRows: 'auto minmax(0, 1fr) auto',
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  main: { gridArea: 'main', minWidth: 0, minHeight: 0, display: 'flex' },
  skip: {
    position: 'absolute',
    left: '8px',
    top: '-60px',
    zIndex: 10,
    padding: '8px 12px',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { top: '6px' },
  },
});

/** The frame. */
export function Frame() {
  const styles = useStyles();
  const route = useRoute();
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
        Skip to the content
      </button>
      <TopBar />
      <Rail />
      <main id="main" tabIndex={-1} className={styles.main} style={{ outline: 'none' }}>
        <Pane route={route} />
      </main>
    </div>
  );
}

function Pane({ route }: { readonly route: Route }) {
  switch (route.place) {
    case 'activity':
      return <ActivityPage />;
    case 'chat':
      return <ChatPage messageId={route.messageId} />;
    case 'teams':
      return <TeamsPage channelId={route.channelId} view={route.view} at={route.at} />;
    case 'mail':
      return <MailPage />;
    case 'lists':
      return <ListsPage listId={route.listId} />;
    case 'file':
      return <FilePage url={route.url} />;
    case 'gallery':
      return <GalleryPage card={route.card} look={route.look} />;
  }
}
