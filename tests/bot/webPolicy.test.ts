import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { calledHosts, policyText, tabPolicy } from '../../bot/web/tabPolicy.ts';
import { textOf, trackedFiles } from '../kit/repository.ts';

describe('the policy of the tab', () => {
  it('lets styles stand in the page only when they are empty', () => {
    const empty = createHash('sha256').update('').digest('base64');
    expect(tabPolicy()['style-src']).toEqual(["'self'", `'sha256-${empty}'`]);
  });

  it('lets nothing be run that was not served: no inline script, no text as code, no host of somebody else', () => {
    expect(policyText(tabPolicy())).not.toMatch(/unsafe-|data:.*script|blob:|\*(?!\.)/);
    expect(tabPolicy()['script-src']).toEqual(["'self'"]);
  });

  it('is in the workplace the same, with this machine added to whom it calls and who shows it', () => {
    const local = { connect: ['http://127.0.0.1:*'], ancestors: ['http://127.0.0.1:*'] };
    const [ships, here] = [tabPolicy(), tabPolicy(local)];
    const differs = Object.keys(ships).filter((name) => String(ships[name]) !== String(here[name]));
    expect(differs.sort()).toEqual(['connect-src', 'frame-ancestors', 'upgrade-insecure-requests']);
    expect(here['connect-src']).toEqual([...(ships['connect-src'] ?? []), ...local.connect]);
    expect(here['frame-ancestors']).toEqual([...(ships['frame-ancestors'] ?? []), ...local.ancestors]);
  });

  it('knows every host that the tab names', () => {
    const named = trackedFiles('src/tab', 'src/graph')
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [...textOf(file).matchAll(/[`'](https:\/\/[\w.-]+)\//g)].map((match) => match[1] ?? ''))
      // Deep links are opened by Teams and not called.
      .filter((host) => host !== 'https://teams.microsoft.com');
    const isKnown = (host: string) =>
      calledHosts.includes(host) ||
      (calledHosts.includes('https://*.sharepoint.com') && host.endsWith('.sharepoint.com'));
    expect([...new Set(named)].filter((host) => !isKnown(host))).toEqual([]);
    expect(named).toContain('https://graph.microsoft.com');
  });
});
