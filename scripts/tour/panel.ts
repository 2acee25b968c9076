/** Point 5: the five tabs, a product with its evidence, a decision of each kind, a note, a ticked task. */
import type { Locator } from 'playwright-core';
import type { PanelPage } from '../../tests/browser/support/panel-page.ts';
import { TABS } from '../../tests/browser/support/panel-page.ts';
import type { Snapshot } from '../../tests/browser/support/stored.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelNotesTexts } from '../../utils/texts/panel-notes.ts';
import { panelProductTexts } from '../../utils/texts/panel-product.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import type { Checks } from './checks.ts';

const t = panelProductTexts.zh;

/** What the tour leaves behind, to be found again after the browser was reopened. */
export const OWN = {
  accepted: '库存够，先推一周看看',
  rejected: '款式过季，这次不推',
  note: '周末再看一眼加购',
} as const;

export interface Left {
  readonly accepted: string;
  readonly rejected: string;
  /** Words of the ticked task. */
  readonly task: string;
}

async function tabs({ page, body, go }: PanelPage, prefix: string, { holds, picture }: Checks): Promise<void> {
  for (const [at, tab] of TABS.entries()) {
    await go(tab);
    await body.locator('h2, .kp-product, .kc-empty').first().waitFor();
    const text = await body.innerText();
    holds(
      `「${panelTexts.zh[tab]}」有内容 / has content`,
      text.length > 20 && !/NaN|undefined|\bnull\b/.test(text),
      text,
    );
    await picture(page, `${prefix}-panel-${at + 1}`);
  }
}

async function evidence({ page, body }: PanelPage, { say, holds, picture }: Checks): Promise<void> {
  const view = body.locator('article[data-product]');
  await view.getByText(t.why, { exact: true }).first().waitFor();
  const text = await view.innerText();
  const lines = text.split('\n').filter(Boolean);
  say(`5 商品 / product: ${lines.slice(0, 6).join(' · ')}`);
  for (const part of [t.why, t.changes, t.trend, panelProductsTexts.zh.cart, panelProductsTexts.zh.pay]) {
    holds(`商品详情里有「${part}」 / the product shows it`, text.includes(part));
  }
  await picture(page, '5-panel-product');
}

async function decide({ body }: PanelPage, accepted: boolean): Promise<void> {
  await body.getByLabel(t.reason).fill(accepted ? OWN.accepted : OWN.rejected);
  await body.getByRole('button', { name: accepted ? t.accept : t.reject, exact: true }).click();
  await body.getByText(accepted ? /^已采纳/ : /^未采纳/).waitFor();
}

async function tick(panel: PanelPage): Promise<string> {
  await panel.go('promotions');
  const line: Locator = panel.body.locator('li[data-state="now"], li[data-state="upcoming"]').first();
  const summary = panel.body.locator('details:not([open]) > summary').first();
  if (!(await line.isVisible()) && (await summary.count()) > 0) await summary.click();
  const label = line.getByRole('checkbox');
  const words = (await line.innerText()).split('\n')[0]?.trim() ?? '';
  await label.check();
  await panel.body.locator('li[data-state="done"]', { hasText: words }).first().waitFor({ state: 'attached' });
  return words;
}

export async function tourPanel(panel: PanelPage, { products }: Snapshot, checks: Checks): Promise<Left> {
  const { say, holds, picture } = checks;
  await tabs(panel, '5', checks);
  const [first, second] = products
    .filter(({ suggestion }) => suggestion.verdict.kind === 'role')
    .map(({ product }) => product);
  const left = { accepted: first ?? products[0]?.product ?? '', rejected: second ?? products[1]?.product ?? '' };
  await panel.openProduct(left.accepted);
  await evidence(panel, checks);
  await decide(panel, true);
  await panel.body.getByLabel(panelNotesTexts.zh.newNote).fill(OWN.note);
  await panel.body.getByRole('button', { name: panelNotesTexts.zh.add, exact: true }).click();
  await panel.body.locator('.kp-note-text', { hasText: OWN.note }).waitFor();
  await panel.openProduct(left.rejected);
  await decide(panel, false);
  const task = await tick(panel);
  await picture(panel.page, '5-panel-task');
  await panel.go('notes');
  const journal = await panel.body.innerText();
  say(`5 记下 / kept: 采纳「${OWN.accepted}」、不采纳「${OWN.rejected}」、笔记「${OWN.note}」、任务「${task}」`);
  for (const text of Object.values(OWN)) holds(`笔记里有「${text}」 / stands among the notes`, journal.includes(text));
  await picture(panel.page, '5-panel-notes');
  return { ...left, task };
}
