/** What the panel shows of a product is worked out again: by hand from its printed lines, by the command from its backup. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runRecompute } from '../../scripts/recompute/run.ts';
import { formulaTexts } from '../../utils/texts/evidence-formula.ts';
import { surePercent } from '../../utils/texts/shares.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { launchPanelTests, loadPracticeShop } from '../components-panel/open-panel.ts';
import { equationsOf } from '../tiers/printed-formula.ts';
import { axeProblems } from './support/axe.ts';
import type { Extension } from './support/extension.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';

interface Said extends Suggestion {
  readonly draws: readonly { readonly p: number; readonly again: number; readonly same: boolean }[];
}

let extension: Extension;
let panel: PanelPage;
/** By the command, from the backup. */
let said: readonly Said[] = [];

beforeAll(async () => {
  extension = await launchPanelTests();
  await loadPracticeShop(extension);
  panel = await openPanelPage(extension);
  const out: string[] = [];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void out.push(text) };
  const code = await runRecompute([await panel.backUp(), '--json'], '/', streams);
  expect([code, out[0]?.slice(0, 9)]).toEqual([0, '{"shops":']);
  said = (JSON.parse(out[0] ?? '') as { shops: { products: Said[] }[] }).shops.flatMap(({ products }) => products);
});
afterAll(() => extension?.close());

/** All lines of the product's view that say how a figure came about. */
async function formulas(product: string): Promise<string[]> {
  await panel.openProduct(product);
  const how = panel.body.locator('.kp-how');
  await how.first().waitFor();
  for (const one of await how.all()) await one.getByText(formulaTexts.zh.how).click();
  return how.locator('p').allInnerTexts();
}

it('a chance from draws is the one that the command draws again', async () => {
  const lead = said.find(({ draws }) => draws.length > 0);
  const [draw] = lead?.draws ?? [];
  expect(draw?.same).toBe(true);
  const lines = await formulas(lead?.product ?? '');
  expect(lines.join('\n')).toContain('npm run recompute -- 备份文件');
  expect(await panel.body.innerText()).toContain(surePercent(draw?.again ?? 0));
});

it('every printed equation holds, within the panel and without a problem for axe', async () => {
  const test = said.find(({ evidence }) => evidence.some(({ kind }) => kind === 'look-ahead'));
  const lead = said.find(({ draws }) => draws.length > 0);
  for (const product of [lead?.product ?? '', test?.product ?? '']) {
    const lines = await formulas(product);
    const equations = lines.flatMap(equationsOf);
    expect(equations.length).toBeGreaterThan(4);
    for (const { text, off, allowed } of equations) expect(off, text).toBeLessThanOrEqual(allowed);
    const [wide, room] = await panel.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide).toBeLessThanOrEqual(room ?? 0);
  }
  expect(await axeProblems(panel.page)).toEqual([]);
});
