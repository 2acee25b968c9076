import type { AnchorKind } from '../planner/anchor.ts';
import type { Certainty } from '../promotions/promotion.ts';
import type { TaskArea, TaskState } from '../promotions/task.ts';
import type { Texts } from './texts.ts';

const zh = {
  kind: {
    rules: '规则公布',
    'registration-opens': '报名开始',
    'registration-closes': '报名截止',
    'price-window-opens': '价格校验期开始',
    'price-window-closes': '价格校验期结束',
    presale: '预售开始',
    balance: '付尾款开始',
    'first-stock': '开卖',
    'second-stock': '第二波开卖',
    peak: '爆发期开始',
    encore: '返场开始',
    ends: '活动结束',
    'price-protection-ends': '价保截止',
    'returns-peak': '退货高峰',
    settlement: '结算对账',
  } satisfies Record<AnchorKind, string>,
  certainty: {
    official: '平台公告',
    reported: '据报道，以平台报名页为准',
    guessed: '推测，以平台报名页为准',
  } satisfies Record<Certainty, string>,
  guessedFromYear: (year: number, spreadDays: number) => `按 ${year} 年的时间推测，前后可能差 ${spreadDays} 天`,
  guessedFromDay: (spreadDays: number) => `未找到公布的时间，按节日当天推测，前后可能差 ${spreadDays} 天`,
  trust: (certainty: string, why: string) => `${certainty}（${why}）`,
  guessedBy: (source: string, spreadDays: number) => `来源：${source}，前后可能差 ${spreadDays} 天`,
  confirmed: '已确认',
  confirmedOwn: '已确认（自建活动）',
  publishedIn: (source: string) => `来源：${source}`,
  left: (days: number, hours: number) => (days > 0 ? `还有 ${days} 天 ${hours} 小时` : `还有 ${hours} 小时`),
  leftMinutes: (minutes: number) => `还有 ${minutes} 分钟`,
  open: '已开卖',
  opensAt: (time: string) => `${time}（北京时间）`,
  area: {
    product: '商品与价格',
    stock: '库存与供应',
    traffic: '流量与内容',
    service: '客服与售后',
    data: '数据与资金',
  } satisfies Record<TaskArea, string>,
  state: {
    done: '已完成',
    now: '现在做',
    upcoming: '还没到',
    missed: '已错过',
  } satisfies Record<TaskState, string>,
  missedNote: '已错过的不用补，从今天的做起。',
};

const en: typeof zh = {
  kind: {
    rules: 'rules published',
    'registration-opens': 'sign-up opens',
    'registration-closes': 'sign-up closes',
    'price-window-opens': 'price window opens',
    'price-window-closes': 'price window closes',
    presale: 'presale opens',
    balance: 'balance opens',
    'first-stock': 'opens',
    'second-stock': 'second wave opens',
    peak: 'peak begins',
    encore: 'encore begins',
    ends: 'ends',
    'price-protection-ends': 'price protection ends',
    'returns-peak': 'returns peak',
    settlement: 'settlement',
  },
  certainty: {
    official: 'Platform notice',
    reported: 'Reported; check the sign-up page',
    guessed: 'A guess; check the sign-up page',
  },
  guessedFromYear: (year, spreadDays) => `guessed from ${year}, may be off by ${spreadDays} days either way`,
  guessedFromDay: (spreadDays) =>
    `no published time found; guessed from the festival's day, may be off by ${spreadDays} days either way`,
  trust: (certainty, why) => `${certainty} (${why})`,
  guessedBy: (source, spreadDays) => `Source: ${source}; may be off by ${spreadDays} days either way`,
  confirmed: 'Confirmed',
  confirmedOwn: 'Confirmed (event of your own)',
  publishedIn: (source) => `Source: ${source}`,
  left: (days, hours) => (days > 0 ? `in ${days} d ${hours} h` : `in ${hours} h`),
  leftMinutes: (minutes) => `in ${minutes} min`,
  open: 'open',
  opensAt: (time) => `${time} (Beijing time)`,
  area: {
    product: 'Product and price',
    stock: 'Stock and supply',
    traffic: 'Traffic and content',
    service: 'Service and after-sales',
    data: 'Data and money',
  },
  state: { done: 'Done', now: 'Do now', upcoming: 'To come', missed: 'Missed' },
  missedNote: 'What was missed need not be made up; go on from today.',
};

export const promotionTexts: Texts<typeof zh> = { zh, en };
