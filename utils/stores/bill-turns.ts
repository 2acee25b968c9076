/** Questions under one key, one after another: a thread hears one of them at a time, and its answer is that one's. */
export type InTurn = <T>(id: number, job: () => Promise<T>) => Promise<T>;

export function createTurns(): InTurn {
  const turns = new Map<number, Promise<unknown>>();
  return (id, job) => {
    const next = (turns.get(id) ?? Promise.resolve()).then(job, job);
    turns.set(id, next);
    return next;
  };
}
