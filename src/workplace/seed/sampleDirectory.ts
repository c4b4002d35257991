/**
 * The made-up tenant for a sample board: its people as directory users, with ids that are the same on every machine, and
 * beside its team a second one without a board, in which somebody can set one up and see that the two stay apart.
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

/** A small team of the same tenant. It has neither the app nor lists; its site is granted to the app as the first one's is. */
const neighbours = {
  groupId: guidOf('neighbouring team'),
  internalId: '19:neighbouring-general@thread.tacv2',
  name: 'Neighbouring partnership',
  sitePath: '/sites/neighbouring-partnership',
} as const;

/** The one person who is in the second team alone, and owns it. */
const neighbour = {
  id: guidOf('person/neighbouring-lead'),
  tenantId: sampleTenantId,
  displayName: 'Neighbouring QA lead',
  userPrincipalName: `neighbouring-lead@${tenantDomain}`,
  mail: `neighbouring-lead@${tenantDomain}`,
  kind: 'member',
  teamRole: 'none',
  personalInstall: true,
  caption: 'Owner of the neighbouring team, which has no board yet',
} as const;

/** People of the sample whose agency works in both areas. */
const inBothTeams = [
  { key: 'probation-representative', role: 'guest' },
  { key: 'hospital-trust-representative', role: 'guest' },
] as const;

/** Second teams with the person who may set them up, for the seed. */
export const otherTeams = [{ ...neighbours, ownerId: neighbour.id }];

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
    otherTeams: [
      {
        ...neighbours,
        channels: [{ id: neighbours.internalId, name: 'General' }],
        members: [
          { userId: neighbour.id, role: 'owner' },
          ...inBothTeams.map(({ key, role }) => ({ userId: identityOf(key).objectId, role })),
        ],
      },
    ],
    users: [...sample.people.map(personOf), neighbour],
    // The made-up administrators: whoever owns a team here holds the role as well, and grants its site to the app.
    administrators: [
      ...sample.people.filter((person) => person.teamRole === 'owner').map((person) => identityOf(person.key).objectId),
      neighbour.id,
    ],
  };
}

function personOf(person: SampleBoard['people'][number]) {
  return {
    id: identityOf(person.key).objectId,
    tenantId: sampleTenantId,
    displayName: person.name,
    userPrincipalName: principalName(person),
    mail: identityOf(person.key).email,
    kind: person.kind,
    teamRole: person.teamRole,
    personalInstall: person.personalInstall,
    caption: person.caption,
  };
}

/** A guest's principal name holds the home address with `#EXT#`; a member's is the address. */
export function principalName(person: { readonly key: string; readonly kind: 'member' | 'guest' }): string {
  const home = person.kind === 'guest' ? `${person.key}_agency.example#EXT#` : person.key;
  return `${home}@${tenantDomain}`;
}
