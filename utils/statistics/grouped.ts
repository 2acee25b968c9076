/** Values by what they have in common, in the order they came. (`Map.groupBy` is younger than the oldest browser served.) */
export function grouped<T, K extends string>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
