import type { CostRecord } from '../../utils/costs/cost-record.ts';
import { BACKUP_FORMAT, type BackupHeader, countsOf, sha256Hex } from '../../utils/files/backup-format.ts';
import { DEFAULT_UNITS } from '../../utils/metrics/shop-units.ts';
import type { BackupData, BackupShop } from '../../utils/notes/backup-data.ts';
import type { KeptAside, KeptFile, KeptRefusal } from '../../utils/notes/kept.ts';
import type { OwnRecord } from '../../utils/notes/records.ts';
import type { Sheet, StoredSheet } from '../../utils/sheets/sheet.ts';
import { sheetId } from '../../utils/sheets/sheet-id.ts';
import { type Day, parseDay } from '../../utils/time/day.ts';
import { plannerRecords } from './planner-fixture.ts';

const day = (text: string): Day => parseDay(text)!;
const AT = Date.parse('2026-11-22T20:00:00+08:00');

export const SHOP: BackupShop = {
  id: 'taobao:answer-field:0123456789abcdef0123',
  platform: 'taobao',
  name: '木棉小铺',
  claimed: true,
  demo: false,
  identities: ['answer-field:0123456789abcdef0123', 'page-text:木棉小铺'],
  firstSeenAt: AT,
  ...DEFAULT_UNITS,
};

/** A stored sheet with as many rows as asked for. */
export async function storedSheet(on: string, rows = 3): Promise<StoredSheet> {
  const sheet: Sheet = {
    version: 1,
    shop: SHOP.id,
    platform: 'taobao',
    page: 'sycm.item-rank',
    channel: 'answer',
    level: 'spu',
    scope: { device: 'all', filters: {} },
    period: { kind: 'day', day: day(on) },
    columns: [
      { field: 'itmUv.value', as: 'visitors', unit: 'count' },
      { field: 'payAmt.value', as: 'payAmount', unit: 'yuan' },
      { field: 'item.title', as: 'title', unit: 'text' },
    ],
    rows: Array.from({ length: rows }, (_, at) => ({
      product: String(612345678000 + at),
      cells: [String(100 + at), at === 1 ? null : '1234.5', `针织开衫 ${at}`],
    })),
    absent: [{ metric: 'refundAmount', why: 'not-chosen' }],
    listing: { page: 1, pageSize: Math.max(rows, 10), total: 500, orderBy: 'payAmt', descending: true },
    adapter: 'sycm.item-rank@1',
  };
  return { ...sheet, id: await sheetId(sheet), seenAt: [AT - 3_600_000, AT], importId: null };
}

const base = { shop: SHOP.id, version: 3, updatedAt: AT, removed: false } as const;

export const RECORDS: readonly OwnRecord[] = [
  { ...base, id: 'n1', kind: 'note', product: null, text: '# 补货\n<img>\u0000 😀 "', createdAt: AT },
  {
    ...base,
    id: 'd1',
    kind: 'decision',
    product: '612345678000',
    accepted: false,
    reason: '',
    verdict: { kind: 'test', visitors: null },
    certainty: null,
    revision: 7,
    decidedAt: AT,
  },
  {
    ...base,
    id: `product:${SHOP.id}:612345678000`,
    kind: 'product',
    product: '612345678000',
    nickname: '开衫',
    articleNo: '00817',
    inTest: null,
    removed: true,
  },
  {
    ...base,
    id: `task:${SHOP.id}:double12-2026-taobao:t14-stock`,
    kind: 'task',
    wave: 'double12-2026-taobao',
    task: 't14-stock',
    done: true,
    doneOn: day('2026-11-25'),
  },
];

export const NOTHING: BackupData = {
  shops: [],
  sheets: [],
  records: [],
  costs: [],
  planner: [],
  files: [],
  asides: [],
  refusals: [],
};

export const FILE: KeptFile = { id: 'file-1', createdAt: AT, file: '【生意参谋】商品_2026-11-21.xls' };

export const REFUSALS: readonly KeptRefusal[] = [
  { code: 'ciphertext', page: 'sycm.item-rank', channel: 'answer', shape: 'data: hex 812', at: AT - 5, shop: SHOP.id },
  { code: 'row-twice', page: 'file', channel: 'file', shape: 'row:7', at: AT, shop: null },
];

const terms = { feeRate: 0.0525, shipping: 0, returnRate: null } as const;

export const COSTS: readonly CostRecord[] = [
  {
    ...base,
    ...terms,
    id: `cost:${SHOP.id}:612345678000`,
    kind: 'cost',
    product: '612345678000',
    currency: 'CNY',
    cost: 1234,
    pasted: { at: AT, before: { ...terms, cost: null } },
  },
  {
    ...base,
    ...terms,
    id: `cost-defaults:${SHOP.id}`,
    kind: 'defaults',
    currency: 'CNY',
    margin: 0.6,
    restockDays: 10,
    removed: true,
  },
];

/** A page whose money turned from yuan to fen, and one of which a column is gone. */
export async function asideRows(): Promise<readonly KeptAside[]> {
  const { id: _id, shop, seenAt: _seenAt, importId: _importId, ...sheet } = await storedSheet('2026-11-19');
  const { page, channel, level, period, listing } = sheet;
  const column = { field: 'payAmt.value', as: 'payAmount', unit: 'yuan' } as const;
  const row = { shop, page, channel, level, period, listing, at: AT };
  return [
    {
      ...row,
      findings: [{ kind: 'unit', ...column, to: 'fen', level: 'x', pairs: [{ product: '1', was: 2, now: 200 }] }],
      was: [{ ...column, examples: ['12.5'] }],
      now: [{ ...column, examples: ['1250'] }],
      place: 'a',
      body: JSON.stringify(sheet),
    },
    {
      ...row,
      findings: [
        { kind: 'missing', ...column, asked: false, candidates: [{ field: 'payAmtNew', samples: ['12.5', '7'] }] },
      ],
      was: [],
      now: [],
      place: 'b',
      body: null,
    },
  ];
}

export async function backupData(): Promise<BackupData> {
  const twice = await storedSheet('2026-11-21', 40);
  const listing = { page: 2, pageSize: 40, total: 500, orderBy: 'visitors', descending: false };
  return {
    shops: [SHOP],
    sheets: [
      { ...(await storedSheet('2026-11-20')), importId: FILE.id },
      {
        ...twice,
        listing,
        places: [
          { listing, at: AT },
          { listing: { page: 1, pageSize: 40, total: 500, orderBy: 'payAmt', descending: true }, at: AT - 3_600_000 },
        ],
      },
    ],
    records: RECORDS,
    costs: COSTS,
    planner: plannerRecords(SHOP.id),
    files: [FILE],
    asides: await asideRows(),
    refusals: REFUSALS,
  };
}

/** As a header counts them. */
export const counts = (some: Partial<BackupHeader['counts']> = {}): BackupHeader['counts'] => ({
  ...countsOf(NOTHING),
  ...some,
});

/** A file whose header and checksum are right, around whatever body a forger likes. */
export async function forged(
  body: string | Uint8Array<ArrayBuffer>,
  header: Partial<BackupHeader> = {},
): Promise<Blob> {
  const source = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = await new Response(source).arrayBuffer();
  const whole = {
    format: BACKUP_FORMAT,
    version: 1,
    createdAt: AT,
    counts: counts(),
    bytes: bytes.byteLength,
    sha256: await sha256Hex(bytes),
    ...header,
  };
  return new Blob([`${JSON.stringify(whole)}\n`, bytes]);
}

export const rowLine = (kind: string, row: unknown): string => `${JSON.stringify([kind, row])}\n`;
