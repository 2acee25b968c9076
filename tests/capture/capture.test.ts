import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HELLO, NAME } from '../../utils/capture/channel.ts';
import type { CaptureSettings } from '../../utils/capture/options.ts';
import { watchSearch } from '../../utils/capture/search-watch.ts';
import { type Capture, startCapture } from '../../utils/capture/start.ts';
import { startTableSource } from '../../utils/capture/table-source.ts';
import type { StoreAnswer } from '../../utils/messages/protocol.ts';
import type { Refusal, SheetDraft } from '../../utils/sheets/sheet.ts';
import { SITES } from '../../utils/sites/registry.ts';
import { address, DAY, fixture, LIVE } from '../sites/sycm/answers.ts';
import { asWindow, FakeWindow, SHOP, stored } from './fake-page.ts';

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
    tables: { watchSearch, startTableSource },
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
const page = (n: number) =>
  address('/cc/item/view/top.json', { dateRange: '2026-11-21|2026-11-21', dateType: 'day', page: `${n}` });

describe('reading', () => {
  test('an answer is read, sent and shown', async () => {
    start();
    capture.configure(ANSWERS);
    expect(state()).toBe('waiting');
    answer(GOOD);
    expect(state()).toBe('reading');
    await tick();
    expect(capture.status.value).toMatchObject({
      state: 'stored',
      shop: SHOP,
      period: { kind: 'day', day: '2026-11-21' },
      coverage: { read: 3, total: 3 },
      chooser: '指标选择',
      pending: 0,
      stored: 1,
    });
  });

  test('of a shop that was wiped nothing is said any more; of another it is', async () => {
    start();
    capture.configure(ANSWERS);
    answer(GOOD);
    await tick();
    capture.forget('shop-2');
    expect(state()).toBe('stored');
    capture.forget(SHOP.id);
    expect(capture.status.value).toMatchObject({ state: 'waiting', shop: null, coverage: null, period: null });
    answer(GOOD, page(2));
    await tick();
    expect(capture.status.value).toMatchObject({ state: 'stored', shop: SHOP });
  });

  test('what arrives before the settings are known waits for them', async () => {
    start();
    answer(GOOD);
    expect(state()).toBe('starting');
    expect(send).not.toHaveBeenCalled();
    capture.configure(ANSWERS);
    await tick();
    expect(state()).toBe('stored');
  });

  test('a late answer is stored under its own period but does not decide what is shown', async () => {
    start();
    capture.configure(ANSWERS);
    answer(fixture('live.json'), LIVE, 2);
    answer(GOOD, DAY, 1);
    await tick();
    expect(send.mock.calls.map(([draft]) => draft.period.kind)).toEqual(['live', 'day']);
    expect(capture.status.value.period?.kind).toBe('live');
    expect(capture.status.value.stored).toBe(2);
  });

  test('a late refusal does not cover what is shown', async () => {
    start();
    capture.configure(ANSWERS);
    answer(GOOD, DAY, 2);
    answer('{', DAY, 1);
    await tick();
    expect(state()).toBe('stored');
    expect(refusals.map(({ code }) => code)).toEqual(['not-json']);
  });

  test('a refusal is shown and reported, and the next good answer lifts it', async () => {
    start();
    capture.configure(ANSWERS);
    answer('{"code":5810}');
    expect(capture.status.value).toMatchObject({ state: 'refused', refusal: { code: 'session-expired' } });
    answer('{"code":5810}');
    expect(refusals).toHaveLength(1);
    answer(GOOD);
    await tick();
    expect(capture.status.value).toMatchObject({ state: 'stored', refusal: null });
  });

  test("the worker's refusal is shown", async () => {
    start();
    capture.configure(ANSWERS);
    send.mockResolvedValueOnce({ ok: false, code: 'bad-figure' });
    answer(GOOD);
    await tick();
    expect(capture.status.value).toMatchObject({ state: 'refused', refusal: { code: 'bad-figure' } });
  });

  test('unregistered answers are let go', async () => {
    start();
    capture.configure(ANSWERS);
    answer(GOOD, 'https://sycm.taobao.com/cc/item/portal/itemList.json');
    answer(GOOD, 'https://sycm.taobao.com/mc/mq/mkt/item/offline/rank.json');
    await tick();
    expect(send).not.toHaveBeenCalled();
    expect(refusals).toEqual([]);
  });
});

