import { beforeEach, describe, expect, test, vi } from 'vitest';
import { startBridge } from '../../utils/capture/bridge.ts';
import { type CapturedAnswer, DECOY, decodeAnswer, HELLO, LARGEST_TEXT, NAME } from '../../utils/capture/channel.ts';
import { installHook } from '../../utils/capture/hook.ts';
import { asWindow, FakeWindow } from './fake-page.ts';

const PATHS = ['sycm.taobao.com/cc/item/view/top.json'];
const REGISTERED = '/cc/item/view/top.json?page=1';

let window: FakeWindow;
let answers: CapturedAnswer[];
let forged: ReturnType<typeof vi.fn<() => void>>;

function bridge(name = 'secret-name') {
  return startBridge({
    target: window,
    pristine: () => window.document.head === null,
    randomName: () => name,
    onAnswer: (answer) => answers.push(answer),
    onForged: forged,
    signal: new AbortController().signal,
  });
}

const hook = () => installHook(asWindow(window), PATHS);
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  window = new FakeWindow();
  answers = [];
  forged = vi.fn();
});

describe('handshake', () => {
  test.each([
    ['hook first', () => [hook(), bridge()][1]],
    ['bridge first', () => [bridge(), hook()][0]],
  ])('%s', async (_, start) => {
    window.fetch = async () => new Response('{"code":0}');
    const started = start();
    expect(started?.hooked()).toBe(true);
    await window.fetch(REGISTERED);
    await settled();
    expect(answers).toHaveLength(1);
  });

  test('a page asking for the name later does not get it', () => {
    const started = bridge();
    window.document.head = {};
    const heard = vi.fn();
    window.addEventListener(NAME, heard);
    window.dispatchEvent(new CustomEvent(HELLO));
    expect(heard).not.toHaveBeenCalled();
    expect(started.hooked()).toBe(false);
  });

  test('a page giving the hook another name is not heard', async () => {
    window.fetch = async () => new Response('{"code":0}');
    bridge();
    hook();
    window.dispatchEvent(new CustomEvent(NAME, { detail: 'name-of-the-page' }));
    await window.fetch(REGISTERED);
    await settled();
    expect(answers).toHaveLength(1);
  });

  test('forged messages are told once and never taken', () => {
    bridge();
    hook();
    const head = { seq: 1, method: 'GET', url: 'https://sycm.taobao.com/x', body: null, status: 200, length: 2 };
    for (let n = 0; n < 3; n++) {
      window.dispatchEvent(new CustomEvent(DECOY, { detail: `${JSON.stringify(head)}\n{}` }));
    }
    expect(forged).toHaveBeenCalledTimes(1);
    expect(answers).toEqual([]);
  });
});

