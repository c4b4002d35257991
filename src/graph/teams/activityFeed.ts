/**
 * A line in somebody's activity feed in Teams that leads to the tab, for people to whom the bot cannot write. One try.
 * Source: "userTeamwork: sendActivityNotification" and "Send activity feed notifications to users in Microsoft Teams":
 * the app must be installed for the person or in a team they are in; the permission is `TeamsActivity.Send.User`.
 */
import type { GraphApi } from '../http/graphApi.ts';

export interface FeedNotification {
  /** The person's object id in the board's tenant. */
  readonly userId: string;
  /** What it is about, in a few words: the line's title. */
  readonly topic: string;
  /** A deep link; Teams takes only its own (`https://teams.microsoft.com/l/...`). */
  readonly link: string;
  /** What the line says; at most 150 characters are shown. */
  readonly words: string;
}

/** Needs no declaration in the manifest ("Send activity feed notifications": the reserved type `systemDefault`). */
const activityType = 'systemDefault';

/** The documentation's limit for a preview. */
const previewLimit = 150;

/**
 * Resolves when Teams has taken it (204).
 * @throws Fault `forbidden` without the permission or when the app is not installed for the person, `notFound` when the
 * tenant has no such person, `rejected`, `throttled`, `unavailable` when it is not known whether it arrived
 */
export async function sendFeedNotification(graph: GraphApi, notification: FeedNotification): Promise<void> {
  const words = notification.words.slice(0, previewLimit);
  await graph.call({
    method: 'POST',
    path: `/users/${encodeURIComponent(notification.userId)}/teamwork/sendActivityNotification`,
    body: {
      topic: { source: 'text', value: notification.topic, webUrl: notification.link },
      activityType,
      previewText: { content: words },
      templateParameters: [{ name: 'systemDefaultText', value: words }],
    },
    once: true,
    subject: { site: 'activityFeed' },
  });
}
