/**
 * How pages keep what they read: asked again when the person comes back to the page; a refused token is renewed once.
 * Waiting and asking again after a throttle is not done here but in `graph/http/patience`.
 */
import { focusManager, QueryClient } from '@tanstack/react-query';
import { Fault } from '../../base/fault.ts';

const freshSeconds = 30;

/** @param renew makes the next request fetch a new token */
export function newQueries(renew: () => void): QueryClient {
  const retry = (failures: number, thrown: Error): boolean => {
    if (!(thrown instanceof Fault) || thrown.retry !== 'signInOnce' || failures > 0) return false;
    renew();
    return true;
  };
  return new QueryClient({
    defaultOptions: {
      queries: { retry, retryDelay: 0, staleTime: freshSeconds * 1000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** In a frame, coming back shows as focus of the window as well as visibility of the page. */
export function watchFocus(): void {
  focusManager.setEventListener((onFocus) => {
    const notify = (): void => onFocus();
    window.addEventListener('visibilitychange', notify);
    window.addEventListener('focus', notify);
    return () => {
      window.removeEventListener('visibilitychange', notify);
      window.removeEventListener('focus', notify);
    };
  });
}
