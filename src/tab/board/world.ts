/**
 * What every page stands on once somebody is signed in: who they are, the way to Microsoft Graph, the board's site, and
 * the few things only Teams can do. Made once by `app/`, used by features through {@link useWorld}.
 */
import { createContext, useContext } from 'react';
import type { Identity } from '../../core/people/board.ts';
import type { GraphApi } from '../../graph/http/graphApi.ts';
import type { Patience } from '../../graph/http/patience.ts';
import type { BoardSite } from '../../graph/lists/site.ts';
import type { SharePointApi } from '../../graph/sharepoint/sharePointApi.ts';

export interface World {
  readonly identity: Identity;
  /** The account's name, for 'signed in as'. */
  readonly accountName: string;
  /** The sign-in name, by which SharePoint knows a person as a member of a group. */
  readonly userPrincipalName: string;
  /** Ids of the deployment: the Entra app, the board's tenant, the Teams app. */
  readonly app: { readonly clientId: string; readonly tenantId: string; readonly teamsAppId: string };
  /** As the signed-in person, with what every page needs. */
  readonly graph: GraphApi;
  readonly patience: Patience;
  /** The board's site as the tab was configured; null before set-up. */
  readonly site: BoardSite | null;
  /** As the same person, with more scopes: asked for on the set-up page alone. */
  graphWith(scopes: readonly string[]): GraphApi;
  sharePointAt(siteUrl: string): SharePointApi;
  /** Group behind the team, when the tab is in a team. */
  readonly groupId: string | null;
  readonly channelId: string | null;
  /** Whether Teams shows the page on which a tab is set up, with its own Save button. */
  readonly isSettings: boolean;
  openLink(url: string): Promise<void>;
  offerToSave(tab: { readonly contentUrl: string; readonly entityId: string; readonly displayName: string }): void;
}

const WorldContext = createContext<World | null>(null);

/** Hands the world to the pages below. */
export const WorldProvider = WorldContext.Provider;

/** @throws Error outside the provider */
export function useWorld(): World {
  const world = useContext(WorldContext);
  if (world === null) throw new Error('nobody is signed in here');
  return world;
}

/** The board's site. @throws Error on a page that is shown before set-up */
export function useSite(): BoardSite {
  const { site } = useWorld();
  if (site === null) throw new Error('this tab has no site');
  return site;
}
