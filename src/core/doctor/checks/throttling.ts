/** Whether Microsoft asked to slow down: while the doctor looked, and in what the bot recorded of its messages. */
import { allSeen, attention, type Check, couldNotLook, ok } from '../check.ts';
import { counted } from '../phrases.ts';

export const throttling: Check = {
  name: 'throttling',
  title: 'Being slowed down',
  judge: (facts) => {
    const seen = allSeen([facts.traffic]);
    if (!seen.looked)
      return couldNotLook(seen.why, {
        who: 'operator',
        todo: 'Run “npm run doctor”: it sees every answer of Microsoft.',
      });
    const [{ answers, throttled }] = seen.values;
    if (throttled > 0)
      return attention(
        `Microsoft asked ${counted(throttled, 'time')} to slow down in ${answers} answers.`,
        'operator',
        'Nothing is lost: it was asked again. If it stays so, look what else uses this site, such as a migration or a back-up.',
      );
    const messages = facts.log.looked
      ? facts.log.value.filter((row) => row.state === 'waiting' && /\b(429|TooManyRequests)\b/.test(row.why ?? ''))
          .length
      : 0;
    if (messages > 0)
      return attention(
        `Teams asks the bot to slow down: ${counted(messages, 'message waits', 'messages wait')}.`,
        'operator',
        'They go out by themselves. If it lasts, lower SENDS_PER_SECOND.',
      );
    return ok(`None of ${answers} answers asked to slow down.`);
  },
};
