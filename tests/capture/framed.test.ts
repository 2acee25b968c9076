/** A page whose own old page stands in a frame: who reads there speaks in the tab's chip. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { TableReading } from '../../utils/capture/offered-readers.ts';
import type { CaptureState } from '../../utils/capture/status.ts';
import type { Refusal } from '../../utils/sheets/sheet.ts';
import { DAY, fixture, LIVE } from '../sites/sycm/answers.ts';
import { FakeWindow, SHOP } from './fake-page.ts';
import { ANSWERS, PUNISHED, read, refusals, send, tick } from './running.ts';

const GOOD = fixture('finished-day.json');
const OTHER_PAGE = 'https://sycm.taobao.com/portal/home';
const OLD = 'https://sycm.taobao.com/old/rank.htm';

type Read = ReturnType<typeof read>;
let tab: FakeWindow;
let inside: FakeWindow;
let around: Read;
let frame: Read;
/** Ends as the frame goes. */
let gone: AbortController;

/** null while it is not to be seen. */
const chip = ({ capture }: Read): CaptureState | null => {
  const { state, elsewhere } = capture.status.value;
  return elsewhere || state === 'idle' ? null : state;
};
const chips = () => [chip(around), chip(frame)];

function open(at = OLD): void {
  tab = new FakeWindow();
  inside = new FakeWindow(tab);
  inside.location.href = at;
  gone = new AbortController();
  around = read(tab);
  around.capture.configure(ANSWERS);
  frame = read(inside, true, undefined, gone.signal);
  frame.capture.configure(ANSWERS);
}

beforeEach(() => open());

test('before anything is read the page around speaks', async () => {
  expect(chips()).toEqual(['waiting', null]);
  await tick(8_100);
  expect(chips()).toEqual(['cached-page', null]);
});

test('what the frame reads is credited to it, and the page around is silent, in time or late', async () => {
  frame.hand(GOOD, DAY, 1);
  expect(chips()).toEqual([null, 'reading']);
  await tick();
  expect(chips()).toEqual([null, 'stored']);
  expect(frame.capture.status.value).toMatchObject({ shop: SHOP, coverage: { read: 3, total: 3 } });
  await tick(20_000);
  expect(chips()).toEqual([null, 'stored']);
  expect(around.capture.status.value.state).toBe('waiting');
});

test('a page that seemed to have used its cache no longer says so', async () => {
  await tick(8_100);
  frame.hand(GOOD, DAY, 1);
  await tick();
  gone.abort();
  expect(chip(around)).toBe('waiting');
  await tick(8_100);
  expect(chip(around)).toBe('cached-page');
});

test('a frame beside what the page itself reads changes nothing', async () => {
  around.hand(GOOD, DAY, 1);
  await tick();
  expect(chips()).toEqual(['stored', null]);
  frame.hand('{}', 'https://sycm.taobao.com/old/menu.json', 1);
  await tick(20_000);
  expect(chips()).toEqual(['stored', null]);
});

test('whoever read last speaks', async () => {
  frame.hand(GOOD, DAY, 1);
  await tick();
  around.hand(fixture('live.json'), LIVE, 1);
  await tick();
  expect(chips()).toEqual(['stored', null]);
  expect(around.capture.status.value.period?.kind).toBe('live');
  frame.hand(GOOD, DAY, 2);
  await tick();
  expect(chips()).toEqual([null, 'stored']);
});

test('an answer of another page kind gives no word', async () => {
  tab.go('https://sycm.taobao.com/cc/item_archives');
  frame.hand(GOOD, DAY, 1);
  await tick();
  expect(send).toHaveBeenCalledTimes(1);
  expect(chips()).toEqual(['waiting', null]);
});

