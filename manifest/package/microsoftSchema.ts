/**
 * Holds a filled-in manifest and its language files against Microsoft's own schemas, without a network: the package
 * `@microsoft/app-manifest` carries them. A schema it does not carry is refused instead of being fetched.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';

const home = 'https://developer.microsoft.com/json-schemas/teams/';
const carried = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')),
  'json-schemas',
  'teams',
);

/** @param file a manifest or a language file, with its `$schema` @returns what Microsoft's schema says against it */
export async function problemsBySchema(file: unknown): Promise<readonly string[]> {
  const schema = schemaOf(file);
  const path = schema.startsWith(home) ? schema.slice(home.length) : '';
  if (path === '' || path.includes('..') || !existsSync(join(carried, path))) {
    return [`The schema ${schema === '' ? '(none)' : schema} is not among those that can be checked here.`];
  }
  const rules = mended(await AppManifestUtils.fetchSchema(schema));
  // Microsoft's function takes its own type for a manifest, and is what finds out whether it is one.
  return await AppManifestUtils.validateAgainstSchema(file as TeamsManifest, rules);
}

type Schema = Awaited<ReturnType<typeof AppManifestUtils.fetchSchema>>;

/**
 * The schema for language files has two patterns with a bracket that no modern expression takes. Microsoft's toolkit mends
 * the same two before it checks (teamsfx-core, `teamsApp/validateManifest`).
 */
function mended(schema: Schema): Schema {
  const patterns: unknown = schema.patternProperties;
  if (typeof patterns !== 'object' || patterns === null) return schema;
  const named = Object.entries(patterns).map(([pattern, rule]) => [pattern.replace('\\b]', '\\b\\]'), rule]);
  return { ...schema, patternProperties: Object.fromEntries(named) };
}

function schemaOf(file: unknown): string {
  if (typeof file !== 'object' || file === null || !('$schema' in file)) return '';
  return typeof file.$schema === 'string' ? file.$schema : '';
}
