/**
 * What stands in the way of a token under each chosen condition, as Teams would tell the library: the status and codes with
 * which the real ones arrive.
 * Source: msal-browser 5, `src/naa/BridgeStatusCode.ts`; "Microsoft Entra authentication and authorization error codes".
 */
import type { SignInCondition, Visit } from '../app/signInConditions.ts';

/** An error as the bridge gives it. */
export interface Refusal {
  readonly status: string;
  readonly code: string;
  readonly description: string;
}

/** Nothing, a question to the person, or a no. */
export type Obstacle = null | 'consent' | 'signIn' | Refusal;

const needsPerson = (code: string): Refusal => ({
  status: 'USER_INTERACTION_REQUIRED',
  code,
  description: 'A person has to look at a window.',
});

const noNetwork: Refusal = { status: 'NO_NETWORK', code: 'no_network', description: 'There is no network.' };

/** Without a window, and in one. */
const obstacles: Readonly<Record<SignInCondition, readonly [silent: Obstacle, window: Obstacle]>> = {
  usual: [null, null],
  consentNeeded: [needsPerson('consent_required'), 'consent'],
  consentRefused: [
    needsPerson('consent_required'),
    {
      status: 'PERSISTENT_ERROR',
      code: 'access_denied',
      description: 'AADSTS65004: User declined to consent to access the app.',
    },
  ],
  adminNeeded: [
    needsPerson('consent_required'),
    {
      status: 'PERSISTENT_ERROR',
      code: 'access_denied',
      description: 'AADSTS90094: An administrator of the organisation has to grant the permissions.',
    },
  ],
  expired: [needsPerson('interaction_required'), 'signIn'],
  noNetwork: [noNetwork, noNetwork],
  noBridge: [null, null],
};

/** @param method of the bridge: `GetTokenPopup` opens a window */
export function obstacleTo(method: string, condition: SignInCondition, visit: Visit): Obstacle {
  if (visit.isPast) return null;
  return obstacles[condition][method === 'GetTokenPopup' ? 1 : 0];
}
