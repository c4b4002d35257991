/**
 * Links into the board's tab that open inside Teams. The tenant is always named, so that a guest is asked to switch
 * organisation. Source: "Create deep links to an application" (entity, sub entity, channel, tenant).
 */
import type { Board } from './store/botStore.ts';

/** The pages of the tab that a link may lead to. */
export type TabPlace = 'programme' | 'mou' | 'mine' | 'audits' | AuditPlace;

/** A section of the workspace of an audit, by the audit's key; of its actions the one that is meant. */
export type AuditPlace = `audit/${string}/${'overview' | 'returns'}` | `audit/${string}/actions/${string}`;

/** The tab's id, as its configuration page sets it. */
export const tabEntityId = 'qa-programme';

/** @param board null leads to the tab without a board */
export function tabLinks(settings: { readonly teamsAppId: string; readonly tabUrl: string }) {
  return (board: Board | null, place: TabPlace): string => {
    const link = new URL(`https://teams.microsoft.com/l/entity/${settings.teamsAppId}/${tabEntityId}`);
    link.searchParams.set('webUrl', `${settings.tabUrl}/index.html`);
    link.searchParams.set('label', 'QA Programme');
    if (board !== null) {
      const context = { subEntityId: place, channelId: board.channelId ?? board.teamId };
      link.searchParams.set('context', JSON.stringify(context));
      link.searchParams.set('tenantId', board.tenantId);
    }
    return link.toString().replace(/\+/g, '%20');
  };
}
