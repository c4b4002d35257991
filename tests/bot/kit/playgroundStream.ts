/**
 * Listens to what the playground shows: its stream of messages, over a WebSocket. Node 20 has no client of its own, and
 * reading text frames that a server sends is all that is needed here (RFC 6455, section 5.2).
 */
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Socket } from 'node:net';

/** One thing the playground shows. */
export interface StreamEvent {
  readonly type: string;
  readonly data: unknown;
}

export interface PlaygroundStream {
  /** The first event that passes, seen already or still to come. @throws Error after ten seconds without one */
  first(test: (text: string) => boolean): Promise<string>;
  close(): void;
}

export async function listen(url: string): Promise<PlaygroundStream> {
  const socket = await upgraded(`${url}/_ws_conversation/v1/conversations/stream`);
  const seen: string[] = [];
  const waiting = new Set<() => void>();
  let buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let frame = frameOf(buffer); frame !== null; frame = frameOf(buffer)) {
      buffer = buffer.subarray(frame.end);
      if (frame.opcode === 1) seen.push(frame.text);
    }
    for (const look of waiting) look();
  });
  return {
    first: (test) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`the playground shows: ${seen.join('\n')}`)), 10_000);
        const look = (): void => {
          const found = seen.find(test);
          if (found === undefined) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () => socket.destroy(),
  };
}

function upgraded(url: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const asking = request(url, {
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      },
    });
    asking.once('upgrade', (_response, socket, head) => {
      // What came with the answer belongs to the stream.
      if (head.length > 0) socket.unshift(head);
      resolve(socket as Socket); // a plain TCP connection
    });
    asking.once('error', reject);
    asking.end();
  });
}

/** The first whole frame, or null while it is not all there. A server's frames are not masked. */
function frameOf(buffer: Buffer): { readonly opcode: number; readonly text: string; readonly end: number } | null {
  if (buffer.length < 2) return null;
  const short = (buffer[1] ?? 0) & 0x7f;
  const extra = { 126: 2, 127: 8 }[short] ?? 0;
  const start = 2 + extra;
  if (buffer.length < start) return null;
  const length = lengthOf(buffer, short);
  if (buffer.length < start + length) return null;
  return {
    opcode: (buffer[0] ?? 0) & 0x0f,
    text: buffer.subarray(start, start + length).toString('utf8'),
    end: start + length,
  };
}

function lengthOf(buffer: Buffer, short: number): number {
  if (short === 126) return buffer.readUInt16BE(2);
  return short === 127 ? Number(buffer.readBigUInt64BE(2)) : short;
}
