/**
 * Members of the objects of the Bot connector and of a bot's tokens. Sources: "Bot Framework Connector service API reference"
 * (MicrosoftDocs/bot-docs), "Get Teams specific context for your bot" (MicrosoftDocs/msteams-docs), "How to use managed
 * identities for App Service and Azure Functions" (MicrosoftDocs/azure-docs).
 */
import { type Resources, value } from './resource.ts';

const reference = 'Bot Framework Connector service API reference';
const context = 'Get Teams specific context for your bot';

export const connectorResources: Resources = {
  Activity: {
    page: reference,
    members: {
      ...value('action', 'attachmentLayout', 'channelId', 'code', 'historyDisclosed', 'id', 'inputHint', 'locale'),
      ...value('localTimestamp', 'name', 'replyToId', 'serviceUrl', 'speak', 'summary', 'text', 'textFormat'),
      ...value('timestamp', 'topicName', 'type'),
      ...{ attachments: 'Attachment', channelData: 'open', conversation: 'ConversationAccount', entities: 'open' },
      ...{ from: 'ChannelAccount', recipient: 'ChannelAccount', membersAdded: 'ChannelAccount', value: 'open' },
      ...{ membersRemoved: 'ChannelAccount', relatesTo: 'open', suggestedActions: 'open', semanticAction: 'open' },
    },
  },
  Attachment: {
    page: reference,
    members: { ...value('contentType', 'contentUrl', 'name', 'thumbnailUrl'), content: 'open' },
  },
  ChannelAccount: { page: reference, members: value('id', 'name', 'aadObjectId', 'role') },
  ConversationAccount: {
    page: reference,
    members: value('id', 'isGroup', 'name', 'conversationType', 'tenantId', 'aadObjectId', 'role'),
  },
  ConversationParameters: {
    page: `${reference}; tenantId: ConversationParameters interface (botframework-schema)`,
    members: {
      ...value('isGroup', 'topicName', 'tenantId'),
      ...{ bot: 'ChannelAccount', members: 'ChannelAccount', activity: 'Activity', channelData: 'open' },
    },
  },
  ConversationResourceResponse: { page: reference, members: value('activityId', 'id', 'serviceUrl') },
  ResourceResponse: { page: `${reference} (Identification object)`, members: value('id') },
  TeamsChannelAccount: {
    page: `${context}; aadObjectId: TeamsChannelAccount interface (botframework-schema)`,
    members: value(
      ...['id', 'name', 'objectId', 'aadObjectId', 'givenName', 'surname', 'email', 'userPrincipalName', 'tenantId'],
      'userRole',
    ),
  },
  'paged members': { page: context, members: { ...value('continuationToken'), members: 'TeamsChannelAccount' } },
  TeamDetails: {
    page: `${context}; TeamDetails interface (botframework-schema); tenantId: TeamDetails class (microsoft-teams-api)`,
    members: value('id', 'name', 'aadGroupId', 'channelCount', 'memberCount', 'tenantId', 'type'),
  },
  ErrorResponse: { page: reference, members: { error: 'Error' } },
  Error: { page: reference, members: value('code', 'message') },
  'identity token': {
    page: 'How to use managed identities for App Service and Azure Functions',
    members: value('access_token', 'client_id', 'expires_on', 'not_before', 'resource', 'token_type'),
  },
  'OpenID metadata': {
    page: 'Authentication with the Bot Connector API',
    members: value(
      ...['issuer', 'authorization_endpoint', 'jwks_uri', 'id_token_signing_alg_values_supported'],
      ...['token_endpoint_auth_methods_supported'],
    ),
  },
  'signing keys': { page: 'Authentication with the Bot Connector API', members: { keys: 'signing key' } },
  'signing key': {
    page: 'Authentication with the Bot Connector API',
    members: value('kty', 'use', 'kid', 'x5t', 'n', 'e', 'x5c', 'endorsements', 'alg'),
  },
};
