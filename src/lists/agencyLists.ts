/**
 * Lists that exist once for each agency, made from one definition each (decisions 4): `Case returns - Police`, which the
 * agency's own SharePoint group edits, and `Replies on case returns - Police`, which it reads. The board's circles have
 * what the definition says, nobody else sees either.
 */

import type { agencies } from './agencies.ts';
import { caseReturns } from './caseReturns.ts';
import type { AnyList, Row } from './definition/defineList.ts';
import type { Level } from './definition/writing.ts';
import { returnReplies } from './returnReplies.ts';

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

/** What the agency's own group holds on its own list, by the name of the definition. */
export const ownLevels = { caseReturns: 'edit', returnReplies: 'read' } as const satisfies Readonly<
  Record<string, Level>
>;

/** The agency's own list of case returns. */
export function caseReturnsOf(agency: ListOwner): typeof caseReturns {
  return { ...caseReturns, displayName: `${caseReturns.displayName} - ${listNameOf(agency)}` };
}

/** What was said about the agency's case returns. */
export function returnRepliesOf(agency: ListOwner): typeof returnReplies {
  return { ...returnReplies, displayName: `${returnReplies.displayName} - ${listNameOf(agency)}` };
}

/** A list of one agency, and what the agency's own group holds on it. */
export interface AgencyList {
  readonly list: AnyList;
  readonly level: Level;
}

/** Every list that the agency has for itself. */
export function agencyListsOf(agency: ListOwner): readonly AgencyList[] {
  return [
    { list: caseReturnsOf(agency), level: ownLevels.caseReturns },
    { list: returnRepliesOf(agency), level: ownLevels.returnReplies },
  ];
}

const { reference, audit, agency, state, historicalIssue, historicalSystem } = caseReturns.columns;

/** The list of case returns read without what was answered: enough to say how far each return is. */
export function returnHeadsOf(owner: ListOwner) {
  return { ...caseReturnsOf(owner), columns: { reference, audit, agency, state, historicalIssue, historicalSystem } };
}
