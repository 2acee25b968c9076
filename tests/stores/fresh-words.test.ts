import { type Signal, signal } from '@preact/signals-core';
import { expect, it, vi } from 'vitest';
import type { ChipWords } from '../../utils/messages/protocol.ts';
import { freshWords } from '../../utils/stores/fresh-words.ts';
import type { Language } from '../../utils/texts/texts.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-12-08T23:00:00+08:00');

function opened(language: Signal<Language | null> = signal<Language | null>('zh')) {
  const time = { now: START };
  let beat = () => {};
  /** Good for five minutes from when it was asked for. */
  const words = vi.fn(
    async (spoken: Language) =>
      ({ promotion: `${spoken} ${time.now}`, until: time.now + 5 * MINUTE }) as unknown as ChipWords,
  );
  const onBeat = (run: () => void) => {
    beat = run;
  };
  const stored = signal(0);
  const sources = { words, now: () => time.now, onBeat };
  const fresh = freshWords(sources, language, stored, new AbortController().signal);
  /** What stands once the page has looked at the time. */
  const at = async (now: number) => {
    time.now = now;
    beat();
    await Promise.resolve();
    await Promise.resolve();
    return fresh.value?.promotion;
  };
  return { at, words, stored, language, fresh };
}

it('is asked for again when it may say something else, and not before', async () => {
  const { at, words } = opened();
  expect(await at(START)).toBe(`zh ${START}`);
  expect(await at(START + 5 * MINUTE - 1)).toBe(`zh ${START}`);
  expect(words).toHaveBeenCalledTimes(1);
  expect(await at(START + 5 * MINUTE)).toBe(`zh ${START + 5 * MINUTE}`);
  expect(words).toHaveBeenCalledTimes(2);
});

it('is right after sleep, past midnight, and after a clock that was set forward or back', async () => {
  const { at } = opened();
  await at(START);
  for (const hours of [9, -30, 400, 1]) {
    const now = START + hours * 60 * MINUTE;
    expect(await at(now)).toBe(`zh ${now}`);
  }
});

it('is asked for with every sheet, and in the language that is spoken', async () => {
  const { at, words, stored, language } = opened(signal<Language | null>(null));
  await at(START + 600 * MINUTE);
  expect(words).not.toHaveBeenCalled();
  language.value = 'en';
  expect(await at(START + 600 * MINUTE)).toMatch(/^en /);
  stored.value = 1;
  expect(words).toHaveBeenCalledTimes(2);
});

it('keeps what it showed while nobody answers, and asks again a minute later', async () => {
  const { at, words } = opened();
  await at(START);
  words.mockRejectedValueOnce(new Error('port closed'));
  const late = START + 5 * MINUTE;
  expect(await at(late)).toBe(`zh ${START}`);
  expect(await at(late + MINUTE - 1)).toBe(`zh ${START}`);
  expect(await at(late + MINUTE)).toBe(`zh ${late + MINUTE}`);
});

it('drops an answer that a later question overtook', async () => {
  const { at, words, fresh } = opened();
  await at(START);
  let slow: (words: ChipWords) => void = () => {};
  words.mockImplementationOnce(() => new Promise((resolve) => (slow = resolve)));
  await at(START + 5 * MINUTE);
  const now = START + 6 * MINUTE;
  expect(await at(now)).toBe(`zh ${now}`);
  slow({ promotion: 'old', until: now + 900 * MINUTE } as unknown as ChipWords);
  await Promise.resolve();
  expect(fresh.value?.promotion).toBe(`zh ${now}`);
});
