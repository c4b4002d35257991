/**
 * `npm run package -- --env dev`: the zip that is uploaded to Teams or given to the administrator, from `appPackage/` and
 * `env/.env.dev`, into `appPackage/build/`. It checks everything first and makes nothing when something is wrong.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from './environment.ts';
import { problemsBySchema } from './microsoftSchema.ts';
import { packageFiles } from './packageFiles.ts';
import { buildFolder, environmentFolder, packageFolder } from './places.ts';
import { PackageRefused } from './refused.ts';
import { zipped } from './zipped.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** @returns the exit code */
async function make(name: string): Promise<0 | 1> {
  try {
    const values = readEnvironment(environmentFolder, name);
    const { manifest, files } = await packageFiles(packageFolder, values, problemsBySchema);
    const bytes = await zipped(files);
    mkdirSync(buildFolder, { recursive: true });
    const file = `qa-programme.${name}.zip`;
    writeFileSync(join(buildFolder, file), bytes);
    say(`${manifest.name.short} ${manifest.version} for ${manifest.validDomains.join(', ')}`);
    say(`appPackage/build/${file}: ${files.length} files, ${bytes.length} bytes`);
    say(`SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`);
    return 0;
  } catch (thrown) {
    if (!(thrown instanceof PackageRefused)) throw thrown;
    process.stderr.write(`${thrown.message}\n`);
    return 1;
  }
}

const { values } = parseArgs({ options: { env: { type: 'string', default: 'dev' } } });
process.exitCode = await make(values.env);
