/**
 * A bill of 200,001 rows ended while it is stored. One small write makes it live, too short to press 停止 in; but a page may
 * wait for its turn, for another one that stores or saves a backup, and can be stopped, closed or ended meanwhile.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { holdLock, lockAwaited, locksFree } from './support/held-locks.ts';
import { endThread, LONG_NAME, LONG_ROWS, type LongBill, openLongBill, takeBack } from './support/long-bill.ts';
import { SHOP } from './support/settlement-page.ts';
import { until } from './support/until.ts';

const t = settlementScreenTexts.zh;

/** Held by a page that stores, and while files become live or are saved in a backup. */
const [TURN, LIVE] = ['kuance-settlement-store', 'kuance-settlement-import'];
const DRAFTS = 'kuance-settlement-draft';

let bill: LongBill;
/** Chunks of the whole bill. */
let whole = 0;

const button = (on: Page, name: string) => on.getByRole('button', { name, exact: true });

/** Reads it, lets it be stored and stops it just before it takes this lock. @returns what gives it the lock */
async function heldAt(on: Page, lock: string): Promise<() => Promise<void>> {
  await bill.read(on);
  whole = (await bill.counts()).chunks;
  const letGo = await holdLock(bill.beside, lock);
  await button(on, t.storeTo(SHOP)).click();
  await bill.item(on).getByText(t.storing(0)).waitFor();
  await lockAwaited(bill.beside, lock);
  return letGo;
}

/** Nothing of it is seen, and what was left of it is swept. */
async function nothing(): Promise<void> {
  await locksFree(bill.beside, DRAFTS);
  expect((await bill.counts()).live).toBe(0);
  const again = await bill.reopen();
  await again.getByText(t.none).waitFor();
  expect(await again.getByText(LONG_NAME).count()).toBe(0);
  await bill.sweep(again);
  await again.close();
  await bill.unchanged();
}

/** All of it is seen, and taken back again. */
async function everything(): Promise<void> {
  expect(await bill.counts()).toEqual({ files: 1, live: 1, chunks: whole, rows: LONG_ROWS });
  const again = await bill.reopen();
  await takeBack(again);
  await again.close();
  await bill.unchanged();
}

beforeAll(async () => {
  bill = await openLongBill();
});
afterAll(() => bill?.close());

describe('ended before it is live, nothing of it is there', () => {
  it.each([
    ['for another that stores', TURN],
    ['for one that saves a backup', LIVE],
  ])('stopped while it waits %s', async (_, lock) => {
    const letGo = await heldAt(bill.page, lock);
    await button(bill.page, t.stop).click();
    await bill.item(bill.page).waitFor({ state: 'detached' });
    await letGo();
    await bill.unchanged();
    await bill.page.getByText(t.none).waitFor();
  });

  it('the page closed', async () => {
    const other = await bill.reopen();
    const letGo = await heldAt(other, LIVE);
    await other.close();
    await letGo();
    await nothing();
  });

  it('its thread ended', async () => {
    const letGo = await heldAt(bill.page, LIVE);
    await endThread(bill.page);
    await bill.item(bill.page).getByText(t.failed).waitFor();
    await letGo();
    await button(bill.page, t.remove).click();
    await nothing();
  });
});

describe('ended as it becomes live, all of it is there or nothing', () => {
  // Each is a moment of its own around the write, which takes some ms: nothing is waited for.
  it.each([-10, -4, -1, 3])('the page closed %i ms after its turn came', async (ms) => {
    const other = await bill.reopen();
    const letGo = await heldAt(other, LIVE);
    const turn = sleep(Math.max(0, -ms)).then(letGo);
    await sleep(Math.max(0, ms));
    await Promise.all([turn, other.close()]);
    await locksFree(bill.beside, DRAFTS);
    const { live } = await bill.counts();
    await (live === 0 ? nothing() : everything());
  });

  it('the page closed as soon as it is live', async () => {
    const other = await bill.reopen();
    const letGo = await heldAt(other, LIVE);
    await letGo();
    await until(bill.counts, ({ live }) => live === 1);
    await other.close();
    await everything();
  });
});
