import { DEFAULT_UNITS } from '../../utils/metrics/shop-units.ts';
import type { ExportInput } from '../../utils/notes/notes-export.ts';
import type { DecisionRecord, NoteRecord } from '../../utils/notes/records.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { type Day, parseDay } from '../../utils/time/day.ts';
import { madeRate, madeSales } from '../tiers/made-evidence.ts';

export const day = (text: string): Day => parseDay(text)!;
const at = (text: string) => Date.parse(`${text}:00+08:00`);

const BASIS = { kind: 'days', from: day('2026-10-23'), to: day('2026-11-21'), days: 30 } as const;

const HERO: Suggestion = {
  product: '612345678901',
  verdict: { kind: 'role', role: 'main', candidate: false },
  certainty: 0.93,
  basis: BASIS,
  evidence: [
    madeRate({
      metric: 'cartRate',
      own: { k: 310, n: 4200, low: 0.069, high: 0.079 },
      mean: 0.0738,
      line: 0.0456,
      p: 0.999,
    }),
    madeSales({ rank: 1, buyers: 162 }),
    { kind: 'price', fen: 12900, median: 9900 },
    { kind: 'missing', metric: 'searchVisitors' },
  ],
  changes: [{ kind: 'sales', to: 9.2, direction: 'down', becomes: 'second' }],
  worth: 90,
  sheets: ['a'],
};
const SHORT: Suggestion = {
  product: '612345678902',
  verdict: { kind: 'test', visitors: 240 },
  certainty: null,
  basis: { kind: 'range', from: day('2026-10-23'), to: day('2026-11-21'), days: 30 },
  evidence: [{ kind: 'no-trend', why: 'range-only' }],
  changes: [{ kind: 'visitors', more: 240 }],
  worth: 10,
  sheets: ['b'],
};
const UNREAD: Suggestion = {
  product: '612345678903',
  verdict: { kind: 'unread' },
  certainty: null,
  basis: null,
  evidence: [],
  changes: [],
  worth: 0,
  sheets: [],
};

const base = { shop: 'taobao:demo', version: 1, removed: false } as const;
const decision = (id: string, time: string, more: Partial<DecisionRecord>): DecisionRecord => ({
  ...base,
  id,
  kind: 'decision',
  product: HERO.product,
  updatedAt: at(time),
  decidedAt: at(time),
  accepted: true,
  reason: '',
  verdict: HERO.verdict,
  certainty: 0.93,
  revision: 7,
  ...more,
});
const note = (id: string, time: string, more: Partial<NoteRecord>): NoteRecord => ({
  ...base,
  id,
  kind: 'note',
  product: null,
  text: '',
  updatedAt: at(time),
  createdAt: at(time),
  ...more,
});

/** Three suggestions, decisions old and new, notes with everything a free text can hold. */
export const NOTES_INPUT: ExportInput = {
  shop: '木棉小铺',
  demo: false,
  exportedAt: at('2026-11-22T20:00'),
  revision: 7,
  units: DEFAULT_UNITS,
  products: [
    { product: HERO.product, name: '针织开衫|*宽松*', articleNo: '00817' },
    { product: SHORT.product, name: '=HYPERLINK("http://x","点")', articleNo: '' },
  ],
  suggestions: [
    {
      suggestion: HERO,
      sources: [{ page: 'sycm.item-rank', readAt: at('2026-11-22T09:30') }],
    },
    { suggestion: SHORT, sources: [{ page: 'some.other-page', readAt: at('2026-11-22T09:31') }] },
    { suggestion: UNREAD, sources: [] },
  ],
  pinChanges: [],
  ruleChanges: [],
  decisions: [
    decision('d1', '2026-11-20T10:00', { accepted: false, reason: '库存不够' }),
    decision('d2', '2026-11-22T10:00', { reason: '加推，问李姐 13812345678' }),
    decision('d3', '2026-11-21T10:00', { product: SHORT.product, reason: '毛利太低', accepted: false }),
    decision('d4', '2026-11-23T10:00', { removed: true, reason: '撤回的' }),
  ],
  notes: [
    note('n1', '2026-11-21T09:00', { text: '# 周六补货\n- 开衫 200 件\n<img src=x onerror=alert(1)>' }),
    note('n2', '2026-11-21T10:00', { product: HERO.product, text: '成本 38 元，别写出去' }),
    note('n3', '2026-11-21T11:00', { product: '612345678909', text: '换主图' }),
    note('n4', '2026-11-21T12:00', { text: '删掉的', removed: true }),
  ],
};
