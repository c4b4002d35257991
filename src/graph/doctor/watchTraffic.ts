/**
 * Watches Microsoft's answers go by: how many asked to slow down, and by how much this machine's clock differs from the
 * server's `Date`. Source: "Avoid getting throttled or blocked in SharePoint Online".
 */
import type { Send } from '../http/graphApi.ts';

export interface Traffic {
  readonly answers: number;
  readonly throttled: number;
  /** Seconds by which this machine is ahead; null while no answer had a date. */
  readonly clockAheadSeconds: number | null;
}

export interface Watched {
  readonly send: Send;
  seen(): Traffic;
}

/** @param wallNow machine time, in milliseconds after the epoch */
export function watchTraffic(send: Send, wallNow: () => number): Watched {
  let answers = 0;
  let throttled = 0;
  let clockAheadSeconds: number | null = null;
  return {
    send: async (url, init) => {
      const asked = wallNow();
      const answer = await send(url, init);
      answers += 1;
      if (isThrottle(answer)) throttled += 1;
      clockAheadSeconds = aheadBy(answer.headers.get('date'), asked, wallNow()) ?? clockAheadSeconds;
      return answer;
    },
    seen: () => ({ answers, throttled, clockAheadSeconds }),
  };
}

function isThrottle({ status, headers }: Response): boolean {
  return status === 429 || (status === 503 && headers.get('retry-after') !== null);
}

/** The server's date has whole seconds, and lies somewhere between asking and hearing: within that there is no difference. */
export function aheadBy(date: string | null, asked: number, heard: number): number | null {
  const server = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(server)) return null;
  if (asked > server + 1000) return (asked - server - 1000) / 1000;
  return heard < server ? (heard - server) / 1000 : 0;
}
