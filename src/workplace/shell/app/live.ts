/**
 * Keeps what is on screen up to date: the workplace says that something changed, and the page asks again.
 */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { liveShape } from './shapes.ts';

async function askAgain(client: QueryClient, data: unknown): Promise<void> {
  const event = liveShape.safeParse(JSON.parse(String(data)));
  if (!event.success) return;
  await client.invalidateQueries({ queryKey: ['conversations'] });
  if (event.data.type === 'feed') await client.invalidateQueries({ queryKey: ['feed'] });
  if (event.data.type === 'mail') await client.invalidateQueries({ queryKey: ['mail'] });
  if (event.data.type === 'message') await client.invalidateQueries({ queryKey: ['messages'] });
}

/** Listens for as long as the person stays the same. After a broken connection everything is asked again. */
export function useLiveUpdates(userId: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (userId === undefined) return undefined;
    const source = new EventSource(`/workplace/shell/events?user=${encodeURIComponent(userId)}`);
    let wasBroken = false;
    source.onmessage = (event) => {
      askAgain(client, event.data).catch(() => undefined);
    };
    source.onerror = () => {
      wasBroken = true;
    };
    source.onopen = () => {
      if (wasBroken) client.invalidateQueries().catch(() => undefined);
      wasBroken = false;
    };
    return () => source.close();
  }, [client, userId]);
}
