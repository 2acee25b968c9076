/** A bill of 200,001 rows: whole or not at all, whatever ends its reading. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { endThread, LONG_NAME, LONG_ROWS, type LongBill, openLongBill, takeBack } from './support/long-bill.ts';
import { SHOP } from './support/settlement-page.ts';

const t = settlementScreenTexts.zh;

let bill: LongBill;

const button = (name: string) => bill.page.getByRole('button', { name, exact: true });

beforeAll(async () => {
  bill = await openLongBill();
});
afterAll(() => bill?.close());

describe('of a long bill nothing is half there', () => {
  it('stopped while it is read', async () => {
    await bill.pick(bill.page);
    await bill
      .item(bill.page)
      .getByText(/读取中，已读 [1-9]\d* 行/)
      .waitFor();
    await bill.staged();
    await button(t.stop).click();
    await bill.item(bill.page).waitFor({ state: 'detached' });
    await bill.unchanged();
  });

  it('the page closed while it is read', async () => {
    const other = await bill.reopen();
    await bill.pick(other);
    await bill.staged();
    await other.close();
    expect((await bill.counts()).live).toBe(0);
    const again = await bill.reopen();
    await again.getByText(t.none).waitFor();
    expect(await again.getByText(LONG_NAME).count()).toBe(0);
    await bill.sweep(again);
    await bill.unchanged();
    await again.close();
  });

  it.each(['error', 'silence'] as const)('its thread ended by %s while it is read', async (end) => {
    await bill.pick(bill.page);
    await bill.staged();
    await endThread(bill.page, end);
    await bill.item(bill.page).getByText(t.failed).waitFor();
    await button(t.remove).click();
    expect((await bill.counts()).live).toBe(0);
    await bill.page.getByText(t.none).waitFor();
  });

  it('comes in whole the next time, and its sums are known', async () => {
    await bill.read(bill.page);
    const before = await bill.counts();
    expect([before.files, before.live]).toEqual([1, 0]);
    await button(t.storeTo(SHOP)).click();
    await bill.page.getByText(t.stored, { exact: true }).waitFor({ timeout: 80_000 });
    await button(t.remove).click();
    await bill.page.getByText('还没有能核对的订单').waitFor({ timeout: 80_000 });
    expect(await bill.counts()).toMatchObject({ files: 1, live: 1, rows: LONG_ROWS });
  });

  it('is taken back whole', async () => {
    await takeBack(bill.page);
    await bill.unchanged();
  });
});
