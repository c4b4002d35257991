/**
 * Where the bot gets its tokens and checks the channel's: App Service's managed identity, and the bot's OpenID metadata.
 *
 * Microsoft pages "How to use managed identities for App Service and Azure Functions" (REST endpoint reference, api-version
 * 2019-08-01) and "Authenticate requests with the Bot Connector API". The secret header is checked as App Service checks it.
 */
import { type Request, type Response, Router } from 'express';
import { exportJWK } from 'jose';
import type { SigningKey } from '../tenant/signingKey.ts';
import { BOT_FRAMEWORK, TOKEN_SECONDS } from '../tenant/tokens.ts';
import type { Audience, TenantParts } from '../tenant/types.ts';

export interface IdentityService {
  readonly parts: TenantParts;
  readonly key: SigningKey;
  /** The value of `X-IDENTITY-HEADER` this workplace expects. */
  readonly identityHeader: string;
}

/** The router for identity, to be mounted at the root. */
export function identityRoutes(service: IdentityService): Router {
  const router = Router();
  router.get('/msi/token', (request, response) => managedIdentity(service, request, response));
  router.get('/botframework/.well-known/openidconfiguration', (_request, response) => {
    response.json({
      issuer: BOT_FRAMEWORK,
      authorization_endpoint: `${service.parts.baseUrl()}/botframework/authorize`,
      jwks_uri: `${service.parts.baseUrl()}/botframework/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  });
  router.get('/botframework/keys', async (_request, response): Promise<void> => {
    const jwk = await exportJWK(service.key.publicKey);
    response.json({ keys: [{ ...jwk, kid: service.key.keyId, use: 'sig', alg: 'RS256', endorsements: ['msteams'] }] });
  });
  return router;
}

async function managedIdentity(service: IdentityService, request: Request, response: Response): Promise<void> {
  if (request.get('x-identity-header') !== service.identityHeader) {
    refuse(response, 401, 'X-IDENTITY-HEADER is missing or wrong');
    return;
  }
  const { resource, client_id: clientId } = request.query;
  const audience = typeof resource === 'string' ? audienceOf(service, resource) : undefined;
  if (request.query['api-version'] !== '2019-08-01' || audience === undefined) {
    refuse(response, 400, 'api-version must be 2019-08-01 and resource one this workplace knows');
    return;
  }
  const { app } = service.parts.directory();
  if (clientId !== undefined && clientId !== app.id) {
    refuse(response, 400, 'No user assigned identity with this client_id');
    return;
  }
  const expires = Math.floor(service.parts.clock.machineNow() / 1000) + TOKEN_SECONDS;
  response.json({
    access_token: await service.parts.tokens.appToken(app.id, audience),
    expires_on: String(expires),
    resource,
    token_type: 'Bearer',
    client_id: app.id,
  });
}

function refuse(response: Response, status: number, message: string): void {
  response.status(status).json({ statusCode: status, message });
}

function audienceOf(service: IdentityService, resource: string): Audience | undefined {
  const wanted = resource.replace(/\/$/, '');
  if (wanted === 'https://graph.microsoft.com') return 'graph';
  if (wanted === BOT_FRAMEWORK) return 'connector';
  return wanted === `https://${service.parts.directory().tenant.sharePointHost}` ? 'sharepoint' : undefined;
}
