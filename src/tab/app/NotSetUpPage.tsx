/** Shown where a tab is not tied to a board's site yet. */
import { hashOf } from '../board/routes.ts';

/** Says who can set the board up, and leads there. */
export function NotSetUpPage() {
  return (
    <div className="plain-page">
      <h1>This tab is not tied to a board yet</h1>
      <p>
        It does not know in which SharePoint site the board’s lists are. An owner of the team sets this up once, in a
        few minutes; everybody else then only opens the tab.
      </p>
      <p>
        <a href={hashOf({ page: 'setup' })}>Go to the set-up page</a>
      </p>
    </div>
  );
}
