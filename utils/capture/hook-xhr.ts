import { type Ask, quietly, type Tell, type World } from './hook-parts.ts';

/**
 * The answer as text, or null where the page asked for it as bytes or a document. As `json` the page
 * shares one object with us and may have changed it before we see it: handed over empty, which is refused.
 */
function textOf(xhr: XMLHttpRequest): string | null {
  if (xhr.responseType === '' || xhr.responseType === 'text') return xhr.responseText;
  return xhr.responseType === 'json' ? '' : null;
}

export function wrapXhr(world: World, ask: Ask, tell: Tell): void {
  const { prototype } = world.XMLHttpRequest;
  const opened = new WeakMap<object, readonly [string, string]>();
  const listen = (xhr: XMLHttpRequest, body: unknown) => {
    const target = opened.get(xhr);
    const asked = target ? ask(target[0], target[1], body) : null;
    if (!asked) return;
    const loaded = () =>
      quietly(() => {
        const text = textOf(xhr);
        if (text !== null) tell(asked, xhr.status, text);
      });
    xhr.addEventListener('load', loaded, { once: true });
  };
  prototype.open = new Proxy(prototype.open, {
    apply(native, self, args) {
      const address = args[1];
      if (typeof address === 'string' || address instanceof world.URL) opened.set(self, [`${args[0]}`, `${address}`]);
      else opened.delete(self);
      return Reflect.apply(native, self, args);
    },
  });
  prototype.send = new Proxy(prototype.send, {
    apply(native, self, args) {
      quietly(() => listen(self, args[0]));
      return Reflect.apply(native, self, args);
    },
  });
}
