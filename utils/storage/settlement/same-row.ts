/** Whether two rows say the same, in whatever order their fields stand. */
export function sameRow(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameRow(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
