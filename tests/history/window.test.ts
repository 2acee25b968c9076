import { describe, expect, it } from 'vitest';
import { chooseWindow } from '../../utils/history/window.ts';
import { addDays, type Day } from '../../utils/time/day.ts';

const LAST = '2026-11-21' as Day;
const back = (n: number) => addDays(LAST, -n);
const days = (count: number, newest = 0) => Array.from({ length: count }, (_, n) => back(newest + n));
const range = (length: number, ended = 0) => ({ from: back(ended + length - 1), to: back(ended) });

describe('the window of a shop', () => {
  it('is nothing while nothing finished was read', () => {
    expect(chooseWindow([], [])).toEqual({ anchor: null, window: null });
  });

  it('is the 30 days up to the newest finished day', () => {
    expect(chooseWindow(days(60), [])).toEqual({ anchor: LAST, window: { kind: 'days', from: back(29), to: LAST } });
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
});
