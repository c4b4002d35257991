/**
 * Sending mail from a mailbox of the tenant, as the app.
 *
 * Microsoft pages "user: sendMail" and "Limit mailbox access": without `Mail.Send`, or outside the mailboxes it was limited to,
 * `ErrorAccessDenied`; a guest has no mailbox (microsoft-graph-docs issue 17826). The mail is kept for the shell's Mail page.
 * Unverified: the code for a mailbox that does not exist. What a person sends as themselves is not copied.
 */
import { z } from 'zod';
import type { Directory } from '../../tenant/types.ts';
import { type Answer, type Call, type PathParts, part } from '../../web/operation.ts';
import { GraphRefusal, notCopied } from '../refusal.ts';
import type { GraphOperation, GraphService } from '../service.ts';
import { hasAppRole } from './appRoles.ts';

export const MAIL_OPERATIONS: readonly GraphOperation[] = [
  { method: 'POST', template: '/users/{user}/sendMail', run: sendMail },
];

const mailShape = z.object({
  message: z.object({
    subject: z.string(),
    body: z.object({ contentType: z.enum(['Text', 'text', 'HTML', 'html']), content: z.string() }),
    toRecipients: z.array(z.object({ emailAddress: z.object({ address: z.email() }) })).min(1),
  }),
  saveToSentItems: z.boolean().optional(),
});

function sendMail(service: GraphService, call: Call, parts: PathParts): Answer {
  if (call.principal.kind === 'user') throw notCopied('sending mail as a person');
  if (!hasAppRole(call, ['Mail.Send'])) throw denied();
  const directory = service.parts.directory();
  const mailbox = mailboxOf(directory, part(parts, 'user'));
  const { mailLimitedTo } = directory.app;
  if (mailLimitedTo !== undefined && !includesAddress(mailLimitedTo, mailbox)) throw denied();
  const mail = mailShape.safeParse(call.body);
  if (!mail.success) throw new GraphRefusal('BadRequest', z.prettifyError(mail.error));
  const { subject, body, toRecipients } = mail.data.message;
  const addresses = toRecipients.map((one) => one.emailAddress.address);
  service.teams.mail({ mailbox, addresses, subject, words: body.content });
  return { status: 202 };
}

function denied(): GraphRefusal {
  return new GraphRefusal('ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}

/** The address of a mailbox: a shared one by address, a person's by address, principal name or object id. */
function mailboxOf(directory: Directory, wanted: string): string {
  const shared = directory.mailboxes?.find((address) => includesAddress([wanted], address));
  if (shared !== undefined) return shared;
  const person = directory.users.find(
    (user) => user.id === wanted || includesAddress([user.userPrincipalName, user.mail], wanted),
  );
  if (person === undefined) throw new GraphRefusal('ErrorInvalidUser', `The requested user '${wanted}' is invalid.`);
  if (person.kind !== 'member') {
    const why = 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.';
    throw new GraphRefusal('MailboxNotEnabledForRESTAPI', why);
  }
  return person.mail;
}

function includesAddress(addresses: readonly string[], wanted: string): boolean {
  return addresses.some((address) => address.toLowerCase() === wanted.toLowerCase());
}
