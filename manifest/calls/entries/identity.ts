/** How the bot comes by its own tokens, and by the keys with which Teams signs what it sends. */
import type { DocumentedCall } from '../entry.ts';
import { connectorAuthentication } from './docs.ts';

const noPermission = { delegated: null, application: null };

export const identityCalls: readonly DocumentedCall[] = [
  {
    api: 'Managed identity',
    method: 'GET',
    path: '{IDENTITY_ENDPOINT}',
    purpose: 'A token of the bot for Microsoft Graph, for the connector, for Azure Storage.',
    page: {
      title: 'How to use managed identities for App Service and Azure Functions',
      found: 'MicrosoftDocs/azure-docs articles/app-service/overview-managed-identity.md',
    },
    least: noPermission,
    query: ['resource', 'api-version', 'client_id', 'principal_id', 'mi_res_id'],
    headers: ['x-identity-header'],
    request: 'nothing',
    response: 'identity token',
    success: [200],
    verified: 'yes',
    remark: 'Made by `@azure/identity` and by botbuilder; api-version 2019-08-01.',
    from: ['bot/graphToken.ts', 'bot/teams/adapter.ts'],
  },
  {
    api: 'Bot sign-in keys',
    method: 'GET',
    path: '/v1/.well-known/openidconfiguration',
    purpose: 'Where the keys are with which Teams signs.',
    page: connectorAuthentication,
    least: noPermission,
    query: [],
    request: 'nothing',
    response: 'OpenID metadata',
    success: [200],
    verified: 'yes',
    remark: 'Step 2 of the page; botbuilder asks for it too.',
    from: ['bot/teams/channelToken.ts', 'bot/teams/adapter.ts'],
  },
  {
    api: 'Bot sign-in keys',
    method: 'GET',
    path: '{jwks_uri}',
    purpose: 'Those keys, with the channels each may speak for.',
    page: connectorAuthentication,
    least: noPermission,
    query: [],
    request: 'nothing',
    response: 'signing keys',
    success: [200],
    verified: 'partly',
    remark: 'The page names the JWK format and `endorsements`; it shows no example of a key.',
    from: ['bot/teams/channelToken.ts', 'bot/teams/adapter.ts'],
  },
];
