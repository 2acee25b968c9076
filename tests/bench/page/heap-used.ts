/** Asked of the browser from outside: a page is told its own heap only roughly, and with what is garbage already. */
export const HEAP_USED = 'heapUsed';

/** Bytes of the page's heap that something still holds. */
export function heapUsed(): Promise<number> {
  return (globalThis as unknown as { [HEAP_USED]: () => Promise<number> })[HEAP_USED]();
}
