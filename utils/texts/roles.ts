/** Names of roles, verdicts and the short words for what to do. */
import { type Move, moveOf } from '../tiers/move.ts';
import type { Pinned, Role, Verdict } from '../tiers/verdict-kinds.ts';
import type { Language, Texts } from './texts.ts';

/** What a verdict asks of the operator; `wait` and `none` ask for nothing today. */
export type Action = Move | 'wait' | 'none';

const zh = {
  roles: {
    main: '主推款',
    second: '次推款',
    traffic: '引流款',
    promo: '活动款',
    profit: '利润款',
    image: '形象款',
  } satisfies Record<Role, string>,
  candidate: (role: string) => `准${role.replace('款', '')}`,
  stop: '停测',
  test: '继续测',
  tie: '拉不开差距',
  insufficient: '数据量不够',
  regular: '常规款',
  excluded: {
    'price-link': '不参与定款',
    'traffic-limit': '限流中',
    'by-hand': '不计入基准',
    'traffic-mix': '流量结构不可比',
  },
  unread: '未读取',
  noVisitors: '没有访客数',
  actions: { push: '推', stop: '停', test: '继续测', wait: '数据量不够', none: '保持' } satisfies Record<
    Action,
    string
  >,
};

const en: typeof zh = {
  roles: {
    main: 'Hero',
    second: 'Second line',
    traffic: 'Traffic driver',
    promo: 'Promotion item',
    profit: 'Profit item',
    image: 'Image item',
  },
  candidate: (role: string) => `${role} candidate`,
  stop: 'Stop test',
  test: 'Keep testing',
  tie: 'Too close to call',
  insufficient: 'Not enough data',
  regular: 'Regular',
  excluded: {
    'price-link': 'Left out',
    'traffic-limit': 'Traffic cut',
    'by-hand': 'Not counted',
    'traffic-mix': 'Not comparable',
  },
  unread: 'Not read',
  noVisitors: 'No visitor count',
  actions: { push: 'Push', stop: 'Stop', test: 'Keep testing', wait: 'Not enough data', none: 'Keep as is' },
};

export const roleTexts: Texts<typeof zh> = { zh, en };

/** The badge: 主推款, 准主推, 继续测, 数据量不够 … */
export function verdictName(verdict: Verdict, language: Language): string {
  const t = roleTexts[language];
  switch (verdict.kind) {
    case 'role': {
      const name = t.roles[verdict.role];
      return verdict.candidate ? t.candidate(name) : name;
    }
    case 'test':
      return verdict.visitors === null ? t.tie : t.test;
    case 'stop':
      return t.stop;
    case 'insufficient':
      return t.insufficient;
    case 'regular':
      return t.regular;
    case 'excluded':
      return t.excluded[verdict.why];
    case 'unread':
      return verdict.bySales ? t.noVisitors : t.unread;
  }
}

/** Of what is pinned, or would be next. */
export function standingName(standing: Pinned, language: Language): string {
  const t = roleTexts[language];
  return standing === 'stop' || standing === 'test' || standing === 'regular' ? t[standing] : t.roles[standing];
}

export function actionOf(verdict: Verdict): Action {
  return moveOf(verdict) ?? (verdict.kind === 'insufficient' ? 'wait' : 'none');
}

/** The short word for it: 推 / 停 / 继续测. */
export function actionName(verdict: Verdict, language: Language): string {
  return roleTexts[language].actions[actionOf(verdict)];
}
