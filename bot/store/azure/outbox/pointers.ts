/**
 * The messages that stand for entries: the entry is in the table, the queue says whose turn it is. A message that was
 * received is hidden for as long as the claim lasts, on the service's clock; when the holder dies it is seen again. A queue
 * has no priorities, so there is one for each priority of each board.
 */
import type { QueueClient } from '@azure/storage-queue';
import { sha256Hex } from '../../../hash.ts';
import type { AzureAccount } from '../account.ts';
import { asking, statusOf } from '../azureFault.ts';

/** A message as it was received. */
export interface Received {
  readonly key: string;
  readonly message: string;
  readonly receipt: string;
  /** When it is seen again, on the service's clock, in milliseconds. */
  readonly visibleAt: number;
}

export interface QueueOf {
  readonly board: string;
  readonly priority: number;
}

export interface Pointers {
  /** @returns the message and when it may be seen */
  send(queue: QueueOf, key: string): Promise<Pick<Received, 'message' | 'visibleAt'>>;
  /** At most 32, hidden from others for the time given, rounded up to seconds. */
  receive(
    queue: QueueOf,
    terms: { readonly most: number; readonly forMilliseconds: number },
  ): Promise<readonly Received[]>;
  /** Hides it for so long from now on. @returns when it is seen again, or null when somebody else has it */
  hide(
    queue: QueueOf,
    held: Pick<Received, 'message' | 'receipt' | 'key'>,
    milliseconds: number,
  ): Promise<number | null>;
  /** Takes it out of the queue, unless somebody else has it: then that one will. */
  drop(queue: QueueOf, held: Pick<Received, 'message' | 'receipt'>): Promise<void>;
}

/** Limits of 'Get Messages' and 'Put Message' (Microsoft): 32 at once; hidden for 1 second to 7 days. */
const mostMessages = 32;
const longestSeconds = 7 * 24 * 3600;

export function queuePointers(account: AzureAccount): Pointers {
  const made = new Map<string, Promise<QueueClient>>();
  const clientOf = (queue: QueueOf): Promise<QueueClient> => {
    const name = queueName(queue);
    const client = made.get(name) ?? createdQueue(account, name);
    made.set(name, client);
    // A failure is not kept: the next call tries again.
    client.catch(() => made.delete(name));
    return client;
  };
  return {
    send: async (queue, key) => {
      const client = await clientOf(queue);
      const sent = await asking(client.name, () => client.sendMessage(JSON.stringify(key), { messageTimeToLive: -1 }));
      return { message: sent.messageId, visibleAt: sent.nextVisibleOn.getTime() };
    },
    receive: async (queue, { most, forMilliseconds }) => {
      const client = await clientOf(queue);
      const options = {
        numberOfMessages: Math.min(most, mostMessages),
        visibilityTimeout: secondsOf(forMilliseconds, 1),
      };
      const { receivedMessageItems } = await asking(client.name, () => client.receiveMessages(options));
      return receivedMessageItems.map((item) => ({
        key: String(JSON.parse(item.messageText)),
        message: item.messageId,
        receipt: item.popReceipt,
        visibleAt: item.nextVisibleOn.getTime(),
      }));
    },
    hide: async (queue, { message, receipt, key }, milliseconds) => {
      const client = await clientOf(queue);
      const text = JSON.stringify(key);
      const seconds = secondsOf(milliseconds, 0);
      const updated = await asking(client.name, () =>
        client.updateMessage(message, receipt, text, seconds).catch(nullForStale),
      );
      return updated?.nextVisibleOn?.getTime() ?? null;
    },
    drop: async (queue, { message, receipt }) => {
      const client = await clientOf(queue);
      await asking(client.name, () => client.deleteMessage(message, receipt).catch(nullForStale));
    },
  };
}

/** Three to 63 small letters, digits and hyphens ('Naming queues and metadata', Microsoft). */
function queueName({ board, priority }: QueueOf): string {
  const sign = priority < 0 ? 'm' : 'p';
  return `${sha256Hex(board).slice(0, 24)}-${sign}${Math.abs(Math.trunc(priority))}`;
}

async function createdQueue(account: AzureAccount, name: string): Promise<QueueClient> {
  const client = account.queue(name);
  await asking(client.name, () => client.createIfNotExists());
  return client;
}

function secondsOf(milliseconds: number, least: number): number {
  return Math.min(longestSeconds, Math.max(least, Math.ceil(milliseconds / 1000)));
}

/** The message is gone, or its receipt is not the newest any more. */
function nullForStale(thrown: unknown): null {
  if ([400, 404].includes(statusOf(thrown))) return null;
  throw thrown;
}
