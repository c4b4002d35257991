/** Why nobody is signed in, from what MSAL throws. Only here is MSAL's vocabulary known. */
import { TookTooLong } from '../waitAtMost.ts';

/**
 * - `interaction`: a person must look at a window (first use, consent, expired).
 * - `refused`: the person was asked and said no.
 * - `adminNeeded`: only an administrator can allow the app, or this person to use it.
 * - `blocked`: a rule of an organisation (conditional access) does not allow this sign-in.
 * - `stranger`: the board's tenant does not know the account: not a member, and not invited as a guest.
 * - `otherTenant`: signed in, but at another organisation than the board's.
 * - `otherAccount`: signed in, but not as the person that Teams is open for.
 * - `closed`: the window was closed, or the browser did not let it open.
 * - `noNetwork`: the sign-in service was not reached.
 * - `noBridge`: this Teams has switched sign-in inside a tab off.
 * - `silent`: Teams did not answer the request for a token.
 * - `unknown`: anything else; `detail` has the code.
 */
export const signInProblems = [
  'interaction',
  'refused',
  'adminNeeded',
  'blocked',
  'stranger',
  'otherTenant',
  'otherAccount',
  'closed',
  'noNetwork',
  'noBridge',
  'silent',
  'unknown',
] as const;

export type SignInProblem = (typeof signInProblems)[number];

export class SignInFault extends Error {
  readonly problem: SignInProblem;
  /** Microsoft's error code, for a call to support. */
  readonly detail: string;

  constructor(problem: SignInProblem, detail: string, cause: unknown) {
    super(`${problem} ${detail}`, { cause });
    this.name = 'SignInFault';
    this.problem = problem;
    this.detail = detail;
  }
}

/**
 * Error codes of MSAL and of Entra.
 * Source: "Handle errors and exceptions in MSAL.js"; "Microsoft Entra authentication and authorization error codes".
 */
const problemOfCode: readonly (readonly [RegExp, SignInProblem])[] = [
  [/AADSTS(90094|900941|90093|90097|50105)\b/, 'adminNeeded'],
  [/AADSTS(5300[0-4]|50021[23])\b/, 'blocked'],
  [/AADSTS(50020|50034|51004)\b/, 'stranger'],
  [/user_cancel|popup_window|empty_window|block_nested_popups/, 'closed'],
  [/no_network|network_error|post_request_failed|get_request_failed/, 'noNetwork'],
  [/access_denied|consent_denied|AADSTS65004\b/, 'refused'],
  [/interaction_required|login_required|consent_required|no_account|no_tokens_found|native_account/, 'interaction'],
  [/nested_app_auth_bridge_disabled|bridge_unavailable/, 'noBridge'],
  [/timed_out|monitor_window_timeout/, 'silent'],
];

/** Whatever sign-in threw, as one of ours. */
export function signInFaultOf(thrown: unknown): SignInFault {
  if (thrown instanceof SignInFault) return thrown;
  if (thrown instanceof TookTooLong) return new SignInFault('silent', 'timed_out', thrown);
  const said = saidBy(thrown);
  const found = problemOfCode.find(([shape]) => shape.test(said));
  if (found !== undefined) return new SignInFault(found[1], codeIn(said), thrown);
  const needsPerson = thrown instanceof Error && thrown.name === 'InteractionRequiredAuthError';
  return new SignInFault(needsPerson ? 'interaction' : 'unknown', codeIn(said), thrown);
}

function saidBy(thrown: unknown): string {
  if (!(thrown instanceof Error)) return '';
  const code = 'errorCode' in thrown ? String(thrown.errorCode) : '';
  const sub = 'subError' in thrown ? String(thrown.subError) : '';
  return `${code} ${sub} ${thrown.message}`;
}

function codeIn(said: string): string {
  return /AADSTS\d+/.exec(said)?.[0] ?? said.trim().split(/\s+/)[0] ?? '';
}
