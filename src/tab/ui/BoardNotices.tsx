/**
 * What is the matter with the board as a whole: not set up, its lists elsewhere, or the signed-in person not among its
 * people. The site in the tab's address is a claim; the board's own settings confirm it.
 */
import { type Board, hasUnreadSettings } from '../board/board.ts';
import { hashOf } from '../board/routes.ts';
import { useSite } from '../board/world.ts';
import { Notice } from './Notice.tsx';

/** Nothing when all is well. */
export function BoardNotices({ board }: { readonly board: Board }) {
  const { siteId } = useSite();
  const { settings, terms } = board;
  const setup = <a href={hashOf({ page: 'setup' })}>Go to Set-up</a>;
  if (hasUnreadSettings(board)) {
    return (
      <Notice
        kind="warning"
        title={`The settings of this ${terms.board} cannot be read`}
        action={<a href={hashOf({ page: 'settings' })}>Go to Settings</a>}
      >
        <p>Somebody changed them in SharePoint. The usual counts until the {terms.qaManager} has mended them.</p>
      </Notice>
    );
  }
  if (settings === null) {
    return (
      <Notice kind="warning" title={`This ${terms.board} has not been set up`} action={setup}>
        <p>The lists are there, but nobody has said whose they are. An owner of the team can finish it.</p>
      </Notice>
    );
  }
  if (settings.otherSiteId !== null && settings.otherSiteId !== siteId) {
    return (
      <Notice kind="error" title={`This ${terms.board} keeps its lists in another site`} action={setup}>
        <p>What you see here is not its own record. An owner of the team can point this tab to the right site.</p>
      </Notice>
    );
  }
  if (board.me === null) {
    return (
      <Notice kind="info" title="You can read, but not change anything">
        <p>
          You are not among the people of this {terms.board} yet. The {terms.qaManager} can add you.
        </p>
      </Notice>
    );
  }
  return null;
}
