/**
 * What a caller wants to happen when a name is taken: `@microsoft.graph.conflictBehavior`, in the address or in the body.
 *
 * Microsoft page "driveItem resource type", instance attributes: best given in the address; the default for PUT is replace.
 */
import type { ConflictBehaviour } from '../../sharepoint/files/placing.ts';
import type { Call } from '../../web/operation.ts';
import { invalid } from '../refusal.ts';

const NAME = '@microsoft.graph.conflictBehavior';
const BEHAVIOURS: readonly ConflictBehaviour[] = ['fail', 'replace', 'rename'];

/** @throws GraphRefusal `invalidRequest` for any other wish */
export function behaviourOf(
  call: Call,
  body: Readonly<Record<string, unknown>>,
  usual: ConflictBehaviour,
): ConflictBehaviour {
  const given = call.query.get(NAME) ?? body[NAME];
  if (given === undefined) return usual;
  const known = BEHAVIOURS.find((behaviour) => behaviour === given);
  if (known === undefined) throw invalid(`The value of ${NAME} is fail, replace or rename.`);
  return known;
}
