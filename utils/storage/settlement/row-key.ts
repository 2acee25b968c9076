import type { IndexableTypeArrayReadonly, Table } from 'dexie';

/** The primary key of a row, of however many fields it is. */
export function keyOf(table: Pick<Table, 'schema'>, row: object): string | IndexableTypeArrayReadonly {
  const { keyPath } = table.schema.primKey;
  if (typeof keyPath === 'string') return Reflect.get(row, keyPath);
  return (keyPath ?? []).map((path) => Reflect.get(row, path));
}
