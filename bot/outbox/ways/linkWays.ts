/**
 * A link to the tab by the activity feed or by e-mail, for people whom no card reaches and as a copy for guests. It names
 * the board and nothing of what it is about: others may see a feed or a mailbox.
 */
import { Fault } from '../../../src/base/fault.ts';
import type { GraphApi } from '../../../src/graph/http/graphApi.ts';
import { sendFeedNotification } from '../../../src/graph/teams/activityFeed.ts';
import { sendLinkMail } from '../../../src/graph/teams/mail.ts';
import type { Delivery, NotDelivered } from '../../delivery.ts';
import type { TabPlace } from '../../links.ts';
import type { Board } from '../../store/botStore.ts';

/** What a link needs: nothing of what it is about, since a feed and a mailbox may be read by others. */
export interface LinkTo {
  readonly board: Board;
  readonly boardName: string;
  readonly objectId: string | null;
  readonly email: string | null;
  readonly mailFrom: string | null;
}

export interface LinkWays {
  feed(to: LinkTo): Promise<Delivery>;
  mail(to: LinkTo): Promise<Delivery>;
}

export function linkWays(graph: GraphApi, tabLink: (board: Board, place: TabPlace) => string): LinkWays {
  return {
    feed: async ({ board, boardName, objectId }) => {
      if (objectId === null) return nobody;
      const link = tabLink(board, 'mine');
      return delivering('Feed', () =>
        sendFeedNotification(graph, {
          userId: objectId,
          topic: boardName,
          link,
          words: 'Something is waiting for you.',
        }),
      );
    },
    mail: async ({ board, boardName, email, mailFrom }) => {
      if (email === null || mailFrom === null) return nobody;
      const mail = {
        from: mailFrom,
        to: email,
        subject: `${boardName}: something is waiting for you`,
        words: `There is a message for you from ${boardName} in Microsoft Teams. Open it here; Teams may ask you to switch to the organisation of the board.`,
        link: tabLink(board, 'mine'),
      };
      return delivering('Mail', () => sendLinkMail(graph, mail));
    },
  };
}

const nobody: NotDelivered = { kind: 'refused', reason: 'notReachable', code: 'NoAddress', retryAfterSeconds: null };

async function delivering(way: 'Feed' | 'Mail', send: () => Promise<void>): Promise<Delivery> {
  try {
    await send();
    return { kind: 'delivered', conversationId: '', activityId: '' };
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    return deliveryOfFault(thrown, way);
  }
}

/** Nobody can say after a lost answer or a 5xx whether a mail went out. */
function deliveryOfFault(fault: Fault, way: string): Delivery {
  const code = `${way}${fault.code.charAt(0).toUpperCase()}${fault.code.slice(1)}`;
  switch (fault.code) {
    case 'unavailable':
      return { kind: 'unknown', code };
    case 'throttled':
      return { kind: 'refused', reason: 'wait', code, retryAfterSeconds: fault.retryAfterSeconds };
    case 'unauthenticated':
    case 'cancelled':
      return { kind: 'refused', reason: 'wait', code, retryAfterSeconds: null };
    default:
      return { kind: 'refused', reason: 'notReachable', code, retryAfterSeconds: null };
  }
}
