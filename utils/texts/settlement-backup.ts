/** 结算: its backup, apart from the one of products. */
import type { Texts } from './texts.ts';

const zh = {
  title: '备份结算数据',
  body: '一个文件，装下结算的全部：店铺、账单和订单、人工确认、关账、参与方、分账规则。商品数据不在里面，商品的备份里也没有结算。文件不加密，含金额，请自己保管。恢复只补上没有的，不覆盖已有的；关过账的月份一个字也不改。',
  save: '保存结算备份',
  open: '从结算备份恢复',
  file: '选择结算备份文件',
  saved: (name: string) => `已保存 ${name}`,
  restored: '已恢复',
  previewTitle: '恢复前先看看',
  made: (when: string) => `备份时间 ${when}`,
  tables: {
    books: '店铺',
    files: '账单和订单文件',
    confirmations: '人工确认',
    matches: '人工匹配',
    closed: '关账的月份',
    parties: '参与方',
    rules: '规则的版本',
    taught: '教过的账单',
  },
  line: (what: string, fresh: number, later: number, known: number) =>
    `${what}：${[`补上 ${fresh}`, ...(later > 0 ? [`更新 ${later}`] : []), `本机已有 ${known}`].join('，')}`,
  nothing: '没有要补的：本机都有了',
  differ: '下面这些和本机的不一样，本机的不动，备份里的不恢复：',
  other: '其他',
  restore: '恢复',
  cancel: '取消',
  close: '关闭',
  refused: {
    'not-a-backup': '这不是款策的结算备份',
    'product-backup': '这是商品数据的备份，请在面板的「设置」里恢复',
    'newer-version': '这份备份来自更新的版本，请先更新扩展',
    'too-large': '文件太大',
    'cut-off': '文件不完整，可能没有下载完',
    checksum: '文件内容与校验不符，可能损坏或被改过',
    'bad-row': '文件里有读不懂的内容，什么都没有恢复',
    'counts-differ': '文件条数与声明不符',
  },
  failed: { 'storage-full': '磁盘满了，什么都没有恢复', 'storage-failed': '没有写成，什么都没有恢复' },
};

const en: typeof zh = {
  title: 'Back up settlement',
  body: 'One file with all of settlement: shops, bills and orders, what people confirmed, closed months, parties and rules. Nothing of products is in it, and nothing of settlement in the backup of products. It holds amounts and is not encrypted: keep it safe. Restoring adds what is missing and writes nothing over; a closed month does not change by a letter.',
  save: 'Save a backup of settlement',
  open: 'Restore a backup of settlement',
  file: 'Choose a backup of settlement',
  saved: (name) => `Saved ${name}`,
  restored: 'Restored',
  previewTitle: 'Before it is restored',
  made: (when) => `Made ${when}`,
  tables: {
    books: 'Shops',
    files: 'Files of bills and orders',
    confirmations: 'Confirmed by people',
    matches: 'Matched by hand',
    closed: 'Closed months',
    parties: 'Parties',
    rules: 'Versions of rules',
    taught: 'Taught bills',
  },
  line: (what, fresh, later, known) =>
    `${what}: ${[`${fresh} to add`, ...(later > 0 ? [`${later} newer`] : []), `${known} here already`].join(', ')}`,
  nothing: 'Nothing to add: all of it is here',
  differ: 'These differ from what is here. What is here stays, and they are not restored:',
  other: 'Other',
  restore: 'Restore',
  cancel: 'Cancel',
  close: 'Close',
  refused: {
    'not-a-backup': 'This is no backup of settlement',
    'product-backup': 'This is a backup of products: restore it in the settings of the panel',
    'newer-version': 'This backup is of a newer version: update the extension first',
    'too-large': 'The file is too large',
    'cut-off': 'The file is not whole; perhaps its download was cut',
    checksum: 'The file was damaged or changed',
    'bad-row': 'Something in the file cannot be read; nothing was restored',
    'counts-differ': 'The file holds other than it says',
  },
  failed: {
    'storage-full': 'The disk is full; nothing was restored',
    'storage-failed': 'It could not be written; nothing was restored',
  },
};

export const settlementBackupTexts: Texts<typeof zh> = { zh, en };
