/**
 * What is to be written, as a value: an added row or a change of one, with the values that the personal-data guard looks
 * at first. Sending it is the only thing that touches SharePoint.
 */
import type { Key } from '../../../base/id.ts';
import { listStore } from '../../../graph/lists/listStore.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import type { AnyList, ListDefinition, NewValues, Row, Values } from '../../../lists/definition/defineList.ts';

export interface Writing {
  readonly list: AnyList;
  /** The fields that are written. */
  readonly values: Readonly<Record<string, unknown>>;
  /** @throws ConflictFault when somebody changed the row since it was read; Fault */
  send(site: BoardSite): Promise<void>;
  /** The same on top of what somebody else wrote meanwhile. */
  onTopOf(theirs: unknown): Writing;
}

/** A new row. Sent again, it is the same row: the key says so. */
export function adds<Name extends string, C extends object>(
  list: ListDefinition<Name, C>,
  key: Key<Name>,
  values: NewValues<C>,
): Writing {
  const writing: Writing = {
    list: list as unknown as AnyList, // its columns are looked at by name alone
    values: { ...values },
    send: async (site) => void (await listStore(site, list).add(key, values)),
    onTopOf: () => writing,
  };
  return writing;
}

/** A change of the fields named, if nobody has changed the row since it was read. */
export function changes<Name extends string, C extends object>(
  list: ListDefinition<Name, C>,
  row: Row<ListDefinition<Name, C>>,
  values: Partial<Values<C>>,
): Writing {
  return {
    list: list as unknown as AnyList, // its columns are looked at by name alone
    values: { ...values },
    send: async (site) => void (await listStore(site, list).change(row, values)),
    onTopOf: (theirs) => changes(list, theirs as Row<ListDefinition<Name, C>>, values), // a conflict gives a row of this list
  };
}
