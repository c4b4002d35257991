/** What a page that starts the tab decides, and the settings that the deployment puts beside the page. */
import type { INavigationClient, INetworkModule } from '@azure/msal-browser';
import { z } from 'zod';
import type { Send } from '../../graph/http/graphApi.ts';
import type { BoardClock } from '../board/clock.ts';

/** Everything that differs between the page that ships and the page for the workplace. */
export interface TabParts {
  readonly clock: BoardClock;
  /** How requests leave the browser. */
  readonly send: Send;
  /** Hosts besides Microsoft's own that may hold the tab; none in what ships. */
  readonly validMessageOrigins: readonly string[];
  /** What stands for Microsoft's sign-in page and token endpoint in a window; null is Microsoft's own. */
  readonly entra: {
    readonly navigationClient: INavigationClient;
    readonly networkClient: INetworkModule;
  } | null;
}

const settingsShape = z.object({
  /** Client id of the Entra app. */
  clientId: z.string().min(1),
  /** Tenant of the board, to which guests sign in as well. */
  tenantId: z.string().min(1),
  /** Id of the Teams app, for links to its bot. */
  teamsAppId: z.string().min(1),
});

export type TabSettings = z.infer<typeof settingsShape>;

/** `settings.json` beside the page. @throws when it is missing or incomplete */
export async function readSettings(): Promise<TabSettings> {
  const response = await fetch('./settings.json');
  return settingsShape.parse(await response.json());
}
