import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isText, textOf, trackedFiles } from '../kit/repository.ts';

const texts = trackedFiles().filter(isText);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The people whom the printed programme names, each as the hash of both names in alphabetical order, lower case. */
const namedInTheSource = new Set([
  'e90ef388379b8522752b3c72667a9d5e67faa74d8ef83a089638b92dfbdd000f',
  '890c88d298d33f09c95091c582ccf848db7e7f45e7a868270bb7dfa531995231',
  'bec0b5b3cf2ed8c7cce62457ecafb341b721b9756a73df36ad2d5a3e4fa425af',
  'd3a8c1d578e90dcf6b9437a6c6c0ae4bed5cc78eab1f39ecaa9668f1a0f6ce43',
  'b860502f36972acccb81b7da0d5008720fc5be3fccdc013e964c43e96dd2d347',
]);

function pairsIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const pairs = words.slice(1).map((word, at) => [words[at], word].sort().join(' '));
  return [...new Set(pairs)];
}

function namesIn(text: string): number {
  return pairsIn(text).filter((pair) => namedInTheSource.has(sha256(pair))).length;
}

/**
 * Builds of a package for a machine that the registry in use has none for: named, so that `npm ci` takes the lock, but
 * with no hash to give. The builds that CI installs (Linux, x64 or arm64, glibc) always have theirs.
 */
function isForAnotherMachine(entry: Readonly<Record<string, unknown>>): boolean {
  const one = (field: string) => (Array.isArray(entry[field]) ? String(entry[field]) : '');
  const isLinux = one('os') === 'linux' && ['x64', 'arm64'].includes(one('cpu')) && one('libc') !== 'musl';
  return entry.optional === true && !isLinux;
}

/** Where somebody's machine shows: folders of a person or a build machine, hosts that serve packages. */
const machinePath = /(?<![\w.~/)}])\/(home|root|Users|work|mnt)\/[a-z0-9_.-]+/i;
const windowsPath = /\b[A-Z]:\\\\?(Users|work)\\/i;
const registryHost = /https?:\/\/[^/\s"'`]*\b(registry|artifactory|nexus|verdaccio|jfrog|npmmirror)\b/i;

describe('what is committed', () => {
  it('is read by this test', () => {
    expect(texts.length).toBeGreaterThan(200);
  });

  it('names none of the people whom the printed programme names', () => {
    expect(texts.filter((file) => namesIn(textOf(file)) > 0)).toEqual([]);
  });

  it('would be caught with a name in either order, in any case, across lines', () => {
    namedInTheSource.add(sha256('example person'));
    expect(namesIn('M&E Lead: PERSON,\n  Example (Board)')).toBe(1);
    expect(namesIn('an example of a person')).toBe(0);
    namedInTheSource.delete(sha256('example person'));
  });

  it('names no folder of the machine it was written on', () => {
    const found = texts.filter((file) => machinePath.test(textOf(file)) || windowsPath.test(textOf(file)));
    expect(found).toEqual([]);
    expect(machinePath.test(`from '/${'home'}/somebody/board'`)).toBe(true);
    expect(machinePath.test('/sites/root/lists')).toBe(false);
  });

  it('names no host that serves packages', () => {
    expect(texts.filter((file) => registryHost.test(textOf(file)))).toEqual([]);
    expect(registryHost.test(`https://${'registry'}.example.org/x`)).toBe(true);
  });

  it('locks packages by their hash and not by where they came from', () => {
    const lock: unknown = JSON.parse(textOf('package-lock.json'));
    const packages = Object.entries((lock as { packages: Record<string, Record<string, unknown>> }).packages); // npm's own format
    const installed = packages.filter(([path, entry]) => path !== '' && entry.link !== true);
    expect(installed.length).toBeGreaterThan(300);
    expect(installed.filter(([, entry]) => 'resolved' in entry).map(([path]) => path)).toEqual([]);
    expect(
      installed
        .filter(([, entry]) => !('integrity' in entry) && entry.inBundle !== true && !isForAnotherMachine(entry))
        .map(([path]) => path),
    ).toEqual([]);
    expect(textOf('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('pins every package to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
      string,
      Record<string, string>
    >; // our own file
    const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(ranges).toEqual([]);
  });
});
