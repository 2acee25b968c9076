import type { PlannerRecord } from '../../utils/planner/planner-record.ts';
import type { Day } from '../../utils/time/day.ts';

const AT = Date.parse('2026-11-22T20:00:00+08:00');
const day = (text: string): Day => text as Day;
const planned = { version: 2, updatedAt: AT, removed: false } as const;
const taskTerms = { area: 'product', atMinute: false, dependsOn: ['t90-product'] } as const;

/** One of each kind. */
export const plannerRecords = (shop: string): readonly PlannerRecord[] => [
  {
    ...planned,
    id: 'festival:own-k3',
    kind: 'festival',
    festival: 'own-k3',
    name: '五周年店庆',
    scale: 'minor',
    platforms: ['taobao', 'jd'],
    opens: day('2026-12-20'),
    at: '20:00',
    closes: day('2026-12-22'),
    yearly: true,
  },
  {
    ...planned,
    id: 'event:double12-2026-taobao',
    kind: 'event',
    event: 'double12-2026-taobao',
    dates: [
      {
        kind: 'registration-closes',
        at: AT,
        certainty: 'official',
        spreadDays: 0,
        basedOn: null,
        source: '报名页',
        sourceDate: day('2026-11-20'),
        confirmed: true,
      },
    ],
  },
  {
    ...planned,
    id: 'plan:p1',
    kind: 'plan',
    title: '双12 备货',
    template: 'major',
    events: ['double12-2026-taobao'],
    createdAt: AT,
  },
  {
    ...planned,
    ...taskTerms,
    id: 'plan-task:plan:p1:all:t60-product',
    kind: 'plan-task',
    plan: 'plan:p1',
    event: null,
    task: 't60-product',
    title: null,
    from: { anchor: 'open', days: -60 },
    to: { anchor: 'registration-closes', days: 0 },
    owner: '小李',
    note: '等样衣',
    doneOn: day('2026-11-25'),
  },
  {
    ...planned,
    id: `plan-product:plan:p1:double12-2026-taobao:${shop}:612345678000`,
    kind: 'plan-product',
    plan: 'plan:p1',
    event: 'double12-2026-taobao',
    shop: shop,
    product: '612345678000',
    name: '白色 Tee',
    articleNo: 'A-1',
    suggested: 'promo',
    role: 'main',
    reason: '备了货',
    targetPrice: { minor: 9900, currency: 'CNY' },
    stock: 500,
    onHand: 800,
    trafficShare: 2500,
    ceiling: {
      price: { minor: 10620, currency: 'CNY' },
      from: day('2026-11-01'),
      to: day('2026-12-12'),
      source: '报名页',
    },
  },
  {
    ...planned,
    id: 'template:t1',
    kind: 'template',
    name: '我的小促',
    tasks: [
      {
        ...taskTerms,
        task: 'check',
        title: '查价',
        dependsOn: [],
        atMinute: true,
        from: { anchor: 'open', days: 0 },
        to: { anchor: 'open', days: 0 },
        once: false,
      },
    ],
  },
];
