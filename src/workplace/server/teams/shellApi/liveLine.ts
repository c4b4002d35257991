/**
 * The live line to open shells: server-sent events that say *that* something changed, never what it says. The shell
 * asks again for what it may see, so a private view cannot leak through here.
 */
import type { Response } from 'express';

export type LiveEvent =
  | {
      readonly type: 'message';
      readonly change: 'created' | 'updated' | 'deleted' | 'view';
      readonly conversationId: string;
      readonly messageId: string;
    }
  | { readonly type: 'feed' }
  | { readonly type: 'mail' }
  | { readonly type: 'conversations' };

export interface LiveLine {
  /** Keeps the response open and writes events to it until the reader leaves. */
  join(userId: string, response: Response): void;
  /** Tells every open shell whose person passes the test. */
  publish(event: LiveEvent, reaches: (userId: string) => boolean): void;
}

const keepAliveMilliseconds = 20_000;

export function liveLine(): LiveLine {
  const readers = new Map<Response, string>();
  return {
    join: (userId, response) => {
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'keep-alive',
      });
      response.write(': open\n\n');
      readers.set(response, userId);
      const beat = setInterval(() => response.write(': beat\n\n'), keepAliveMilliseconds);
      beat.unref();
      response.on('close', () => {
        clearInterval(beat);
        readers.delete(response);
      });
    },
    publish: (event, reaches) => {
      const frame = `data: ${JSON.stringify(event)}\n\n`;
      for (const [response, userId] of readers) if (reaches(userId)) response.write(frame);
    },
  };
}
