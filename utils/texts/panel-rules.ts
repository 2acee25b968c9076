/** 判定规则: places and bars of a shop by the operator's own word, and the lines of the journal that tell of them. */
import type { RuleChangeRecord } from '../notes/records.ts';
import { BOUNDS, MOST_SLOTS, type OwnRules } from '../tiers/own-rules.ts';
import { wholePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

const [low, high] = [BOUNDS.low, BOUNDS.high].map((share) => Math.round(share * 100));

const zh = {
  title: '判定规则',
  intro: '这家店主推、次推各放几款，多有把握才算数。改了马上全店重新判断；已固定的角色和「七天里五天」的稳定规则不变。',
  open: '改判定规则',
  back: '返回设置',
  mainSlots: '主推几款',
  mainHint: '留空：全店商品的 2%，至少 1 款',
  secondSlots: '次推几款',
  secondHint: '留空：主推的 3 倍',
  stopAt: '停测要多大把握 %',
  stopHint: '转化低于中位的把握。留空 90；没读到加购、或不知道一单值多少时，至少要 95',
  roleAt: '角色要多大把握 %',
  roleHint: '到了才不带「准」。留空：主推、次推 60，利润、活动、新款引流 80，其余 90',
  faults: { slots: `请填 1 到 ${MOST_SLOTS} 的整数`, bar: `请填 ${low} 到 ${high} 的整数` },
  reset: '恢复默认',
  undo: '撤销上一步',
  saved: '已保存，全店已重新判断',
  changes: { set: '改判定规则', reset: '判定规则恢复默认', undone: '撤销判定规则的改动' } satisfies Record<
    RuleChangeRecord['change'],
    string
  >,
  usual: '默认',
  slots: (name: 'main' | 'second', slots: number) => `${name === 'main' ? '主推' : '次推'} ${slots} 款`,
  bar: (name: 'stop' | 'role', bar: string) => `${name === 'stop' ? '停测' : '角色'}把握 ${bar}`,
  join: '、',
  line: (now: string, was: string) => `${now}（原来：${was}）。`,
};

const en: typeof zh = {
  title: 'Rules of judgement',
  intro:
    'How many hero and second places this shop has, and how sure is sure enough. A change judges the shop anew; pins, and the rule of five days in seven, stay as they are.',
  open: 'Change the rules',
  back: 'Back to settings',
  mainSlots: 'Hero places',
  mainHint: "Empty: 2% of the shop's products, at least 1",
  secondSlots: 'Second places',
  secondHint: 'Empty: three for every hero place',
  stopAt: 'Certainty of a stop %',
  stopHint:
    "That conversion lies below the middle product's. Empty: 90; at least 95 where carts, or what an order brings, are not known",
  roleAt: 'Certainty of a role %',
  roleHint: 'From here on it is firm. Empty: 60 for hero and second, 80 for profit, promo and new traffic, else 90',
  faults: { slots: `Whole numbers from 1 to ${MOST_SLOTS}`, bar: `Whole numbers from ${low} to ${high}` },
  reset: 'Back to the defaults',
  undo: 'Undo the last step',
  saved: 'Saved; the shop was judged anew',
  changes: { set: 'Rules changed', reset: 'Rules back to the defaults', undone: 'Change of rules undone' },
  usual: 'defaults',
  slots: (name, slots) => `${slots} ${name} places`,
  bar: (name, bar) => `${name} from ${bar}`,
  join: ', ',
  line: (now, was) => `${now} (before: ${was}).`,
};

export const panelRulesTexts: Texts<typeof zh> = { zh, en };

export function ruleChangeName({ change }: RuleChangeRecord, language: Language): string {
  return panelRulesTexts[language].changes[change];
}

function rulesText(rules: OwnRules | null, language: Language): string {
  const t = panelRulesTexts[language];
  if (!rules) return t.usual;
  const { mainSlots, secondSlots, stopAt, roleAt } = rules;
  const said = [
    mainSlots === null ? null : t.slots('main', mainSlots),
    secondSlots === null ? null : t.slots('second', secondSlots),
    stopAt === null ? null : t.bar('stop', wholePercent(stopAt)),
    roleAt === null ? null : t.bar('role', wholePercent(roleAt)),
  ].filter((one) => one !== null);
  return said.join(t.join) || t.usual;
}

/** What holds from then on, and what held before. */
export function ruleChangeText({ terms, was }: RuleChangeRecord, language: Language): string {
  return panelRulesTexts[language].line(rulesText(terms, language), rulesText(was, language));
}
