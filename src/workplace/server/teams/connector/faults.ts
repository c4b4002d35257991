/**
 * Faults a test orders from the connector: refusals with a status, a call that never answers, a connection that closes,
 * and the worst ones, a message that is delivered and then reported as failed or not reported at all.
 *
 * They are kept in memory alone: a restarted workplace has none.
 */
import { z } from 'zod';

const call = z.enum(['send', 'create', 'update', 'members']);
/** Which of the bot's calls a fault meets. */
export type ConnectorCall = z.infer<typeof call>;

/** One order of faults, as `POST /workplace/teams/faults` takes it. `retryAfter` is in seconds. */
export const faultOrder = z.object({
  match: call,
  /** Object id: only calls about this person's 1:1 chat. */
  userId: z.string().optional(),
  answer: z.union([
    z.object({ status: z.number().int(), code: z.string(), retryAfter: z.number().optional() }),
    z.object({ hang: z.literal(true) }),
    z.object({ deliverThenStatus: z.number().int() }),
    z.object({ drop: z.literal(true) }),
    z.object({ deliverThenDrop: z.literal(true) }),
  ]),
  times: z.number().int().positive().default(1),
});
export type FaultOrder = z.infer<typeof faultOrder>;
export type FaultAnswer = FaultOrder['answer'];

export interface ConnectorFaults {
  order(fault: FaultOrder): void;
  /** Takes one use of the first order that fits this call. */
  take(match: ConnectorCall, userId: string | undefined): FaultAnswer | undefined;
  outstanding(): readonly FaultOrder[];
  clear(): void;
}

export function connectorFaults(): ConnectorFaults {
  let orders: readonly FaultOrder[] = [];
  return {
    order: (fault) => {
      orders = [...orders, fault];
    },
    take: (match, userId) => {
      const found = orders.find(
        (order) => order.match === match && (order.userId === undefined || order.userId === userId),
      );
      if (found === undefined) return undefined;
      orders = orders
        .map((order) => (order === found ? { ...order, times: order.times - 1 } : order))
        .filter((order) => order.times > 0);
      return found.answer;
    },
    outstanding: () => orders,
    clear: () => {
      orders = [];
    },
  };
}
