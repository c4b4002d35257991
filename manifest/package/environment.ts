/**
 * The settings of one environment (`env/.env.<name>`, and `.env.<name>.user` beside it where there is one), read as the
 * toolkit reads them and checked before a package is made with them. Nothing is written here: most of the values are
 * filled in by the toolkit's `provision`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { PackageRefused } from './refused.ts';

/** Names and values, as an environment file has them. */
export type Values = Readonly<Record<string, string>>;

const environmentName = /^[a-z][a-z0-9-]{0,30}$/;

/** @throws PackageRefused when there is no such environment */
export function readEnvironment(folder: string, name: string): Values {
  if (!environmentName.test(name)) {
    throw new PackageRefused([`"${name}" is no name of an environment: small letters, digits and hyphens.`]);
  }
  const file = join(folder, `.env.${name}`);
  if (!existsSync(file)) {
    throw new PackageRefused([`There is no file env/.env.${name}. Copy env/.env.dev and fill it in.`]);
  }
  const files = [file, `${file}.user`].filter((one) => existsSync(one));
  const read = files.map((one) => parseEnv(readFileSync(one, 'utf8')));
  return z.record(z.string(), z.string()).parse(Object.assign({}, ...read));
}

const guid = z.guid('must be an id such as 12345678-1234-1234-1234-123456789abc');
/** What would end a string of the manifest early, or start a new line in it. */
const plain = z.string().regex(/^[^"\\\p{Cc}]*$/u, 'must be one line without " and \\');
const httpsUrl = plain.refine((text) => URL.canParse(text) && /^https:/.test(text), 'must be an https:// address');
const host = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?$/, 'must be a host name alone, without https:// and without /');

/**
 * What the manifest is filled with. Lengths are those of the manifest's schema, version 1.25.
 * `DEVELOPER_NAME`: at most 32 characters. `APP_NAME_SUFFIX` goes after "QA Programme", with which it has 30.
 */
const shape = z
  .object({
    TEAMS_APP_ID: guid,
    AAD_APP_CLIENT_ID: guid,
    BOT_ID: guid,
    BOT_DOMAIN: host,
    TAB_ENDPOINT: httpsUrl.refine((text) => !text.endsWith('/'), 'must not end with /'),
    APP_NAME_SUFFIX: plain.max(18, 'must have at most 18 characters').default(''),
    DEVELOPER_NAME: plain.min(1, 'is missing: who offers the app').max(32, 'must have at most 32 characters'),
    DEVELOPER_WEBSITE_URL: httpsUrl,
    DEVELOPER_PRIVACY_URL: httpsUrl,
    DEVELOPER_TERMS_URL: httpsUrl,
  })
  .refine((env) => URL.parse(env.TAB_ENDPOINT)?.host === env.BOT_DOMAIN, {
    path: ['TAB_ENDPOINT'],
    error: 'must be on BOT_DOMAIN, where Teams and the sign-in expect the tab',
  });

/** A sentence for each value that is missing or wrong, one a name. Other names in the file are the toolkit's business. */
export function problemsOfValues(values: Values): readonly string[] {
  const read = shape.safeParse(values);
  if (read.success) return [];
  const said = read.error.issues.map((issue) => [String(issue.path[0]), issue.message] as const);
  const first = said.filter(([name], at) => said.findIndex((other) => other[0] === name) === at);
  return first.map(([name, why]) => ((values[name] ?? '') === '' ? `${name} is missing.` : `${name} ${why}.`));
}
