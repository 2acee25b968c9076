/** A stream of chance of its own for whatever has a name, so that none moves another's draws: FNV-1a (Fowler, Noll, Vo), 32 bits. */
export function streamOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash;
}
