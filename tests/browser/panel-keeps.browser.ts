/** What the operator writes and decides: kept over a restart, taken away in files, back from the backup. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelNotesTexts } from '../../utils/texts/panel-notes.ts';
import { panelProductTexts } from '../../utils/texts/panel-product.ts';
import { moveOf } from '../../utils/tiers/move.ts';
import { parseCsv } from '../files/parse-csv.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking } from './support/ranking-page.ts';
import type { Snapshot } from './support/stored.ts';
import { until } from './support/until.ts';

const t = panelProductTexts.zh;
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

let profile: string;
let bench: Bench;
let panel: PanelPage;
let before: Snapshot;
/** The product whose own title begins with `=`, and another one. */
let hostile: string;
let plain: string;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'kuance-profile-'));
  bench = await openBench({ profile });
  const ranking = await openRanking(bench.extension.context, 'hostile-titles');
  await ranking.chipShows('已读取 10 /');
  const { products } = await bench.stored.settled();
  hostile = products.find(({ title }) => title.startsWith('='))?.product ?? '';
  // One that asks for something: the text for the chat group lists no other.
  const others = products.filter(({ product, title }) => product !== hostile && !FORMULA.test(title));
  plain = others.find(({ suggestion }) => moveOf(suggestion.verdict) !== null)?.product ?? '';
  panel = await openPanelPage(bench.extension);
});
afterAll(async () => {
  await bench?.close();
  await rm(profile, { recursive: true, force: true });
});

/** Everything but what every import or run makes anew. */
function truth({ shops, sheets, records, products, history, lists, dirty }: Snapshot) {
  const lasting = sheets.map(({ importId: _importId, ...sheet }) => sheet).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { shops, sheets: lasting, records, products, history, lists, dirty };
}

it('takes a decision with its reason, a note, a 简称 and the 在测 mark', async () => {
  const { body } = panel;
  await panel.openProduct(plain);
  await body.getByRole('button', { name: t.editNames }).click();
  await body.getByLabel(t.nickname, { exact: true }).fill('碎花裙');
  await body.getByLabel(t.articleLabel, { exact: true }).fill('00817');
  await body.getByLabel(t.inTest, { exact: true }).selectOption('yes');
  await body.getByRole('button', { name: '保存' }).click();
  await body.getByRole('heading', { name: '碎花裙' }).waitFor();
  const opener = body.getByRole('button', { name: t.editNames });
  const hasFocus = () => opener.evaluate((button) => button === document.activeElement);
  await expect.poll(hasFocus).toBe(true);
  // The same for who only looked.
  await opener.press('Enter');
  await body.getByRole('button', { name: '取消' }).press('Enter');
  await expect.poll(hasFocus).toBe(true);
  await body.getByLabel(t.reason).fill('库存够，先推');
  await body.getByRole('button', { name: t.accept, exact: true }).click();
  await body.getByText('已采纳').waitFor();
  await body.getByLabel(panelNotesTexts.zh.newNote).fill('周末再看\n第二行');
  await body.getByRole('button', { name: panelNotesTexts.zh.add, exact: true }).click();
  await body.locator('.kp-note-text', { hasText: '第二行' }).waitFor();
  await panel.openProduct(hostile);
  await body.getByLabel(t.reason).fill('=1+1 不准');
  await body.getByRole('button', { name: t.reject, exact: true }).click();
  await body.getByText('未采纳').waitFor();
  before = await until(bench.stored.settled, ({ records }) => records.length === 4);
});

it('has all of it after the browser was closed and opened again', async () => {
  await bench.close();
  bench = await openBench({ profile });
  expect(await bench.stored.settled()).toEqual(before);
  panel = await openPanelPage(bench.extension);
  await panel.openProduct(plain);
  const { body } = panel;
  await body.getByRole('heading', { name: '碎花裙' }).waitFor();
  for (const text of ['库存够，先推', '第二行']) await body.getByText(text).first().waitFor();
  await body.getByRole('button', { name: t.editNames }).click();
  expect(await body.getByLabel(t.inTest, { exact: true }).inputValue()).toBe('yes');
  expect(await body.getByLabel(t.articleLabel, { exact: true }).inputValue()).toBe('00817');
});

