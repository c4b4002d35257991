/**
 * Names that every list has already, most of them hidden: no list can have a column of its own by these names.
 *
 * From "[MS-WSSTS] 2.4.2 Base Data Fields", the built-in field ids of SharePoint's object model, and the columns that
 * Microsoft 365 added since (compliance, likes, comments). Unverified: that Graph refuses each of them in the same words.
 */
const VISIBLE = ['ID', 'ContentType', 'Created', 'Modified', 'Author', 'Editor', '_UIVersionString', 'Attachments'];
const TITLES = ['Edit', 'LinkTitle', 'LinkTitle2', 'LinkTitleNoMenu', 'SelectTitle', 'BaseName', 'DocIcon'];
const HIDDEN = [
  ...['Order', 'MetaInfo', 'GUID', 'UniqueId', 'ParentUniqueId', 'ScopeId', 'InstanceID', 'ProgId', 'SyncClientId'],
  ...['ContentTypeId', 'owshiddenversion', '_UIVersion', '_Level', '_IsCurrentVersion', 'ContentVersion'],
  ...['WorkflowVersion', 'WorkflowInstanceID', 'PermMask', 'PrincipalCount', 'FSObjType', 'SortBehavior'],
  ...['FileRef', 'FileDirRef', 'FileLeafRef', 'File_x0020_Type', 'HTML_x0020_File_x0020_Type', 'ServerUrl'],
  ...['EncodedAbsUrl', 'LinkFilename', 'LinkFilename2', 'LinkFilenameNoMenu', 'Last_x0020_Modified'],
  ...['Created_x0020_Date', '_EditMenuTableStart', '_EditMenuTableStart2', '_EditMenuTableEnd', 'NoExecute'],
  ...['ItemChildCount', 'FolderChildCount', 'Restricted', 'OriginatorId', 'AppAuthor', 'AppEditor', 'AccessPolicy'],
  ...['SMTotalSize', 'SMLastModifiedDate', 'SMTotalFileStreamSize', 'SMTotalFileCount', 'ComplianceAssetId'],
  ...['_HasCopyDestinations', '_CopySource', '_ModerationStatus', '_ModerationComments', '_CommentCount'],
  ...['_LikeCount', '_ComplianceFlags', '_ComplianceTag', '_ComplianceTagWrittenTime', '_ComplianceTagUserId'],
  ...['_ColorTag', '_ColorHex', '_Emoji'],
];

/** In lower case. `Title` is not among them: it is a column of every list that may be written. */
export const TAKEN_NAMES: ReadonlySet<string> = new Set(
  [...VISIBLE, ...TITLES, ...HIDDEN, 'AuthorLookupId', 'EditorLookupId', 'AppAuthorLookupId', 'AppEditorLookupId'].map(
    (name) => name.toLowerCase(),
  ),
);
