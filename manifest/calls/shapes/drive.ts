/**
 * Members of drives, files, folders and uploads in Microsoft Graph, as their pages in
 * microsoftgraph/microsoft-graph-docs-contrib (api-reference/v1.0/resources) list them.
 */
import { type Resources, value } from './resource.ts';

export const driveResources: Resources = {
  drive: {
    page: 'drive resource type',
    members: {
      ...value('createdDateTime', 'description', 'driveType', 'id', 'lastModifiedDateTime', 'name', 'webUrl'),
      ...{ createdBy: 'identitySet', lastModifiedBy: 'identitySet', owner: 'identitySet', quota: 'open' },
      ...{ sharepointIds: 'open', system: 'open' },
    },
  },
  driveItem: {
    page: 'driveItem resource type',
    members: {
      ...value('createdDateTime', 'cTag', 'description', 'eTag', 'id', 'lastModifiedDateTime', 'name', 'size'),
      ...value('webDavUrl', 'webUrl', '@microsoft.graph.conflictBehavior', '@microsoft.graph.downloadUrl'),
      ...value('@microsoft.graph.sourceUrl'),
      ...{ createdBy: 'identitySet', lastModifiedBy: 'identitySet', parentReference: 'itemReference' },
      ...{ file: 'file', folder: 'folder', fileSystemInfo: 'fileSystemInfo', root: 'open', shared: 'open' },
      ...{ audio: 'open', bundle: 'open', content: 'open', deleted: 'open', image: 'open', location: 'open' },
      ...{ malware: 'open', package: 'open', pendingOperations: 'open', photo: 'open', publication: 'open' },
      ...{ remoteItem: 'open', searchResult: 'open', sharepointIds: 'open', specialFolder: 'open', video: 'open' },
    },
  },
  file: {
    page: 'file resource type',
    members: { ...value('mimeType', 'processingMetadata'), hashes: 'open' },
  },
  folder: { page: 'folder resource type', members: { ...value('childCount'), view: 'open' } },
  fileSystemInfo: {
    page: 'fileSystemInfo resource type',
    members: value('createdDateTime', 'lastAccessedDateTime', 'lastModifiedDateTime'),
  },
  driveItemVersion: {
    page: 'driveItemVersion resource type',
    members: {
      ...value('content', 'id', 'lastModifiedDateTime', 'size', '@microsoft.graph.downloadUrl'),
      ...{ lastModifiedBy: 'identitySet', publication: 'open' },
    },
  },
  'upload session body': {
    page: 'driveItem: createUploadSession',
    members: { item: 'driveItemUploadableProperties', ...value('deferCommit') },
  },
  driveItemUploadableProperties: {
    page: 'driveItem: createUploadSession',
    members: {
      ...value('@microsoft.graph.conflictBehavior', 'description', 'fileSize', 'name'),
      ...{ driveItemSource: 'open', mediaSource: 'open', fileSystemInfo: 'fileSystemInfo' },
    },
  },
  uploadSession: {
    page: 'driveItem: createUploadSession',
    members: value('expirationDateTime', 'nextExpectedRanges', 'uploadUrl'),
  },
  /** A range is answered with how far the upload is, the last one with the file. */
  'range answer': {
    page: 'driveItem: createUploadSession',
    members: {
      ...value('expirationDateTime', 'nextExpectedRanges'),
      ...value('createdDateTime', 'cTag', 'eTag', 'id', 'lastModifiedDateTime', 'name', 'size', 'webUrl'),
      ...value('@microsoft.graph.downloadUrl'),
      ...{ createdBy: 'identitySet', lastModifiedBy: 'identitySet', parentReference: 'itemReference', file: 'file' },
      ...{ fileSystemInfo: 'fileSystemInfo', shared: 'open' },
    },
  },
};