describe('files', () => {
  it('CSV: byte order mark, ids as text, no cell that a spreadsheet would run', async () => {
    const csv = await panel.saved(panelNotesTexts.zh.csv);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const [head = [], ...rows] = parseCsv(csv);
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row.length).toBe(head.length);
    expect(rows.flat().filter((cell) => FORMULA.test(cell.trimStart()))).toEqual([]);
    const id = head.indexOf('商品ID');
    const ids = rows.map((row) => row[id] ?? '').filter((cell) => cell !== '');
    expect(ids.filter((cell) => !/^\d{6,}\t$/.test(cell))).toEqual([]);
    expect(new Set(ids.map((cell) => cell.trim()))).toContain(hostile);
    const all = rows.flat();
    for (const text of ["'=1+1 不准", '库存够，先推', '周末再看\n第二行', '碎花裙', '00817\t'])
      expect(all).toContain(text);
    expect(all.some((cell) => cell.startsWith("'=") && cell !== "'=1+1 不准")).toBe(true);
  });

  it('Markdown: the same decisions and notes', async () => {
    const markdown = await panel.saved(panelNotesTexts.zh.markdown);
    for (const text of ['碎花裙', '库存够，先推', '1+1 不准', '周末再看', '第二行']) expect(markdown).toContain(text);
  });

  it('a text for the chat group, on the clipboard: shop, suggestion, the decision on it and the notes', async () => {
    await bench.extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel.go('notes');
    await panel.page.bringToFront();
    await panel.page.getByRole('button', { name: panelNotesTexts.zh.chat, exact: true }).click();
    await panel.body.getByText(panelNotesTexts.zh.copied, { exact: true }).waitFor();
    const text = await panel.page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain(bench.practice.truth.world.name);
    for (const kept of ['碎花裙 · ', '库存够，先推', '碎花裙：周末再看', '第二行']) expect(text).toContain(kept);
    expect(text).not.toMatch(/NaN|undefined|null/);
  });
});

describe('backup', () => {
  let file: string;

  it('brings a deleted shop back as it was, after saying what it would add', async () => {
    file = await panel.backUp();
    await panel.wipe();
    const empty = await bench.stored.now();
    expect([empty.shops, empty.sheets, empty.records, empty.products, empty.history]).toEqual([[], [], [], [], []]);
    const lines = (await panel.preview(file)).join('\n');
    expect(lines).toContain('1 家新店铺');
    expect(lines).toContain('1 份新的读取，0 份本机已有');
    expect(lines).toContain('4 条新的笔记与决定，0 条比本机的新，0 条本机已有');
    expect(lines).toContain('设定：没有要补的');
    expect((await bench.stored.now()).shops).toEqual([]);
    await panel.restore();
    expect(truth(await bench.stored.settled())).toEqual(truth(before));
  });

  it('changes nothing the second time', async () => {
    const once = await bench.stored.settled();
    const lines = (await panel.preview(file)).join('\n');
    expect(lines).toContain('0 家新店铺');
    expect(lines).toContain('0 份新的读取，1 份本机已有');
    expect(lines).toContain('0 条新的笔记与决定，0 条比本机的新，4 条本机已有');
    await panel.restore();
    const twice = await bench.stored.settled();
    expect(truth(twice)).toEqual(truth(once));
    expect(twice.shopStates).toEqual(once.shopStates);
  });

  it('gives another computer the same suggestions', async () => {
    const other = await openBench();
    try {
      const there = await openPanelPage(other.extension);
      await there.preview(file);
      await there.restore();
      expect(truth(await other.stored.settled())).toEqual(truth(before));
      await there.openProduct(plain);
      await there.body.getByText('库存够，先推').first().waitFor();
    } finally {
      await other.close();
    }
  });
});
