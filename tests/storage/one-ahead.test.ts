import { expect, it } from 'vitest';
import { allSettled, oneAhead } from '../../utils/storage/one-ahead.ts';

const later = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

it('makes the next thing while the last is written, and writes in order', async () => {
  const seen: string[] = [];
  const make = (n: number) => {
    seen.push(`make ${n}`);
    return n;
  };
  const write = async (n: number) => {
    seen.push(`write ${n}`);
    await later();
    seen.push(`written ${n}`);
  };
  await oneAhead([1, 2], make, write);
  expect(seen).toEqual(['make 1', 'write 1', 'make 2', 'written 1', 'write 2', 'written 2']);
});

it('after a failed write nothing further is written', async () => {
  const written: number[] = [];
  const write = async (n: number) => {
    await later();
    if (n === 2) throw new Error('disk');
    written.push(n);
  };
  await expect(oneAhead([1, 2, 3, 4], (n) => n, write)).rejects.toThrow('disk');
  expect(written).toEqual([1]);
});

it('no write is under way any more when making has failed', async () => {
  let open = 0;
  const make = (n: number) => {
    if (n === 2) throw new Error('cancelled');
    return n;
  };
  const write = async () => {
    open += 1;
    await later();
    open -= 1;
  };
  await expect(oneAhead([1, 2], make, write)).rejects.toThrow('cancelled');
  expect(open).toBe(0);
});

it('all are at their end when one has failed', async () => {
  let open = 1;
  const slow = later().then(() => {
    open -= 1;
  });
  await expect(allSettled([Promise.reject(new Error('disk')), slow])).rejects.toThrow('disk');
  expect(open).toBe(0);
});
