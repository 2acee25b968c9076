import type { Texts } from './texts.ts';

const zh = {
  newNote: '新笔记',
  newNoteHint: '记在店铺上；要记在某一款上，请到商品里写',
  add: '记下',
  remove: '删除这条笔记',
  onShop: '店铺',
  note: '笔记',
  accepted: '采纳',
  rejected: '不采纳',
  noReason: '没有写理由',
  emptyTitle: '还没有笔记',
  emptyBody: '采纳或不采纳一条建议、写下一句话，都会留在这里。',
  takeAway: '导出建议与笔记',
  markdown: '导出 Markdown',
  csv: '导出 CSV',
  chat: '复制到群',
  copied: '已复制，可以粘贴到群里',
  saved: (name: string) => `已保存 ${name}`,
  backup: '备份',
  backupLast: (when: string | null) => (when === null ? '还没有备份过' : `上次备份 ${when}`),
  backupBody:
    '一个文件，装下全部店铺、读取、导入过的文件、改版待核对的页面、未读取的原因、笔记、成本、大促计划和设定。恢复时合并，不覆盖已有的，也不代您同意或授权。',
  backupSave: '保存备份文件',
  backupTooMuch: '数据太多，一个备份文件装不下，什么都没有保存',
  backupOpen: '从备份恢复',
  backupFile: '选择备份文件',
  previewTitle: '恢复前先看看',
  previewShops: (n: number) => `${n} 家新店铺`,
  previewSheets: (fresh: number, known: number) => `${fresh} 份新的读取，${known} 份本机已有`,
  previewRecords: ({ fresh, newer, older }: { fresh: number; newer: number; older: number }) =>
    `${fresh} 条新的笔记与决定，${newer} 条比本机的新，${older} 条本机已有或更新（保留本机）`,
  previewCosts: ({ fresh, newer, older }: { fresh: number; newer: number; older: number }) =>
    `${fresh} 条新的成本，${newer} 条比本机的新，${older} 条本机已有或更新（保留本机）`,
  previewPlanner: ({ fresh, newer, older }: { fresh: number; newer: number; older: number }) =>
    `${fresh} 条新的大促日历与计划，${newer} 条比本机的新，${older} 条本机已有或更新（保留本机）`,
  previewKept: ({ files, asides, refusals }: { files: number; asides: number; refusals: number }) =>
    `${files} 个导入过的文件（可撤销），${asides} 页改版待核对，${refusals} 条未读取的原因`,
  previewSettings: (settings: readonly string[]) =>
    settings.length === 0
      ? '设定：没有要补的，本机选过的不变'
      : `本机还没选过的设定按备份补上：${settings.join('，')}（不授权，不代您同意）`,
  settings: {
    language: (language: 'zh' | 'en') => `语言 ${language === 'zh' ? '中文' : 'English'}`,
    theme: (theme: 'auto' | 'light' | 'dark') => `外观 ${{ auto: '跟随系统', light: '浅色', dark: '深色' }[theme]}`,
    chipFolded: (folded: boolean) => `页面上的小条${folded ? '收起' : '展开'}`,
    pictures: (shown: boolean) => `${shown ? '显示' : '不显示'}商品主图${shown ? '（从平台自己的图片网址加载）' : ''}`,
    mappings: (columns: number) => `确认过的列 ${columns} 个`,
    recipes: (names: readonly string[]) => `自定义读取：${names.join('、')}`,
    site: (site: string, mode: 'table' | 'answers' | 'off' | null, paused: boolean, files: boolean) =>
      `${site} ${mode === null ? '不读' : { table: '只读页面表格', answers: '同时读取页面应答', off: '不读页面' }[mode]}${paused ? '、暂停' : ''}${files ? '' : '、不导入官方文件'}`,
  },
  previewMade: (when: string) => `备份时间 ${when}`,
  restore: '合并恢复',
  restored: '已恢复',
  refused: {
    'not-a-backup': '这不是款策的备份文件',
    'newer-version': '这份备份来自更新的版本，请先更新扩展',
    'too-large': '文件太大',
    'cut-off': '文件不完整，可能没有下载完',
    checksum: '文件内容与校验不符，可能损坏或被改过',
    'bad-row': '文件里有读不懂的内容',
    'counts-differ': '文件条数与声明不符',
  },
};

