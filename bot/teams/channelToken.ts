/**
 * Two checks that botbuilder leaves out. It takes a token of an Entra issuer for one of the Bot Framework Emulator and
 * then looks neither at its audience nor at its service address: a person's own token for this app (the tab and the bot
 * share one app id) would speak for everybody. And it takes a signing key that is endorsed for no channel at all.
 * Signature, expiry and service address are botbuilder's business, after this.
 * Source: "Authentication with the Bot Connector API", steps for tokens from the connector to the bot.
 */
import { z } from 'zod';
import { teamsChannel } from './activity.ts';

/** Issuer of every token with which Teams calls a bot. */
export const channelIssuer = 'https://api.botframework.com';

const header = z.object({ kid: z.string(), alg: z.literal('RS256') });
const claims = z.object({ iss: z.literal(channelIssuer), aud: z.string(), serviceurl: z.string() });
const metadata = z.object({ jwks_uri: z.url() });
const keys = z.object({
  keys: z.array(z.object({ kid: z.string(), endorsements: z.array(z.string()).default([]) })),
});

/** Keys change rarely; an unknown one is looked for again, but not more often than this. */
const askAgainMilliseconds = 60_000;
/** A key that was taken back is not believed longer than this. Source: as above, "refresh the list every 24 hours". */
const renewMilliseconds = 24 * 3_600_000;
/** While the keys cannot be asked for, the last ones are believed as long as this. */
const lastGoodMilliseconds = 3 * renewMilliseconds;

export type TokenCheck = (authorization: string, serviceUrl: string) => Promise<boolean>;

/** @param parts `machineNow` in milliseconds; `metadataUrl` the OpenID configuration of the channel */
export function channelTokenCheck(parts: {
  readonly appId: string;
  readonly metadataUrl: string;
  readonly machineNow: () => number;
}): TokenCheck {
  const isEndorsed = keySet(() => endorsedKeys(parts.metadataUrl), parts.machineNow);
  return async (authorization, serviceUrl) => {
    const [scheme, token, ...more] = authorization.split(' ');
    if (scheme !== 'Bearer' || token === undefined || more.length > 0) return false;
    const [head, body] = token.split('.').map(decoded);
    const read = { head: header.safeParse(head), body: claims.safeParse(body) };
    if (!read.head.success || !read.body.success) return false;
    const { aud, serviceurl } = read.body.data;
    return aud === parts.appId && serviceurl === serviceUrl && (await isEndorsed(read.head.data.kid));
  };
}

/**
 * Keys that are asked for again when they are old or when one is not among them. While asking fails, those last read go
 * on counting for a while: an outage of the key server must not close the bot.
 * @returns whether a key id is in the set; rejects when no set can be had
 */
export function keySet(
  read: () => Promise<ReadonlySet<string>>,
  machineNow: () => number,
): (keyId: string) => Promise<boolean> {
  let good: { readonly at: number; readonly keys: ReadonlySet<string> } | null = null;
  let asked: { readonly at: number; readonly done: Promise<void> } | null = null;
  const ask = (): Promise<void> => {
    const at = machineNow();
    // Tokens that arrive together, and soon after, share one question; a first set is asked for until it is there.
    if (asked !== null && at - asked.at < askAgainMilliseconds) return asked.done;
    const done = read().then((keys) => {
      good = { at, keys };
    });
    asked = { at, done };
    done.catch(() => {
      if (good === null) asked = null;
    });
    return done;
  };
  const known = (within: number) => (good !== null && machineNow() - good.at < within ? good.keys : null);
  return async (keyId) => {
    if (known(renewMilliseconds)?.has(keyId) === true) return true;
    try {
      await ask();
    } catch (thrown) {
      if (known(lastGoodMilliseconds)?.has(keyId) === true) return true;
      throw thrown;
    }
    return known(lastGoodMilliseconds)?.has(keyId) === true;
  };
}

async function endorsedKeys(metadataUrl: string): Promise<ReadonlySet<string>> {
  const { jwks_uri } = metadata.parse(await getJson(metadataUrl));
  const published = keys.parse(await getJson(jwks_uri));
  return new Set(published.keys.filter((key) => key.endorsements.includes(teamsChannel)).map((key) => key.kid));
}

async function getJson(url: string): Promise<unknown> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`the channel's keys were answered with ${answer.status}`);
  return answer.json();
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
