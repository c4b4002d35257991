/** The list of permissions, the registration of the app, the administrator's page and the code itself say the same. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { permissions } from '../../manifest/entra/permissions.ts';
import { root, textOf, trackedFiles } from '../kit/repository.ts';

const code = trackedFiles('src', 'bot').filter(
  (file) => /\.tsx?$/.test(file) && !file.startsWith('src/workplace/') && !file.startsWith('src/graph/doctor'),
);
const delegated = permissions.filter((one) => one.kind === 'delegated');

describe('the permissions of the product', () => {
  it('are exactly those that the tab asks people for', () => {
    const asked = code.flatMap((file) =>
      [
        ...textOf(file).matchAll(/https:\/\/graph\.microsoft\.com\/([A-Z]\w+\.[\w.]+)/g),
        ...textOf(file).matchAll(/\$\{[^}]*origin\}\/(AllSites\.\w+)/g),
      ].map((match) => match[1] ?? ''),
    );
    expect([...new Set(asked)].sort()).toEqual(delegated.map((one) => one.name).sort());
  });

  it('are exactly those that the calls of the bot name as theirs', () => {
    const named = trackedFiles('src/graph/teams', 'bot').flatMap((file) =>
      [...textOf(file).matchAll(/`((?:Mail|TeamsActivity|TeamsAppInstallation|Sites)\.[\w.]+)`/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    const ofTheApp = permissions.filter((one) => one.kind === 'application' || one.kind === 'resource-specific');
    const listed = ofTheApp.map((one) => one.name).filter((name) => name !== 'Sites.Selected');
    expect([...new Set(named)].filter((name) => name !== 'Sites.Selected').sort()).toEqual(listed.sort());
  });

  it('each name a page of Microsoft’s, what is lost without them, and a test that is there', () => {
    for (const one of permissions) {
      expect(one.source.length).toBeGreaterThan(10);
      expect(one.ifRefused).toMatch(/\.$/);
      expect(existsSync(join(root, one.test))).toBe(true);
    }
    for (const one of permissions.filter(({ kind, isRequired }) => kind === 'application' && !isRequired)) {
      expect(textOf(one.test)).toContain(one.name);
    }
  });

  it('are in the registration of the Entra app one by one, and nothing else is', () => {
    const app = JSON.parse(textOf('manifest/entra/aad.manifest.json')) as {
      readonly signInAudience: string;
      readonly replyUrlsWithType: readonly { readonly url: string; readonly type: string }[];
      readonly requiredResourceAccess: readonly {
        readonly resourceAccess: readonly { readonly id: string; readonly type: string }[];
      }[];
    }; // our own file
    const ids = app.requiredResourceAccess.flatMap((one) => one.resourceAccess);
    expect(ids.map((one) => one.id).sort()).toEqual(delegated.map((one) => one.id).sort());
    expect(ids.every((one) => one.type === 'Scope')).toBe(true);
    expect(app.signInAudience).toBe('AzureADMyOrg');
    expect(app.replyUrlsWithType[0]?.type).toBe('Spa');
    expect(app.replyUrlsWithType[0]?.url).toMatch(/^brk-multihub:\/\/\$\{\{BOT_DOMAIN\}\}$/);
    expect(textOf('manifest/entra/aad.manifest.json')).not.toMatch(/password|keyCredentials|secret/i);
  });

  it('that replace one for the whole tenant are in the Teams manifest', () => {
    const teams = JSON.parse(textOf('appPackage/manifest.json')) as {
      readonly authorization: {
        readonly permissions: { readonly resourceSpecific: readonly { readonly name: string }[] };
      };
    }; // our own file
    const named = teams.authorization.permissions.resourceSpecific.map((one) => one.name);
    const listed = permissions.filter((one) => one.kind === 'resource-specific').map((one) => one.name);
    expect(named.sort()).toEqual(listed.sort());
  });

  it('stand in the administrator’s page as they stand in the list', () => {
    const page = textOf('manifest/guide/permissions.md');
    for (const one of permissions) {
      const need = one.isRequired ? 'required' : 'optional';
      const row = `| \`${one.name}\` | ${one.kind} | ${need} | ${one.whatFor} | ${one.ifRefused} | ${one.source} |`;
      expect(page).toContain(row);
      if (one.unverified !== undefined) expect(page).toContain(one.unverified);
    }
    const rows = page.split('\n').filter((line) => /^\| `/.test(line));
    expect(rows).toHaveLength(permissions.length);
  });
});
