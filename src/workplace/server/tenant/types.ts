/**
 * What the local workplace knows about its one made-up Microsoft 365 tenant.
 *
 * Nothing here is the product's: the workplace must not share our code, so that it cannot share our mistakes.
 * It stands in for Entra ID (people, tokens), Teams (team, channels, chats) and SharePoint (site, lists).
 */
export type UserKind = 'member' | 'guest' | 'external';

/** What somebody is in a team, or in a channel that has people of its own. */
export type TeamRole = 'owner' | 'member' | 'guest';

/** A person as the board's tenant sees them. An `external` person keeps the ids of their home tenant (shared channel). */
export interface DirectoryUser {
  /** Entra object id in `tenantId`. */
  readonly id: string;
  readonly tenantId: string;
  readonly displayName: string;
  /** A guest's holds `#EXT#`. */
  readonly userPrincipalName: string;
  readonly mail: string;
  readonly kind: UserKind;
  /** Role in the first team; `none` for people who are not in it. Site owners are the team's owners. */
  readonly teamRole: TeamRole | 'none';
  /** Whether the bot is installed in the person's own scope: without it a 1:1 is refused with 403. */
  readonly personalInstall: boolean;
  /** One line under the name in the shell's 'who am I' switcher, e.g. "Agency representative, Police". */
  readonly caption: string;
}

/** Somebody in a team or channel, by object id. */
export interface DirectoryMember {
  readonly userId: string;
  readonly role: TeamRole;
}

export interface DirectoryChannel {
  readonly id: string;
  readonly name: string;
  /** As Graph names the kind of a channel; `standard` when not said. */
  readonly membershipType?: 'standard' | 'private' | 'shared' | undefined;
  /** Who is in a private or shared channel; everybody of the team when not said. */
  readonly members?: readonly DirectoryMember[] | undefined;
  /** The site that a private or shared channel has for itself, e.g. `/sites/lscb-monitoring-cases`. */
  readonly sitePath?: string | undefined;
}

/** A team beside the first. */
export interface DirectoryTeam {
  /** The Microsoft 365 group behind the team. */
  readonly groupId: string;
  readonly internalId: string;
  readonly name: string;
  readonly sitePath: string;
  readonly channels: readonly DirectoryChannel[];
  readonly members: readonly DirectoryMember[];
}

export interface Directory {
  readonly tenant: {
    readonly id: string;
    readonly name: string;
    readonly domain: string;
    /** e.g. `council.sharepoint.com` */
    readonly sharePointHost: string;
  };
  /** The product's Entra app: one id for tab and bot, as in Teams. */
  readonly app: {
    readonly id: string;
    readonly name: string;
    /** Its id in the manifest and, to be simple, in the organisation's catalogue too. */
    readonly teamsAppId: string;
    /** Application permissions an administrator has consented to; `Sites.Selected` alone when not said. */
    readonly roles?: readonly string[] | undefined;
    /** Mailboxes to which an administrator has limited `Mail.Send`; every mailbox when not said. */
    readonly mailLimitedTo?: readonly string[] | undefined;
  };
  /** Addresses of shared mailboxes. */
  readonly mailboxes?: readonly string[] | undefined;
  /** The first team: it has the app from the beginning. Its people are those with a `teamRole`. */
  readonly team: {
    /** The Microsoft 365 group behind the team. */
    readonly groupId: string;
    readonly internalId: string;
    readonly name: string;
    /** e.g. `/sites/lscb-monitoring` */
    readonly sitePath: string;
  };
  readonly channels: readonly DirectoryChannel[];
  /** Teams of the same tenant beside it; none has the app until somebody adds it there. */
  readonly otherTeams?: readonly DirectoryTeam[] | undefined;
  readonly users: readonly DirectoryUser[];
  /** Object ids of people with the role SharePoint Administrator, or a higher one; nobody when not said. */
  readonly administrators?: readonly string[] | undefined;
}

/** Who a verified access token speaks for. */
export type Principal =
  | { readonly kind: 'user'; readonly userId: string; readonly tenantId: string; readonly scopes: readonly string[] }
  | { readonly kind: 'app'; readonly appId: string; readonly roles: readonly string[] };

/**
 * Board time can be moved; machine time cannot. Board time stamps what people would read on a row or message
 * (Created, Modified, a message's timestamp); machine time governs tokens, leases and Retry-After.
 */
export interface WorkplaceClock {
  /** Board time now, in milliseconds since the epoch. It runs at the machine's pace from where it was last set. */
  boardNow(): number;
  setBoardNow(milliseconds: number): void;
  machineNow(): number;
}

export type Audience = 'graph' | 'sharepoint' | 'connector';

/** Mints and checks real RS256 tokens; the same keys are published for the bot to check. */
export interface TokenIssuer {
  /** Delegated token of a person for the product's app. */
  userToken(user: DirectoryUser, audience: 'graph' | 'sharepoint', scopes: readonly string[]): Promise<string>;
  /** App-only token (`idtyp: app`, `roles`). */
  appToken(appId: string, audience: Audience): Promise<string>;
  /** Token with which the channel calls the bot: issuer `https://api.botframework.com`, audience the bot's app id. */
  channelToken(botAppId: string, serviceUrl: string): Promise<string>;
  /** @returns the principal, or a reason why the token is refused. */
  verify(token: string, audience: Audience): Promise<{ ok: true; principal: Principal } | { ok: false; why: string }>;
}

/** What every router of the workplace is given. */
export interface TenantParts {
  directory(): Directory;
  replaceDirectory(next: Directory): void;
  readonly clock: WorkplaceClock;
  readonly tokens: TokenIssuer;
  /** Base URL of this workplace without a trailing slash, e.g. `http://127.0.0.1:5170`. Known once it listens. */
  baseUrl(): string;
}
