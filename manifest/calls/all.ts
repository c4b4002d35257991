/** The catalogue: every call that the product makes of a Microsoft service. */
import { connectorCalls } from './entries/connector.ts';
import { entraCalls } from './entries/entra.ts';
import { fileCalls } from './entries/files.ts';
import { identityCalls } from './entries/identity.ts';
import { itemCalls } from './entries/items.ts';
import { listCalls } from './entries/lists.ts';
import { peopleCalls } from './entries/people.ts';
import { sharePointCalls } from './entries/sharePoint.ts';
import { sharePointGroupCalls } from './entries/sharePointGroups.ts';
import { siteCalls } from './entries/sites.ts';
import type { DocumentedCall } from './entry.ts';

export const documentedCalls: readonly DocumentedCall[] = [
  ...siteCalls,
  ...listCalls,
  ...itemCalls,
  ...fileCalls,
  ...peopleCalls,
  ...sharePointCalls,
  ...sharePointGroupCalls,
  ...connectorCalls,
  ...identityCalls,
  ...entraCalls,
];
