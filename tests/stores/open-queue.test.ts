import { expect, it, vi } from 'vitest';
import type { ItemPage } from '../../utils/imports/settlement-protocol.ts';
import { type Books, reconcile } from '../../utils/settlement/reconcile.ts';
import { isOpen } from '../../utils/settlement/review.ts';
import { createOpenQueue } from '../../utils/stores/open-queue.ts';
import type { Day } from '../../utils/time/day.ts';
import { order, upToTheEnd } from '../settlement/made-books.ts';

const said = { reason: 'r', who: '' };
const books: Books = {
  orders: ['a', 'b', 'c'].map((id) => order(id, 10)),
  bills: [upToTheEnd()],
  settleDays: 7,
};

function opened() {
  let open = reconcile(books, '2026-10-31' as Day).filter(isOpen);
  const take = (key: string) => {
    open = open.filter((one) => one.key !== key);
  };
  let book = 'one';
  const report = {
    openItem: vi.fn(
      async (_: string, at: number): Promise<ItemPage> => ({ items: open.slice(at, at + 1), total: open.length }),
    ),
    suggestOrders: vi.fn(async () => []),
    say: vi.fn(async (_: string, key: string) => {
      take(key);
      return true;
    }),
    match: vi.fn(async () => false),
  };
  const queue = createOpenQueue(report, () => book);
  const at = () => queue.step.value && [queue.step.value.item?.order, queue.step.value.at, queue.step.value.total];
  return {
    queue,
    report,
    at,
    turnTo: (next: string) => {
      book = next;
    },
  };
}

it('puts the next one in place of what was said something of, and the one before at the end', async () => {
  const { queue, at } = opened();
  await queue.go(2);
  expect(at()).toEqual(['c', 2, 3]);
  await queue.confirm(said);
  expect(at()).toEqual(['b', 1, 2]);
  await queue.confirm(said);
  await queue.confirm(said);
  expect(at()).toEqual([undefined, 0, 0]);
});

it('says that nothing was kept, and stays', async () => {
  const { queue, report } = opened();
  await queue.go(0);
  report.say.mockRejectedValueOnce(new Error('full'));
  await queue.confirm(said);
  expect(queue.step.value).toMatchObject({ at: 0, problem: 'failed' });
  await queue.putTo('x', said);
  expect(queue.step.value).toMatchObject({ at: 0, problem: 'no-order' });
});

it('drops what comes back for another shop, or after it was closed', async () => {
  const { queue, turnTo } = opened();
  const first = queue.go(0);
  turnTo('two');
  await first;
  expect(queue.step.value).toBeNull();
  const second = queue.go(0);
  queue.close();
  await second;
  expect(queue.step.value).toBeNull();
});
