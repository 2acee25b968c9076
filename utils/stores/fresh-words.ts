/** What the chip says that only the worker knows, asked for again as soon as it may say something else. */
import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { ChipWords } from '../messages/protocol.ts';
import type { Language } from '../texts/texts.ts';
import type { OnBeat } from './on-beat.ts';

export interface WordsSources {
  readonly words: (language: Language) => Promise<ChipWords>;
  /** Epoch ms. */
  readonly now: () => number;
  readonly onBeat: OnBeat;
}

/** After a question nobody answered. */
const AGAIN = 60_000;

/**
 * @param language null = not known yet
 * @param stored a number that grows with each stored sheet: dates may have been changed meanwhile
 */
export function freshWords(
  { words: answerOf, now, onBeat }: WordsSources,
  language: ReadonlySignal<Language | null>,
  stored: ReadonlySignal<number>,
  until: AbortSignal,
): ReadonlySignal<ChipWords | null> {
  const words = signal<ChipWords | null>(null);
  // What stands is right between these, by a clock that may be set back as well.
  let from = 0;
  let to = 0;
  const ask = (spoken: Language) => {
    from = now();
    to = from + AGAIN;
    const asked = from;
    answerOf(spoken).then(
      (next) => {
        if (language.peek() !== spoken || asked !== from) return;
        words.value = next;
        to = next.until;
      },
      () => undefined,
    );
  };
  const stop = effect(() => {
    void stored.value;
    if (language.value !== null) ask(language.value);
  });
  until.addEventListener('abort', stop, { once: true });
  onBeat(() => {
    const [spoken, at] = [language.peek(), now()];
    if (spoken !== null && (at < from || at >= to)) ask(spoken);
  }, until);
  return words;
}
