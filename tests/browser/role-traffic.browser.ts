/** 引流款 in the built extension: its floor price by the costs and terms the operator entered, what advertising an order of it cost, and one that the operator linked to a 主推 by hand. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { panelMarksTexts } from '../../utils/texts/panel-marks.ts';
import { dayOfInstant } from '../../utils/time/day.ts';
import { equationsOf } from '../tiers/printed-formula.ts';
import { problemsInEveryLook } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { NARROW, openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { adFile, adRows, keywords } from './support/role-ads.ts';
import { card, historyFile, importAll, pageSays, panelSays, pasteCosts, roleIn } from './support/role-bench.ts';
import { costOf, pastedCosts } from './support/role-costs.ts';
import { countedDays, quietDay } from './support/role-days.ts';
import { figuresOn, PRODUCTS, product, type RoleProduct, roleWorld, SHOP } from './support/role-shop.ts';

const t = panelCostsTexts.zh;
/** What the operator enters in the settings, in percent and yuan. */
const FEE = 5.5;
const SHIPPING = 3.2;
/** Orders at the mean of all that are advertised which are added to its own. */
const ADDED = 5;

/** New, clicked and cheap, of a category of its own. */
const SCARF = product('羊绒围巾 新品', 8_500, { visitors: 45, cart: 0.06, pay: 0.02 }, { isNew: true, age: 20 });
const ALL = [...PRODUCTS, SCARF];
const PLANS = { [SCARF.id]: keywords(40, 1) };

const today = dayOfInstant(Date.now());
const to = quietDay(today);

let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;

const yuan = (fen: number): string => `¥${(fen / 100).toFixed(2)}`;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const costsIn = (): Locator => panel.body.getByRole('region', { name: t.title, exact: true });

/** What was spent over so many days, and the buyers of the days that count. */
function advertised(own: RoleProduct) {
  const rows = adRows(to, PLANS).filter(({ product }) => product === own.id);
  const told = countedDays(to).flatMap((day) => figuresOn(own, day, to) ?? []);
  const days = new Set(rows.map(({ day }) => day)).size;
  return {
    ...{ fen: sum(rows.map(({ fen }) => fen)), days, read: told.length },
    buyers: sum(told.map(({ payBuyers }) => payBuyers ?? 0)),
  };
}

/** The buyers that fall on the days of which the cost is known. */
const during = ({ buyers, days, read }: ReturnType<typeof advertised>): number => (buyers * days) / read;

const SPENT = ALL.map(advertised).filter(({ fen }) => fen > 0);
/** fen an order, of all that is advertised */
const MEAN = sum(SPENT.map(({ fen }) => fen)) / sum(SPENT.map(during));

async function enterTerms(fields: Readonly<Record<string, string>>): Promise<void> {
  const main = panel.page.locator('main');
  await panel.page.getByRole('button', { name: panelTexts.zh.settings, exact: true }).click();
  await main.getByRole('button', { name: `${t.open} ›`, exact: true }).click();
  const form = main.getByRole('form', { name: t.defaults });
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value);
  await form.getByRole('button', { name: panelTexts.zh.save }).click();
  await main.getByText(t.saved, { exact: true }).waitFor();
  await panel.page.getByRole('button', { name: panelTexts.zh.closeSettings, exact: true }).click();
}

beforeAll(async () => {
  const world = roleWorld('引流样板店', ALL, { to, today, shown: to });
  bench = await openBench({ practice: { world } });
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows(`已读取 10 / ${ALL.length} 款`);
  await ranking.readAll(ALL.length);
  panel = await openPanelPage(bench.extension);
  await importAll(panel, [historyFile(world, world.days), adFile(to, PLANS)]);
  await pasteCosts(panel, `${pastedCosts(PRODUCTS.map(({ id }) => id))}\n${SCARF.id}\t42.50`, ALL.length);
  await bench.stored.settled();
});
afterAll(() => bench?.close());

describe('the floor price', () => {
  const cost = costOf(SHOP.newcomer.id);

  it('of a product whose cost alone is known is that cost, and the card says what is not in it', async () => {
    await panelSays(panel, SHOP.newcomer.id, '引流款', []);
    await costsIn().locator(`[data-floor="${cost}"]`).waitFor();
    const said = await costsIn().innerText();
    expect(said).toContain(t.floor(yuan(cost), yuan(cost)));
    expect(said).toContain('没填运费、扣点，未计入；底价实际更高');
  });

  it('is (cost + shipping) ÷ (1 − fee) by what is entered in the settings, rounded up', async () => {
    await enterTerms({ [t.feeRate]: `${FEE}`, [t.shipping('¥')]: `${SHIPPING}` });
    await bench.stored.settled();
    await panelSays(panel, SHOP.newcomer.id, '引流款', []);
    const floor = Math.ceil((cost + SHIPPING * 100) / (1 - FEE / 100) - 1e-9);
    await costsIn().locator(`[data-floor="${floor}"]`).waitFor();
    const said = await costsIn().innerText();
    expect(said).toContain(`引流底价 ${yuan(floor)} = (${yuan(cost)} + ${yuan(SHIPPING * 100)}) ÷ (1 − ${FEE}%)`);
    expect(said).not.toContain('底价实际更高');
    // One fen below it an order loses.
    const left = (price: number) => price * (1 - FEE / 100) - cost - SHIPPING * 100;
    expect(left(floor)).toBeGreaterThanOrEqual(0);
    expect(left(floor - 1)).toBeLessThan(0);
  });

  it('is said of no other role', async () => {
    await panelSays(panel, SHOP.hero.id, '主推款', []);
    await costsIn().getByText(t.ratio).first().waitFor();
    expect(await costsIn().locator('[data-floor]').count()).toBe(0);
  });
});

