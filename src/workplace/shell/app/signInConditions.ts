/**
 * What signing in meets in this window: as usual, or one of the things that happen in a tenant. Chosen in the settings menu,
 * for tests and for whoever wants to see what people would see.
 */
import { z } from 'zod';

export const signInCondition = z.enum([
  'usual',
  'consentNeeded',
  'consentRefused',
  'adminNeeded',
  'expired',
  'noNetwork',
  'noBridge',
]);
export type SignInCondition = z.infer<typeof signInCondition>;

/** As the menu names them. */
export const conditionLabels: Readonly<Record<SignInCondition, string>> = {
  usual: 'Works without a question',
  consentNeeded: 'Asks for consent',
  consentRefused: 'Consent is refused',
  adminNeeded: 'An administrator has to consent',
  expired: 'The session has expired',
  noNetwork: 'Sign-in cannot be reached',
  noBridge: 'Older Teams: in a window of the app',
};

/** Whether the person has overcome the condition, by consent or by signing in, since it was chosen. */
export interface Visit {
  isPast: boolean;
}
