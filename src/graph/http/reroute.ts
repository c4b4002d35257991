/**
 * Sends what is meant for Microsoft to a workplace on this machine. Used by the composition roots that run against the
 * local workplace, and by nothing that ships: a test proves that the shipped tab does not hold it.
 */
import type { Send } from './graphApi.ts';

const microsoft = /^https:\/\/(graph\.microsoft\.com|[a-z0-9-]+\.sharepoint\.com)(?=[/?]|$)/i;

/** @param workplaceUrl a loopback address, without a trailing slash @throws TypeError for any other host */
export function rerouteToWorkplace(send: Send, workplaceUrl: string): Send {
  const { hostname } = new URL(workplaceUrl);
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') throw new TypeError('a workplace is on this machine');
  return (url, init) => send(url.replace(microsoft, workplaceUrl), init);
}