describe('hidden tabs', () => {
  test('answers wait until the tab is shown', async () => {
    start();
    capture.configure(ANSWERS);
    window.document.hide(true);
    answer(GOOD);
    await tick();
    expect(send).not.toHaveBeenCalled();
    window.document.hide(false);
    await tick();
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('of more than twenty the oldest are dropped, and it is told', async () => {
    start();
    capture.configure(ANSWERS);
    window.document.hide(true);
    for (let n = 1; n <= 23; n++) answer(GOOD, page(n));
    window.document.hide(false);
    await tick();
    expect(send.mock.calls.map(([draft]) => draft.listing?.page)[0]).toBe(4);
    expect(capture.status.value.lost).toBe(3);
  });

  test('of more than 4 MB together the oldest are dropped', async () => {
    start();
    capture.configure(ANSWERS);
    window.document.hide(true);
    const padded = GOOD + ' '.repeat(1_500_000);
    for (let n = 1; n <= 3; n++) answer(padded, page(n));
    window.document.hide(false);
    await tick();
    expect(send).toHaveBeenCalledTimes(2);
  });
});

describe('when nothing is read', () => {
  test.each([
    ['paused', { mode: 'answers', paused: true }, 'paused'],
    ['switched off', { mode: 'off', paused: false }, 'idle'],
    ['table only', { mode: 'table', paused: false }, 'waiting'],
  ] as const)('%s', async (_, settings, shown) => {
    start();
    capture.configure(settings);
    answer(GOOD);
    await tick();
    expect(state()).toBe(shown);
    expect(send).not.toHaveBeenCalled();
  });

  test('going on after a pause shows what was known', async () => {
    start();
    capture.configure(ANSWERS);
    answer(GOOD);
    await tick();
    capture.configure({ ...ANSWERS, paused: true });
    expect(state()).toBe('paused');
    capture.configure(ANSWERS);
    expect(state()).toBe('stored');
  });

  test('a risk-control answer stops reading for ten minutes', async () => {
    start();
    capture.configure(ANSWERS);
    answer(PUNISHED);
    expect(capture.status.value).toMatchObject({ state: 'stopped', stoppedUntil: Date.now() + 600_000 });
    await tick(599_000);
    answer(GOOD);
    await tick();
    expect(send).not.toHaveBeenCalled();
    await tick(2_000);
    expect(state()).toBe('waiting');
    answer(GOOD);
    await tick();
    expect(state()).toBe('stored');
  });

  test('a market page is not read, not even answers on their way', async () => {
    start();
    capture.configure(ANSWERS);
    window.go('https://sycm.taobao.com/mc/free/market_rank');
    expect(capture.status.value).toMatchObject({ state: 'excluded', excludedWhy: 'market', page: null });
    answer(GOOD);
    await tick();
    expect(send).not.toHaveBeenCalled();
    window.go('https://sycm.taobao.com/cc/item_rank');
    expect(state()).toBe('waiting');
  });

  test('an answer of a page left meanwhile is stored without being shown', async () => {
    start();
    capture.configure(ANSWERS);
    window.go('https://sycm.taobao.com/portal/home');
    answer(GOOD);
    await tick();
    expect(send).toHaveBeenCalledTimes(1);
    expect(capture.status.value).toMatchObject({ state: 'idle', period: null });
  });
});

describe('what only a reload can mend', () => {
  test('a page shown from its own cache', async () => {
    start();
    capture.configure(ANSWERS);
    await tick(7_900);
    expect(state()).toBe('waiting');
    await tick(200);
    expect(state()).toBe('cached-page');
    answer(GOOD);
    await tick();
    expect(state()).toBe('stored');
  });

  test('a page without the hook', () => {
    start(false);
    capture.configure(ANSWERS);
    expect(state()).toBe('needs-refresh');
  });

  test('an extension that was updated', async () => {
    start();
    capture.configure(ANSWERS);
    alive = false;
    send.mockRejectedValue(new Error('Extension context invalidated'));
    answer(GOOD);
    await tick();
    expect(state()).toBe('outdated');
    capture.configure(ANSWERS);
    expect(state()).toBe('outdated');
  });
});
