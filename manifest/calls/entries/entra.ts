/** What an administrator's command asks of Entra once: the roles of the bot in Microsoft Graph, and whom the Entra app trusts. */
import type { DocumentedCall } from '../entry.ts';
import { graphDocs } from './docs.ts';

const api = 'Microsoft Graph v1.0';
const from = ['manifest/entra/grantBot.ts'];
const reading = { delegated: 'Application.Read.All', application: 'Application.Read.All' };
const granting = { delegated: 'AppRoleAssignment.ReadWrite.All', application: 'AppRoleAssignment.ReadWrite.All' };
const isNotCopied = true;

export const entraCalls: readonly DocumentedCall[] = [
  {
    ...{ api, method: 'GET', path: "/servicePrincipals(appId='{appId}')", isNotCopied, from },
    purpose: 'The ids of the bot and of Microsoft Graph in the tenant, and the roles that Graph offers.',
    page: graphDocs('Get servicePrincipal', 'serviceprincipal-get'),
    least: reading,
    query: ['$select'],
    request: 'nothing',
    response: 'servicePrincipal',
    success: [200],
    verified: 'yes',
    remark: 'By `appId` as the page’s second form of address has it.',
  },
  {
    ...{ api, method: 'GET', path: '/servicePrincipals/{id}/appRoleAssignments', isNotCopied, from },
    purpose: 'Which roles the bot holds already.',
    page: graphDocs(
      'List appRoleAssignments granted to a service principal',
      'serviceprincipal-list-approleassignments',
    ),
    least: reading,
    query: [],
    request: 'nothing',
    response: { collectionOf: 'appRoleAssignment' },
    success: [200],
    verified: 'yes',
    remark: 'One page is read, and the bot has a handful.',
  },
  {
    ...{ api, method: 'POST', path: '/servicePrincipals/{id}/appRoleAssignments', isNotCopied, from },
    purpose: 'Grants the bot a role of Microsoft Graph.',
    page: graphDocs('Grant an appRoleAssignment to a service principal', 'serviceprincipal-post-approleassignments'),
    least: granting,
    query: [],
    request: 'appRoleAssignment',
    response: 'appRoleAssignment',
    success: [201],
    verified: 'yes',
    remark:
      'The body holds the three members that the page requires. The page would rather see `appRoleAssignedTo` of the resource used; it does not say why.',
  },
  {
    ...{ api, method: 'GET', path: "/applications(appId='{appId}')/federatedIdentityCredentials", isNotCopied, from },
    purpose: 'Whom the Entra app trusts already.',
    page: graphDocs('List federatedIdentityCredentials', 'application-list-federatedidentitycredentials'),
    least: reading,
    query: ['$filter', '$select'],
    request: 'nothing',
    response: { collectionOf: 'federatedIdentityCredential' },
    success: [200],
    verified: 'partly',
    remark: 'The permissions stand in a table that was not found; that of reading applications is given.',
  },
  {
    ...{ api, method: 'POST', path: "/applications(appId='{appId}')/federatedIdentityCredentials", isNotCopied, from },
    purpose: 'Lets the bot’s identity speak in the name of the Entra app.',
    page: graphDocs('Create federatedIdentityCredential', 'application-post-federatedidentitycredentials'),
    least: { delegated: 'Application.ReadWrite.All', application: 'Application.ReadWrite.OwnedBy' },
    query: [],
    request: 'federatedIdentityCredential',
    response: 'federatedIdentityCredential',
    success: [201],
    verified: 'partly',
    remark:
      'The body is as the page has it. The permissions stand in a table that was not found; those given are of "Permissions reference".',
  },
];
