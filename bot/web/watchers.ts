/**
 * Who may see counts and metrics. They hold nothing personal, but how many messages wait and how many boards there are is
 * nobody's business outside: so they are for this machine, or for whoever shows the token of the settings. Whether the
 * service is up may be known by everybody.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const loopback: readonly string[] = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** @param token null: only from this machine */
export function mayWatch(request: Pick<IncomingMessage, 'headers' | 'socket'>, token: string | null): boolean {
  return isFromThisMachine(request) || (token !== null && sameText(request.headers.authorization, `Bearer ${token}`));
}

/** A proxy on this machine asks for others, and says so. */
function isFromThisMachine({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const forwarded = headers['x-forwarded-for'] ?? headers.forwarded;
  return forwarded === undefined && loopback.includes(socket.remoteAddress ?? '');
}

/** Takes as long for a token that is nearly right as for one that is not. */
function sameText(given: string | undefined, wanted: string): boolean {
  const [one, other] = [given ?? '', wanted].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
