/** What Graph's operations on mail and Teams need of the rest of the workplace. Who may ask is each operation's business. */
import type { Team } from '../../tenant/teams.ts';
import type { DirectoryUser } from '../../tenant/types.ts';

export interface TeamsDoor {
  /** Whether the app is in the person's own scope. */
  isInstalledFor(user: DirectoryUser): boolean;
  /** Whether the team has the app. */
  isInstalledIn(team: Team): boolean;
  /** Whether the app is in the person's own scope, or in a team they belong to. */
  reachesFeedOf(user: DirectoryUser): boolean;
  /** Installs the app for the person; the bot is told afterwards. */
  install(user: DirectoryUser): void;
  notify(user: DirectoryUser, line: { readonly title: string; readonly link: string; readonly words: string }): void;
  mail(mail: {
    readonly mailbox: string;
    readonly addresses: readonly string[];
    readonly subject: string;
    readonly words: string;
  }): void;
}
