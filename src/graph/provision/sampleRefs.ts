/** In a sample rows name each other by key alone; in SharePoint a reference carries the readable title beside the key. */
import { type Key, keyOf, type Ref } from '../../base/id.ts';

/** Turns keys of the sample into references with titles. @throws TypeError for a key the sample does not hold */
export function refsInto<ListName extends string>(
  rows: readonly { readonly key: string; readonly name: string }[],
): (key: string) => Ref<ListName> {
  const titles = new Map(rows.map((row) => [row.key, row.name]));
  return (key) => {
    const title = titles.get(key);
    if (title === undefined) throw new TypeError(`the sample refers to "${key}", which it does not hold`);
    const known: Key<ListName> = keyOf(key);
    return { key: known, title };
  };
}