describe('fetch', () => {
  test('of any other request the page gets the native promise itself', () => {
    const native = new Promise<Response>(() => {});
    window.fetch = function fetch() {
      return native;
    };
    bridge();
    hook();
    expect(window.fetch('/elsewhere')).toBe(native);
    expect(window.fetch(REGISTERED)).toBeInstanceOf(Promise);
    expect(window.fetch.name).toBe('fetch');
  });

  test('method, absolute address, body, status, order and text are handed over', async () => {
    bridge();
    window.fetch = async (_input, init) => new Response(`${init?.method}`, { status: 201 });
    hook();
    const form = new URLSearchParams({ keyword: '裤' });
    const pages = [
      await window.fetch(REGISTERED, { method: 'post', body: 'a=1' }),
      await window.fetch(new Request(`https://sycm.taobao.com${REGISTERED}`)),
      await window.fetch(new URL(`https://sycm.taobao.com${REGISTERED}`), { method: 'POST', body: form }),
    ];
    await settled();
    expect(answers.map(({ seq, method, body, status }) => [seq, method, body, status])).toEqual([
      [1, 'POST', 'a=1', 201],
      [2, 'GET', null, 201],
      [3, 'POST', 'keyword=%E8%A3%A4', 201],
    ]);
    expect(answers.every(({ url }) => url === `https://sycm.taobao.com${REGISTERED}`)).toBe(true);
    expect(await pages[0]?.text()).toBe('post');
  });

  test.each([
    ['another path', '/cc/item/portal/itemList.json', {}],
    ['another host', 'https://other.example/cc/item/view/top.json', {}],
    ['another method', REGISTERED, { method: 'DELETE' }],
    ['an address that is none', 'http://', {}],
  ])('%s is not touched', async (_, address, init) => {
    bridge();
    const response = new Response('{}');
    const clone = vi.spyOn(response, 'clone');
    window.fetch = async () => response;
    hook();
    await window.fetch(address, init);
    await settled();
    expect(answers).toEqual([]);
    expect(clone).not.toHaveBeenCalled();
  });

  test("errors stay the page's own", async () => {
    bridge();
    const failure = new DOMException('stopped', 'AbortError');
    window.fetch = () => Promise.reject(failure);
    hook();
    await expect(window.fetch(REGISTERED)).rejects.toBe(failure);
    await settled();
    expect(answers).toEqual([]);
  });

  test('a failure the page leaves unhandled is told to it once, one it handles never', async () => {
    const told: unknown[] = [];
    const note = (reason: unknown) => told.push(reason);
    const before = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', note);
    bridge();
    const failure = new TypeError('Failed to fetch');
    window.fetch = () => Promise.reject(failure);
    hook();
    void window.fetch(REGISTERED);
    await settled();
    expect(told).toEqual([failure]);
    await window.fetch(REGISTERED).catch(() => undefined);
    await settled();
    expect(told).toHaveLength(1);
    process.removeListener('unhandledRejection', note);
    for (const listener of before) process.on('unhandledRejection', listener);
  });

  test('a body that is not looked into is not taken for none', async () => {
    bridge();
    window.fetch = async () => new Response('{}');
    hook();
    await window.fetch(REGISTERED, { method: 'POST' });
    await window.fetch(REGISTERED, { method: 'POST', body: new FormData() });
    await window.fetch(new Request(`https://sycm.taobao.com${REGISTERED}`, { method: 'POST', body: 'keyword=1' }));
    await settled();
    expect(answers.map(({ body }) => body)).toEqual(['', null, null]);
  });

  test('of more than 4 MB only the length is sent', async () => {
    bridge();
    window.fetch = async () => new Response('x'.repeat(LARGEST_TEXT + 1));
    hook();
    await window.fetch(REGISTERED);
    await settled();
    expect(answers).toMatchObject([{ text: null, length: LARGEST_TEXT + 1 }]);
  });
});

describe('XMLHttpRequest', () => {
  const ask = (address = REGISTERED) => {
    const xhr = new window.XMLHttpRequest();
    xhr.open('GET', address);
    return xhr;
  };

  test('text is handed over, an object the page shares is only told of, bytes are not', () => {
    bridge();
    hook();
    const text = ask();
    text.send();
    text.arrive(200, '{"code":0}');
    const json = ask();
    json.responseType = 'json';
    json.send();
    Object.assign(json, { response: { code: 0 }, status: 200 }).dispatchEvent(new Event('load'));
    const bytes = ask();
    bytes.responseType = 'arraybuffer';
    bytes.send();
    bytes.dispatchEvent(new Event('load'));
    expect(answers.map((answer) => answer.text)).toEqual(['{"code":0}', '']);
    expect(answers.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test('a request opened anew is what it was opened for last', () => {
    bridge();
    hook();
    const xhr = ask();
    xhr.open('GET', '/elsewhere');
    xhr.send();
    xhr.arrive(200, '{}');
    expect(answers).toEqual([]);
    expect(xhr.opened).toEqual(['GET', '/elsewhere']);
  });
});

test.each([undefined, null, 3, 'no head', '{"seq":1}\ntext', '{bad\n', '{"seq":1,"method":"GET"}\n'])(
  'what is no message (%o) is none',
  (detail) => expect(decodeAnswer(detail)).toBeNull(),
);
