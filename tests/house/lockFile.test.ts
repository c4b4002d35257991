/**
 * `npm ci` refuses a lock file that leaves out a package's builds for other platforms, even when they are optional. A
 * registry that does not offer them makes `npm install` leave them out: then they have to be put back.
 */
import { describe, expect, it } from '@jest/globals';
import { textOf } from '../kit/repository.ts';

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Readonly<Record<string, Locked>> }; // npm's own file

describe('the lock file', () => {
  it('has a place for every optional package, whichever machine wrote it', () => {
    const places = Object.keys(packages);
    const missing = Object.values(packages)
      .flatMap((one) => Object.keys(one.optionalDependencies ?? {}))
      .filter((name) => !places.some((place) => place.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });
});
