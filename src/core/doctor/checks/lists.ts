/** Whether every list of the board is there with its columns. Indexes are a check of their own. */
import { attention, broken, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import type { ListState } from '../facts.ts';
import { counted, listed } from '../phrases.ts';

const mendIt = 'Open Set-up in the tab and press “Check and repair”, or run “npm run provision -- apply”.';

export const lists: Check = {
  name: 'lists',
  title: 'Lists and columns',
  judge: ({ lists: seen }) => (seen.looked ? judgeLists(seen.value, 'list') : couldNotLook(seen.why, byCommand)),
};

/** The same for the lists that each agency has for itself. @param what one of these lists */
export function judgeLists(states: readonly ListState[], what: string) {
  const missing = states.filter(({ state }) => state === 'missing').map(nameOf);
  if (missing.length > 0)
    return broken(`${counted(missing.length, what)} missing: ${listed(missing)}.`, 'owner', mendIt);
  const retyped = columnsOf(states, ['another type']);
  if (retyped.length > 0)
    return broken(
      `Somebody changed the kind of a column in SharePoint: ${listed(retyped)}.`,
      'owner',
      'Look at the column in SharePoint and decide: changing it back loses what it holds. Then repair on the Set-up page.',
    );
  const lacking = columnsOf(states, ['missing']);
  if (lacking.length > 0) return broken(`Columns are missing: ${listed(lacking)}.`, 'owner', mendIt);
  const other = columnsOf(states, ['another heading', 'other words']);
  if (other.length > 0)
    return attention(`Headings or words to choose from were changed: ${listed(other)}.`, 'owner', mendIt);
  return ok(`All ${counted(states.length, what)} are there, with every column.`);
}

function nameOf({ list }: ListState): string {
  return list.displayName;
}

type Kind = NonNullable<ListState['differences']>[number]['kind'];

/** `Column in “List”`, for each difference of these kinds. */
export function columnsOf(states: readonly ListState[], kinds: readonly Kind[]): readonly string[] {
  return states.flatMap((state) =>
    (state.differences ?? [])
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ column }) => `${column.heading} in “${nameOf(state)}”`),
  );
}