describe('what advertising an order cost', () => {
  it.each(['newcomer', 'stopped', 'pushed'] as const)('of %s, worked out from counts', async (name) => {
    const own = advertised(SHOP[name]);
    const each = (own.fen + ADDED * MEAN) / (during(own) + ADDED);
    await panel.openProduct(SHOP[name].id);
    const told = costsIn().locator('[data-ad-cost]');
    await told
      .getByText(`每单推广花费约 ${yuan(Math.round(each))}（投放的款平均 ${yuan(Math.round(MEAN))}）。`)
      .waitFor();
    await told.getByText('怎么算的').click();
    const formula = await told.getByText('（推广花费 + 5 单').innerText();
    const buyers = own.read === own.days ? `${own.buyers}` : `${own.buyers} × ${own.days} ÷ ${own.read}`;
    expect(formula).toContain(`(${yuan(own.fen)} + ${ADDED} × ¥`);
    expect(formula).toContain(` ÷ (${buyers} + ${ADDED}) = `);
    const [equation] = equationsOf(formula);
    expect(equation?.off).toBeLessThanOrEqual(equation?.allowed ?? 0);
  });

  it('is not said of a product without advertising', async () => {
    await panel.openProduct(SHOP.heir.id);
    await costsIn().getByText(t.ratio).first().waitFor();
    expect(await costsIn().locator('[data-ad-cost]').count()).toBe(0);
  });

  it('stands in the panel alone', async () => {
    await ranking.search(SHOP.newcomer.id);
    const said = await pageSays(ranking, SHOP.newcomer.id, '引流款');
    expect(said).not.toMatch(/推广花费|底价/);
  });
});

describe('a new product linked to a 主推 by hand', () => {
  const marks = panelMarksTexts.zh;
  const section = () => panel.body.getByRole('region', { name: marks.title });
  const line = `你把它关联到「商品 ${SHOP.hero.id}」，件单价 ¥85，比这款主推（¥129）便宜两成以上。`;

  /** From the button to the list of 主推, then these keys. */
  async function press(...keys: readonly string[]): Promise<void> {
    await section().getByRole('button', { name: marks.edit }).focus();
    await panel.page.keyboard.press('Enter');
    // The form takes the focus a moment after it is drawn.
    await section().locator('form input:focus').waitFor();
    await section().getByLabel(marks.linkedTo).focus();
    for (const key of keys) await panel.page.keyboard.press(key);
  }

  it('is no 引流款 before, and nothing is said of a link', async () => {
    await panel.openProduct(SCARF.id);
    await section().getByText(marks.none).waitFor();
    expect(await roleIn(panel).textContent()).not.toBe('引流款');
    expect(await card(panel).innerText()).not.toContain('关联');
  });

  it('is linked by keyboard, in a form that reads well in every look', async () => {
    await press('ArrowDown');
    expect(await section().getByLabel(marks.linkedTo).inputValue()).toBe(SHOP.hero.id);
    await panel.page.setViewportSize(NARROW);
    expect(await problemsInEveryLook({ page: panel.page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
    await section().getByLabel(marks.linkedTo).focus();
    for (const key of ['Tab', 'Enter']) await panel.page.keyboard.press(key);
    await section()
      .getByText(marks.list([marks.marked.linkedTo(SHOP.hero.title)]))
      .waitFor();
  });

  it('is a 引流款 then, and panel and page say by whose word', async () => {
    await panelSays(panel, SCARF.id, '引流款', [/和主推相关又便宜/]);
    await card(panel).getByText(line).first().waitFor();
    await ranking.search(SCARF.id);
    expect(await pageSays(ranking, SCARF.id, '引流款')).toContain(line);
  });

  it('is none any more once it is unlinked', async () => {
    await panel.openProduct(SCARF.id);
    await press('ArrowUp', 'Tab', 'Enter');
    await section().getByText(marks.none).waitFor();
    const { records } = await bench.stored.now();
    expect(records.find((own) => own.kind === 'product' && own.product === SCARF.id)).toMatchObject({ linkedTo: null });
    await expect.poll(() => card(panel).innerText(), { timeout: 20_000 }).not.toContain('关联');
  });
});
