/**
 * A PostgreSQL of its own for one comparison, in a folder that is thrown away. Only where the machine has one: without
 * it the comparison is not made, and the caller says so.
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../src/workplace/launch/freePort.ts';

const run = promisify(execFile);
const debianFolder = '/usr/lib/postgresql';

export interface Postgres {
  readonly connectionString: string;
  stop(): Promise<void>;
}

/** Where the programs are, or null when PostgreSQL is not installed. */
function programs(): string | null {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).sort() : [];
  const folder = versions.map((version) => join(debianFolder, version, 'bin')).findLast((one) => existsSync(one));
  return folder ?? null;
}

/** PostgreSQL refuses to run as root: then it runs as the user Debian made for it. */
function runner(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'postgres']).toString());
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** @returns null where there is no PostgreSQL on this machine */
export async function startPostgres(): Promise<Postgres | null> {
  const bin = programs();
  if (bin === null) return null;
  const as = runner();
  const folder = mkdtempSync(join(tmpdir(), 'qa-postgres-'));
  if (as.uid !== undefined) execFileSync('chown', ['postgres', folder]);
  const data = join(folder, 'data');
  const port = await freePort();
  await run(join(bin, 'initdb'), ['-D', data, '-U', 'bench', '-A', 'trust'], as);
  // Durable as SQLite's `synchronous=full` is: fsync and synchronous_commit stay on, as they are by default.
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder}`;
  await run(join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'], as);
  return {
    connectionString: `postgres://bench@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'fast', '-w', 'stop'], as);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
