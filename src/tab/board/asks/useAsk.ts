/** Asking the bot for what only it may do: a row in 'Requests', whose author SharePoint itself records. */
import { useMutation } from '@tanstack/react-query';
import { keyOf } from '../../../base/id.ts';
import { listStore } from '../../../graph/lists/listStore.ts';
import { type RequestKind, requests } from '../../../lists/requests.ts';
import { useSite } from '../world.ts';

/** What is asked. */
export interface Ask {
  readonly kind: RequestKind;
  /** Key of what it is about. */
  readonly subject: string;
  /** The same in words, for people who open the list. */
  readonly about: string;
}

/**
 * A press of a button; a second press while the first is on its way does nothing.
 * @param lookAgain reads the requests anew once this one is written
 */
export function useAsk(lookAgain: () => Promise<void>) {
  const site = useSite();
  return useMutation({
    mutationFn: (ask: Ask) => listStore(site, requests).add(keyOf(crypto.randomUUID()), { ...ask, note: null }),
    onSuccess: lookAgain,
  });
}
