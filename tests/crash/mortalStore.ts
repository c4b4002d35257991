/**
 * A store that dies: the process is killed (SIGKILL, no farewell) just before or just after the nth thing it would keep.
 * With SQLite nothing else is kept between two of these points, so dying at each of them once is dying at every step; with
 * Azure Storage one of them may be several requests, between which only the deaths at random moments come.
 */
import type { BotStore } from '../../bot/store/botStore.ts';

/** Calls that keep nothing; every other one is a point of death. */
const readings: ReadonlySet<string> = new Set([
  'all',
  'get',
  'of',
  'ofDay',
  'goneTo',
  'open',
  'waiting',
  'unlogged',
  'stepKeys',
  'stepsOf',
  'counts',
  'holds',
  'chatOf',
  'hasContacts',
  'contactByMri',
  'contactByObject',
  'received',
  'last',
]);

export interface MortalStore {
  readonly store: BotStore;
  /** Dies at the nth point from now: odd ones are just before something is kept, even ones just after. */
  arm(point: number): void;
}

/** @param die ends the process at once */
export function mortalStore(store: BotStore, die: () => void): MortalStore {
  let left = 0;
  const pass = () => {
    left -= 1;
    if (left === 0) die();
  };
  const mortal = new Proxy(store, {
    get: (target, name) => {
      const part: unknown = Reflect.get(target, name);
      return typeof part === 'object' && part !== null ? mortalRecords(part, pass) : part;
    },
  });
  return {
    store: mortal,
    arm: (point) => {
      left = point;
    },
  };
}

function mortalRecords(records: object, pass: () => void): object {
  return new Proxy(records, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function' || readings.has(String(name))) return method;
      return async (...given: readonly unknown[]): Promise<unknown> => {
        pass();
        const kept: unknown = await Reflect.apply(method, target, given);
        pass();
        return kept;
      };
    },
  });
}
