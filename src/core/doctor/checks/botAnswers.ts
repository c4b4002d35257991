/** How the bot is by its own word. Asked by the command alone: tab and bot never call each other. */
import { attention, broken, type Check, couldNotLook, ok, type Verdict } from '../check.ts';
import type { BotAnswer, BotCounts } from '../facts.ts';
import { counted } from '../phrases.ts';

/** Minutes without a finished round after which something is wrong; a round is begun every minute. */
const longestRoundMinutes = 10;
const longestWaitSeconds = 24 * 60 * 60;

export const botAnswers: Check = {
  name: 'botAnswers',
  title: 'The bot',
  judge: ({ bot: seen }) => {
    if (!seen.looked)
      return couldNotLook(seen.why, {
        who: 'operator',
        todo: 'Run “npm run doctor -- --bot <address of the bot>”. What it wrote last is under “Signs of life”.',
      });
    return seen.value.answers ? judgeHealth(seen.value) : sayDead(seen.value.status);
  },
};

function sayDead(status: number | null): Verdict {
  return broken(
    status === null
      ? 'The bot does not answer at its address.'
      : `The bot’s address answers ${status}, which is not the bot.`,
    'operator',
    'Look whether the service runs, what it printed last, and whether the address is right. Nobody is reminded meanwhile.',
  );
}

const stopped = broken(
  'The bot answers, but has stopped working.',
  'operator',
  'Restart the service and read its log.',
);

function judgeHealth({ up, counts }: Extract<BotAnswer, { answers: true }>): Verdict {
  if (!up) return stopped;
  return counts === null
    ? ok('It runs. For its counts, set WATCH_TOKEN as the service has it and look again.')
    : judgeCounts(counts);
}

function judgeCounts(health: BotCounts): Verdict {
  const { minutesSinceRound: minutes } = health;
  if (minutes !== null && minutes > longestRoundMinutes) return stopped;
  if (health.boards === 0)
    return broken(
      'The bot runs, but knows no board.',
      'owner',
      'Add the app to the team, or enter the board with “npm run boards -- add”.',
    );
  if (health.addressesHeld > 0)
    return attention(
      `Teams does not answer the bot at ${counted(health.addressesHeld, 'address', 'addresses')}; messages wait.`,
      'operator',
      'It tries again by itself. If it lasts an hour, look at the service health of Microsoft 365.',
    );
  if (health.oldestWaitSeconds > longestWaitSeconds)
    return attention(
      `A message has been waiting for ${counted(Math.floor(health.oldestWaitSeconds / 3600), 'hour')}.`,
      'operator',
      'Look at the Reminders page for what waits, and at the bot’s log for why.',
    );
  if (health.boardsWaitingForSetUp > 0)
    return attention(
      `${counted(health.boardsWaitingForSetUp, 'board waits', 'boards wait')} to be set up, of ${health.boards}.`,
      'owner',
      'Open Set-up in the tab of that team.',
    );
  return ok(`It runs and answers for ${counted(health.boards, 'board')}.`);
}
