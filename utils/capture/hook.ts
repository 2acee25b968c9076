/**
 * Runs in the page's own world, before its scripts. Copies the text of registered answers that the
 * page itself receives. Asks nothing, alters nothing, parses nothing: the page gets the native
 * promise, and every value, status, order and error name stays as it is.
 */
import { type AnswerHead, HELLO, LARGEST_TEXT, NAME } from './channel.ts';
import { wrapFetch } from './hook-fetch.ts';
import type { Ask, Tell, World } from './hook-parts.ts';
import { wrapXhr } from './hook-xhr.ts';

/** @param paths host and path of every registered answer, such as `a.example/b.json` */
export function installHook(world: World, paths: readonly string[]): void {
  const registered = new Set(paths);
  const { URL: NativeUrl, URLSearchParams: NativeForm } = world;
  let seq = 0;
  const ask: Ask = (method, address, body) => {
    const verb = method.toUpperCase();
    if (verb !== 'GET' && verb !== 'POST') return null;
    const url = new NativeUrl(address, world.document.baseURI);
    if (!registered.has(url.host + url.pathname)) return null;
    const form = body instanceof NativeForm ? `${body}` : null;
    // '' = none given; null = given in a form that is not looked into.
    const none = verb === 'POST' && body == null ? '' : form;
    return { seq: ++seq, method: verb, url: url.href, body: typeof body === 'string' ? body : none };
  };
  const tell = openChannel(world);
  wrapFetch(world, ask, tell);
  wrapXhr(world, ask, tell);
}

/** The name is asked for once; natives are kept from before the page could replace them. */
function openChannel(world: World): Tell {
  const { CustomEvent: NativeEvent } = world;
  const { stringify } = world.JSON;
  const dispatch = world.dispatchEvent.bind(world);
  let name = '';
  const agree = (event: Event) => {
    const { detail } = event as CustomEvent<unknown>;
    if (typeof detail !== 'string') return;
    name = detail;
    dispatch(new NativeEvent(name, { detail: '' }));
  };
  world.addEventListener(NAME, agree, { once: true });
  dispatch(new NativeEvent(HELLO));
  return (asked, status, text) => {
    if (!name) return;
    const length = text === null ? LARGEST_TEXT + 1 : text.length;
    const head = stringify({ ...asked, status, length } satisfies AnswerHead);
    dispatch(new NativeEvent(name, { detail: `${head}\n${length > LARGEST_TEXT ? '' : text}` }));
  };
}
