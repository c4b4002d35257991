/**
 * Whether an entry may go to a service address now. Where something is not known to have arrived there, the connector is
 * first asked something that sends nothing (decisions 13).
 */
import { faultFields } from '../../log.ts';
import type { BotParts } from '../../parts.ts';
import { ConnectorRefused } from '../../teams/connectorHttp.ts';
import { isConnectorTrouble } from '../../teams/deliveryOf.ts';
import type { Letter } from './sendBy.ts';

type Parts = Pick<BotParts, 'circuit' | 'roster' | 'log'>;

/** How an entry is put off. */
export interface Wait {
  readonly milliseconds: number;
  readonly why: string | null;
}

/** How long an address is left alone after it did not answer, before the circuit says more. */
const untilNextProbe = 2_000;

/** @returns null when it may go */
export async function entranceOf(parts: Parts, letter: Letter, serviceUrl: string | null): Promise<Wait | null> {
  if (serviceUrl === null) return null;
  const { circuit } = parts;
  const entrance = circuit.enter(serviceUrl);
  const { why } = letter.entry;
  if (entrance.kind === 'wait') return { milliseconds: entrance.milliseconds, why: why ?? 'AddressHeld' };
  if (entrance.kind === 'go' && letter.entry.state !== 'unknown') return null;
  if (await isHealthy(parts, letter, serviceUrl)) return null;
  if (entrance.kind === 'probe') circuit.probed(serviceUrl, false);
  else circuit.lost(serviceUrl);
  return { milliseconds: untilNextProbe, why: why ?? 'AddressHeld' };
}

/** Any answer that is no trouble of the service's own will do: the person may have left the team. */
async function isHealthy({ roster, log }: Parts, { board, to }: Letter, serviceUrl: string): Promise<boolean> {
  try {
    if (to === null || to.contact === null) await roster.groupOf({ serviceUrl, teamId: board.teamId });
    else {
      const at = { serviceUrl, conversationId: board.channelId ?? board.teamId, tenantId: board.tenantId };
      await roster.member(at, to.contact.mri);
    }
    return true;
  } catch (thrown) {
    if (!isConnectorTrouble(thrown)) log('card.failed', { board: board.key, kind: 'probe', ...faultFields(thrown) });
    return thrown instanceof ConnectorRefused && thrown.status < 500 && thrown.status !== 429;
  }
}
