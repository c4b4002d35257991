/** Whether the e-mail with a link can go out to people whom Teams does not reach. Nothing is sent to find out. */
import { sayInstant } from '../../../base/time/zone.ts';
import { attention, broken, byCommand, type Check, couldNotLook, ok, type Verdict } from '../check.ts';
import type { DoctorFacts, LogRow } from '../facts.ts';

export const email: Check = {
  name: 'email',
  title: 'E-mail',
  judge: (facts) => {
    const { settings } = facts;
    if (!settings.looked) return couldNotLook(settings.why, byCommand);
    const mailbox = settings.value?.mailFrom ?? null;
    if (mailbox === null) return ok('No mailbox is set, so no e-mail goes out. That is a choice.');
    return judgeRoute(facts, mailbox);
  },
};

function judgeRoute(facts: DoctorFacts, mailbox: string): Verdict {
  const roles = facts.tokens.looked ? facts.tokens.value.find((token) => token.of === 'app')?.grants : undefined;
  if (roles !== undefined && !roles.includes('Mail.Send'))
    return broken(
      `E-mail is to come from ${mailbox}, but the bot lacks “Mail.Send”.`,
      'administrator',
      'Assign “Mail.Send” to the bot’s identity and limit it to this mailbox, or empty the mailbox under Settings, “Reminders”.',
    );
  const last = facts.log.looked ? newestBy(facts.log.value) : null;
  const refused = last?.tried?.match(/mail: (\S+?)(;|$)/)?.[1];
  if (refused !== undefined)
    return attention(
      `The last e-mail from ${mailbox} was refused (${refused}).`,
      'administrator',
      'Check that the mailbox exists, and that the policy that limits “Mail.Send” includes it.',
    );
  if (last?.sentAt != null) return ok(`The last e-mail from ${mailbox} went out on ${sayInstant(last.sentAt)}.`);
  if (roles !== undefined) return ok(`The bot may send from ${mailbox}; none has been needed lately.`);
  return couldNotLook('elsewhere', byCommand);
}

/** The newest row for which an e-mail was tried. */
function newestBy(rows: readonly LogRow[]): LogRow | null {
  return rows
    .filter((row) => (row.route === 'mail' && row.sentAt !== null) || (row.tried ?? '').includes('mail: '))
    .reduce<LogRow | null>((best, row) => (best === null || row.plannedFor >= best.plannedFor ? row : best), null);
}
