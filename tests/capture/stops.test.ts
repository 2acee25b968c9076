import { expect, test } from 'vitest';
import { HELLO, NAME } from '../../utils/capture/channel.ts';
import { fixture } from '../sites/sycm/answers.ts';
import { ANSWERS, answer, capture, die, PUNISHED, refusals, send, start, state, tick, window } from './running.ts';

const GOOD = fixture('finished-day.json');

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
  die();
  window.document.dispatchEvent(new Event('click'));
  expect(state()).toBe('outdated');
});
