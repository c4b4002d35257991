/**
 * What the doctor knows of a board's tenant after looking: facts alone, each either seen or not, with why not. Who reads
 * them stands in `src/graph/doctor`; what they mean stands in `checks`. A fact that could not be read is never taken for good.
 */
import type { FaultCode } from '../../base/fault.ts';
import type { Instant } from '../../base/time/instant.ts';
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { Role } from '../../lists/appointments.ts';
import type { boardSettings } from '../../lists/boardSettings.ts';
import type { Row } from '../../lists/definition/defineList.ts';
import type { Circle } from '../../lists/definition/writing.ts';
import type { reminderLog } from '../../lists/reminderLog.ts';
import type { Agency, Appointment, Person } from '../people/board.ts';
import type { Terms } from '../words/terms.ts';

/** A fault's code; `elsewhere` for what can only be seen from another place, such as the bot's own token from the tab. */
export type WhyNot = FaultCode | 'elsewhere';

/** A fact, or why it could not be looked at. */
export type Seen<Value> =
  | { readonly looked: true; readonly value: Value }
  | { readonly looked: false; readonly why: WhyNot };

/** A list of the site beside its definition. */
export interface ListState {
  readonly list: { readonly displayName: string };
  readonly state: 'missing' | 'as defined' | 'differs';
  readonly differences?: readonly {
    readonly kind: 'missing' | 'another type' | 'not indexed' | 'another heading' | 'other words' | 'not unique';
    readonly column: { readonly heading: string };
  }[];
}

/** What provisioning would do to permissions. */
export interface PermissionDifference {
  readonly did:
    | 'made level'
    | 'mended level'
    | 'made group'
    | 'turned on versions'
    | 'set on list'
    | 'took from list'
    | 'left as it is';
  readonly what: string;
  readonly detail?: string;
}

/** Somebody who may change or delete rows of a list in which nobody but the app should. */
export interface RowWriter {
  readonly list: string;
  readonly holder: string;
  readonly isGroup: boolean;
  readonly level: string;
  /** Full control: SharePoint gives it to whoever set the list's permissions, and it cannot be kept from site owners. */
  readonly hasFullControl: boolean;
}

/** Somebody with any right on the library of the audits' files. */
export interface LibraryHolder {
  readonly holder: string;
  readonly isGroup: boolean;
  readonly level: string;
  readonly hasFullControl: boolean;
}

/** The library of the audits' files. */
export type LibraryState =
  | { readonly isThere: false }
  | { readonly isThere: true; readonly keepsVersions: boolean; readonly holders: readonly LibraryHolder[] };

/** Who is who, as the lists say. */
export interface BoardPeople {
  readonly people: readonly Person[];
  readonly appointments: readonly Appointment[];
  readonly agencies: readonly Agency[];
  /** Leads of agencies that the sub group entered for audits under way: key of the person, key of the agency. */
  readonly leads: readonly { readonly person: string; readonly agency: string }[];
}

/** A site grant of an app. No roles where Microsoft's answer leaves them out. */
export interface SiteGrant {
  readonly appId: string;
  readonly roles: readonly string[];
}

/** What stands in an access token; nothing that could be used in its place. */
export interface TokenFacts {
  readonly of: 'person' | 'app';
  /** What it was asked for. */
  readonly service: 'Microsoft Graph' | 'SharePoint';
  readonly expectedAudience: string;
  readonly audience: string;
  readonly tenantId: string;
  readonly isAppOnly: boolean;
  /** Scopes of a person's token, roles of the app's. */
  readonly grants: readonly string[];
}

/** A delegated permission, and whether a token with it could be had. */
export interface Consent {
  readonly scope: string;
  readonly given: boolean;
}

export type ChannelKind = 'standard' | 'private' | 'shared' | 'unknown';

/** What the bot says of itself at `/health`, or that it says nothing. */
export type BotAnswer =
  | { readonly answers: false; readonly status: number | null }
  /** To somebody who may not see its counts it says no more. */
  | { readonly answers: true; readonly up: boolean; readonly counts: null }
  | { readonly answers: true; readonly up: boolean; readonly counts: BotCounts };

export interface BotCounts {
  readonly boards: number;
  readonly boardsWaitingForSetUp: number;
  readonly minutesSinceRound: number | null;
  readonly oldestWaitSeconds: number;
  readonly addressesHeld: number;
}

export type LogRow = Row<typeof reminderLog>;

export interface DoctorFacts {
  /** The circle into whose SharePoint group appointing puts whoever holds a role. */
  readonly circleOf: Readonly<Record<Role, Circle>>;
  /** Board time. */
  readonly now: Instant;
  readonly today: PlainDate;
  readonly terms: Terms;
  readonly tenantId: string;
  /** Client id of the Entra app, or of the bot's identity: whose site grant is looked for. */
  readonly appIds: readonly string[];
  readonly lists: Seen<readonly ListState[]>;
  readonly agencyLists: Seen<readonly ListState[]>;
  readonly permissions: Seen<readonly PermissionDifference[]>;
  readonly rowWriters: Seen<readonly RowWriter[]>;
  readonly auditLibrary: Seen<LibraryState>;
  readonly settings: Seen<Row<typeof boardSettings> | null>;
  readonly who: Seen<BoardPeople>;
  /** SharePoint login names in lower case, by the group's name; a group that is missing is not in it. */
  readonly groups: Seen<ReadonlyMap<string, readonly string[]>>;
  /** SharePoint login names in lower case, by the person's key. Null for somebody the directory does not know. */
  readonly logins: Seen<ReadonlyMap<string, string | null>>;
  readonly siteGrants: Seen<readonly SiteGrant[]>;
  /** Whether the app itself can read the site. */
  readonly appReadsSite: Seen<boolean>;
  readonly tokens: Seen<readonly TokenFacts[]>;
  readonly consents: Seen<readonly Consent[]>;
  /** Null when there is no such channel any more. */
  readonly channel: Seen<ChannelKind | null>;
  readonly installedInTeam: Seen<boolean>;
  /** By the person's key. */
  readonly installedFor: Seen<ReadonlyMap<string, boolean>>;
  /** The reminder log of three months. */
  readonly log: Seen<readonly LogRow[]>;
  readonly bot: Seen<BotAnswer>;
  /** Answers of Microsoft while the doctor looked. */
  readonly traffic: Seen<{ readonly answers: number; readonly throttled: number }>;
  /** Seconds by which this machine's clock is ahead of the server's; less than nothing when it is behind. */
  readonly clockAheadSeconds: Seen<number>;
  /** The last bank holiday of the calendar in use. */
  readonly lastBankHoliday: PlainDate | null;
}
