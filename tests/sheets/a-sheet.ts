import type { Sheet, SheetColumn, SheetDraft, SheetRow } from '../../utils/sheets/sheet.ts';
import type { Day } from '../../utils/time/day.ts';

export const COLUMNS: readonly SheetColumn[] = [
  { field: 'item.title', as: 'title', unit: 'text' },
  { field: 'itmUv.value', as: 'visitors', unit: 'count' },
  { field: 'payByrCnt.value', as: 'payBuyers', unit: 'count' },
  { field: 'payAmt.value', as: 'payAmount', unit: 'yuan' },
  { field: 'payRate.value', as: 'payRate', unit: 'ratio' },
];

export const ROWS: readonly SheetRow[] = [
  { product: '610000000001', cells: ['竹节棉衬衫', '310', '7', '695.8', '0.022580645161290324'] },
  { product: '610000000002', cells: ['亚麻长裤', '1,024', '0', '0', '0'] },
  { product: '610000000003', cells: ['补差价链接', '0', '42', '0.42000000000000004', null] },
];

/** A page of 商品排行 as the practice shop would give it. */
export function aSheet(change: Partial<Sheet> = {}): Sheet {
  return {
    version: 1,
    shop: 'shop-1',
    platform: 'taobao',
    page: 'sycm.item-rank',
    channel: 'answer',
    level: 'spu',
    scope: { device: '0', filters: {} },
    period: { kind: 'day', day: '2026-11-21' as Day },
    columns: COLUMNS,
    rows: ROWS,
    absent: [],
    listing: { page: 1, pageSize: 10, total: 3, orderBy: 'payAmt', descending: true },
    adapter: 'sycm.item-rank@1',
    ...change,
  };
}

export function aDraft(change: Partial<SheetDraft> = {}): SheetDraft {
  const { shop: _, ...body } = aSheet();
  return { ...body, identities: [{ kind: 'page-text', value: '演示店铺' }], ...change };
}