test('a refused answer of the frame is said by the frame', async () => {
  frame.hand('{"code":5810}', DAY, 1);
  expect(chips()).toEqual([null, 'refused']);
  frame.hand(PUNISHED, DAY, 2);
  expect(chips()).toEqual([null, 'stopped']);
  await tick(600_100);
  expect(chips()).toEqual([null, 'waiting']);
  await tick(20_000);
  expect(chips()).toEqual([null, 'waiting']);
});

test('as the frame goes the page around speaks again; one that comes speaks when it reads', async () => {
  frame.hand(GOOD, DAY, 1);
  await tick();
  gone.abort();
  expect(chip(around)).toBe('waiting');
  const next = read(new FakeWindow(tab));
  next.capture.configure(ANSWERS);
  next.hand(GOOD, DAY, 1);
  await tick();
  expect([chip(around), chip(next)]).toEqual([null, 'stored']);
});

test('of a shop that was wiped the frame says nothing more, and the page around waits', async () => {
  frame.hand(GOOD, DAY, 1);
  await tick();
  frame.capture.forget(SHOP.id);
  around.capture.forget(SHOP.id);
  expect(chips()).toEqual(['waiting', null]);
});

describe('the tab goes on without loading', () => {
  test('to a page that is not read: nobody speaks', async () => {
    frame.hand(GOOD, DAY, 1);
    await tick();
    tab.go(OTHER_PAGE);
    expect(chips()).toEqual([null, null]);
    tab.go('https://sycm.taobao.com/cc/item_rank');
    expect(chips()).toEqual(['waiting', null]);
  });

  test('to a market page: the tab says that it is not read', async () => {
    frame.hand(GOOD, DAY, 1);
    await tick();
    tab.go('https://sycm.taobao.com/mc/free/market_rank');
    expect(chips()).toEqual(['excluded', null]);
  });
});

test('a frame in a frame is of the nearest page around it', async () => {
  const inner = new FakeWindow(inside);
  inner.location.href = 'https://sycm.taobao.com/old/inner.htm';
  const deep = read(inner);
  deep.capture.configure(ANSWERS);
  deep.hand(GOOD, DAY, 1);
  await tick();
  expect([...chips(), chip(deep)]).toEqual([null, null, 'stored']);
});

test('a declared page framed in itself speaks once it reads', async () => {
  open('https://sycm.taobao.com/cc/item_rank');
  expect(chips()).toEqual(['waiting', null]);
  frame.hand(GOOD, DAY, 1);
  await tick();
  expect(chips()).toEqual([null, 'stored']);
});

test('a declared page framed in another one keeps its own chip', async () => {
  open('https://sycm.taobao.com/cc/item_archives');
  frame.hand(GOOD, DAY, 1);
  await tick();
  expect(chips()).toEqual(['waiting', 'waiting']);
  await tick(8_100);
  expect(chips()).toEqual(['cached-page', 'cached-page']);
});

test('a frame whose own address is never read stays silent', async () => {
  open('https://sycm.taobao.com/mc/free/market_rank');
  frame.hand(GOOD, DAY, 1);
  await tick();
  expect(send).not.toHaveBeenCalled();
  expect(chip(around)).toBe('waiting');
});

test('a document without the table says nothing of it while the other has it', async () => {
  const missing: Refusal = { code: 'no-table', page: 'sycm.item-rank', channel: 'table', shape: 'tables:0' };
  const tables: TableReading = {
    watchSearch: () => ({ keyword: () => '', reloaded: () => false, clear: () => undefined }),
    startTableSource: ({ readings, nextSeq }) => readings.take(nextSeq(), { ok: false, refusal: missing }),
  };
  const here = (page: FakeWindow) => {
    page.document.body = {};
    const running = read(page, true, tables);
    running.capture.configure({ mode: 'table', paused: false });
    return running;
  };
  const page = new FakeWindow();
  const outer = here(page);
  const framed = here(new FakeWindow(page));
  expect([chip(outer), chip(framed)]).toEqual(['refused', null]);
  expect(refusals).toEqual([missing]);
});
