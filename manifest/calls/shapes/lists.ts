/**
 * Members of sites, lists, columns and list items in Microsoft Graph, as their resource pages in
 * microsoftgraph/microsoft-graph-docs-contrib (api-reference/v1.0/resources) list them.
 */
import { type Resources, value } from './resource.ts';

/** What a site, a list, an item and a file have from baseItem. */
const baseItem = {
  ...value('id', 'name', 'createdDateTime', 'description', 'eTag', 'lastModifiedDateTime', 'webUrl'),
  ...{ createdBy: 'identitySet', lastModifiedBy: 'identitySet', parentReference: 'itemReference' },
};

export const listResources: Resources = {
  itemReference: {
    page: 'itemReference resource type',
    members: {
      ...value('driveId', 'driveType', 'id', 'name', 'path', 'shareId', 'siteId'),
      sharepointIds: 'open',
    },
  },
  site: {
    page: 'site resource type',
    members: { ...baseItem, ...value('displayName'), root: 'open', sharepointIds: 'open', siteCollection: 'open' },
  },
  list: {
    page: 'list resource type',
    members: {
      ...{ ...baseItem, ...value('displayName'), list: 'listInfo', system: 'open', sharepointIds: 'open' },
      ...{ columns: 'columnDefinition', items: 'listItem', drive: 'drive', contentTypes: 'open' },
    },
  },
  listInfo: { page: 'listInfo resource type', members: value('contentTypesEnabled', 'hidden', 'template', 'type') },
  columnDefinition: {
    page: 'columnDefinition resource type',
    members: {
      ...value('columnGroup', 'description', 'displayName', 'enforceUniqueValues', 'hidden', 'id', 'indexed'),
      ...value('isDeletable', 'isReorderable', 'isSealed', 'name', 'propagateChanges', 'readOnly', 'required', 'type'),
      ...{ boolean: 'booleanColumn', choice: 'choiceColumn', dateTime: 'dateTimeColumn', number: 'numberColumn' },
      ...{
        text: 'textColumn',
        calculated: 'open',
        contentApprovalStatus: 'open',
        currency: 'open',
        geolocation: 'open',
      },
      ...{ defaultValue: 'open', hyperlinkOrPicture: 'open', lookup: 'open', personOrGroup: 'open', term: 'open' },
      ...{ sourceContentType: 'open', thumbnail: 'open', validation: 'open', sourceColumn: 'open' },
    },
  },
  booleanColumn: { page: 'booleanColumn resource type', members: {} },
  textColumn: {
    page: 'textColumn resource type',
    members: value('allowMultipleLines', 'appendChangesToExistingText', 'linesForEditing', 'maxLength', 'textType'),
  },
  choiceColumn: { page: 'choiceColumn resource type', members: value('allowTextEntry', 'choices', 'displayAs') },
  numberColumn: {
    page: 'numberColumn resource type',
    members: value('decimalPlaces', 'displayAs', 'maximum', 'minimum'),
  },
  dateTimeColumn: { page: 'dateTimeColumn resource type', members: value('displayAs', 'format') },
  listItem: {
    page: 'listItem resource type',
    members: {
      ...{ ...baseItem, contentType: 'contentTypeInfo', fields: 'open', deleted: 'deleted', driveItem: 'open' },
      ...{ versions: 'listItemVersion', sharepointIds: 'open' },
    },
  },
  contentTypeInfo: { page: 'listItem: delta (its examples)', members: value('id', 'name') },
  deleted: { page: 'listItem: delta (its examples)', members: value('state') },
  fieldValueSet: { page: 'Update listItem', members: {} },
  listItemVersion: {
    page: 'listItemVersion resource type',
    members: {
      ...value('id', 'lastModifiedDateTime'),
      lastModifiedBy: 'identitySet',
      published: 'open',
      fields: 'open',
    },
  },
};
