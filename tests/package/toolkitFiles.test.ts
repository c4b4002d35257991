import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { toolkitActions, toolkitFile } from '../../manifest/package/toolkitActions.ts';
import { root, textOf, trackedFiles } from '../kit/repository.ts';
import { filesRead, givenByHand, namesNeeded, type Step, stepsOf, templateOutputs } from './toolkitFile.ts';

/** What has no value when a step needs it, going through the steps in order. */
function unfounded(steps: readonly Step[], byHand: readonly string[]): readonly string[] {
  const known = new Set(byHand);
  const missing: string[] = [];
  for (const one of steps) {
    missing.push(
      ...namesNeeded(one)
        .filter((name) => !known.has(name))
        .map((name) => `${one.uses}: ${name}`),
    );
    for (const name of [...Object.values(one.writeToEnvironmentFile), ...templateOutputs(one)]) known.add(name);
  }
  return missing;
}

const pairs = [
  ['teamsapp.yml', 'env/.env.dev'],
  ['teamsapp.local.yml', 'env/.env.local'],
] as const;

describe.each(pairs)('%s', (path, environment) => {
  const text = textOf(path);
  const steps = stepsOf(text);
  const byHand = givenByHand(textOf(environment));

  it('is of the version whose schema the actions were taken from', () => {
    const read: Record<string, unknown> = parse(text);
    expect(read.version).toBe(toolkitFile.version);
    expect(text).toContain(`/m365-agents-toolkits/${toolkitFile.version}/yaml.schema.json`);
    expect(Object.keys(read).filter((name) => !toolkitFile.properties.some((known) => known === name))).toEqual([]);
  });

  it('uses actions that exist, with the inputs they need and no other', () => {
    expect(steps.filter((one) => toolkitActions[one.uses] === undefined)).toEqual([]);
    const wrong = steps.flatMap((one) => {
      const { needs, takes } = toolkitActions[one.uses] ?? { needs: [], takes: [] };
      const given = Object.keys(one.with);
      return [
        ...needs.filter((name) => !given.includes(name)).map((name) => `${one.uses} lacks ${name}`),
        ...given.filter((name) => ![...needs, ...takes].includes(name)).map((name) => `${one.uses} has ${name}`),
      ];
    });
    expect(wrong).toEqual([]);
    expect(steps.length).toBeGreaterThan(9);
  });

  it('names the outputs it has to, and none that an action does not give', () => {
    const wrong = steps.flatMap((one) => {
      const { gives, mayGive } = toolkitActions[one.uses] ?? { gives: [], mayGive: [] };
      const named = Object.keys(one.writeToEnvironmentFile);
      return [
        ...gives.filter((name) => !named.includes(name)).map((name) => `${one.uses} gives ${name} no name`),
        ...named.filter((name) => ![...gives, ...mayGive].includes(name)).map((name) => `${one.uses} gives no ${name}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('writes each output under one name, which is no secret', () => {
    const names = steps.flatMap((one) => Object.values(one.writeToEnvironmentFile));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name) || name.startsWith('SECRET_'))).toEqual([]);
    expect(text).not.toContain('generateClientSecret: true');
  });

  it('has a value for every name by the time a step needs it', () => {
    expect(unfounded(steps, byHand)).toEqual([]);
  });

  it('would be caught with a step too early, or a name that nothing gives', () => {
    const [first, ...rest] = steps;
    if (first === undefined) throw new TypeError('there is a first step');
    expect(unfounded([...rest, first], byHand).join()).toContain('TEAMS_APP_ID');
    expect(unfounded(steps, []).join()).toContain('APP_NAME_SUFFIX');
    const stray: Step = { ...first, with: { name: '$' + '{{NOBODYS_NAME}}' } };
    expect(unfounded([stray], byHand)).toEqual(['teamsApp/create: NOBODYS_NAME']);
  });

  it('reads files that are there, and writes only where git does not look', () => {
    expect(steps.flatMap(filesRead).filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const outputs = steps.flatMap((one) =>
      [one.with.outputZipPath, one.with.outputFolder, one.with.outputFilePath, one.with.target].flatMap((value) =>
        typeof value === 'string' ? [value] : [],
      ),
    );
    const ignored = ['./appPackage/build', './.build/', './.data/'];
    expect(outputs.filter((path) => !ignored.some((folder) => path.startsWith(folder)))).toEqual([]);
    expect(textOf('.gitignore')).toMatch(/^appPackage\/build\/\n/m);
  });

  it('zips what it then checks, updates and publishes', () => {
    const zips = steps.flatMap((one) => (typeof one.with.outputZipPath === 'string' ? [one.with.outputZipPath] : []));
    const used = steps.flatMap((one) => (typeof one.with.appPackagePath === 'string' ? [one.with.appPackagePath] : []));
    expect(new Set([...zips, ...used]).size).toBe(1);
    // One and the same file whichever way it is made.
    expect(zips[0]).toBe('./appPackage/build/qa-programme.$' + '{{TEAMSFX_ENV}}.zip');
    expect(textOf('manifest/package/main.ts')).toContain('`qa-programme.$' + '{name}.zip`');
  });

  it('runs npm scripts that exist', () => {
    const scripts: Record<string, string> = JSON.parse(textOf('package.json')).scripts;
    const run = steps.flatMap((one) => (one.uses === 'cli/runNpmCommand' ? [String(one.with.args)] : []));
    expect(run.filter((args) => scripts[args.replace(/^run /, '')] === undefined)).toEqual([]);
  });

  it('finds every name it writes in the environment file, empty until then', () => {
    const env = parseEnv(textOf(environment));
    const written = steps.flatMap((one) => [...Object.values(one.writeToEnvironmentFile), ...templateOutputs(one)]);
    expect(written.filter((name) => env[name] !== '')).toEqual([]);
  });
});

describe('the environment files', () => {
  it.each(trackedFiles('env'))('%s holds no secret and no id of anybody', (path) => {
    const values = Object.entries(parseEnv(textOf(path)));
    expect(dirname(path)).toBe('env');
    expect(values.filter(([name, value]) => name.startsWith('SECRET_') || /[0-9a-f]{8}-/i.test(value ?? ''))).toEqual(
      [],
    );
    expect(path.endsWith('.user')).toBe(false);
  });

  it('of a person are kept out of git', () => {
    expect(textOf('.gitignore').split('\n')).toContain('.env*.user');
  });
});
