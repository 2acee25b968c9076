import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HELLO, NAME } from '../../utils/capture/channel.ts';
import type { CaptureSettings } from '../../utils/capture/options.ts';
import { type Capture, startCapture } from '../../utils/capture/start.ts';
import type { StoreAnswer } from '../../utils/messages/protocol.ts';
import type { Refusal, SheetDraft } from '../../utils/sheets/sheet.ts';
import { SITES } from '../../utils/sites/registry.ts';
import { DAY, fixture } from '../sites/sycm/answers.ts';
import { asWindow, FakeWindow, stored } from './fake-page.ts';

const GOOD = fixture('finished-day.json');
const ANSWERS: CaptureSettings = { mode: 'answers', paused: false };
const PUNISHED = '{"rgv587_flag":"sm","url":"https://x.invalid/punish"}';

let window: FakeWindow;
let capture: Capture;
let send: ReturnType<typeof vi.fn<(draft: SheetDraft) => Promise<StoreAnswer>>>;
let refusals: Refusal[];
let name: string;
let alive: boolean;
let seq: number;

beforeEach(() => {
  vi.useFakeTimers();
  window = new FakeWindow();
  send = vi.fn(async (draft) => stored(draft));
  refusals = [];
  name = '';
  alive = true;
  seq = 0;
});
afterEach(() => void vi.useRealTimers());

function start(hooked = true): void {
  const meet = (event: Event) => {
    name = String((event as CustomEvent).detail);
    window.dispatchEvent(new CustomEvent(name, { detail: '' }));
  };
  if (hooked) window.addEventListener(NAME, meet, { once: true });
  capture = startCapture({
    window: asWindow(window),
    sites: SITES,
    tables: null,
    send,
    report: (refusal) => refusals.push(refusal),
    mayRead: () => true,
    alive: () => alive,
    now: Date.now,
    signal: new AbortController().signal,
  });
  if (hooked && !name) window.dispatchEvent(new CustomEvent(HELLO));
  window.document.become('interactive');
  window.document.become('complete');
}

function answer(text: string, url = DAY, order = ++seq): void {
  const head = { seq: order, method: 'GET', url, body: null, status: 200, length: text.length };
  window.dispatchEvent(new CustomEvent(name, { detail: `${JSON.stringify(head)}\n${text}` }));
}

const state = () => capture.status.value.state;
const tick = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

test('a sheet that may not be stored any more switches reading off', async () => {
  start();
  capture.configure(ANSWERS);
  send.mockResolvedValueOnce({ ok: false, code: 'not-allowed' });
  answer(GOOD);
  await tick();
  expect(state()).toBe('idle');
  answer(GOOD);
  await tick();
  expect(send).toHaveBeenCalledTimes(1);
  capture.configure(ANSWERS);
  answer(GOOD);
  await tick();
  expect(state()).toBe('stored');
});

test('a stop of another tab, or from before a reload, holds here too', async () => {
  start();
  const stoppedUntil = Date.now() + 60_000;
  capture.configure({ ...ANSWERS, stoppedUntil });
  expect(capture.status.value).toMatchObject({ state: 'stopped', stoppedUntil });
  answer(GOOD);
  await tick();
  expect(send).not.toHaveBeenCalled();
  await tick(60_000);
  answer(GOOD);
  await tick();
  expect(state()).toBe('stored');
});

test('risk control is reported each time, also in the same words', async () => {
  start();
  capture.configure(ANSWERS);
  answer(PUNISHED);
  await tick(600_001);
  answer(PUNISHED);
  expect(refusals.map(({ code }) => code)).toEqual(['risk-control', 'risk-control']);
});

test('a page without the hook takes no answer, whatever the page does to its head', async () => {
  start(false);
  capture.configure(ANSWERS);
  let heard = 'nothing';
  window.addEventListener(NAME, (event) => {
    heard = String((event as CustomEvent).detail);
  });
  window.document.head = null;
  window.dispatchEvent(new CustomEvent(HELLO));
  expect(heard).toBe('nothing');
});

test('an extension that was updated is noticed at the next click', () => {
  start();
  capture.configure(ANSWERS);
  alive = false;
  window.document.dispatchEvent(new Event('click'));
  expect(state()).toBe('outdated');
});
