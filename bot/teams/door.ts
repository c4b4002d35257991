/**
 * The one way in. It proves that Teams is speaking, reads the activity into our union, and turns our answer into what
 * Teams expects; no rule of the board is here. A token that is not right is 401 and nothing happens: botbuilder's own
 * handler answers some of them with 500.
 */
import type { Activity } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { Answer, Handle, Incoming, Place } from '../incoming.ts';
import { faultFields, type Log } from '../log.ts';
import { readActivity } from './activity.ts';
import type { TeamsAdapter } from './adapter.ts';
import type { Send } from './send.ts';

/** The HTTP answer to one activity. */
export interface DoorAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What came over HTTP: the parsed body and the `Authorization` header. */
export interface Knock {
  readonly authorization: string;
  readonly body: unknown;
}

export type Door = (knock: Knock) => Promise<DoorAnswer>;

const unauthorised: DoorAnswer = { status: 401, body: { error: { code: 'Unauthorized' } } };

export interface DoorParts {
  readonly teams: Pick<TeamsAdapter, 'authentication' | 'checkToken'> & {
    readonly adapter: Pick<TeamsAdapter['adapter'], 'processActivityDirect'>;
  };
  readonly handle: Handle;
  /** Says sorry to whoever typed something. */
  readonly send: Pick<Send, 'into'>;
  readonly log: Log;
}

export function teamsDoor(parts: DoorParts): Door {
  const { teams, log } = parts;
  return async (knock) => {
    const incoming = readActivity(knock.body);
    if (incoming === null) return refused(log, 400);
    const activity = knock.body as Activity; // its shape was just read; botbuilder wants its own type
    const identity = await authenticated(parts, knock.authorization, activity);
    if (identity === 'unavailable') return refused(log, 503);
    if (identity === 'refused') return refused(log, 401);
    let answer: Answer = { kind: 'nothing' };
    await teams.adapter.processActivityDirect(identity, activity, async () => {
      answer = await answered(parts, incoming, activity.type === 'invoke');
    });
    return activity.type === 'invoke' ? invokeAnswer(answer) : { status: 200, body: null };
  };
}

function refused(log: Log, status: 400 | 401 | 503): DoorAnswer {
  log('activity.refused', { status });
  return status === 401
    ? unauthorised
    : { status, body: { error: { code: status === 400 ? 'BadRequest' : 'Unavailable' } } };
}

type Identity = Awaited<ReturnType<TeamsAdapter['authentication']['authenticateRequest']>>;

/** Our two checks first, then botbuilder's own: issuer, signature, key, expiry, service address. */
async function authenticated(
  { teams, log }: DoorParts,
  authorization: string,
  activity: Activity,
): Promise<Identity | 'refused' | 'unavailable'> {
  try {
    if (teams.checkToken !== null && !(await teams.checkToken(authorization, activity.serviceUrl))) return 'refused';
  } catch (thrown) {
    // The channel's keys could not be fetched: nobody was refused, and nobody can be let in.
    log('activity.failed', { kind: 'token', ...faultFields(thrown) });
    return 'unavailable';
  }
  try {
    return await teams.authentication.authenticateRequest(activity, authorization);
  } catch (thrown) {
    if (isTokenRefused(thrown)) return 'refused';
    log('activity.failed', { kind: 'token', ...faultFields(thrown) });
    return 'unavailable';
  }
}

/** What `jsonwebtoken`, with which botbuilder looks at signature and times, calls a token that is not right. */
const tokenErrors: readonly string[] = ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'];

/** botbuilder throws the same kind of error, with a status of 500, where it could not fetch keys. */
function isTokenRefused(thrown: unknown): boolean {
  if (AuthenticationError.isStatusCodeError(thrown)) return thrown.statusCode < 500;
  return thrown instanceof Error && tokenErrors.includes(thrown.name);
}

/** Nothing a handler throws may reach botbuilder, which would print it. */
async function answered({ handle, send, log }: DoorParts, incoming: Incoming, isInvoke: boolean): Promise<Answer> {
  const verb = incoming.kind === 'press' ? { verb: incoming.verb } : {};
  try {
    const answer = await handle(incoming);
    log('activity.taken', { kind: incoming.kind, ...verb });
    return answer;
  } catch (thrown) {
    log('activity.failed', { kind: incoming.kind, ...verb, ...faultFields(thrown) });
    const text = sorry[incoming.kind === 'press' ? 'press' : 'message'];
    // Only an invoke has an answer to put it in; what was typed, or pressed in an old client, is answered by a message.
    if (!isInvoke && (incoming.kind === 'message' || incoming.kind === 'press')) {
      await saySorry({ send, log }, incoming.place, text);
    }
    return { kind: 'say', text };
  }
}

const sorry = {
  message: 'Something went wrong on our side, so I cannot answer just now. Please try again in a few minutes.',
  press:
    'Something went wrong on our side. It is not certain whether this was saved: please open the card again in a few minutes to see. Pressing the button again does no harm.',
} as const;

async function saySorry(parts: Pick<DoorParts, 'send' | 'log'>, place: Place, text: string): Promise<void> {
  try {
    await parts.send.into(place, { text });
  } catch (thrown) {
    parts.log('activity.failed', { kind: 'apology', ...faultFields(thrown) });
  }
}

/** Source: "Universal Action Model", response format of `adaptiveCard/action`. */
function invokeAnswer(answer: Answer): DoorAnswer {
  switch (answer.kind) {
    case 'card':
      return invoke(200, 'application/vnd.microsoft.card.adaptive', answer.card);
    case 'say':
      return invoke(200, 'application/vnd.microsoft.activity.message', answer.text);
    case 'refused':
      return invoke(400, 'application/vnd.microsoft.error', { code: answer.code, message: answer.text });
    case 'nothing':
      return invoke(400, 'application/vnd.microsoft.error', {
        code: 'NotSupported',
        message: 'This button is not known.',
      });
  }
}

function invoke(status: number, type: string, value: unknown): DoorAnswer {
  return { status, body: { statusCode: status, type, value } };
}
