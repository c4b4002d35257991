/**
 * The `tempauth` of a pre-authenticated address: good for one purpose and one hour, and needing no token.
 *
 * Microsoft page "driveItem resource type", `@microsoft.graph.downloadUrl`: short-lived, about an hour. Machine time.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Database } from '../../tenant/database.ts';
import { recall, remember } from '../../tenant/facts.ts';

const FACT = 'secret of file tickets';
const HOUR = 3_600_000;

function secretOf(database: Database): string {
  const known = recall(database, FACT);
  if (known !== undefined) return known;
  const fresh = randomUUID();
  remember(database, FACT, fresh);
  return fresh;
}

function sealOf(database: Database, purpose: string, until: number): string {
  return createHmac('sha256', secretOf(database)).update(`${purpose} until ${until}`).digest('base64url');
}

export function newTicket(database: Database, purpose: string, machineNow: number): string {
  const until = machineNow + HOUR;
  return `v1.${until}.${sealOf(database, purpose, until)}`;
}

/** Whether a ticket was given for this purpose and still holds. */
export function ticketHolds(
  database: Database,
  ticket: string,
  asked: { purpose: string; machineNow: number },
): boolean {
  const [, until, seal] = /^v1\.(\d+)\.([\w-]+)$/.exec(ticket) ?? [];
  if (until === undefined || seal === undefined || Number(until) <= asked.machineNow) return false;
  const right = Buffer.from(sealOf(database, asked.purpose, Number(until)));
  const given = Buffer.from(seal);
  return right.length === given.length && timingSafeEqual(right, given);
}
