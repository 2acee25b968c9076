/** Files as they come from anywhere: 60 columns in a writing that is not theirs, and Amazon's reports of other languages. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileOnlyTexts } from '../../utils/texts/file-refusals.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { csvText } from '../files/make-files.ts';
import { HEADERS, reportRows } from '../sites/files/abroad.ts';
import { type Bench, openBench } from './support/bench.ts';
import { dropFiles } from './support/files.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';

let bench: Bench;
let panel: PanelPage;
const item = (state: string) => panel.body.locator(`[data-file=${state}]`);

beforeAll(async () => {
  bench = await openBench();
  panel = await openPanelPage(bench.extension);
});
afterAll(() => bench?.close());

it('60 columns in a wrong writing: laid out as they are, with what to do, and nothing is stored', async () => {
  const header = Array.from({ length: 60 }, (_, n) => `列名${n}`);
  const text = csvText([header, header.map((_, n) => String(n * 37))]);
  // Its bytes taken for letters of another writing, and written down once more.
  const twice = new TextEncoder().encode(new TextDecoder('latin1').decode(new TextEncoder().encode(text)));
  await dropFiles(panel.page, [{ name: '乱码.csv', bytes: twice }]);
  await item('refused').waitFor();
  expect(await item('refused').innerText()).toContain(fileOnlyTexts.zh['layout-unknown']);
  await item('refused').getByRole('button', { name: teachTexts.zh.teach }).click();
  await item('teaching').waitFor();
  expect(await item('teaching').innerText()).toContain(teachTexts.zh.garbled);
  expect((await bench.stored.now()).sheets).toEqual([]);
  await item('teaching').getByRole('button', { name: teachTexts.zh.cancel }).click();
  await item('refused').getByRole('button', { name: /^移出/ }).click();
});

it.each(['zh', 'ja'] as const)('Amazon in %s is known, and asked for its days', async (language) => {
  const rows = reportRows(HEADERS[language], [
    { child: 'B0PRACTICE', sessions: '128', units: '6', sales: '€1,000.00' },
  ]);
  const cells = rows.map((row) => row.map((cell) => cell ?? ''));
  await dropFiles(panel.page, [
    { name: `${language}.csv`, bytes: new TextEncoder().encode(`\ufeff${csvText(cells)}`) },
  ]);
  await item('refused').waitFor();
  expect(await item('refused').innerText()).toContain(fileOnlyTexts.zh['period-unknown']);
  await item('refused').getByRole('button', { name: /^移出/ }).click();
});
