/**
 * Pages of the tab and their addresses. The hash carries the place, so that a reload or a link comes back to it; Teams'
 * own deep links carry it as `subPageId`.
 */
import { useSyncExternalStore } from 'react';
import { type FinancialYear, parseFinancialYear } from '../../base/time/quarter.ts';

export type Route =
  | {
      readonly page: 'programme';
      /** Null for the year that matters today. */
      readonly year: FinancialYear | null;
      /** Key of the item whose details are open. */
      readonly item: string | null;
      readonly view: 'year' | 'years';
    }
  | { readonly page: PlainPage };

/** Pages with one address. */
const plainPages = ['mine', 'mou', 'reminders', 'setup'] as const;
type PlainPage = (typeof plainPages)[number];

const start = { page: 'programme', year: null, item: null, view: 'year' } as const satisfies Route;

/** The place an address names; the programme of the moment when it names none. */
export function readRoute(hash: string): Route {
  const [page, ...rest] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const plain = plainPages.find((one) => one === page);
  if (plain !== undefined) return { page: plain };
  return page === 'programme' ? programmeRoute(rest) : start;
}

function programmeRoute([year = '', word, item]: readonly string[]): Route {
  return {
    page: 'programme',
    year: parseFinancialYear(year),
    item: word === 'item' && item !== undefined ? item : null,
    view: word === 'years' ? 'years' : 'year',
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a place. */
export function hashOf(route: Route): string {
  if (route.page !== 'programme') return `#/${route.page}`;
  const year = route.year ?? 'now';
  if (route.view === 'years') return `#/programme/${year}/years`;
  return route.item === null ? `#/programme/${year}` : `#/programme/${year}/item/${encodeURIComponent(route.item)}`;
}

/**
 * Where a Teams deep link leads: `mine`, `mou`, `reminders`, `setup`, `programme/<year>`, or `audit:<item key>` for one item.
 * Anything else leads to the programme.
 */
export function routeOfSubPage(subPageId: string): Route {
  const item = /^audit:(.+)$/.exec(subPageId)?.[1];
  return item === undefined ? readRoute(subPageId) : { ...start, item };
}

/** Goes to a place. */
export function goTo(route: Route): void {
  location.hash = hashOf(route);
}

function onHashChange(notify: () => void): () => void {
  window.addEventListener('hashchange', notify);
  return () => window.removeEventListener('hashchange', notify);
}

/** The place the address names now. */
export function useRoute(): Route {
  return readRoute(useSyncExternalStore(onHashChange, () => location.hash));
}
