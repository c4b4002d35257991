/**
 * Where in the shell we are, carried by the hash so that a refresh or a link leads to the same place.
 */
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly place: 'activity' }
  | { readonly place: 'mail' }
  | { readonly place: 'chat'; readonly messageId: string | undefined }
  | {
      readonly place: 'teams';
      readonly channelId: string | undefined;
      readonly view: 'posts' | 'tab';
      /** A message under posts, the sub page under the tab. */
      readonly at: string | undefined;
    }
  | { readonly place: 'lists'; readonly listId: string | undefined }
  /** A file or folder of the site's library, by its address at SharePoint. */
  | { readonly place: 'file'; readonly url: string }
  /** The gallery of cards: which card, and in which themes and width. */
  | { readonly place: 'gallery'; readonly card: string | undefined; readonly look: string | undefined };

function parts(hash: string): readonly string[] {
  const path = hash.replace(/^#\/?/, '').split('?')[0] ?? '';
  return path.split('/').filter(Boolean).map(decodeURIComponent);
}

/** @returns the place a hash names; the chat with the bot when it names none. */
export function readRoute(hash: string): Route {
  const [place, first, second, ...rest] = parts(hash);
  const at = rest.length === 0 ? undefined : rest.join('/');
  switch (place) {
    case 'activity':
    case 'mail':
      return { place };
    case 'teams':
      return { place, channelId: first, view: second === 'tab' ? 'tab' : 'posts', at };
    case 'lists':
      return { place, listId: first };
    case 'file':
      return { place, url: first ?? '' };
    case 'gallery':
      return { place, card: first, look: second };
    default:
      return { place: 'chat', messageId: second };
  }
}

const enc = encodeURIComponent;
const tail = (value: string | undefined): string => (value === undefined ? '' : `/${enc(value)}`);

/** The hash of a place. */
export function hashOf(route: Route): string {
  switch (route.place) {
    case 'activity':
      return '#/activity';
    case 'mail':
      return '#/mail';
    case 'chat':
      return `#/chat/bot${tail(route.messageId)}`;
    case 'lists':
      return `#/lists${tail(route.listId)}`;
    case 'file':
      return `#/file/${enc(route.url)}`;
    case 'gallery':
      return `#/gallery${tail(route.card)}${route.card === undefined ? '' : tail(route.look)}`;
    case 'teams':
      return route.channelId === undefined
        ? '#/teams'
        : `#/teams/${enc(route.channelId)}/${route.view}${tail(route.at)}`;
  }
}

/** Goes to a place. */
export function goTo(route: Route): void {
  location.hash = hashOf(route);
}

function onHashChange(notify: () => void): () => void {
  window.addEventListener('hashchange', notify);
  return () => window.removeEventListener('hashchange', notify);
}

/** The place the address bar names now. */
export function useRoute(): Route {
  return readRoute(useSyncExternalStore(onHashChange, () => location.hash));
}
