/**
 * Members of SharePoint's own REST resources. Sources: "Users, groups, and roles REST API reference" and "Lists and list items
 * REST API reference" (the tables of properties). A body may name its type in `__metadata`, which `odata=nometadata` leaves out.
 */
import { type Resources, value } from './resource.ts';

const roles = 'Users, groups, and roles REST API reference';
const lists = 'Lists and list items REST API reference';

const group = value(
  ...['AllowMembersEditMembership', 'AllowRequestToJoinLeave', 'AutoAcceptRequestToJoinLeave', 'Description', 'Id'],
  ...['IsHiddenInUI', 'LoginName', 'OnlyAllowMembersViewMembership', 'OwnerTitle', 'PrincipalType', 'Title'],
  ...['RequestToJoinLeaveEmailSetting'],
);
const user = value('Email', 'Id', 'IsHiddenInUI', 'IsSiteAdmin', 'LoginName', 'PrincipalType', 'Title');

const inTests = 'answers of SharePoint Online in the tests of pnp/cli-microsoft365';
const seenOfUsers = {
  Expiration: inTests,
  IsEmailAuthenticationGuestUser: inTests,
  IsShareByEmailGuestUser: inTests,
  UserPrincipalName: inTests,
};

export const sharePointResources: Resources = {
  'SP.List': {
    page: lists,
    members: value(
      ...['AllowContentTypes', 'BaseTemplate', 'BaseType', 'ContentTypesEnabled', 'Created', 'Description'],
      ...['EnableAttachments', 'EnableFolderCreation', 'EnableMinorVersions', 'EnableModeration', 'EnableVersioning'],
      ...['EntityTypeName', 'HasUniqueRoleAssignments', 'Hidden', 'Id', 'ItemCount', 'LastItemModifiedDate', 'Title'],
    ),
  },
  'SP.Group': { page: roles, members: group },
  'SP.User': { page: roles, members: { ...user, UserId: 'open' }, seen: seenOfUsers },
  'SP.Principal': {
    page: `${roles} (a user or a group)`,
    members: { ...user, ...group, UserId: 'open' },
    seen: seenOfUsers,
  },
  'ensureUser body': { page: 'SP.Web.ensureUser Method (sp.js)', members: value('logonName') },
  'SP.RoleDefinition': {
    page: roles,
    members: {
      ...value('Description', 'Hidden', 'Id', 'Name', 'Order', 'RoleTypeKind'),
      BasePermissions: 'SP.BasePermissions',
    },
  },
  'SP.BasePermissions': { page: roles, members: value('High', 'Low') },
  'SP.RoleAssignment': {
    page: roles,
    members: { ...value('PrincipalId'), Member: 'SP.Principal', RoleDefinitionBindings: 'SP.RoleDefinition' },
  },
  /** A method without a result; the page says "Response: None", and what is sent in its place is not documented. */
  'no result': { page: roles, members: value('odata.null') },
  'SharePoint error': {
    page: 'not documented for odata=nometadata',
    members: { 'odata.error': 'open', error: 'open' },
  },
};
