/** The browser's own debugging door: it reaches side panels and popups, which the driver does not list. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './until.ts';

/** Switch the browser must be launched with; it writes the port it chose into its profile. */
export const DEBUGGING = '--remote-debugging-port=0';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** A page of the extension outside the tabs. */
export interface OutsideTab {
  readonly id: string;
  /** Runs in the page; must be a closed function, its result JSON. */
  readonly run: <R, A = null>(work: (input: A) => R | Promise<R>, input: A) => Promise<R>;
  /** A real key press: `Tab`, `Enter`, `Escape`, `ArrowRight`. */
  readonly press: (key: string) => Promise<void>;
  /** A real click in the middle of the first element whose text begins so; a gesture as an operator's. */
  readonly click: (selector: string, text: string) => Promise<void>;
  /** PNG as base64. */
  readonly picture: () => Promise<string>;
}

export interface DevTools {
  /** Pages now open at the address, whoever shows them. */
  readonly pagesAt: (url: string) => Promise<readonly OutsideTab[]>;
  readonly close: () => void;
}

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Longest wait for an answer. */
const SILENCE_MS = 5000;

type Send = (method: string, params: object, session?: string) => Promise<unknown>;

async function open(profile: string): Promise<WebSocket> {
  const read = () => readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
  const [port, path] = (await until(read, (text) => text.includes('\n'))).split('\n');
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  return socket;
}

function sender(socket: WebSocket): Send {
  const waiting = new Map<number, { done: (result: unknown) => void; failed: (error: Error) => void }>();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as Reply;
    const asked = id === undefined ? undefined : waiting.get(id);
    if (error) asked?.failed(new Error(error.message));
    else asked?.done(result);
  };
  return (method, params, sessionId) =>
    new Promise((done, failed) => {
      last += 1;
      waiting.set(last, { done, failed });
      // A page that closes meanwhile never answers, and its silence must not hold up the test.
      setTimeout(failed, SILENCE_MS, new Error(`no answer to ${method}`)).unref();
      socket.send(JSON.stringify({ id: last, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
}

const KEY_CODES: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, Escape: 27, ArrowRight: 39 };

/** Middle of the first matching element, scrolled into view. Runs in the page. */
function middleOf([selector, text]: readonly [string, string]) {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const found = all.find((element) => (element.textContent ?? '').trim().startsWith(text));
  if (!found) throw new Error(`no ${selector} “${text}”`);
  found.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

function pageOf(send: Send, id: string, session: string): OutsideTab {
  const run: OutsideTab['run'] = async (work, input) => {
    const expression = `(${work})(${JSON.stringify(input)})`;
    const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session);
    const { result, exceptionDetails } = answer as {
      result: { value: unknown };
      exceptionDetails?: { exception?: { description?: string } };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'failed in the page');
    return result.value as never;
  };
  return {
    id,
    run,
    press: async (key) => {
      const which = { key, code: key, windowsVirtualKeyCode: KEY_CODES[key] ?? 0 };
      const text = key === 'Enter' ? { text: '\r' } : {};
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...which, ...text }, session);
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...which }, session);
    },
    click: async (selector, text) => {
      const find = () => run(middleOf, [selector, text] as const);
      let at = await find();
      // What is still being read pushes it about.
      await until(find, (next) => {
        const still = next.x === at.x && next.y === at.y;
        at = next;
        return still;
      });
      const mouse = { ...at, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse }, session);
      // The click may close the page before it can answer.
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse }, session).catch(() => undefined);
    },
    picture: async () => {
      const { data } = (await send('Page.captureScreenshot', { format: 'png' }, session)) as { data: string };
      return data;
    },
  };
}

/** @param profile of a browser launched with `DEBUGGING` */
export async function openDevTools(profile: string): Promise<DevTools> {
  const socket = await open(profile);
  const send = sender(socket);
  const known = new Map<string, OutsideTab>();
  const attach = async ({ targetId }: Target): Promise<OutsideTab> => {
    const page = known.get(targetId);
    if (page) return page;
    const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
    const fresh = pageOf(send, targetId, sessionId);
    known.set(targetId, fresh);
    return fresh;
  };
  return {
    pagesAt: async (url) => {
      const { targetInfos } = (await send('Target.getTargets', {})) as { targetInfos: readonly Target[] };
      return Promise.all(targetInfos.filter((target) => target.url === url).map(attach));
    },
    close: () => socket.close(),
  };
}
