/**
 * A workplace with a fake bot at its side: the connector as the bot, the shell's API as a person.
 */

import type { WorkplaceOptions } from '../../../src/workplace/server/workplace.ts';
import {
  type Ask,
  asker,
  PEOPLE,
  type PersonName,
  SMALL_DIRECTORY,
  type TestWorkplace,
  withWorkplace,
} from '../../kit/workplace.ts';
import { type FakeBot, startFakeBot } from './fakeBot.ts';

export const channelId = SMALL_DIRECTORY.channels[0]?.id ?? '';

export interface TestTeams {
  readonly at: TestWorkplace;
  readonly bot: FakeBot;
  /** The connector, with the bot's token: `ask('conversations')` is relative to `/connector/v3/`. */
  readonly connector: Ask;
  /** The control API of the Teams half: `ask('install')`. */
  readonly control: Ask;
  /** The shell's API as a person: `ask('messages?conversation=bot')`. */
  shell(name: PersonName): Ask;
  /** Lines the workplace logged. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

/** Starts both; the caller closes. */
export async function withTeams(options: Partial<WorkplaceOptions> = {}): Promise<TestTeams> {
  const logged: string[] = [];
  let url = '';
  const bot = await startFakeBot({ keysUrl: () => `${url}/botframework/keys`, appId: SMALL_DIRECTORY.app.id });
  const at = await withWorkplace({ botUrl: bot.url, log: (line) => logged.push(line), ...options });
  url = at.url;
  const { tokens } = at.workplace.parts;
  return {
    at,
    bot,
    logged,
    connector: asker(`${url}/connector/v3/`, () => tokens.appToken(SMALL_DIRECTORY.app.id, 'connector')),
    control: asker(`${url}/workplace/teams/`, undefined),
    shell: (name) => {
      const ask = asker(`${url}/workplace/shell/`, undefined);
      return (path, asked = {}) =>
        ask(path, { ...asked, headers: { 'x-workplace-user': PEOPLE[name].id, ...asked.headers } });
    },
    close: async () => {
      await at.close();
      await bot.close();
    },
  };
}

/** A message with one small card. */
export function cardMessage(card: object, text?: string): object {
  return {
    type: 'message',
    ...(text === undefined ? {} : { text }),
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Please sign' }], ...card },
      },
    ],
  };
}

/** Opens the 1:1 chat of a person, as the bot. @returns the conversation's id. */
export async function openChat(teams: TestTeams, name: PersonName): Promise<string> {
  const made = await teams.connector('conversations', { method: 'POST', body: { members: [{ id: PEOPLE[name].id }] } });
  return String(made.body.id);
}

/** Sends into a conversation, as the bot. @returns the activity's id. */
export async function sendTo(teams: TestTeams, conversationId: string, activity: object): Promise<string> {
  const sent = await teams.connector(`conversations/${encodeURIComponent(conversationId)}/activities`, {
    method: 'POST',
    body: activity,
  });
  return String(sent.body.id);
}
