/**
 * Lists that exist once for each agency, made from one definition (decisions 4): `Case returns - Police`. The agency's own
 * SharePoint group edits it, the board's circles read it as the definition says, nobody else sees it.
 */

import type { agencies } from './agencies.ts';
import { caseReturns } from './caseReturns.ts';
import type { Row } from './definition/defineList.ts';

/** As far as the agency's lists need to know it. */
export type ListOwner = Pick<Row<typeof agencies>, 'key' | 'name' | 'listName'>;

/** What stands in the names of the agency's lists and group: its first name, kept when it is renamed. */
export function listNameOf(agency: ListOwner): string {
  return agency.listName ?? agency.name;
}

/** The agency's own SharePoint group. */
export function agencyGroupName(agency: ListOwner): string {
  return `QA Agency - ${listNameOf(agency)}`;
}

/** The agency's own list of case returns. */
export function caseReturnsOf(agency: ListOwner): typeof caseReturns {
  return { ...caseReturns, displayName: `${caseReturns.displayName} - ${listNameOf(agency)}` };
}

const { reference, audit, agency, state, historicalIssue, historicalSystem } = caseReturns.columns;

/** The same list read without what was answered: enough to say how far each return is. */
export function returnHeadsOf(owner: ListOwner) {
  return { ...caseReturnsOf(owner), columns: { reference, audit, agency, state, historicalIssue, historicalSystem } };
}
