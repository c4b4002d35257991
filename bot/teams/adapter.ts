/**
 * botbuilder, put together: its authentication, its CloudAdapter, and connector clients. The one place where our settings
 * become the names that botbuilder wants; it takes the addresses of another channel only as a full set.
 */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ClaimsIdentity, type ConnectorClient, TeamsConnectorClient } from 'botframework-connector';
import type { BotIdentity } from '../config.ts';
import { channelIssuer, channelTokenCheck, type TokenCheck } from './channelToken.ts';
import { connectorHttp } from './connectorHttp.ts';

/** A call to Teams that takes longer counts as lost; Teams itself answers within a few seconds. */
const callTimeoutMilliseconds = 15_000;
const publicMetadata = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

export interface TeamsAdapter {
  readonly adapter: CloudAdapter;
  readonly authentication: ConfigurationBotFrameworkAuthentication;
  /** Null in anonymous mode. */
  readonly checkToken: TokenCheck | null;
  /** The bot's own id in Teams. */
  readonly botId: string;
  /** One client for each service address, kept. */
  client(serviceUrl: string): Promise<ConnectorClient>;
  teamsClient(serviceUrl: string): Promise<TeamsConnectorClient>;
}

export function teamsAdapter(parts: {
  readonly identity: BotIdentity;
  readonly workplaceUrl: string | null;
  readonly machineNow: () => number;
  /** After how long a call counts as lost. */
  readonly callTimeoutMilliseconds?: number | undefined;
}): TeamsAdapter {
  const { identity, workplaceUrl } = parts;
  const timeout = parts.callTimeoutMilliseconds ?? callTimeoutMilliseconds;
  const metadataUrl =
    workplaceUrl === null ? publicMetadata : `${workplaceUrl}/botframework/.well-known/openidconfiguration`;
  const appId = identity.type === 'anonymous' ? '' : identity.appId;
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { ...named(identity), ...(workplaceUrl === null || appId === '' ? {} : channelSet(metadataUrl)) },
    undefined,
    undefined,
    undefined,
    { httpClient: connectorHttp(timeout) },
  );
  const clients = new Map<string, Promise<ConnectorClient>>();
  const client = (serviceUrl: string): Promise<ConnectorClient> => {
    const known = clients.get(serviceUrl);
    if (known !== undefined) return known;
    const connecting = connect(authentication, appId, serviceUrl);
    clients.set(serviceUrl, connecting);
    // A failure is not kept: the next call tries again.
    connecting.catch(() => clients.delete(serviceUrl));
    return connecting;
  };
  return {
    adapter: new CloudAdapter(authentication),
    authentication,
    checkToken: appId === '' ? null : channelTokenCheck({ appId, metadataUrl, machineNow: parts.machineNow }),
    botId: `28:${appId}`,
    client,
    teamsClient: async (serviceUrl) => {
      const { credentials } = await client(serviceUrl);
      return new TeamsConnectorClient(credentials, {
        baseUri: serviceUrl,
        httpClient: connectorHttp(timeout),
      });
    },
  };
}

function named(identity: BotIdentity): Record<string, string> {
  switch (identity.type) {
    case 'anonymous':
      return { MicrosoftAppId: '' };
    case 'UserAssignedMsi':
      return {
        MicrosoftAppId: identity.appId,
        MicrosoftAppType: 'UserAssignedMsi',
        MicrosoftAppTenantId: identity.tenantId,
      };
    case 'SingleTenant':
      return {
        MicrosoftAppId: identity.appId,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: identity.tenantId,
        CertificateThumbprint: identity.certificateThumbprint,
        CertificatePrivateKey: identity.certificatePem,
      };
  }
}

function channelSet(metadataUrl: string): Record<string, string> {
  return {
    ValidateAuthority: 'true',
    CallerId: '',
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: channelIssuer,
    ToBotFromChannelTokenIssuer: channelIssuer,
    OAuthUrl: channelIssuer,
    ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
  };
}

function connect(
  authentication: ConfigurationBotFrameworkAuthentication,
  appId: string,
  serviceUrl: string,
): Promise<ConnectorClient> {
  const identity = new ClaimsIdentity(
    appId === ''
      ? []
      : [
          { type: 'aud', value: appId },
          { type: 'appid', value: appId },
        ],
  );
  return authentication.createConnectorFactory(identity).create(serviceUrl, channelIssuer);
}
