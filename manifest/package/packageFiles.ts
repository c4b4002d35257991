/**
 * What goes into a Teams package, filled in for an environment and checked: the manifest, its language files and the
 * icons. Or everything that stands in the way, at once.
 * Source: "Package your app": the files lie at the root of the zip.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsOfValues, type Values } from './environment.ts';
import { languageFiles, type Manifest, manifestShape } from './manifestShape.ts';
import { fill, namesIn } from './placeholders.ts';
import { PackageRefused } from './refused.ts';
import { againstTheStore } from './storePoints.ts';

export interface PackageFile {
  /** Its name in the zip. */
  readonly name: string;
  readonly bytes: Buffer;
}

export interface PackageParts {
  readonly manifest: Manifest;
  /** In the order of the zip. */
  readonly files: readonly PackageFile[];
}

/** What Microsoft's schema says against a manifest or a language file. */
export type Judge = (file: unknown) => Promise<readonly string[]>;

/** @param folder where the manifest, the strings and the icons lie @throws PackageRefused */
export async function packageFiles(folder: string, values: Values, judge: Judge): Promise<PackageParts> {
  refuseIfAny(problemsOfValues(values));
  const manifestFile = filled(folder, 'manifest.json', values);
  const json: unknown = JSON.parse(manifestFile.bytes.toString('utf8'));
  refuseIfAny(named('manifest.json', await judge(json)));
  const manifest = manifestShape.parse(json);
  const strings = languageFiles(manifest).map((name) => filled(folder, name, values));
  for (const one of strings) {
    refuseIfAny(named(one.name, await judge(JSON.parse(one.bytes.toString('utf8')))));
  }
  refuseIfAny(againstTheStore(manifest));
  const { color, outline, color32x32 } = manifest.icons;
  const icons = [color, outline, color32x32].map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  return { manifest, files: [manifestFile, ...strings, ...icons] };
}

function filled(folder: string, name: string, values: Values): PackageFile {
  const text = fill(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'), values);
  refuseIfAny(namesIn(text).map((missing) => `${name} asks for ${missing}, which has no value.`));
  return { name, bytes: Buffer.from(text, 'utf8') };
}

function named(file: string, problems: readonly string[]): readonly string[] {
  return problems.map((problem) => `${file}: ${problem.trim()}`);
}

function refuseIfAny(problems: readonly string[]): void {
  if (problems.length > 0) throw new PackageRefused(problems);
}
