/** Works out once what is the same for every product of a shop, such as what follows from a day. */
const MOST = 4096;

export function remembered<K, V extends NonNullable<unknown>>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
