/** A capture on a fake page, anew for each test, with what it sent and reported. */
import { afterEach, beforeEach, vi } from 'vitest';
import { createAnswerSource } from '../../utils/capture/answer-source.ts';
import { HELLO, NAME } from '../../utils/capture/channel.ts';
import type { TableReading } from '../../utils/capture/offered-readers.ts';
import type { CaptureSettings } from '../../utils/capture/options.ts';
import { type Capture, startCapture } from '../../utils/capture/start.ts';
import type { StoreAnswer } from '../../utils/messages/protocol.ts';
import type { Refusal, SheetDraft } from '../../utils/sheets/sheet.ts';
import { SITES } from '../../utils/sites/registry.ts';
import { DAY } from '../sites/sycm/answers.ts';
import { asWindow, FakeWindow, stored } from './fake-page.ts';

export const ANSWERS: CaptureSettings = { mode: 'answers', paused: false };
export const PUNISHED = '{"rgv587_flag":"sm","url":"https://x.invalid/punish"}';

export let window: FakeWindow;
export let capture: Capture;
export let send: ReturnType<typeof vi.fn<(draft: SheetDraft) => Promise<StoreAnswer>>>;
export let refusals: Refusal[];
/** Of the channel, once page and capture have met. */
export let name: string;
let hand: Hand;
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

/** The extension was updated or removed. */
export function die(): void {
  alive = false;
}

/** What a page's hook would hand over. */
type Hand = (text: string, url: string, order: number) => void;

/** A capture of a page and its hook. @param tables what reads tables, where anything does */
export function read(page: FakeWindow, hooked = true, tables?: TableReading, until = new AbortController().signal) {
  let channel = '';
  const meet = (event: Event) => {
    channel = String((event as CustomEvent).detail);
    page.dispatchEvent(new CustomEvent(channel, { detail: '' }));
  };
  if (hooked) page.addEventListener(NAME, meet, { once: true });
  const running = startCapture({
    window: asWindow(page),
    sites: SITES,
    readers: { answers: createAnswerSource, ...(tables && { tables }) },
    send,
    report: (refusal) => refusals.push(refusal),
    mayRead: () => true,
    alive: () => alive,
    now: Date.now,
    signal: until,
  });
  if (hooked && !channel) page.dispatchEvent(new CustomEvent(HELLO));
  page.document.become('interactive');
  page.document.become('complete');
  const hand: Hand = (text, url, order) => {
    const head = { seq: order, method: 'GET', url, body: null, status: 200, length: text.length };
    page.dispatchEvent(new CustomEvent(channel, { detail: `${JSON.stringify(head)}\n${text}` }));
  };
  return { capture: running, channel, hand };
}

export function start(hooked = true, tables?: TableReading): void {
  ({ capture, channel: name, hand } = read(window, hooked, tables));
}

export function answer(text: string, url = DAY, order = ++seq): void {
  hand(text, url, order);
}

export const state = () => capture.status.value.state;
export const tick = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
