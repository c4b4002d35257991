/** Speaking to a bot as Teams does, past the workplace's own channel: for tokens that Teams would never send, and for a second bot. */
import { randomUUID } from 'node:crypto';
import type { BotWorld } from './botWorld.ts';
import type { CardJson } from './desk.ts';
import { dataOf } from './desk.ts';
import { channelId, directory, tenantId, type UserName, users } from './tenant.ts';

export interface Knocked {
  readonly status: number;
  readonly body: unknown;
}

/** Posts an activity with an `Authorization` header. */
export async function knock(botUrl: string, activity: unknown, authorization: string | null): Promise<Knocked> {
  const answer = await fetch(`${botUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
    body: JSON.stringify(activity),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

/** A press of a button in the channel, as Teams sends it. */
export function pressActivity(
  world: BotWorld,
  press: {
    readonly as: UserName;
    readonly mri: string;
    readonly messageId: string;
    readonly card: CardJson;
    readonly verb: string;
    readonly inputs: Readonly<Record<string, string>>;
  },
) {
  return {
    type: 'invoke',
    id: randomUUID(),
    name: 'adaptiveCard/action',
    channelId: 'msteams',
    serviceUrl: serviceUrl(world),
    from: { id: press.mri, name: users[press.as].displayName, aadObjectId: users[press.as].id },
    recipient: { id: `28:${directory.app.id}`, name: directory.app.name },
    conversation: {
      id: `${channelId};messageid=${press.messageId}`,
      conversationType: 'channel',
      isGroup: true,
      tenantId,
    },
    channelData: {
      tenant: { id: tenantId },
      team: { id: channelId, aadGroupId: directory.team.groupId },
      channel: { id: channelId },
    },
    replyToId: press.messageId,
    value: {
      action: {
        type: 'Action.Execute',
        id: '',
        verb: press.verb,
        data: { ...dataOf(press.card, press.verb), ...press.inputs },
      },
      trigger: 'manual',
    },
  };
}

export function serviceUrl(world: BotWorld): string {
  return `${world.workplace.url}/connector/`;
}

/** The Teams id of a person, as the shell tells it. */
export async function mriOf(world: BotWorld, name: UserName): Promise<string> {
  const answer = await fetch(`${world.workplace.url}/workplace/shell/conversations`, {
    headers: { 'x-workplace-user': users[name].id },
  });
  const { mri } = (await answer.json()) as { readonly mri: string }; // the shell's documented answer
  return mri;
}

/** The header that Teams itself would send. */
export async function channelHeader(world: BotWorld): Promise<string> {
  return `Bearer ${await world.workplace.parts.tokens.channelToken(directory.app.id, serviceUrl(world))}`;
}
