import type { Channel, ColumnUnit, Level } from '../sheets/sheet.ts';
import type { Period } from '../time/period.ts';
import type { Texts } from './texts.ts';

/** What came of the operator's word: sheets, and columns it holds for. */
interface Outcome {
  readonly stored: number;
  readonly again: number;
  readonly failed: number;
  readonly meanings: number;
  readonly gone: number;
}

const zh = {
  title: '页面改版，等你核对',
  intro: '这些页面的列和以前不一样，读到的数据单独放着，没有混进历史和建议。请对照页面核对。',
  none: '没有要核对的页面',
  unit: (name: string, was: string, now: string) => `${name}：单位像是从「${was}」变成了「${now}」`,
  missing: (name: string) => `${name}：这一列不见了`,
  compare: '原来和现在',
  what: '项目',
  was: '原来',
  now: '现在',
  field: '页面上的列',
  inUnit: '单位',
  examples: '数字示例',
  product: (id: string) => `商品 ${id}`,
  by: (amount: string, base: string) => `${amount} ÷ ${base}`,
  pairs: (what: string) => `同一商品的${what}，按原来的单位算`,
  nothing: '没有',
  choose: (name: string) => `${name}现在是哪一列`,
  chooseFirst: '请选择',
  gone: '这一列已经没有了，其他照存',
  candidate: (field: string, samples: string) => `${field}（${samples}）`,
  confirm: '新的含义就是这样',
  holdsFor: {
    answer: '确认后，这个页面同一粒度、同一类时段的数据都这样读，各店铺一样',
    table: '确认后，这个页面的表格都这样读，不分时段和店铺',
    file: '确认后，这种文件都这样读，包括改版前导出的旧文件，不分店铺。旧文件请先撤回含义再导入',
  } satisfies Record<Channel, string>,
  levels: { spu: '商品', sku: 'SKU', shop: '全店' } satisfies Record<Level, string>,
  periods: { day: '单日', range: '多日', live: '实时' } satisfies Record<Period['kind'], string>,
  discard: '不要这份',
  confirmed: ({ stored, again, failed, meanings, gone }: Outcome) =>
    [
      stored > 0 && (meanings > 0 ? `已按新的含义存入 ${stored} 份` : `已存入 ${stored} 份`),
      again > 0 && `${again} 份请刷新那个页面重新读取`,
      failed > 0 && `${failed} 份没能存入，还留在下面，可以再确认一次`,
      meanings > 0 && '以后这个列表都这样读',
      gone > 0 && stored > 0 && '没有了的列以后不再等',
      stored + again + failed + meanings === 0 && '什么都没有变，还在等你核对',
    ]
      .filter(Boolean)
      .join('，'),
  discarded: '已丢掉，没有存入',
  mappings: '你确认过的列',
  mapping: (field: string, name: string, unit: string) => `「${field}」＝ ${name}（${unit}）`,
  takeBack: '撤回',
  takeBackOf: (field: string) => `撤回「${field}」的含义`,
  takenBack: '已撤回，之后按原来的含义读。已存的数据可以在下面逐份撤回',
  unknown: '页面上还有、但没有存的列',
  unknownBody: '款策不认识这些列，只记下列名。数字不存；只有等你核对的那一份带着几个示例，核对或丢掉后就删掉。',
  join: '、',
  units: {
    count: '个数',
    yuan: '元',
    fen: '分',
    ratio: '小数，1 为全部',
    percent: '百分数，100 为全部',
    seconds: '秒',
    days: '天',
    text: '文字',
  } satisfies Record<ColumnUnit, string>,
};

const en: typeof zh = {
  title: 'Pages that changed',
  intro:
    'The columns of these pages are not what they were. What was read is kept apart: no history and no suggestion rests on it. Compare it with the page.',
  none: 'No page waits to be checked',
  unit: (name, was, now) => `${name}: the unit seems to have turned from ${was} to ${now}`,
  missing: (name) => `${name}: the column is gone`,
  compare: 'Before and now',
  what: 'What',
  was: 'Before',
  now: 'Now',
  field: 'Column on the page',
  inUnit: 'Unit',
  examples: 'Some figures',
  product: (id) => `Product ${id}`,
  by: (amount, base) => `${amount} ÷ ${base}`,
  pairs: (what) => `${what} of the same product, in the unit of before`,
  nothing: 'none',
  choose: (name) => `Which column is ${name} now`,
  chooseFirst: 'Please choose',
  gone: 'It is no longer there; store the rest',
  candidate: (field, samples) => `${field} (${samples})`,
  confirm: 'This is what it means now',
  holdsFor: {
    answer: 'Once confirmed, figures of this page of the same level and kind of period are read so, in every shop',
    table: 'Once confirmed, tables of this page are read so, whatever the period and shop',
    file: 'Once confirmed, files of this kind are read so in every shop, older exports too. Take the meaning back before importing an older one',
  },
  levels: { spu: 'products', sku: 'SKUs', shop: 'whole shop' },
  periods: { day: 'one day', range: 'several days', live: 'live' },
  discard: 'Drop this one',
  confirmed: ({ stored, again, failed, meanings, gone }) =>
    [
      stored > 0 && (meanings > 0 ? `Stored by the new meaning: ${stored}` : `Stored: ${stored}`),
      again > 0 && `to be read again by refreshing the page: ${again}`,
      failed > 0 && `could not be stored and still waiting below, to be confirmed once more: ${failed}`,
      meanings > 0 && 'the list is read so from now on',
      gone > 0 && stored > 0 && 'the columns that are gone are no longer waited for',
      stored + again + failed + meanings === 0 && 'nothing has changed, it still waits to be checked',
    ]
      .filter(Boolean)
      .join('; '),
  discarded: 'Dropped; nothing of it was stored',
  mappings: 'Columns you confirmed',
  mapping: (field, name, unit) => `${field} = ${name} (${unit})`,
  takeBack: 'Take back',
  takeBackOf: (field) => `Take back the meaning of ${field}`,
  takenBack: 'Taken back: the page is read as before. What was stored can be taken back below, sheet by sheet',
  unknown: 'Columns that are shown and not stored',
  unknownBody:
    'Nobody declared these columns: only their names are noted. No figure of them is stored; only a sheet that waits to be checked carries a few, deleted once it is confirmed or dropped.',
  join: ', ',
  units: {
    count: 'a number',
    yuan: 'yuan',
    fen: 'fen',
    ratio: 'a fraction, 1 is all',
    percent: 'per cent, 100 is all',
    seconds: 'seconds',
    days: 'days',
    text: 'text',
  },
};

export const panelDriftTexts: Texts<typeof zh> = { zh, en };
