import { describe, expect, test } from 'vitest';
import { watchSearch } from '../../utils/capture/search-watch.ts';
import { startTableSource } from '../../utils/capture/table-source.ts';
import { address, DAY, fixture, LIVE } from '../sites/sycm/answers.ts';
import { SHOP } from './fake-page.ts';
import { ANSWERS, answer, capture, die, PUNISHED, refusals, send, start, state, tick, window } from './running.ts';

const GOOD = fixture('finished-day.json');
const TABLES = { watchSearch, startTableSource };
const page = (n: number) =>
  address('/cc/item/view/top.json', { dateRange: '2026-11-21|2026-11-21', dateType: 'day', page: `${n}` });

describe('reading', () => {
  test('an answer is read, sent and shown', async () => {
    start(true, TABLES);
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
    start(true, TABLES);
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
    start(true, TABLES);
    answer(GOOD);
    expect(state()).toBe('starting');
    expect(send).not.toHaveBeenCalled();
    capture.configure(ANSWERS);
    await tick();
    expect(state()).toBe('stored');
  });

  test('a late answer is stored under its own period but does not decide what is shown', async () => {
    start(true, TABLES);
    capture.configure(ANSWERS);
    answer(fixture('live.json'), LIVE, 2);
    answer(GOOD, DAY, 1);
    await tick();
    expect(send.mock.calls.map(([draft]) => draft.period.kind)).toEqual(['live', 'day']);
    expect(capture.status.value.period?.kind).toBe('live');
    expect(capture.status.value.stored).toBe(2);
  });

  test('a late refusal does not cover what is shown', async () => {
    start(true, TABLES);
    capture.configure(ANSWERS);
    answer(GOOD, DAY, 2);
    answer('{', DAY, 1);
    await tick();
    expect(state()).toBe('stored');
    expect(refusals.map(({ code }) => code)).toEqual(['not-json']);
  });

  test('a refusal is shown and reported, and the next good answer lifts it', async () => {
    start(true, TABLES);
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
    start(true, TABLES);
    capture.configure(ANSWERS);
    send.mockResolvedValueOnce({ ok: false, code: 'bad-figure' });
    answer(GOOD);
    await tick();
    expect(capture.status.value).toMatchObject({ state: 'refused', refusal: { code: 'bad-figure' } });
  });

  test('unregistered answers are let go', async () => {
    start(true, TABLES);
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
    start(true, TABLES);
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
    start(true, TABLES);
    capture.configure(ANSWERS);
    window.document.hide(true);
    for (let n = 1; n <= 23; n++) answer(GOOD, page(n));
    window.document.hide(false);
    await tick();
    expect(send.mock.calls.map(([draft]) => draft.listing?.page)[0]).toBe(4);
    expect(capture.status.value.lost).toBe(3);
  });

  test('of more than 4 MB together the oldest are dropped', async () => {
    start(true, TABLES);
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
    start(true, TABLES);
    capture.configure(settings);
    answer(GOOD);
    await tick();
    expect(state()).toBe(shown);
    expect(send).not.toHaveBeenCalled();
  });

  test('going on after a pause shows what was known', async () => {
    start(true, TABLES);
    capture.configure(ANSWERS);
    answer(GOOD);
    await tick();
    capture.configure({ ...ANSWERS, paused: true });
    expect(state()).toBe('paused');
    capture.configure(ANSWERS);
    expect(state()).toBe('stored');
  });

  test('a risk-control answer stops reading for ten minutes', async () => {
    start(true, TABLES);
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
    start(true, TABLES);
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
    start(true, TABLES);
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
    start(true, TABLES);
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
    start(false, TABLES);
    capture.configure(ANSWERS);
    expect(state()).toBe('needs-refresh');
  });

  test('an extension that was updated', async () => {
    start(true, TABLES);
    capture.configure(ANSWERS);
    die();
    send.mockRejectedValue(new Error('Extension context invalidated'));
    answer(GOOD);
    await tick();
    expect(state()).toBe('outdated');
    capture.configure(ANSWERS);
    expect(state()).toBe('outdated');
  });
});
