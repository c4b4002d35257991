/**
 * One activity over the wire to the bot, with the channel's signed token, and what came back.
 *
 * There is no retry: Teams does not repeat an activity the bot missed.
 */
import { asText, type JsonObject } from '../json.ts';
import type { TeamsWorld } from '../teamsWorld.ts';
import { serviceUrlOf } from './activityShapes.ts';

/** Teams gives up on an invoke after 10 to 15 seconds. Source: msteams-docs issues 6461, 6544. */
const patienceMilliseconds = 15_000;

export type Delivery =
  | { readonly state: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly state: 'unreachable'; readonly why: string };

function endpointOf(botUrl: string): string {
  const url = new URL(botUrl);
  return url.pathname === '/' ? new URL('/api/messages', url).href : url.href;
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Posts an activity to the bot and waits for its answer, at most as long as Teams would. */
export async function deliver(world: TeamsWorld, activity: JsonObject): Promise<Delivery> {
  const { parts, botUrl, log, invokeTimeoutMilliseconds } = world.deps;
  if (botUrl() === '') return { state: 'unreachable', why: 'No bot is running.' };
  const token = await parts.tokens.channelToken(parts.directory().app.id, serviceUrlOf(world));
  try {
    const response = await fetch(endpointOf(botUrl()), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(invokeTimeoutMilliseconds ?? patienceMilliseconds),
    });
    return { state: 'answered', status: response.status, body: await readBody(response) };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    log(`teams: the bot did not take a ${asText(activity.type) ?? 'nameless'} activity: ${why}`);
    return { state: 'unreachable', why };
  }
}

/** @returns whether the bot took the activity. */
export function wasTaken(delivery: Delivery): boolean {
  return delivery.state === 'answered' && delivery.status >= 200 && delivery.status < 300;
}
