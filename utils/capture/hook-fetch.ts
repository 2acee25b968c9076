import { LARGEST_TEXT } from './channel.ts';
import { type Ask, type Asked, quietly, type Tell, type World } from './hook-parts.ts';

/** UTF-8 needs at most three bytes for one UTF-16 unit, so more bytes than this are too large for certain. */
const TOO_MANY_BYTES = LARGEST_TEXT * 3;

export function wrapFetch(world: World, ask: Ask, tell: Tell): void {
  const { Request: NativeRequest, URL: NativeUrl } = world;
  const { clone, text } = world.Response.prototype;
  const { then } = world.Promise.prototype;
  const note = (input: unknown, init: unknown): Asked | null => {
    const given = input instanceof NativeRequest ? input : null;
    const address = given?.url ?? (typeof input === 'string' || input instanceof NativeUrl ? `${input}` : null);
    const { method, body } = (init ?? {}) as RequestInit;
    return address === null ? null : ask(method ?? given?.method ?? 'GET', address, body ?? given);
  };
  const read = async (asked: Asked, response: Response): Promise<void> => {
    try {
      const huge = Number(response.headers.get('content-length')) > TOO_MANY_BYTES;
      tell(asked, response.status, huge ? null : await text.call(clone.call(response)));
    } catch {
      // The page hears of a broken body by its own reading.
    }
  };
  world.fetch = new Proxy(world.fetch, {
    apply(native, self, args) {
      const asked = quietly(() => note(args[0], args[1]));
      const promise: Promise<Response> = Reflect.apply(native, self, args);
      // The copy is taken from an unused body, before the page can touch it. The page gets the promise
      // behind ours: looking at the native one would mark it handled, and a failure the page leaves
      // unhandled would no longer be told to it. That costs one turn of the microtask queue.
      if (!asked) return promise;
      return then.call(promise, (response) => {
        void read(asked, response);
        return response;
      });
    },
  });
}
