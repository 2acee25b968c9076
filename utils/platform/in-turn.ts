/** What a document changes in the browser's extension storage: it is read, changed and written as one. */
let last: Promise<unknown> = Promise.resolve();

/** After every change asked for before. Whoever waits for another one within it waits for himself. */
export function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const done = last.then(change);
  last = done.catch(() => {});
  return done;
}

/** Once every change asked for before was made, or failed. */
export async function changesMade(): Promise<void> {
  await last;
}
