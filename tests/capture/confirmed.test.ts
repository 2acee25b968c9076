import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAnswerSource } from '../../utils/capture/answer-source.ts';
import { NAME } from '../../utils/capture/channel.ts';
import type { CaptureSettings } from '../../utils/capture/options.ts';
import { startCapture } from '../../utils/capture/start.ts';
import type { StoreAnswer } from '../../utils/messages/protocol.ts';
import type { SheetDraft } from '../../utils/sheets/sheet.ts';
import { SITES } from '../../utils/sites/registry.ts';
import { DAY, fixture } from '../sites/sycm/answers.ts';
import { asWindow, FakeWindow, stored } from './fake-page.ts';

const GOOD = fixture('finished-day.json');
const ANSWERS: CaptureSettings = { mode: 'answers', paused: false };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page of 商品排行 with the hook in it. */
function start() {
  const window = new FakeWindow();
  const send = vi.fn(async (draft: SheetDraft): Promise<StoreAnswer> => stored(draft));
  let name = '';
  let seq = 0;
  const meet = (event: Event) => {
    name = String((event as CustomEvent).detail);
    window.dispatchEvent(new CustomEvent(name, { detail: '' }));
  };
  window.addEventListener(NAME, meet, { once: true });
  const capture = startCapture({
    window: asWindow(window),
    sites: SITES,
    readers: { answers: createAnswerSource },
    send,
    report: () => undefined,
    mayRead: () => true,
    alive: () => true,
    now: Date.now,
    signal: new AbortController().signal,
  });
  window.document.become('interactive');
  window.document.become('complete');
  const answer = (text: string) => {
    const head = { seq: ++seq, method: 'GET', url: DAY, body: null, status: 200, length: text.length };
    window.dispatchEvent(new CustomEvent(name, { detail: `${JSON.stringify(head)}\n${text}` }));
  };
  return { capture, send, answer, state: () => capture.status.value.state };
}

const tick = () => vi.advanceTimersByTimeAsync(0);

describe('what the operator confirmed', () => {
  test('is how the next answer is read, and no longer once it was taken back', async () => {
    const mapping = {
      page: 'sycm.item-rank',
      channel: 'answer',
      field: 'payAmt.value',
      as: 'payAmount',
      unit: 'fen',
    } as const;
    const { capture, send, answer, state } = start();
    const unitOf = () => send.mock.calls.at(-1)?.[0].columns.find(({ as }) => as === 'payAmount')?.unit;
    capture.configure(ANSWERS);
    answer(GOOD);
    await tick();
    expect([unitOf(), state()]).toEqual(['yuan', 'stored']);
    capture.configure({ ...ANSWERS, mappings: [mapping] });
    expect(state()).toBe('waiting');
    answer(GOOD);
    await tick();
    expect([unitOf(), state()]).toEqual(['fen', 'stored']);
    capture.configure({ ...ANSWERS, mappings: [mapping], paused: false });
    expect(state()).toBe('stored');
    capture.configure(ANSWERS);
    answer(GOOD);
    await tick();
    expect(unitOf()).toBe('yuan');
  });
});
