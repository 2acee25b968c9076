/** Shops of which little can be said, in the built extension: of one product, and one in which nothing happened. No figure is made up, and all three places agree. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelProductTexts } from '../../utils/texts/panel-product.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { problemsInEveryLook } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { NARROW, openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking } from './support/ranking-page.ts';
import { card, historyFile, importAll, markInTest, pageSays, panelSays } from './support/role-bench.ts';
import { PLAIN, type RoleProduct, type RoleWorld, roleWorld, SHOP } from './support/role-shop.ts';

const today = dayOfInstant(Date.now());
const to = addDays(today, -1);
/** What arithmetic gives where there is nothing to reckon with. */
const NONSENSE = /NaN|Infinity|∞|undefined|null|−0(?!\.)/;

let bench: Bench;
let panel: PanelPage;
/** The shop the practice page shows. */
let shown: RoleWorld;

async function read(products: readonly RoleProduct[]): Promise<void> {
  await panel?.page.close();
  await bench.stored.clear();
  shown = roleWorld('单薄样板店', products, { to, today, shown: to });
  panel = await openPanelPage(bench.extension);
  await panel.page.setViewportSize(NARROW);
  await importAll(panel, [historyFile(shown, shown.days)], shown.name);
  await bench.stored.settled();
}

async function saidOnPage(own: RoleProduct, role: string): Promise<string> {
  const ranking = await openRanking(bench.extension.context);
  const said = await pageSays(ranking, own.id, role);
  await ranking.page.close();
  return said;
}

async function popupText(): Promise<string> {
  const popup = await bench.extension.open('popup.html', { width: 360, height: 600 });
  await popup.getByText(popupTexts.zh.none).or(popup.locator('.kp-move')).first().waitFor();
  const text = await popup.locator('body').innerText();
  await popup.close();
  return text;
}

async function todayText(): Promise<string> {
  await panel.go('today');
  await panel.body.getByText(panelTodayTexts.zh.noneTitle).or(panel.body.locator('.kp-row')).first().waitFor();
  return panel.body.innerText();
}

beforeAll(async () => {
  const world = roleWorld('单薄样板店', [SHOP.hero], { to, today, shown: to });
  bench = await openBench({ practice: { world: { ...world, rows: (period) => shown.rows(period) } } });
});
afterAll(() => bench?.close());

describe('a shop of one product', () => {
  const own = SHOP.hero;
  const NOTHING_TO_BE_SET_AGAINST = /中位|平稳|下滑|上升/;

  beforeAll(() => read([own]));

  it('is told by its own figures, against nothing', async () => {
    await panelSays(panel, own.id, '常规款', ['店里只读到这一款：没有别的款可比']);
    const text = (await card(panel).textContent()) ?? '';
    expect(text).toMatch(/100 位访客约 [\d.]+ 位支付，合理范围 [\d.]+–[\d.]+（[\d,]+\/[\d,]+）。/);
    expect(text).toContain('看不出趋势');
    for (const said of [text, await saidOnPage(own, '常规款')]) {
      expect(said).toContain('店里只读到这一款');
      expect(said).not.toMatch(NOTHING_TO_BE_SET_AGAINST);
      expect(said).not.toMatch(NONSENSE);
    }
  });

  it('asks for nothing, in the popup and in the panel alike', async () => {
    expect(await popupText()).toContain(popupTexts.zh.none);
    const said = await todayText();
    expect(said).toContain(panelTodayTexts.zh.noneTitle);
    expect(said).not.toContain(panelTodayTexts.zh.nothingTitle);
    expect(await problemsInEveryLook({ page: panel.page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
  });

  it('says of a test how many more visitors it takes, and stops nothing', async () => {
    await markInTest(panel, own.id);
    await panelSays(panel, own.id, '拉不开差距', []);
    const said = await todayText();
    expect(said).toContain(own.title);
    expect(said).not.toMatch(NOTHING_TO_BE_SET_AGAINST);
    expect(await popupText()).toMatch(/继续测\n加绒连衣裙 主打/);
  });
});

describe('a shop in which nothing happened', () => {
  const idle = PLAIN.map((own) => ({ ...own, daily: () => ({ visitors: 0, carts: 0, buyers: 0 }) }));
  const [first = SHOP.hero] = idle;

  beforeAll(() => read(idle));

  it('lacks data, and no trend is made of nothing', async () => {
    await panelSays(panel, first.id, '数据量不够', ['这些天各款都没有支付买家，看不出趋势。', /还差约 \d+ 位访客/]);
    const text = (await card(panel).textContent()) ?? '';
    for (const said of [text, await saidOnPage(first, '数据量不够')]) {
      expect(said).not.toMatch(NONSENSE);
      expect(said).not.toMatch(/平稳|把握/);
    }
    const { products } = await bench.stored.settled();
    expect(products).toHaveLength(idle.length);
    for (const { suggestion } of products) {
      expect(suggestion.certainty).toBeNull();
      expect(suggestion.verdict.kind).toBe('insufficient');
    }
  });

  it('asks for nothing, in the popup and in the panel alike', async () => {
    for (const said of [await popupText(), await todayText()]) {
      expect(said).toContain(popupTexts.zh.none);
      expect(said).not.toMatch(NONSENSE);
    }
    await panel.go('products');
    await panel.body.getByRole('button', { name: panelProductTexts.zh.back }).click();
    await panel.body.getByRole('searchbox').fill('');
    await panel.body.getByText(`显示 ${idle.length} / ${idle.length} 款`).waitFor();
    expect(await panel.body.innerText()).not.toMatch(NONSENSE);
    await panel.openProduct(first.id);
    expect(await problemsInEveryLook({ page: panel.page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
  });
});
