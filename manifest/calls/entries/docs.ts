/** The documentation repositories in which the pages were found. */
import type { Page } from '../entry.ts';

/** A page of the reference of Microsoft Graph v1.0. */
export function graphDocs(title: string, file: string): Page {
  return { title, found: `microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/api/${file}.md` };
}

/** "Users, groups, and roles REST API reference", dn531432. */
export const rolesReference: Page = {
  title: 'Users, groups, and roles REST API reference',
  found: 'learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn531432(v=office.15)',
};

/** "Lists and list items REST API reference", dn531433. */
export const listsReference: Page = {
  title: 'Lists and list items REST API reference',
  found: 'learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn531433(v=office.15)',
};

export const connectorReference: Page = {
  title: 'Bot Framework Connector service API reference',
  found: 'MicrosoftDocs/bot-docs articles/rest-api/bot-framework-rest-connector-api-reference.md',
};

export const teamsContext: Page = {
  title: 'Get Teams specific context for your bot',
  found: 'MicrosoftDocs/msteams-docs msteams-platform/bots/how-to/get-teams-context.md',
};

export const connectorAuthentication: Page = {
  title: 'Authentication with the Bot Connector API',
  found: 'MicrosoftDocs/bot-docs articles/rest-api/bot-framework-rest-connector-authentication.md',
};

/** SharePoint's own interface, whose calls stand in two files. */
export const sharePointRest = 'SharePoint REST';
/** Its pages name no permission of Entra apps; these are as "Accessing SharePoint using an application context" has them. */
export const sharePointFullControl = {
  delegated: 'AllSites.FullControl',
  application: 'Sites.FullControl.All, or Sites.Selected with fullcontrol',
};
