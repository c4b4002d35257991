/**
 * The tenant's directory: who exists, which team, which site. Put by the control API, remembered in the database.
 *
 * Until somebody has put one, the workplace has a tenant without people, so that every question has an honest answer.
 */

import { z } from 'zod';
import type { Database } from './database.ts';
import { recall, remember } from './facts.ts';
import type { Directory, DirectoryUser } from './types.ts';

const userShape = z.object({
  id: z.string().min(1),
  tenantId: z.string().min(1),
  displayName: z.string().min(1),
  userPrincipalName: z.string().min(1),
  mail: z.string(),
  kind: z.enum(['member', 'guest', 'external']),
  teamRole: z.enum(['owner', 'member', 'guest', 'none']),
  personalInstall: z.boolean(),
  caption: z.string(),
});

const members = z.array(z.object({ userId: z.string().min(1), role: z.enum(['owner', 'member', 'guest']) }));

const channelShape = z.object({
  id: z.string().min(1),
  name: z.string(),
  membershipType: z.enum(['standard', 'private', 'shared']).optional(),
  members: members.optional(),
  sitePath: z.string().startsWith('/').optional(),
});

const teamShape = z.object({
  groupId: z.string().min(1),
  internalId: z.string(),
  name: z.string().min(1),
  sitePath: z.string().startsWith('/'),
});

const directoryShape = z.object({
  tenant: z.object({ id: z.string().min(1), name: z.string(), domain: z.string(), sharePointHost: z.string().min(1) }),
  app: z.object({
    id: z.string().min(1),
    name: z.string(),
    teamsAppId: z.string(),
    roles: z.array(z.string()).optional(),
    mailLimitedTo: z.array(z.string()).optional(),
  }),
  mailboxes: z.array(z.string()).optional(),
  team: teamShape,
  channels: z.array(channelShape),
  otherTeams: z.array(teamShape.extend({ channels: z.array(channelShape), members })).optional(),
  users: z.array(userShape),
  administrators: z.array(z.string()).optional(),
});

const FACT = 'directory';

const NOBODY: Directory = {
  tenant: {
    id: '00000000-0000-0000-0000-000000000000',
    name: 'No directory yet',
    domain: 'workplace.test',
    sharePointHost: 'workplace.sharepoint.com',
  },
  app: {
    id: '00000000-0000-0000-0000-000000000001',
    name: 'No app yet',
    teamsAppId: '00000000-0000-0000-0000-000000000001',
  },
  team: {
    groupId: '00000000-0000-0000-0000-000000000002',
    internalId: '19:none@thread.tacv2',
    name: 'No team yet',
    sitePath: '/sites/none',
  },
  channels: [],
  users: [],
};

/** A directory somebody sent. @throws ZodError naming what does not fit */
export function parseDirectory(value: unknown): Directory {
  return directoryShape.parse(value);
}

/** The remembered directory; `put` replaces and remembers it. */
export function keepDirectory(database: Database): { current(): Directory; put(next: Directory): void } {
  const known = recall(database, FACT);
  let current = known === undefined ? NOBODY : parseDirectory(JSON.parse(known));
  return {
    current: () => current,
    put: (next) => {
      current = next;
      remember(database, FACT, JSON.stringify(next));
    },
  };
}

/** The person with this object id, in this tenant when it is given. */
export function personById(directory: Directory, id: string, tenantId?: string): DirectoryUser | undefined {
  return directory.users.find((user) => user.id === id && (tenantId === undefined || user.tenantId === tenantId));
}

/** The person behind a SharePoint login name such as `i:0#.f|membership|name@domain`, or a bare user principal name. */
export function personByLogin(directory: Directory, login: string): DirectoryUser | undefined {
  const wanted = login.slice(login.lastIndexOf('|') + 1).toLowerCase();
  return directory.users.find(
    (user) =>
      user.userPrincipalName.toLowerCase() === wanted || (user.mail !== '' && user.mail.toLowerCase() === wanted),
  );
}
