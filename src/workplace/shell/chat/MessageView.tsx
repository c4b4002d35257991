/**
 * One message: who, when, text, cards, and whether it was edited or deleted.
 */
import {
  Avatar,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { Message } from '../app/shapes.ts';
import { useWorkplace } from '../app/workplace.ts';
import { CardView } from '../cards/CardView.tsx';
import { teamsMarkdown } from '../cards/markdown.ts';
import { stamp } from '../frame/boardClock.ts';
import { useCardEvents } from './useCardEvents.ts';

const useStyles = makeStyles({
  message: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    gap: '10px',
    padding: '8px 0',
    scrollMarginTop: '24px',
  },
  mine: { gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'end' },
  head: { display: 'flex', gap: '8px', alignItems: 'baseline', flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  bubble: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    width: 'fit-content',
    maxWidth: '100%',
    overflowWrap: 'anywhere',
    '& p': { margin: '0 0 4px' },
    '& p:last-child': { margin: 0 },
  },
  flat: { padding: 0, backgroundColor: 'transparent', border: 'none' },
  mineBubble: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  body: { display: 'grid', gap: '6px', minWidth: 0, width: '100%' },
  mineBody: { justifyItems: 'end', maxWidth: '85%' },
});

interface MessageProps {
  readonly message: Message;
  readonly now: number;
  /** Own messages stand at the right in a chat, at the left in a channel, as in Teams. */
  readonly side: 'chat' | 'channel';
}

/** The message. */
export function MessageView({ message, now, side }: MessageProps) {
  const styles = useStyles();
  const { me } = useWorkplace();
  const isMine = side === 'chat' && message.from.id === me.id;
  return (
    <div
      id={`message-${message.id}`}
      data-message-id={message.id}
      className={mergeClasses(styles.message, isMine && styles.mine)}
    >
      {!isMine && (
        <Avatar
          name={message.from.name}
          shape={message.from.kind === 'bot' ? 'square' : 'circular'}
          color={message.from.kind === 'bot' ? 'brand' : 'colorful'}
          size={32}
          aria-hidden
        />
      )}
      <div className={mergeClasses(styles.body, isMine && styles.mineBody)}>
        <Head message={message} now={now} isMine={isMine} />
        {message.deleted ? (
          <Text italic className={styles.quiet}>
            This message was deleted.
          </Text>
        ) : (
          <Content message={message} isMine={isMine} isFlat={side === 'channel'} />
        )}
      </div>
    </div>
  );
}

function Head({ message, now, isMine }: { readonly message: Message; readonly now: number; readonly isMine: boolean }) {
  const styles = useStyles();
  const { refresh } = useCardEvents(message.id);
  const canRefresh = message.cards.some((card) => card.refresh !== undefined);
  return (
    <div className={styles.head}>
      {!isMine && <Text weight="semibold">{message.from.name}</Text>}
      <Text size={200} className={styles.quiet}>
        {stamp(message.sentAt, now)}
        {message.editedAt !== undefined && ' · Edited'}
      </Text>
      {canRefresh && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} aria-label="More options" />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => void refresh()}>Refresh card</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  );
}

function Content(props: { readonly message: Message; readonly isMine: boolean; readonly isFlat: boolean }) {
  const { message, isMine, isFlat } = props;
  const styles = useStyles();
  const { onEvent } = useCardEvents(message.id);
  return (
    <>
      {message.text !== '' && (
        <div
          className={mergeClasses(styles.bubble, isMine && styles.mineBubble, isFlat && styles.flat)}
          // Cleaned by DOMPurify in teamsMarkdown.
          dangerouslySetInnerHTML={{ __html: teamsMarkdown(message.text) }}
        />
      )}
      {message.cards.map((card, position) => (
        <CardView key={`${message.id}-${String(position)}`} card={card} onEvent={onEvent} />
      ))}
    </>
  );
}
