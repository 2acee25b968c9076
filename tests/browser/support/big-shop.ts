/** A backup file with a shop of as many products as asked for, every title as long as titles get. */

import { writeFile } from 'node:fs/promises';
import { between, binomial, poisson, stream } from '../../../utils/demo/draws.ts';
import { writeBackup } from '../../../utils/files/backup.ts';
import { DEFAULT_UNITS } from '../../../utils/metrics/shop-units.ts';
import type { BackupShop } from '../../../utils/notes/backup-data.ts';
import type { Sheet, SheetColumn, SheetRow, StoredSheet } from '../../../utils/sheets/sheet.ts';
import { sheetId } from '../../../utils/sheets/sheet-id.ts';
import { addDays, type Day } from '../../../utils/time/day.ts';
import type { Period } from '../../../utils/time/period.ts';

export const BIG_SHOP = '云上千款服饰专营店';
const ID = 'taobao:answer-field:00112233445566778899';
const PAGE = 100;
/** 30 full-width signs, the most a title may have. */
const TITLE = '秋冬季新款韩版宽松慵懒风加厚羊羔毛外套女士小个子百搭显瘦上衣';

const COLUMNS: readonly SheetColumn[] = [
  { field: 'item.title', as: 'title', unit: 'text' },
  { field: 'itmUv', as: 'visitors', unit: 'count' },
  { field: 'itemCartByrCnt', as: 'cartAdders', unit: 'count' },
  { field: 'payByrCnt', as: 'payBuyers', unit: 'count' },
  { field: 'payItmCnt', as: 'payItems', unit: 'count' },
  { field: 'payAmt', as: 'payAmount', unit: 'yuan' },
];

function row(at: number): SheetRow {
  const next = stream(11, at);
  const visitors = poisson(next, 20_000 / (1 + at / 4));
  const carts = binomial(next, visitors, between(next, 0.02, 0.12));
  const buyers = binomial(next, visitors, between(next, 0.003, 0.05));
  const figures = [visitors, carts, buyers, buyers, buyers * 129];
  return { product: String(730_000_000_000 + at * 7), cells: [`2026${TITLE}${at}`, ...figures.map(String)] };
}

/** @param count products, read page by page; @returns the shop's last page is as full as it comes */
async function sheetsOf(count: number, period: Period, seenAt: number): Promise<StoredSheet[]> {
  const pages = Array.from({ length: Math.ceil(count / PAGE) }, async (_, at) => {
    const rows = Array.from({ length: Math.min(PAGE, count - at * PAGE) }, (_row, i) => row(at * PAGE + i));
    const sheet: Sheet = {
      version: 1,
      shop: ID,
      platform: 'taobao',
      page: 'sycm.item-rank',
      channel: 'answer',
      level: 'spu',
      scope: { device: 'all', filters: {} },
      period,
      columns: COLUMNS,
      rows,
      absent: [],
      listing: { page: at + 1, pageSize: PAGE, total: count, orderBy: 'payAmount', descending: true },
      adapter: 'sycm.item-rank@1',
    };
    return { ...sheet, id: await sheetId(sheet), seenAt: [seenAt], importId: null };
  });
  return Promise.all(pages);
}

/**
 * One 30-day range and six weeks of single days.
 * @param to newest finished day
 */
export async function writeBigShop(file: string, count: number, to: Day): Promise<void> {
  const seenAt = Date.parse(`${to}T20:00:00+08:00`);
  const shop: BackupShop = {
    id: ID,
    platform: 'taobao',
    name: BIG_SHOP,
    claimed: true,
    demo: false,
    identities: [ID.slice('taobao:'.length)],
    firstSeenAt: seenAt,
    ...DEFAULT_UNITS,
  };
  const range = await sheetsOf(count, { kind: 'range', from: addDays(to, -29), to }, seenAt);
  const days = await Promise.all(
    Array.from({ length: 42 }, (_, back) => sheetsOf(PAGE, { kind: 'day', day: addDays(to, -back - 1) }, seenAt)),
  );
  const blob = await writeBackup(
    {
      shops: [shop],
      sheets: [...range, ...days.flat()],
      records: [],
      costs: [],
      planner: [],
      files: [],
      asides: [],
      refusals: [],
    },
    seenAt,
  );
  await writeFile(file, Buffer.from(await blob.arrayBuffer()));
}