const en: typeof zh = {
  newNote: 'New note',
  newNoteHint: 'Kept on the shop; for one product, write it in its view',
  add: 'Add',
  remove: 'Remove this note',
  onShop: 'Shop',
  note: 'Note',
  accepted: 'Accepted',
  rejected: 'Rejected',
  noReason: 'No reason given',
  emptyTitle: 'No notes yet',
  emptyBody: 'Accepting or rejecting a suggestion, or writing a line, leaves its mark here.',
  takeAway: 'Export suggestions and notes',
  markdown: 'Export Markdown',
  csv: 'Export CSV',
  chat: 'Copy for a chat group',
  copied: 'Copied',
  saved: (name) => `Saved ${name}`,
  backup: 'Backup',
  backupLast: (when) => (when === null ? 'Never backed up' : `Last backup ${when}`),
  backupBody:
    'One file with all shops, readings, imported files, what waits for review or was not read, notes, costs, plans and settings. Restoring merges, overwrites nothing newer, and neither consents nor grants.',
  backupSave: 'Save a backup file',
  backupTooMuch: 'there is too much for one file, and nothing was saved',
  backupOpen: 'Restore a backup',
  backupFile: 'Choose a backup file',
  previewTitle: 'Before restoring',
  previewShops: (n) => `${n} new shops`,
  previewSheets: (fresh, known) => `${fresh} new readings, ${known} already here`,
  previewRecords: ({ fresh, newer, older }) =>
    `${fresh} new notes and decisions, ${newer} newer than here, ${older} already here or older (kept as here)`,
  previewCosts: ({ fresh, newer, older }) =>
    `${fresh} new costs, ${newer} newer than here, ${older} already here or older (kept as here)`,
  previewPlanner: ({ fresh, newer, older }) =>
    `${fresh} new entries of calendar and plans, ${newer} newer than here, ${older} already here or older (kept as here)`,
  previewKept: ({ files, asides, refusals }) =>
    `${files} imported files (can be undone), ${asides} waiting for review, ${refusals} notes of what was not read`,
  previewSettings: (settings) =>
    settings.length === 0
      ? 'Settings: nothing to fill in, what was chosen here stays'
      : `Settings never chosen here are filled in: ${settings.join(', ')} (nothing is granted or consented to)`,
  settings: {
    language: (language) => `language ${language === 'zh' ? '中文' : 'English'}`,
    theme: (theme) => `appearance ${{ auto: 'system', light: 'light', dark: 'dark' }[theme]}`,
    chipFolded: (folded) => `chip on the page ${folded ? 'folded' : 'unfolded'}`,
    pictures: (shown) =>
      `product pictures ${shown ? "shown (loaded from the platform's own picture hosts)" : 'not shown'}`,
    mappings: (columns) => `columns confirmed: ${columns}`,
    recipes: (names) => `taught: ${names.join(', ')}`,
    site: (site, mode, paused, files) =>
      `${site} ${mode === null ? 'not read' : { table: 'table only', answers: 'with answers', off: 'pages not read' }[mode]}${paused ? ', paused' : ''}${files ? '' : ', no official files'}`,
  },
  previewMade: (when) => `Made ${when}`,
  restore: 'Merge',
  restored: 'Restored',
  refused: {
    'not-a-backup': 'This is no KuanCe backup',
    'newer-version': 'The backup is of a newer version: update the extension first',
    'too-large': 'The file is too large',
    'cut-off': 'The file is cut off',
    checksum: 'The checksum differs: damaged or altered',
    'bad-row': 'The file holds something unreadable',
    'counts-differ': 'The file holds other numbers of rows than it states',
  },
};

export const panelNotesTexts: Texts<typeof zh> = { zh, en };
