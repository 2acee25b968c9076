/** More than a file may be, through the panel: each is refused with its reason, and nothing is stored. */
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FileOnlyCode } from '../../utils/sheets/sheet.ts';
import { fileOnlyTexts } from '../../utils/texts/file-refusals.ts';
import { lockedXlsx } from '../files/make-files.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';

let bench: Bench;
let panel: PanelPage;

beforeAll(async () => {
  bench = await openBench();
  panel = await openPanelPage(bench.extension);
});
afterAll(() => bench?.close());

/** A zip with one entry of 300 MB of the same letter, which is small. */
function bomb(): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(Buffer.alloc(300 * 1024 * 1024, 0x31));
  const name = Buffer.from('a.csv');
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  // What it says of itself is a lie: only what comes out tells.
  fields.writeUInt32LE(1000, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, central, end]));
}

it.each<[string, () => Uint8Array<ArrayBuffer> | [number, string], FileOnlyCode]>([
  ['锁.xlsx', lockedXlsx, 'file-locked'],
  ['大.csv', () => [51 * 1024 * 1024, 'x'], 'file-too-large'],
  // A million rows of nothing known are not gone through to their end.
  ['多.csv', () => [1_000_050, '1,2\n'], 'layout-unknown'],
  ['炸.zip', bomb, 'file-too-large'],
])('%s', async (name, make, why) => {
  const made = make();
  // Made in the page: so much is not carried there.
  await panel.page.evaluate(
    async ([file, what]) => {
      const bytes = typeof what === 'string' ? [Uint8Array.from(atob(what), (c) => c.charCodeAt(0))] : null;
      const [count, text] = Array.isArray(what) ? what : [0, ''];
      const held = new DataTransfer();
      held.items.add(new File(bytes ?? [text.repeat(count)], file));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: held, bubbles: true, cancelable: true }));
    },
    [name, Array.isArray(made) ? made : Buffer.from(made).toString('base64')] as [string, string | [number, string]],
  );
  const refused = panel.body.locator('[data-file=refused]', { hasText: name });
  await refused.waitFor({ timeout: 20_000 });
  expect(await refused.innerText()).toContain(fileOnlyTexts.zh[why]);
  expect((await bench.stored.now()).sheets).toEqual([]);
});

it('a million rows of a layout that is known, each another product and day', async () => {
  await panel.page.evaluate(
    ([header, rows]) => {
      const lines = [header];
      for (let at = 0; at < rows; at++) {
        const day = String(1 + (at % 28)).padStart(2, '0');
        lines.push(`2026-10-${day},${612_345_000_000 + Math.floor(at / 28)},裙,${at % 97}`);
      }
      const held = new DataTransfer();
      held.items.add(new File([lines.join('\n')], '百万.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: held, bubbles: true, cancelable: true }));
    },
    [['统计日期', '商品ID', '商品名称', '商品访客数'].join(), 1_000_050] as [string, number],
  );
  const refused = panel.body.locator('[data-file=refused]', { hasText: '百万.csv' });
  await refused.waitFor({ timeout: 60_000 });
  expect(await refused.innerText()).toContain(fileOnlyTexts.zh['file-too-large']);
  expect((await bench.stored.now()).sheets).toEqual([]);
});
