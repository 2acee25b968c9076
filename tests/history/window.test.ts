import { describe, expect, it } from 'vitest';
import { chooseWindow as choose, type ReadRange } from '../../utils/history/window.ts';
import { addDays, type Day } from '../../utils/time/day.ts';

const LAST = '2026-11-21' as Day;
const back = (n: number) => addDays(LAST, -n);
const days = (count: number, newest = 0) => Array.from({ length: count }, (_, n) => back(newest + n));
const range = (length: number, ended = 0) => ({ from: back(ended + length - 1), to: back(ended) });
type Span = Pick<ReadRange, 'from' | 'to'>;
const TODAY = addDays(LAST, 1);
const chooseWindow = (read: readonly Day[], ranges: readonly Span[]) =>
  choose(
    read,
    ranges.map((span) => ({ ...span, complete: true })),
    TODAY,
  );
const part = (span: Span): ReadRange => ({ ...span, complete: false });

describe('the window of a shop', () => {
  it('is nothing while nothing finished was read', () => {
    expect(chooseWindow([], [])).toEqual({ anchor: null, window: null });
  });

  it('is the 30 days up to the newest finished day', () => {
    expect(chooseWindow(days(60), [])).toEqual({ anchor: LAST, window: { kind: 'days', from: back(29), to: LAST } });
  });

  it('keeps days beside a range of a month: over a fortnight they would always lose to it', () => {
    expect(chooseWindow(days(30), [range(30)]).window).toEqual({ kind: 'days', from: back(29), to: LAST });
    expect(chooseWindow(days(14), [range(30)]).window).toEqual({ kind: 'range', ...range(30) });
  });

  it('is a range that covers more days, and days on a tie', () => {
    expect(chooseWindow(days(29), [range(30)]).window).toEqual({ kind: 'range', ...range(30) });
    expect(chooseWindow(days(30), [range(30)]).window?.kind).toBe('days');
  });

  it('counts only days inside the window', () => {
    const old = Array.from({ length: 40 }, (_, n) => back(40 + n));
    expect(chooseWindow([LAST, ...old], [range(7)]).window?.kind).toBe('range');
  });

  it('takes of ranges the longest of at most 31 days, then the newest', () => {
    expect(chooseWindow([], [range(7), range(31, 2), range(90)]).window).toEqual({ kind: 'range', ...range(31, 2) });
    expect(chooseWindow([], [range(30, 3), range(30, 1)]).window).toEqual({ kind: 'range', ...range(30, 1) });
  });

  it('passes over a range that ended a week before the newest data', () => {
    expect(chooseWindow([LAST], [range(30, 6)]).window?.kind).toBe('range');
    expect(chooseWindow([LAST], [range(30, 7)]).window?.kind).toBe('days');
    expect(chooseWindow([], [range(1), range(30, 7)]).window).toEqual({ kind: 'range', ...range(1) });
  });

  it('leaves days standing while a longer range was read in part only', () => {
    expect(choose(days(20), [part(range(30))], TODAY).window?.kind).toBe('days');
    expect(choose([LAST], [part(range(30))], TODAY).window?.kind).toBe('days');
    expect(choose([], [part(range(30))], TODAY).window).toEqual({ kind: 'range', ...range(30) });
    const whole = { ...range(7), complete: true };
    expect(choose([], [part(range(30)), whole], TODAY).window).toEqual({ kind: 'range', ...range(7) });
  });

  it('passes over days and ranges that are not over', () => {
    const future = '2099-01-01' as Day;
    expect(choose([...days(3), TODAY, future], [], TODAY)).toEqual({
      anchor: LAST,
      window: { kind: 'days', from: back(29), to: LAST },
    });
    const open = { from: back(28), to: TODAY, complete: true };
    expect(choose([], [open, { from: back(1), to: future, complete: true }], TODAY).window).toBeNull();
    expect(choose([LAST], [open], TODAY).window?.kind).toBe('days');
  });
});
