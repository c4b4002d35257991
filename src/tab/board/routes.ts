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
  | {
      readonly page: 'audit';
      /** Key of the audit. */
      readonly audit: string;
      readonly section: AuditSection;
      /** Key of the one thing that is open in the section: a return, an action. */
      readonly focus: string | null;
    }
  | { readonly page: 'agency'; readonly agency: string }
  | { readonly page: PlainPage };

/** Parts of the workspace of an audit, in the order in which an audit needs them. */
export const auditSections = [
  'overview',
  'terms',
  'people',
  'tool',
  'cases',
  'returns',
  'moderation',
  'analysis',
  'findings',
  'actions',
  'learning',
  'report',
  'files',
  'history',
] as const;
export type AuditSection = (typeof auditSections)[number];

/** Pages with one address. */
const plainPages = [
  'areas',
  'audits',
  'loop',
  'mine',
  'mou',
  'reminders',
  'meetings',
  'enquiries',
  'people',
  'agencies',
  'setup',
  'records',
  'settings',
  'doctor',
] as const;
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
  if (page === 'audit') return auditRoute(rest);
  if (page === 'agency' && rest[0] !== undefined) return { page: 'agency', agency: rest[0] };
  return page === 'programme' ? programmeRoute(rest) : start;
}

function auditRoute([audit, name, focus]: readonly string[]): Route {
  if (audit === undefined) return { page: 'audits' };
  const section = auditSections.find((one) => one === name) ?? 'overview';
  return { page: 'audit', audit, section, focus: focus ?? null };
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
  if (route.page === 'audit') return hashOfAudit(route);
  if (route.page === 'agency') return `#/agency/${encodeURIComponent(route.agency)}`;
  if (route.page !== 'programme') return `#/${route.page}`;
  const year = route.year ?? 'now';
  if (route.view === 'years') return `#/programme/${year}/years`;
  return route.item === null ? `#/programme/${year}` : `#/programme/${year}/item/${encodeURIComponent(route.item)}`;
}

function hashOfAudit({ audit, section, focus }: Extract<Route, { page: 'audit' }>): string {
  const place = `#/audit/${encodeURIComponent(audit)}`;
  if (focus !== null) return `${place}/${section}/${encodeURIComponent(focus)}`;
  return section === 'overview' ? place : `${place}/${section}`;
}

/**
 * Where a Teams deep link leads: `mine`, `mou`, `reminders`, `meetings`, `enquiries`, `setup`, `settings`, `records`, `doctor`,
 * `programme/<year>`,
 * `audit/<audit key>/<section>`, or `audit:<item key>` for one item.
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
