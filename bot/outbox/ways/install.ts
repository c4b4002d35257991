/**
 * Having the app installed for a member whom the bot cannot write to yet, where the administrator allows it (setting
 * INSTALL_FOR_MEMBERS). A permission that is missing is found once a day, not once a person.
 */
import { Fault } from '../../../src/base/fault.ts';
import type { GraphApi } from '../../../src/graph/http/graphApi.ts';
import { installFor } from '../../../src/graph/teams/install.ts';
import { faultFields, type Log } from '../../log.ts';
import type { MachineClock } from '../../machineClock.ts';

/** @returns whether the app is installed for the person now, so that opening a chat is worth another try */
export type Install = (objectId: string) => Promise<boolean>;

/** How long it is left alone after a refusal; machine milliseconds. */
const restMilliseconds = 24 * 60 * 60_000;

export function noInstall(): Install {
  return async () => false;
}

export function graphInstall(parts: {
  readonly graph: GraphApi;
  /** The app's id in the organisation's catalogue. */
  readonly catalogId: string;
  readonly machine: Pick<MachineClock, 'now'>;
  readonly log: Log;
}): Install {
  const { graph, catalogId, machine, log } = parts;
  let restsUntil = 0;
  return async (objectId) => {
    if (machine.now() < restsUntil) return false;
    try {
      await installFor(graph, { userId: objectId, catalogId });
      log('app.installed');
      return true;
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
      log('app.notInstalled', faultFields(thrown));
      if (thrown.code === 'forbidden') restsUntil = machine.now() + restMilliseconds;
      return false;
    }
  };
}
