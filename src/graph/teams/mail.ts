/**
 * An e-mail from the board's mailbox: a sentence and a link, nothing of what it is about. For people who look into the
 * board's Teams too seldom to see a card there. One try; when to try again is the caller's plan.
 * Source: "user: sendMail"; the app's permission is `Mail.Send`, which the administrator limits to the one mailbox.
 */
import type { GraphApi } from '../http/graphApi.ts';

export interface LinkMail {
  /** The mailbox it comes from: an address or an object id of the board's tenant. */
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text; the link stands below it on a line of its own. */
  readonly words: string;
  /** A link into Teams; only https. */
  readonly link: string;
}

/**
 * Resolves when Exchange has taken the mail (202), which is not yet delivery.
 * @throws Fault `forbidden` without the permission or outside its limit, `notFound` when there is no such mailbox,
 * `throttled`, `unavailable` when it is not known whether it went out
 * @throws TypeError for a link that is not https
 */
export async function sendLinkMail(graph: GraphApi, mail: LinkMail): Promise<void> {
  if (!mail.link.startsWith('https://')) throw new TypeError('a mail links to https alone');
  await graph.call({
    method: 'POST',
    path: `/users/${encodeURIComponent(mail.from)}/sendMail`,
    body: {
      message: {
        subject: mail.subject,
        body: { contentType: 'Text', content: `${mail.words}\n\n${mail.link}\n` },
        toRecipients: [{ emailAddress: { address: mail.to } }],
      },
      saveToSentItems: false,
    },
    once: true,
    subject: { site: 'mail' },
  });
}
