/**
 * An activity of Teams, read into our union. What is not of the expected shape is ignored, never half believed.
 * Source: "Conversation events in your Teams bot", "Universal Actions for Adaptive Cards", "Installation update event",
 * "Apps for shared and private channels" (a bot that joins or leaves one channel).
 */
import { z } from 'zod';
import { isCardVerb } from '../../src/cards/verbs.ts';
import type { Caller, Incoming, Place } from '../incoming.ts';

const text = z.string().min(1);
const account = z.object({ id: text, aadObjectId: text.optional().catch(undefined) });

const activity = z.object({
  type: text,
  id: z.string().default(''),
  name: z.string().optional(),
  action: z.string().optional(),
  channelId: text,
  serviceUrl: z.url(),
  from: account,
  recipient: z.object({ id: text }),
  conversation: z.object({ id: text, conversationType: z.string().optional(), tenantId: z.string().optional() }),
  channelData: z
    .object({
      tenant: z.object({ id: text }).optional(),
      team: z.object({ id: text, aadGroupId: text.optional() }).optional(),
      channel: z.object({ id: text }).optional(),
      eventType: z.string().optional(),
    })
    .default({}),
  membersAdded: z.array(z.object({ id: text })).optional(),
  membersRemoved: z.array(z.object({ id: text })).optional(),
  text: z.string().optional(),
  value: z.unknown().optional(),
  replyToId: z.string().optional(),
});
type Activity = z.infer<typeof activity>;

const invokeValue = z.object({
  action: z.object({ type: z.literal('Action.Execute'), verb: text, data: z.record(z.string(), z.unknown()) }),
  trigger: z.enum(['manual', 'automatic']).catch('manual'),
});
const submitValue = z.looseObject({ verb: text });

/** The channel this bot is for; another one is refused. */
export const teamsChannel = 'msteams';

/** @returns null for something that is no activity of Teams at all */
export function readActivity(raw: unknown): Incoming | null {
  const parsed = activity.safeParse(raw);
  if (!parsed.success || parsed.data.channelId !== teamsChannel) return null;
  return incomingOf(parsed.data);
}

function incomingOf(seen: Activity): Incoming {
  const place = placeOf(seen);
  if (place === null) return { kind: 'ignored' };
  const caller = callerOf(seen);
  switch (seen.type) {
    case 'installationUpdate':
      if (seen.action?.startsWith('remove') === true) return { kind: 'botRemoved', place, caller };
      // `add-upgrade` is a new version of what was there.
      return { kind: 'botAdded', place, caller, isInstall: seen.action === 'add' };
    case 'conversationUpdate':
      return membershipOf(seen, place, caller);
    case 'message':
      return caller === null ? { kind: 'ignored' } : messageOf(seen, place, caller);
    case 'invoke':
      return caller === null ? { kind: 'ignored' } : invokeOf(seen, place, caller);
    default:
      return { kind: 'ignored' };
  }
}

/** Group chats are no place of ours: the bot is for teams and for a person's own chat. */
function placeOf(seen: Activity): Place | null {
  const tenantId = seen.conversation.tenantId ?? seen.channelData.tenant?.id;
  if (tenantId === undefined) return null;
  const common = { conversationId: seen.conversation.id, serviceUrl: seen.serviceUrl, tenantId };
  const { team, channel } = seen.channelData;
  if (seen.conversation.conversationType === 'personal') {
    return { kind: 'personal', ...common, teamId: null, groupId: null, channelId: null };
  }
  if (team === undefined) return null;
  return {
    kind: 'channel',
    ...common,
    teamId: team.id,
    groupId: team.aadGroupId ?? null,
    channelId: channel?.id ?? seen.conversation.id.split(';')[0] ?? null,
  };
}

function callerOf({ from }: Activity): Caller | null {
  return from.aadObjectId === undefined ? null : { objectId: from.aadObjectId, mri: from.id };
}

function membershipOf(seen: Activity, place: Place, caller: Caller | null): Incoming {
  // Put into a private or shared channel, or taken out of one: the team has the bot all the while.
  if (seen.channelData.eventType?.startsWith('channelMember') === true) return { kind: 'ignored' };
  const bot = seen.recipient.id;
  if (seen.membersAdded?.some((one) => one.id === bot) === true)
    return { kind: 'botAdded', place, caller, isInstall: false };
  if (seen.membersRemoved?.some((one) => one.id === bot) === true) return { kind: 'botRemoved', place, caller };
  return { kind: 'ignored' };
}

function messageOf(seen: Activity, place: Place, caller: Caller): Incoming {
  const submitted = submitValue.safeParse(seen.value);
  if (submitted.success && isCardVerb(submitted.data.verb)) {
    return {
      kind: 'press',
      place,
      caller,
      verb: submitted.data.verb,
      data: submitted.data,
      cardId: seen.replyToId ?? null,
      trigger: 'manual',
      via: 'submit',
    };
  }
  return { kind: 'message', place, caller, activityId: seen.id, text: withoutMentions(seen.text ?? '') };
}

function withoutMentions(said: string): string {
  return said
    .replace(/<at>[^<]*<\/at>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function invokeOf(seen: Activity, place: Place, caller: Caller): Incoming {
  const value = invokeValue.safeParse(seen.value);
  if (seen.name !== 'adaptiveCard/action' || !value.success || !isCardVerb(value.data.action.verb)) {
    return { kind: 'ignored' };
  }
  return {
    kind: 'press',
    place,
    caller,
    verb: value.data.action.verb,
    data: value.data.action.data,
    cardId: seen.replyToId ?? null,
    trigger: value.data.trigger,
    via: 'execute',
  };
}
