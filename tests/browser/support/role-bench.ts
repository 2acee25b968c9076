/** The made shop in the built extension: read from its page and from official files, and what is said of it. */
import type { Locator } from 'playwright-core';
import type { Recipe } from '../../../utils/recipes/recipe.ts';
import { recipeFileText } from '../../../utils/recipes/recipe-file.ts';
import { panelTexts } from '../../../utils/texts/panel.ts';
import { panelCostsTexts } from '../../../utils/texts/panel-costs.ts';
import { panelImportsTexts } from '../../../utils/texts/panel-imports.ts';
import { panelMarksTexts } from '../../../utils/texts/panel-marks.ts';
import { panelPinsTexts } from '../../../utils/texts/panel-pins.ts';
import { panelProductTexts } from '../../../utils/texts/panel-product.ts';
import { teachTexts } from '../../../utils/texts/teach.ts';
import type { Day } from '../../../utils/time/day.ts';
import { selfServiceRows } from '../../backend/export-file.ts';
import type { World } from '../../backend/world.ts';
import { csvText, gb18030 } from '../../files/make-files.ts';
import { type DroppedFile, dropFiles } from './files.ts';
import type { PanelPage } from './panel-page.ts';
import type { RankingPage } from './ranking-page.ts';
import { until } from './until.ts';

const COLUMNS = ['商品访客数', '商品加购人数', '支付买家数', '支付件数', '支付金额', '支付新买家数', '支付老买家数'];
/** What comes back stands in the file only where it was asked for. */
export const WITH_REFUNDS = [...COLUMNS, '成功退款金额'];
/** Those of a presale too. */
export const WITH_DEPOSITS = [...WITH_REFUNDS, '定金支付买家数', '定金支付件数'];

/** 自助取数 of these days. */
export function historyFile(world: Pick<World, 'rows'>, days: readonly Day[], asked = COLUMNS): DroppedFile {
  return { name: '自助取数.csv', bytes: gb18030(csvText(selfServiceRows(world, days, asked))) };
}

const states = (panel: PanelPage, state: string) => panel.body.locator(`[data-file=${state}]`);

async function storeReady(panel: PanelPage, count: number, shop?: string): Promise<void> {
  const t = panelImportsTexts.zh;
  const before = await states(panel, 'stored').count();
  await until(
    () => states(panel, 'ready').count(),
    (ready) => ready === count,
    30_000,
  );
  if (shop) {
    await panel.body.getByRole('combobox', { name: /导入到哪家店/ }).selectOption({ label: t.shopNew });
    await panel.body.getByRole('textbox', { name: t.shopName }).fill(shop);
  }
  await panel.body.getByRole('button', { name: t.store(count) }).click();
  await until(
    () => states(panel, 'stored').count(),
    (stored) => stored === before + count,
    60_000,
  );
}

/** @param shop name of a new one; without it their products are known in one shop */
export async function importAll(panel: PanelPage, files: readonly DroppedFile[], shop?: string): Promise<void> {
  await panel.go('reading');
  await dropFiles(panel.page, files);
  await storeReady(panel, files.length, shop);
}

/** A file that names no days. */
export async function importOver(panel: PanelPage, file: DroppedFile, from: Day, to: Day): Promise<void> {
  const t = panelImportsTexts.zh;
  await panel.go('reading');
  await dropFiles(panel.page, [file]);
  await panel.body.getByLabel(t.from, { exact: true }).fill(from);
  await panel.body.getByLabel(t.to, { exact: true }).fill(to);
  await panel.body.getByRole('button', { name: t.readAs }).click();
  await storeReady(panel, 1);
}

/** What another operator taught. */
export async function takeRecipe(panel: PanelPage, recipe: Recipe): Promise<void> {
  await panel.go('reading');
  const buffer = Buffer.from(recipeFileText(recipe));
  await panel.body
    .locator('input[type=file][accept=".json"]')
    .setInputFiles({ name: 'recipe.json', mimeType: 'application/json', buffer });
  await panel.body.getByText(teachTexts.zh.imported(recipe.name)).waitFor();
}

