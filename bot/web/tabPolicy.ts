/**
 * The tab's content-security policy as data: what its page may run, load and call, and who may hold it in a frame. The
 * service sends it; the workplace sends the same with itself added, so that every journey in a browser is under it.
 */

/** Where a workplace on this machine is. */
export interface LocalHosts {
  /** Sources that the page may call besides Microsoft's, e.g. `http://127.0.0.1:*`. */
  readonly connect: readonly string[];
  /** Sources that may hold the page besides Microsoft's. */
  readonly ancestors: readonly string[];
}

/**
 * The hosts of Teams and Microsoft 365 that may show the tab.
 * Source: "Tab requirements" (Teams platform), table of frame-ancestor permissions; Outlook's test hosts
 * (`outlook-sdf.*`) are left out.
 */
export const microsoftHosts: readonly string[] = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/**
 * What the tab calls: Graph, SharePoint (set-up, and files that go up in parts), Microsoft's sign-in, and the list of
 * hosts that Teams' own library fetches. Source of the last: "Tab requirements"; the address stands in
 * `@microsoft/teams-js`, internal constants.
 */
export const calledHosts: readonly string[] = [
  'https://graph.microsoft.com',
  'https://*.sharepoint.com',
  'https://login.microsoftonline.com',
  'https://res.cdn.office.net',
];

/**
 * The hash of no text at all. Fluent's style library (Griffel) makes empty `style` elements and fills them through the
 * browser's own interface, which a policy does not forbid: so not even styles need to stand in the page.
 * Source: "Content Security Policy Level 3" (W3C), hashes of inline elements; tried in Chromium.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * Directives by name.
 * @param local for a workplace on this machine alone, which has no https
 */
export function tabPolicy(local: LocalHosts | null = null): Readonly<Record<string, readonly string[]>> {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'script-src-attr': ["'none'"],
    'style-src': ["'self'", emptyStyle],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...calledHosts, ...(local?.connect ?? [])],
    'frame-ancestors': [...microsoftHosts, ...(local?.ancestors ?? [])],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
    ...(local === null ? { 'upgrade-insecure-requests': [] } : {}),
  };
}

/** The policy as the value of its header. */
export function policyText(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
