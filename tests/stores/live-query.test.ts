import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { deferred, liveSignal, mapLoaded, valueOr } from '../../utils/stores/live-query.ts';
import { fakeWatched } from './fake-watched.ts';

test('goes from loading to ready, follows, and stops with the abort', () => {
  const stream = fakeWatched<number>();
  const abort = new AbortController();
  const live = liveSignal({ ask: () => stream }, abort.signal);
  expect(live.value).toEqual({ state: 'loading' });
  stream.emit(1);
  stream.emit(2);
  expect(live.value).toEqual({ state: 'ready', value: 2 });
  abort.abort();
  expect(stream.listeners()).toBe(0);
  stream.emit(3);
  expect(valueOr(live.value, 0)).toBe(2);
});

test('an aborted signal never listens', () => {
  const stream = fakeWatched<number>();
  liveSignal({ ask: () => stream }, AbortSignal.abort());
  expect(stream.listeners()).toBe(0);
});

test('a failed query is a value, and a later answer heals it', () => {
  const stream = fakeWatched<number>();
  const live = liveSignal({ ask: () => stream }, new AbortController().signal);
  stream.fail(new Error('closed'));
  expect(live.value).toEqual({ state: 'failed', error: 'closed' });
  stream.emit(5);
  expect(live.value).toEqual({ state: 'ready', value: 5 });
});

test('another question keeps the old answer on screen, another subject drops it', () => {
  const subject = signal('a');
  const question = signal(1);
  const streams = new Map<string, ReturnType<typeof fakeWatched<string>>>();
  const live = liveSignal(
    {
      ask: () => {
        const stream = fakeWatched<string>();
        streams.set(`${subject.value}${question.value}`, stream);
        return stream;
      },
      subject: () => subject.value,
    },
    new AbortController().signal,
  );
  streams.get('a1')?.emit('first');
  question.value = 2;
  expect(live.value).toEqual({ state: 'ready', value: 'first' });
  expect(streams.get('a1')?.listeners()).toBe(0);
  subject.value = 'b';
  expect(live.value).toEqual({ state: 'loading' });
  streams.get('a2')?.emit('late');
  expect(live.value).toEqual({ state: 'loading' });
});

test('nothing to ask is loading', () => {
  const on = signal(true);
  const stream = fakeWatched<number>();
  const live = liveSignal({ ask: () => (on.value ? stream : null) }, new AbortController().signal);
  stream.emit(1);
  on.value = false;
  expect(live.value).toEqual({ state: 'loading' });
});

test('a deferred stream that was left before its code came never listens', async () => {
  const stream = fakeWatched<number>();
  const seen: number[] = [];
  const code = Promise.resolve(stream);
  const left = deferred(() => code).subscribe(
    (n) => seen.push(n),
    () => undefined,
  );
  left.unsubscribe();
  const kept = deferred(() => code).subscribe(
    (n) => seen.push(n),
    () => undefined,
  );
  await code;
  await Promise.resolve();
  expect(stream.listeners()).toBe(1);
  stream.emit(7);
  kept.unsubscribe();
  expect(seen).toEqual([7]);
  expect(stream.listeners()).toBe(0);
});

test('mapLoaded touches only what is there', () => {
  expect(mapLoaded({ state: 'ready', value: 2 }, (n) => n * 2)).toEqual({ state: 'ready', value: 4 });
  expect(mapLoaded({ state: 'failed', error: 'x' }, () => 1)).toEqual({ state: 'failed', error: 'x' });
});
