/** Whether tokens are meant for the service and come from the board's tenant: a guest signed in at home gets a wrong one. */
import { broken, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import type { TokenFacts } from '../facts.ts';
import { counted, listed } from '../phrases.ts';

export const tokens: Check = {
  name: 'tokens',
  title: 'Tokens',
  judge: ({ tokens: seen, tenantId }) => {
    if (!seen.looked) return couldNotLook(seen.why, byCommand);
    const wrong = seen.value.flatMap((token) => wrongIn(token, tenantId));
    if (wrong.length === 0)
      return ok(`${counted(seen.value.length, 'token is', 'tokens are')} for the right service and of this tenant.`);
    return broken(
      `A token is not what was asked for: ${listed(wrong)}.`,
      'operator',
      'Check the tenant and client ids in the settings of the bot and the tab, and that people sign in to the board’s tenant.',
    );
  },
};

function wrongIn(token: TokenFacts, tenantId: string): readonly string[] {
  const whose = `${token.of === 'app' ? 'the bot’s' : 'yours'} for ${token.service}`;
  return [
    ...(sameAddress(token.audience, token.expectedAudience) ? [] : [`${whose} is meant for ${token.audience}`]),
    ...(token.tenantId === tenantId ? [] : [`${whose} is of another tenant`]),
    ...(token.isAppOnly === (token.of === 'app')
      ? []
      : [`${whose} speaks for ${token.isAppOnly ? 'an app' : 'a person'}`]),
  ];
}

/** Graph's audience is also written as the id of its own application ("Access token claims reference"). */
const graphAppId = '00000003-0000-0000-c000-000000000000';

function sameAddress(audience: string, expected: string): boolean {
  const bare = (text: string) => text.replace(/\/$/, '').toLowerCase();
  return bare(audience) === bare(expected) || (audience === graphAppId && expected === 'https://graph.microsoft.com');
}
