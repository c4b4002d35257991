/**
 * Members of the resources of Microsoft Graph that are neither lists nor files, as their pages in
 * microsoftgraph/microsoft-graph-docs-contrib list them (api-reference/v1.0/resources, and the request bodies of api/).
 */
import { type Resources, value } from './resource.ts';

export const graphResources: Resources = {
  nothing: { page: 'no body', members: {} },
  bytes: { page: 'the bytes of a file', members: {} },
  identity: {
    page: 'identity resource type',
    members: value('displayName', 'id', 'tenantId', 'thumbnails'),
    seen: { email: 'microsoft-graph-docs issue 7876, msgraph-metadata issue 814' },
  },
  identitySet: {
    page: 'identitySet resource type',
    members: {
      ...{ application: 'identity', applicationInstance: 'identity', conversation: 'identity', device: 'identity' },
      ...{ conversationIdentityType: 'identity', encrypted: 'identity', onPremises: 'identity', guest: 'identity' },
      ...{ phone: 'identity', user: 'identity' },
    },
  },
  permission: {
    page: 'permission resource type',
    members: {
      ...value('id', 'roles', 'shareId', 'expirationDateTime', 'hasPassword'),
      ...value('@deprecated.GrantedTo', '@deprecated.GrantedToIdentities'),
      ...{ grantedTo: 'identitySet', grantedToIdentities: 'identitySet', inheritedFrom: 'itemReference' },
      ...{ grantedToV2: 'identitySet', grantedToIdentitiesV2: 'identitySet', invitation: 'open', link: 'open' },
    },
  },
  user: {
    page: 'Get a user (the properties returned by default)',
    members: value(
      ...['businessPhones', 'displayName', 'givenName', 'id', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation'],
      ...['preferredLanguage', 'surname', 'userPrincipalName'],
    ),
  },
  'sendMail body': {
    page: 'user: sendMail',
    members: { message: 'message', ...value('saveToSentItems') },
  },
  message: {
    page: 'message resource type, as far as the examples of "user: sendMail" use it',
    members: {
      ...{ body: 'itemBody', toRecipients: 'recipient', ccRecipients: 'recipient', bccRecipients: 'recipient' },
      ...{ ...value('subject'), internetMessageHeaders: 'open', attachments: 'open' },
    },
  },
  itemBody: { page: 'itemBody resource type', members: value('content', 'contentType') },
  recipient: { page: 'recipient resource type', members: { emailAddress: 'emailAddress' } },
  emailAddress: { page: 'emailAddress resource type', members: value('address', 'name') },
  'sendActivityNotification body': {
    page: 'userTeamwork: sendActivityNotification',
    members: {
      ...{ topic: 'teamworkActivityTopic', previewText: 'itemBody', templateParameters: 'keyValuePair' },
      ...value('activityType', 'chainId', 'teamsAppId', 'iconId'),
    },
  },
  teamworkActivityTopic: {
    page: 'userTeamwork: sendActivityNotification',
    members: value('source', 'value', 'webUrl'),
  },
  keyValuePair: { page: 'userTeamwork: sendActivityNotification', members: value('name', 'value') },
  'install body': { page: 'Install app for user', members: value('teamsApp@odata.bind', 'consentedPermissionSet') },
  teamsAppInstallation: {
    page: 'List apps installed for user',
    members: { ...value('id'), teamsApp: 'teamsApp', teamsAppDefinition: 'open' },
  },
  teamsApp: {
    page: 'List apps installed for user (example 3)',
    members: value('id', 'externalId', 'displayName', 'distributionMethod'),
  },
  channel: {
    page: 'Get channel (its examples)',
    members: {
      ...value('id', 'createdDateTime', 'displayName', 'description', 'isFavoriteByDefault', 'email', 'webUrl'),
      ...value('membershipType', 'layoutType', 'isArchived', 'migrationMode', 'originalCreatedDateTime', 'tenantId'),
      summary: 'open',
    },
  },
  'batch requests': {
    page: 'Combine multiple HTTP requests using JSON batching',
    members: { requests: 'batch request' },
  },
  'batch request': {
    page: 'Combine multiple HTTP requests using JSON batching',
    members: { ...value('id', 'method', 'url', 'dependsOn'), headers: 'open', body: 'open' },
  },
  'batch responses': {
    page: 'Combine multiple HTTP requests using JSON batching',
    members: { responses: 'batch response' },
  },
  'batch response': {
    page: 'Combine multiple HTTP requests using JSON batching',
    members: { ...value('id', 'status'), headers: 'open', body: 'open' },
  },
  'Graph error': {
    page: 'Microsoft Graph error responses and resource types',
    members: { error: 'Graph error inside' },
  },
  'Graph error inside': {
    page: 'Microsoft Graph error responses and resource types',
    members: { ...value('code', 'message', 'target'), details: 'open', innerError: 'open', innererror: 'open' },
  },
};
