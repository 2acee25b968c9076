/** 款式标记: 形象款, 季节款 and the price planned for a promotion. */
import type { FieldFault } from '../costs/parse-field.ts';
import type { Texts } from './texts.ts';

const zh = {
  title: '款式标记与活动价',
  none: '没有标记，也没填活动价。',
  brand: '形象款（门面款，不看销量）',
  seasonal: '季节款（不给停测）',
  price: (sign: string) => `活动价 ${sign}`,
  priceHint: '打算报活动的到手价；填了才判断够不够格做活动款',
  uplift: '预计放量倍数',
  upliftHint: '活动时日销是平时的几倍；不填按普通活动 1.6 倍算',
  upliftFault: '请填 1 到 1000 之间的数',
  unpriced: '填了放量倍数，也要填活动价',
  linkedTo: '关联到主推',
  linkedHint: '新品和哪款主推相关，比如常一起买；同类目的不用选',
  unlinked: '不关联',
  byId: (product: string) => `商品 ${product}`,
  faults: {
    'not-a-number': '请填一个价格',
    'other-currency': '货币和店铺的不同',
    negative: '价格不能是负数',
    zero: '价格不能是 0；没有就留空',
    'too-large': '数字大得不像价格',
    'not-a-rate': '请填一个价格',
  } satisfies Record<FieldFault, string>,
  saveAnyway: '知道会破价，仍然保存',
  edit: '修改标记',
  marked: {
    brand: '形象款',
    seasonal: '季节款',
    promo: (price: string, uplift: string | null) =>
      uplift === null ? `活动价 ${price}` : `活动价 ${price}，预计放量 ${uplift} 倍`,
    linkedTo: (name: string) => `关联到「${name}」`,
  },
  list: (parts: readonly string[]) => `已标记：${parts.join('、')}。`,
};

const en: typeof zh = {
  title: 'Marks and promotion price',
  none: 'No marks, no promotion price.',
  brand: 'Image item (the face of the shop, whatever it sells)',
  seasonal: 'Seasonal (a test of it is never stopped)',
  price: (sign) => `Promotion price ${sign}`,
  priceHint: 'What buyers would pay; only with it can it be judged for a promotion',
  uplift: 'Times it will sell',
  upliftHint: 'Sales a day as a multiple of other days; left empty: 1.6, usual for an ordinary deal',
  upliftFault: 'Give a number from 1 to 1000',
  faults: {
    'not-a-number': 'Give a price',
    'other-currency': 'Not the currency of the shop',
    negative: 'A price is not below 0',
    zero: 'A price is not 0; leave it empty if there is none',
    'too-large': 'Too large for a price',
    'not-a-rate': 'Give a price',
  },
  unpriced: 'Give the promotion price too: the multiple is of no use without it',
  linkedTo: 'Linked to hero',
  linkedHint: 'Which hero a new product belongs with, say often bought together; not needed within one category',
  unlinked: 'Not linked',
  byId: (product) => `product ${product}`,
  saveAnyway: 'It is below the limit; save anyway',
  edit: 'Change marks',
  marked: {
    brand: 'image item',
    seasonal: 'seasonal',
    promo: (price, uplift) =>
      uplift === null ? `promotion price ${price}` : `promotion price ${price}, ${uplift} times expected`,
    linkedTo: (name) => `linked to “${name}”`,
  },
  list: (parts) => `Marked: ${parts.join(', ')}.`,
};

export const panelMarksTexts: Texts<typeof zh> = { zh, en };
