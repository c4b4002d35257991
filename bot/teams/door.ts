/**
 * The one way in. It proves that Teams is speaking, reads the activity into our union, and turns our answer into what
 * Teams expects; no rule of the board is here. A token that is not right is 401 and nothing happens: botbuilder's own
 * handler answers some of them with 500.
 */
import type { Activity } from 'botbuilder';
import type { Answer, Handle } from '../incoming.ts';
import { faultFields, type Log } from '../log.ts';
import { readActivity } from './activity.ts';
import type { TeamsAdapter } from './adapter.ts';

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

export function teamsDoor(parts: { readonly teams: TeamsAdapter; readonly handle: Handle; readonly log: Log }): Door {
  const { teams, handle, log } = parts;
  return async (knock) => {
    const incoming = readActivity(knock.body);
    if (incoming === null) return refused(log, 400);
    const activity = knock.body as Activity; // its shape was just read; botbuilder wants its own type
    const identity = await authenticated(teams, knock.authorization, activity);
    if (identity === 'unavailable') return refused(log, 503);
    if (identity === 'refused') return refused(log, 401);
    let answer: Answer = { kind: 'nothing' };
    await teams.adapter.processActivityDirect(identity, activity, async () => {
      answer = await answered(handle, incoming, log);
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
  teams: TeamsAdapter,
  authorization: string,
  activity: Activity,
): Promise<Identity | 'refused' | 'unavailable'> {
  try {
    if (teams.checkToken !== null && !(await teams.checkToken(authorization, activity.serviceUrl))) return 'refused';
  } catch {
    // The channel's keys could not be fetched: nobody was refused, and nobody can be let in.
    return 'unavailable';
  }
  try {
    return await teams.authentication.authenticateRequest(activity, authorization);
  } catch {
    return 'refused';
  }
}

/** Nothing a handler throws may reach botbuilder, which would print it. */
async function answered(handle: Handle, incoming: Parameters<Handle>[0], log: Log): Promise<Answer> {
  const verb = incoming.kind === 'press' ? { verb: incoming.verb } : {};
  try {
    const answer = await handle(incoming);
    log('activity.taken', { kind: incoming.kind, ...verb });
    return answer;
  } catch (thrown) {
    log('activity.failed', { kind: incoming.kind, ...verb, ...faultFields(thrown) });
    return {
      kind: 'say',
      text: 'Something went wrong on our side and nothing was changed. Please try again in a few minutes.',
    };
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
