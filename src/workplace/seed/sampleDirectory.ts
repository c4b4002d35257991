/**
 * The made-up tenant for a sample board: its people as directory users, with ids that are the same on every machine.
 * Guests have the shape Entra gives them in the board's tenant: their own object id there and `#EXT#` in the name.
 */
import { createHash } from 'node:crypto';
import type { SampleBoard } from '../../graph/provision/sampleBoard.ts';

const tenantDomain = 'council.example';

/** A GUID that always comes out the same for the same words. */
export function guidOf(words: string): string {
  const hex = createHash('sha256').update(`qa-sample/${words}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** The sample's tenant, whose people the workplace's directory holds. */
export const sampleTenantId = guidOf('tenant');
/** The Entra app of tab and bot in the workplace. */
export const sampleAppId = guidOf('app');
/** The channel the sub group uses. */
export const sampleChannelId = '19:qa-programme@thread.tacv2';

/** The board's shared mailbox, the only one the app may send from. */
export const sampleMailbox = `qa-programme@${tenantDomain}`;
/** What an administrator consented to for the app itself. */
const consentedRoles = [
  'Sites.Selected',
  'Mail.Send',
  'TeamsActivity.Send.User',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
];

/** How the workplace names a person of the sample. */
export function identityOf(personKey: string): {
  readonly tenantId: string;
  readonly objectId: string;
  readonly email: string;
} {
  return { tenantId: sampleTenantId, objectId: guidOf(`person/${personKey}`), email: `${personKey}@${tenantDomain}` };
}

/** In Teams the team's own id is that of its General channel. */
const generalId = '19:general@thread.tacv2';

/** The body for the workplace's `PUT /workplace/directory`. */
export function sampleDirectory(sample: SampleBoard) {
  return {
    tenant: {
      id: sampleTenantId,
      name: 'Sample council',
      domain: tenantDomain,
      sharePointHost: 'samplecouncil.sharepoint.com',
    },
    app: {
      id: sampleAppId,
      name: 'QA Programme',
      teamsAppId: guidOf('teams app'),
      roles: consentedRoles,
      mailLimitedTo: [sampleMailbox],
    },
    mailboxes: [sampleMailbox],
    team: {
      groupId: guidOf('team'),
      internalId: generalId,
      name: 'LSCB Monitoring & Evaluation',
      sitePath: '/sites/lscb-monitoring-evaluation',
    },
    channels: [
      { id: generalId, name: 'General' },
      { id: sampleChannelId, name: 'QA Programme' },
    ],
    users: sample.people.map((person) => ({
      id: identityOf(person.key).objectId,
      tenantId: sampleTenantId,
      displayName: person.name,
      userPrincipalName: principalName(person),
      mail: identityOf(person.key).email,
      kind: person.kind,
      teamRole: person.teamRole,
      personalInstall: person.personalInstall,
      caption: person.caption,
    })),
  };
}

/** A guest's principal name holds the home address with `#EXT#`; a member's is the address. */
export function principalName(person: { readonly key: string; readonly kind: 'member' | 'guest' }): string {
  const home = person.kind === 'guest' ? `${person.key}_agency.example#EXT#` : person.key;
  return `${home}@${tenantDomain}`;
}
