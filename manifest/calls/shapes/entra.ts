/**
 * Members of the resources of Entra in Microsoft Graph, as far as the pages of `entries/entra.ts` and their resource types
 * list them.
 */
import { type Resources, value } from './resource.ts';

export const entraResources: Resources = {
  servicePrincipal: {
    page: 'servicePrincipal resource type, as far as it is asked for',
    members: { ...value('id', 'appId', 'displayName'), appRoles: 'appRole' },
  },
  appRole: {
    page: 'appRole resource type',
    members: value('allowedMemberTypes', 'description', 'displayName', 'id', 'isEnabled', 'origin', 'value'),
  },
  appRoleAssignment: {
    page: 'appRoleAssignment resource type',
    members: value(
      ...['appRoleId', 'createdDateTime', 'id', 'principalDisplayName', 'principalId'],
      ...['principalType', 'resourceDisplayName', 'resourceId'],
    ),
  },
  federatedIdentityCredential: {
    page: 'federatedIdentityCredential resource type',
    members: value('audiences', 'description', 'id', 'issuer', 'name', 'subject'),
  },
};
