/**
 * Azurite, Microsoft's stand-in for Azure Storage, as a process of its own on free ports, with nothing kept on disk. It ends
 * with whoever started it. As it starts it is given two things: a clock that can be moved, because the queue's clock says when a claim lapses; and `uuid` as a
 * function and as `uuid/v4`, as it asks for it, which the one version in this repository does not offer any more.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { azureAccount } from '../../../bot/store/azure/account.ts';
import { azureStore } from '../../../bot/store/azure/azureStore.ts';
import { root } from '../../kit/repository.ts';
import type { StorePlace } from './storePlace.ts';

export interface Azurite {
  readonly connectionString: string;
  /** The environment of a bot that keeps its records there. */
  readonly botSettings: Readonly<Record<string, string>>;
  /** Tables and queues of its own in the one account. */
  place(): Promise<StorePlace>;
  /** From now on the service's clock is so far ahead of the machine's. */
  setAhead(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

/** The account and key that Azurite documents for everybody. */
const accountName = 'devstoreaccount1';
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const preload = `
import Module from 'node:module';
let ahead = 0;
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead);
    else super(...given);
  }
  static now() {
    return Real.now() + ahead;
  }
};
process.on('message', (milliseconds) => {
  ahead = milliseconds;
  process.send('moved');
});
process.on('disconnect', () => process.exit());
const load = Module._load;
Module._load = (name, parent, isMain) => {
  if (name !== 'uuid' && name !== 'uuid/v4') return load(name, parent, isMain);
  const uuid = load('uuid', parent, false);
  return Object.assign((...given) => uuid.v4(...given), uuid);
};`;

const options = ['--inMemoryPersistence', '--skipApiVersionCheck', '--disableTelemetry'];
const ports = ['--blobPort', '0', '--queuePort', '0', '--tablePort', '0'];

export async function startAzurite(): Promise<Azurite> {
  const program = 'node_modules/azurite/dist/src/azurite.js';
  const given = `data:text/javascript,${encodeURIComponent(preload)}`;
  const child = spawn(process.execPath, ['--import', given, program, ...options, ...ports], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [queue, table] = await addresses(child);
  const connectionString = [
    'DefaultEndpointsProtocol=http',
    `AccountName=${accountName}`,
    `AccountKey=${accountKey}`,
    `QueueEndpoint=${queue}/${accountName}`,
    `TableEndpoint=${table}/${accountName}`,
  ].join(';');
  let places = 0;
  let ahead = 0;
  const setAhead = async (milliseconds: number): Promise<void> => {
    ahead = milliseconds;
    const moved = new Promise((resolve) => child.once('message', resolve));
    child.send(milliseconds);
    await moved;
  };
  const now = (): number => Date.now() + ahead;
  const pass = (milliseconds: number): Promise<void> => setAhead(ahead + milliseconds);
  return {
    connectionString,
    botSettings: { STORE: 'azure', AZURE_STORAGE_CONNECTION_STRING: connectionString },
    place: async () => {
      places += 1;
      const account = azureAccount({ connectionString, prefix: `test${places}` }, noIdentity);
      // Every call is a request of its own, and nothing is kept on disk: there is nothing to remove.
      return { open: () => azureStore(account, now), now, pass, remove: async () => undefined };
    },
    setAhead,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) resolve();
        child.once('exit', () => resolve());
        if (child.connected) child.disconnect();
      }),
  };
}

function noIdentity(): never {
  throw new Error('a connection string needs no identity');
}

/** What Azurite prints as it begins to listen. Its output is read on: it would end if nobody took it. */
function addresses(child: ChildProcess): Promise<readonly [string, string]> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`Azurite ended: ${said}`)));
    child.stdout?.on('data', (part: unknown) => {
      said += String(part);
      const queue = addressOf('Queue', said);
      const table = addressOf('Table', said);
      if (queue !== null && table !== null) resolve([queue, table]);
    });
  });
}

function addressOf(service: string, said: string): string | null {
  const line = new RegExp(`Azurite ${service} service is successfully listening at (http://[\\d.:]+)`);
  return line.exec(said)?.[1] ?? null;
}
