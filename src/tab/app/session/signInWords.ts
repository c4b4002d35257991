/** Why nobody is signed in, as a person reads it: what it means, what to do, and who can. */
import type { SignInProblem } from './signInFault.ts';

export interface SignInWords {
  readonly title: string;
  readonly sentence: string;
  readonly button: string;
}

export const signInWords: Readonly<Record<SignInProblem, SignInWords>> = {
  interaction: {
    title: 'Sign in to see the programme',
    sentence: 'Microsoft wants to be sure that it is you. A window will open; afterwards you come straight back here.',
    button: 'Sign in',
  },
  refused: {
    title: 'You have not allowed the app yet',
    sentence:
      'It needs your permission to read and write the board’s lists as you: never more than you may yourself. Sign in again and choose Accept.',
    button: 'Sign in',
  },
  adminNeeded: {
    title: 'An administrator has to allow this first',
    sentence:
      'Your organisation lets only an administrator say yes to this app. Send them the code below: they can allow it for everybody in the Microsoft Entra admin centre. Then try again.',
    button: 'Try again',
  },
  blocked: {
    title: 'A rule of your organisation stops the sign-in',
    sentence:
      'It may ask for another device, another place or a second proof. Try on a device that your organisation looks after; if that does not help, send your own IT support the code below.',
    button: 'Try again',
  },
  stranger: {
    title: 'The board does not know this account yet',
    sentence:
      'An owner of the team has to invite you as a guest, and you have to accept the invitation in your e-mail. Then try again.',
    button: 'Try again',
  },
  otherTenant: {
    title: 'You are signed in at another organisation',
    sentence:
      'The board is kept in somebody else’s Microsoft 365, where you are a guest. In Teams, choose your picture, then the organisation of the board, and open this tab again there.',
    button: 'Try again',
  },
  otherAccount: {
    title: 'Another account is signed in here',
    sentence:
      'It is not the one that Teams is open for. Nothing of it is shown. Sign in with the account that you use in Teams.',
    button: 'Sign in',
  },
  closed: {
    title: 'The sign-in window was closed',
    sentence:
      'You were not signed in, so there is nothing to show yet. Sign in when you are ready. If no window opened, allow pop-ups for Teams in your browser.',
    button: 'Sign in',
  },
  noNetwork: {
    title: 'Sign-in cannot be reached',
    sentence: 'There seems to be no network. Check your connection, then try again.',
    button: 'Try again',
  },
  noBridge: {
    title: 'This version of Teams cannot sign you in here',
    sentence: 'Update Teams, or open the channel in Teams in a browser, and choose the tab again.',
    button: 'Try again',
  },
  silent: {
    title: 'Teams did not finish signing you in',
    sentence: 'It has not answered. Try again; if that does not help, restart Teams.',
    button: 'Try again',
  },
  unknown: {
    title: 'You could not be signed in',
    sentence: 'Try again. If it keeps failing, give your administrator the code below.',
    button: 'Try again',
  },
};
