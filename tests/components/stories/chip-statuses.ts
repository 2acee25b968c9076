import type { ChipStatus } from '../../../components/overlay/chip-props.ts';
import type { RefusalCode } from '../../../utils/sheets/sheet.ts';
import type { Day } from '../../../utils/time/day.ts';

const nothing: ChipStatus = {
  state: 'waiting',
  shop: null,
  period: null,
  scope: null,
  coverage: null,
  absent: [],
  chooser: '指标选择',
  strangeHeaders: false,
  periodWords: { label: '统计时间', month: '30天' },
  refusal: null,
  excludedWhy: null,
  pending: 0,
  lost: 0,
};

const stored: ChipStatus = {
  ...nothing,
  state: 'stored',
  shop: { id: 's1', name: '青禾女装旗舰店', claimed: true, demo: false },
  period: { kind: 'range', from: '2026-10-23' as Day, to: '2026-11-21' as Day },
  scope: { device: 'all', filters: {} },
  coverage: {
    read: 20,
    total: 86,
    pagesMissing: [3, 4, 5, 6, 7, 8, 9],
    payShare: { kind: 'at-least', value: 0.748 },
  },
};

const refused = (code: RefusalCode): ChipStatus => ({
  ...stored,
  state: 'refused',
  refusal: { code },
});

export const STATUSES: Readonly<Record<string, ChipStatus>> = {
  starting: { ...nothing, state: 'starting' },
  waiting: nothing,
  reading: { ...stored, state: 'reading', pending: 1 },
  stored,
  absent: {
    ...stored,
    shop: { id: 's1', name: '这是一家名字特别特别长的演示店铺官方旗舰店专营店', claimed: true, demo: true },
    absent: [
      { metric: 'cartAdders', why: 'not-chosen' },
      { metric: 'newPayBuyers', why: 'not-chosen' },
      { metric: 'refundAmount', why: 'not-published' },
      { metric: 'searchVisitors', why: 'platform-none' },
    ],
    lost: 2,
  },
  complete: {
    ...stored,
    period: { kind: 'day', day: '2026-11-21' as Day },
    coverage: { read: 86, total: 86, pagesMissing: [], payShare: { kind: 'exact', value: 1 } },
  },
  part: {
    ...stored,
    period: { kind: 'live', day: '2026-11-22' as Day },
    scope: { device: 'wireless', filters: { keyword: '连衣裙' } },
    coverage: { read: 12, total: null, pagesMissing: [], payShare: null },
  },
  unclaimed: { ...stored, shop: { id: 'u1', name: '', claimed: false, demo: false } },
  expired: refused('session-expired'),
  ciphertext: refused('ciphertext'),
  first: { ...nothing, state: 'refused', refusal: { code: 'fields-changed' } },
  paused: { ...stored, state: 'paused' },
  stopped: { ...stored, state: 'stopped' },
  cached: { ...nothing, state: 'cached-page' },
  refresh: { ...nothing, state: 'needs-refresh' },
  outdated: { ...stored, state: 'outdated' },
  excluded: { ...nothing, state: 'excluded', excludedWhy: 'orders' },
};