export async function pasteCosts(panel: PanelPage, text: string, count: number): Promise<void> {
  const t = panelCostsTexts.zh;
  const main = panel.page.locator('main');
  await panel.page.getByRole('button', { name: panelTexts.zh.settings, exact: true }).click();
  await main.getByRole('button', { name: `${t.open} ›`, exact: true }).click();
  await main.getByRole('textbox', { name: t.pasteLabel }).fill(text);
  await main.getByRole('button', { name: t.preview, exact: true }).click();
  await main.getByRole('button', { name: t.store(count), exact: true }).click();
  await main.getByText(t.stored(count), { exact: true }).waitFor();
  await panel.page.getByRole('button', { name: panelTexts.zh.closeSettings, exact: true }).click();
}

export async function planPrice(panel: PanelPage, product: string, price: string, uplift: string): Promise<void> {
  const t = panelMarksTexts.zh;
  await panel.openProduct(product);
  const section = panel.body.getByRole('region', { name: t.title });
  await section.getByRole('button', { name: t.edit }).click();
  const form = section.getByRole('form', { name: t.title });
  await form.getByLabel(t.price('¥')).fill(price);
  await form.getByLabel(t.uplift).fill(uplift);
  await form.getByRole('button', { name: panelTexts.zh.save }).click();
  await section.getByText(t.list([t.marked.promo(`¥${price}`, uplift || null)])).waitFor();
}

export async function markSeasonal(panel: PanelPage, product: string): Promise<void> {
  const t = panelMarksTexts.zh;
  await panel.openProduct(product);
  const section = panel.body.getByRole('region', { name: t.title });
  await section.getByRole('button', { name: t.edit }).click();
  const form = section.getByRole('form', { name: t.title });
  await form.getByLabel(t.seasonal).check();
  await form.getByRole('button', { name: panelTexts.zh.save }).click();
  await section.getByText(t.list([t.marked.seasonal])).waitFor();
}

export async function markInTest(panel: PanelPage, product: string): Promise<void> {
  const t = panelProductTexts.zh;
  await panel.openProduct(product);
  await panel.body.getByRole('button', { name: t.editNames }).click();
  const form = panel.body.getByRole('form', { name: t.names });
  await form.getByLabel(t.inTest, { exact: true }).selectOption('yes');
  await form.getByRole('button', { name: panelTexts.zh.save }).click();
  await form.waitFor({ state: 'detached' });
}

export async function pin(panel: PanelPage, product: string, role: string): Promise<void> {
  const t = panelPinsTexts.zh;
  await panel.openProduct(product);
  const section = panel.body.getByRole('region', { name: t.title });
  await section.getByRole('button', { name: t.open }).click();
  const form = section.getByRole('form', { name: t.title });
  await form.getByLabel(t.role, { exact: true }).selectOption(role);
  await form.getByLabel(t.reason).fill('再试一季');
  await form.getByRole('button', { name: panelTexts.zh.save }).click();
  await section.getByText(t.why('再试一季', null)).waitFor();
}

/** What the panel says of the product on screen: the badge, how sure, why, and what would change it. */
export const card = (panel: PanelPage): Locator =>
  panel.body.getByRole('region', { name: panelProductTexts.zh.why, exact: true });

export const roleIn = (panel: PanelPage): Locator => card(panel).locator('.kp-verdict .kc-badge').first();

/** Opens a product and waits until all of this is said of it. */
export async function panelSays(panel: PanelPage, product: string, role: string, lines: readonly (string | RegExp)[]) {
  await panel.openProduct(product);
  await until(
    () => roleIn(panel).textContent(),
    (shown) => shown === role,
  );
  for (const line of lines) await card(panel).getByText(line).first().waitFor({ timeout: 20_000 });
}

/** Badge and reason of a product on the page now shown, once the page says `role`. */
export async function pageSays({ page }: Pick<RankingPage, 'page'>, product: string, role: string): Promise<string> {
  const badge = page.locator(`kuance-badge[data-product="${product}"]`);
  await until(
    () => badge.getByRole('button').textContent(),
    (shown) => shown?.includes(role) === true,
  );
  return (await badge.getByRole('tooltip', { includeHidden: true }).textContent()) ?? '';
}

/** Opens a product. @returns all its card holds, its formulas too */
export async function cardText(panel: PanelPage, product: string): Promise<string> {
  await panel.openProduct(product);
  await card(panel).getByText('判断依据').waitFor();
  return (await card(panel).textContent()) ?? '';
}

/** What stands on the page beside the product that the panel shows, once it has the role of there. */
export async function textBeside(ranking: RankingPage, panel: PanelPage, product: string): Promise<string> {
  const role = (await roleIn(panel).textContent()) ?? '';
  await ranking.search(product);
  return pageSays(ranking, product, role);
}
