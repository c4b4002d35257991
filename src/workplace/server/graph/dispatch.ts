/**
 * Finds and runs the Graph operation for one call, whether it came by itself or inside a batch.
 *
 * What is not in the tables is answered 501: never a guess. A mistake of the workplace's own is a 500 and is logged.
 */
import type { RequestIds } from '../web/answering.ts';
import { type Answer, type Call, findOperation } from '../web/operation.ts';
import { CONTENT_OPERATIONS } from './drives/content.ts';
import { canonicalDrivePath } from './drives/drivePath.ts';
import { DRIVE_OPERATIONS } from './drives/drives.ts';
import { SHARE_OPERATIONS } from './drives/shares.ts';
import { ITEM_OPERATIONS } from './items.ts';
import { DELTA_OPERATIONS } from './itemsDelta.ts';
import { LIST_OPERATIONS } from './lists.ts';
import { errorBody, GraphRefusal, refusalAnswer } from './refusal.ts';
import type { GraphService } from './service.ts';
import { canonicalPath } from './sitePath.ts';
import { SITE_OPERATIONS } from './sites.ts';
import { MAIL_OPERATIONS } from './users/mail.ts';
import { PEOPLE_OPERATIONS } from './users/people.ts';
import { TEAM_OPERATIONS } from './users/teams.ts';
import { TEAMWORK_OPERATIONS } from './users/teamwork.ts';

// 'delta' stands where an item's id could: it is looked for first.
const OPERATIONS = [
  ...SITE_OPERATIONS,
  ...LIST_OPERATIONS,
  ...DELTA_OPERATIONS,
  ...ITEM_OPERATIONS,
  ...DRIVE_OPERATIONS,
  ...CONTENT_OPERATIONS,
  ...SHARE_OPERATIONS,
  ...PEOPLE_OPERATIONS,
  ...MAIL_OPERATIONS,
  ...TEAMWORK_OPERATIONS,
  ...TEAM_OPERATIONS,
];

/** An answer, with the template of the operation that gave it. */
export interface Dispatched {
  readonly answer: Answer;
  readonly template: string;
}

/** Runs a call; refusals come back as error answers, only a broken workplace throws. */
export function dispatch(service: GraphService, call: Call, ids: RequestIds): Dispatched {
  const template = { found: call.path };
  try {
    const path = canonicalDrivePath(service.database, canonicalPath(service.database, call.path));
    const match = findOperation(OPERATIONS, call.method, path);
    if (match === undefined) {
      throw new GraphRefusal('notSupported', `The workplace does not offer ${call.method} ${call.path}`);
    }
    template.found = match.operation.template;
    return { answer: match.operation.run(service, { ...call, path }, match.parts), template: template.found };
  } catch (error) {
    if (error instanceof GraphRefusal) return { answer: refusalAnswer(error, ids), template: template.found };
    throw error;
  }
}

/** The answer when the workplace itself is at fault. */
export function brokenAnswer(ids: RequestIds): Answer {
  return { status: 500, body: errorBody('generalException', 'General exception while processing', ids) };
}
