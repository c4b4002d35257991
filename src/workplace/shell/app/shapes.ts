/**
 * What the workplace answers to the shell, read with care: everything arrives unknown and leaves typed.
 */
import { z } from 'zod';

const person = z.object({
  id: z.string(),
  tenantId: z.string(),
  displayName: z.string(),
  userPrincipalName: z.string(),
  mail: z.string(),
  kind: z.enum(['member', 'guest', 'external']),
  teamRole: z.enum(['owner', 'member', 'guest', 'none']),
  personalInstall: z.boolean(),
  caption: z.string(),
});
/** A person of the directory. */
export type Person = z.infer<typeof person>;

const role = z.enum(['owner', 'member', 'guest']);
const membershipType = z.enum(['standard', 'private', 'shared']);

const team = z.object({
  groupId: z.string(),
  internalId: z.string(),
  name: z.string(),
  sitePath: z.string(),
  channels: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      membershipType: membershipType.default('standard'),
      sitePath: z.string().optional(),
    }),
  ),
  members: z.array(z.object({ userId: z.string(), role })),
});
/** A team of the tenant, whoever is looking. */
export type Team = z.infer<typeof team>;

export const settingsShape = z.object({
  tabUrl: z.string(),
  tenant: z.object({ id: z.string(), name: z.string(), domain: z.string(), sharePointHost: z.string() }),
  app: z.object({ id: z.string(), name: z.string(), teamsAppId: z.string() }),
  teams: z.array(team).min(1),
  botName: z.string(),
  people: z.array(person),
  refreshInChannels: z.boolean(),
});
/** The workplace's tenant as the shell needs it. */
export type Settings = z.infer<typeof settingsShape>;

const tab = z.object({
  contentUrl: z.string(),
  entityId: z.string(),
  displayName: z.string(),
  websiteUrl: z.string().optional(),
});
/** The tab as configured in a channel. */
export type ConfiguredTab = z.infer<typeof tab>;

const channel = z.object({
  id: z.string(),
  name: z.string(),
  membershipType,
  /** What the acting person is in it. */
  role,
  unread: z.number(),
  tab: tab.nullable(),
});
export type Channel = z.infer<typeof channel>;

const ownTeam = z.object({
  id: z.string(),
  groupId: z.string(),
  name: z.string(),
  hasApp: z.boolean(),
  channels: z.array(channel),
});
/** A team that the acting person is in, with the channels they see. */
export type OwnTeam = z.infer<typeof ownTeam>;

export const conversationsShape = z.object({
  mri: z.string(),
  chat: z.object({ id: z.string(), name: z.string(), installed: z.boolean(), unread: z.number() }),
  teams: z.array(ownTeam),
  unread: z.number(),
});
export type Conversations = z.infer<typeof conversationsShape>;

const message = z.object({
  id: z.string(),
  conversationId: z.string(),
  threadId: z.string().optional(),
  from: z.object({ kind: z.enum(['bot', 'person']), name: z.string(), id: z.string().optional() }),
  sentAt: z.string(),
  editedAt: z.string().optional(),
  deleted: z.boolean(),
  text: z.string(),
  textFormat: z.string().optional(),
  cards: z.array(z.record(z.string(), z.unknown())),
  isOwnView: z.boolean().optional(),
  mentions: z.array(z.object({ text: z.string(), name: z.string() })),
});
export type Message = z.infer<typeof message>;

export const messagesShape = z.object({ conversationId: z.string(), messages: z.array(message) });
export const sentShape = z.object({ message, delivered: z.boolean() });

export const feedShape = z.object({
  items: z.array(
    z.object({
      seq: z.number(),
      kind: z.enum(['mention', 'chat', 'notification']),
      conversationId: z.string(),
      messageId: z.string(),
      topic: z.object({ title: z.string(), link: z.string() }).optional(),
      sentAt: z.string(),
      preview: z.string(),
      read: z.boolean(),
    }),
  ),
});
export type FeedItem = z.infer<typeof feedShape>['items'][number];

export const mailShape = z.object({
  address: z.string(),
  mails: z.array(
    z.object({ seq: z.number(), mailbox: z.string(), subject: z.string(), words: z.string(), sentAt: z.string() }),
  ),
});
/** A mail as it reached the acting person. */
export type Mail = z.infer<typeof mailShape>['mails'][number];

export const outcomeShape = z.object({
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('card') }),
    z.object({ kind: z.literal('nothing') }),
    z.object({ kind: z.literal('message'), text: z.string() }),
    z.object({ kind: z.literal('error'), code: z.string(), text: z.string() }),
    z.object({ kind: z.literal('unreachable'), text: z.string() }),
  ]),
});
/** What came of pressing a button on a card. */
export type PressOutcome = z.infer<typeof outcomeShape>['outcome'];

export const liveShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), change: z.string(), conversationId: z.string(), messageId: z.string() }),
  z.object({ type: z.literal('feed') }),
  z.object({ type: z.literal('mail') }),
  z.object({ type: z.literal('conversations') }),
]);

export const consentsShape = z.object({ consents: z.array(z.object({ audience: z.string(), scope: z.string() })) });
export const tokenShape = z.object({ accessToken: z.string(), expiresIn: z.number() });
export const clockShape = z.object({ boardTime: z.string() });
