/**
 * Why a message did not arrive, in plain words, and who can do what about it. Knows codes alone, Microsoft's and the
 * bot's own; whom it concerns is `neverReached.ts`.
 * Source of the codes: "Send and receive messages with a bot", status codes from bot conversational APIs.
 */

/** Why something did not arrive, and who can do what about it. */
export interface Trouble {
  readonly what: string;
  readonly todo: string;
}

const notInstalled: Trouble = {
  what: 'The app is not installed for them',
  todo: 'Ask them to open the app once in Teams and send it any word, or ask your Microsoft 365 administrator to install it for them.',
};
const blocked: Trouble = {
  what: 'They have blocked or muted the app',
  todo: 'Ask them to open their chat with the app in Teams, choose Unblock, and send it any word.',
};
const switchedOff: Trouble = {
  what: 'An administrator has switched the app off for them',
  todo: 'Ask your Microsoft 365 administrator to allow the app for them.',
};
const gone: Trouble = {
  what: 'Their chat with the app, or the channel, is not there any more',
  todo: 'Ask them to open the app once in Teams and send it any word; if the channel was deleted, choose another on the Set-up page.',
};
const notAllowed: Trouble = {
  what: 'Teams did not allow it',
  todo: 'Check that they are still a member of the team; if they are, ask your Microsoft 365 administrator.',
};
const silent: Trouble = {
  what: 'Teams did not answer',
  todo: 'Nothing for now: their next reminder tries every way again. If it lasts, tell your administrator.',
};

const notInTeam: Trouble = {
  what: 'They are not in the team',
  todo: 'Add them to the team in Teams; if they have left, end their appointment and name somebody else.',
};
const uncertain: Trouble = {
  what: 'Teams never said whether it arrived',
  todo: 'Ask them whether it came. Their next reminder tries every way again.',
};
const ourMistake: Trouble = {
  what: 'The message itself could not be sent',
  todo: 'Tell the person who looks after the app; it says nothing about the reader.',
};

const troubles: Readonly<Record<string, Trouble>> = {
  BotNotInConversationRoster: notInstalled,
  ConversationBlockedByUser: blocked,
  MessageWritesBlocked: blocked,
  BotDisabledByAdmin: switchedOff,
  ConversationNotFound: gone,
  ActivityNotFoundInConversation: gone,
  ForbiddenOperationException: notAllowed,
  AclCheckFailed: notAllowed,
  NotEnoughPermissions: notAllowed,
  NoAnswer: silent,
  NotConnected: silent,
  NotInTeam: notInTeam,
  NoAddress: notInTeam,
  MayHaveArrivedTwice: uncertain,
  CannotBeMade: ourMistake,
  MessageSizeTooBig: ourMistake,
  'Bad Argument': ourMistake,
  BotNotRegistered: ourMistake,
  InvalidBotApiHost: ourMistake,
};

/** Whether what went wrong lies in the message or the app, so that it says nothing about whether a person is reached. */
export function isOurMistake(code: string | null): boolean {
  return sayTrouble(code) === ourMistake;
}

/** @param code Microsoft's, or ours; null when none was recorded */
export function sayTrouble(code: string | null): Trouble {
  const known = code === null ? undefined : troubles[code];
  if (known !== undefined) return known;
  if (code !== null && /^5\d\d$/.test(code)) return silent;
  return {
    what: code === null ? 'Every way was refused' : `Every way was refused (${code})`,
    todo: 'Check that they are still a member of the team, and give the code to your administrator.',
  };
}
