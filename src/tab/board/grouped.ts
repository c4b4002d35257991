/** Rows put together by what they have in common, groups and rows in the order in which they came. */

export function grouped<Value, By>(
  values: readonly Value[],
  by: (value: Value) => By,
): ReadonlyMap<By, readonly Value[]> {
  const groups = new Map<By, Value[]>();
  for (const value of values) {
    const name = by(value);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else group.push(value);
  }
  return groups;
}
