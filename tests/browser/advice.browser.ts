/** 建议回看 of the demo shop: role by role beside a plain ranking, by keyboard, at 360 px. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelAdviceTexts } from '../../utils/texts/panel-advice.ts';
import { launchPanelTests, loadPracticeShop } from '../components-panel/open-panel.ts';
import { axeProblems } from './support/axe.ts';
import type { Extension } from './support/extension.ts';

const t = panelAdviceTexts.zh;

let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await launchPanelTests();
  await loadPracticeShop(extension);
  page = await extension.open('sidepanel.html');
  await page.getByRole('tab', { name: panelTexts.zh.notes }).click();
});
afterAll(() => extension?.close());

const cells = async (row: string) =>
  page
    .getByRole('region', { name: t.roles })
    .getByRole('row')
    .filter({ hasText: row })
    .first()
    .getByRole('cell')
    .allInnerTexts();

it('opens by keyboard and says what became of each role, with its range and beside a plain ranking', async () => {
  await page.getByRole('button', { name: `${t.open} ›` }).press('Enter');
  await page.getByRole('heading', { name: t.title }).waitFor();
  await page.getByRole('table').first().waitFor({ timeout: 60_000 });
  const [given = '', held = ''] = await cells('主推');
  expect(given).toMatch(/给过 [1-9]\d* 次/);
  expect(held).toMatch(/^\d+\/\d+\s+\d+(\.\d+)?%–\d+(\.\d+)?%$/);
  expect(await page.locator('main').innerText()).toContain('只按订单取同样多款');
});

it('says that the shop was read at once, and that nothing was decided yet', async () => {
  await page.getByText(t.byDay).waitFor();
  await page.getByText(t.noDecisions).waitFor();
  await page.getByText(t.noPins).waitFor();
});

it('is no wider than the panel and breaks no rule of axe', async () => {
  await page.getByText(t.how, { exact: true }).click();
  await page.getByText(t.howStop).waitFor();
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide).toBeLessThanOrEqual(room ?? 0);
  expect(await axeProblems(page)).toEqual([]);
});

it('goes back to where it was opened', async () => {
  await page.getByRole('button', { name: t.back }).press('Enter');
  const opener = page.getByRole('button', { name: `${t.open} ›` });
  await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
});

/** As if both best sellers had been decided on three weeks ago: what is decided today has no week after it yet. */
async function decideOnMains(): Promise<void> {
  await page.evaluate(
    async (decidedAt) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve) => {
          request.onsuccess = () => resolve(request.result);
        });
      const db = await done(indexedDB.open('kuance'));
      const all = await done(db.transaction('products').objectStore('products').getAll());
      const mains = all.filter(({ suggestion: { verdict } }) => verdict.kind === 'role' && verdict.role === 'main');
      const records = db.transaction('records', 'readwrite').objectStore('records');
      for (const [at, { shop, product, suggestion }] of mains.slice(0, 2).entries()) {
        const base = { id: `decided-${at}`, shop, version: 1, updatedAt: decidedAt, removed: false };
        const { verdict, certainty } = suggestion;
        const said = { product, verdict, certainty, accepted: at === 0, reason: '库存够', revision: 1 };
        await done(records.add({ ...base, kind: 'decision', ...said, decidedAt }));
      }
      db.close();
    },
    Date.now() - 21 * 86_400_000,
  );
}

it('counts what was accepted and what was declined, each with how it went in the week after', async () => {
  await decideOnMains();
  await page.getByRole('button', { name: `${t.open} ›` }).press('Enter');
  const row = page.getByRole('region', { name: t.decisions }).getByRole('row').filter({ hasText: '主推' });
  await row.waitFor({ timeout: 60_000 });
  const [, accepted, heldAccepted = '', declined, heldDeclined = ''] = await row.getByRole('cell').allInnerTexts();
  expect([accepted, declined]).toEqual(['1', '1']);
  // The practice shop's best sellers stay that.
  for (const held of [heldAccepted, heldDeclined]) expect(held).toMatch(/^1\/1\s/);
});
