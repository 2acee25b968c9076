/**
 * Words the practice shop is made of. All invented; no real brand, shop or product.
 * Data rows, not interface texts: they stand where a real shop's own titles would stand.
 */
export interface DemoCategory {
  readonly id: number;
  readonly name: string;
  /** Letter pair of its article numbers. */
  readonly code: string;
  /** Usual price, fen. */
  readonly price: number;
  readonly fabrics: readonly string[];
}

export const SHOP_NAMES = ['演示店铺', '演示店铺二号'] as const;
export const PRICE_LINK_TITLE = '补差价专拍 邮费补拍链接 差多少拍多少 单拍不发货 请先联系客服';
export const UNNAMED = '商品';
export const UNCATEGORISED = '未分类';
export const STATUS = { online: '当前在线', offline: '已下架' } as const;
export const NEW_TAG = '新品';

export const CATEGORIES: readonly DemoCategory[] = [
  { id: 50010850, name: '连衣裙', code: 'LY', price: 25900, fabrics: ['法式', '碎花', '雪纺', '丝绒'] },
  { id: 50000697, name: '针织衫', code: 'ZZ', price: 13900, fabrics: ['羊毛', '软糯', '坑条', '马海毛'] },
  { id: 50008899, name: '羽绒服', code: 'YR', price: 49900, fabrics: ['白鸭绒', '短款', '加厚', '轻薄'] },
  { id: 162205, name: '牛仔裤', code: 'NZ', price: 15900, fabrics: ['高腰', '水洗', '弹力', '复古蓝'] },
  { id: 1623, name: '半身裙', code: 'BQ', price: 12900, fabrics: ['灯芯绒', 'A字', '百褶', '开衩'] },
  { id: 50008898, name: '卫衣', code: 'WY', price: 11900, fabrics: ['纯棉', '连帽', '加绒', '圆领'] },
  { id: 162104, name: '衬衫', code: 'CS', price: 10900, fabrics: ['天丝', '条纹', '醋酸', '长袖'] },
  { id: 50008901, name: '风衣', code: 'FY', price: 32900, fabrics: ['双排扣', '中长款', '挺括', '收腰'] },
  { id: 50013194, name: '毛呢大衣', code: 'DY', price: 59900, fabrics: ['双面呢', '羊绒', '茧型', '手工'] },
  { id: 3035, name: '阔腿裤', code: 'KT', price: 13900, fabrics: ['垂感', '高腰', '西装料', '加长'] },
];

export const OPENINGS = ['2026秋冬新款', '2026冬季新款', '秋冬季加厚', '早秋新款', '初冬新款'] as const;
export const STYLES = [
  '韩版',
  '复古',
  '气质',
  '慵懒风',
  '通勤',
  '小个子',
  '设计感',
  '学院风',
  '新中式',
  '极简',
] as const;
export const ENDINGS = [
  '显瘦百搭',
  '宽松休闲',
  '高级感',
  '外穿内搭',
  '显高遮肉',
  '大码胖妹妹',
  '小众别致',
  '温柔风',
  '上衣外套',
  '洋气减龄',
] as const;
/** Single words to fill a title to the full thirty characters. */
export const FILLERS = ['女', '潮', '款', '秀', '美'] as const;
