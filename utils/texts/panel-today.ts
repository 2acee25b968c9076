import type { Texts } from './texts.ts';

/** What would read as none at all. */
const LEAST = 0.05;

const zh = {
  push: '推',
  pushHint: '值得加推的款',
  pushHintThen: '当时值得加推的款',
  stop: '停',
  stopHint: '不再花测款流量的款',
  test: '继续测',
  testHint: '还分不出好坏的款',
  share: '下一批测款流量怎么分',
  groupCount: (n: number) => `${n} 款`,
  groupRest: (n: number) => `另有 ${n} 款价值更低，见「商品」`,
  mistakes: (of: number, mistakes: number) =>
    mistakes < LEAST
      ? `标了把握的 ${of} 款里，预计会错的不到 0.1 款。`
      : `标了把握的 ${of} 款里，预计约 ${mistakes.toFixed(1)} 款会错。`,
  groupEmpty: '今天没有',
  visitorsNeeded: (n: number, people: string) => `还差约 ${n} 位${people}`,
  visitorsUnclear: '拉不开差距，再加流量也难分出高下',
  certainty: (percent: number) => `把握 ${percent}%`,
  rank: (buyers: string | null, rank: number, of: number, partial: boolean) =>
    `${buyers === null ? '' : `支付买家 ${buyers} 位，`}预计销量${partial ? `已读的 ${of} 款里第 ${rank}` : `店内第 ${rank}/${of}`}`,
  shopRate: (percent: string) => `（中位 ${percent}）`,
  partial: (read: number, listed: number) =>
    `只读到 ${read} / ${listed} 款：排名和店铺中位只算这些，读全之前不给停测。`,
  unranked: (rows: number) =>
    `金额未读取，无法按价值排序：${rows} 款排在最后，只按支付买家数先后。请在「指标选择」勾选「支付金额」再读一遍。`,
  stale: (to: string, days: number) => `数据截至 ${to}，已过 ${days} 天：下面是当时的判断，请先重新读取。`,
  tasksTitle: '大促准备',
  backupWeek: (days: number | null) => (days === null ? '还没有备份过' : `已经 ${days} 天没有备份`),
  backupWhy: '数据只在这台电脑的这个浏览器里，卸载扩展或电脑坏了就没了。备份是一个文件，随时能恢复。',
  backupNow: '去备份',
  noneTitle: '今天没有要动的款',
  noneBody: '每款的判断，和还差什么，在「商品」里看。',
  nothingTitle: '还没有建议',
  nothingBody: '读到一份 30 天汇总，或连续几天的日数据后，这里就有建议。',
};

const en: typeof zh = {
  push: 'Push',
  pushHint: 'Products worth more traffic',
  pushHintThen: 'Products that were worth more traffic then',
  stop: 'Stop',
  stopHint: 'Products not worth further test traffic',
  test: 'Keep testing',
  testHint: 'Products that cannot be judged yet',
  share: 'How to share the next test traffic',
  groupCount: (n) => `${n}`,
  groupRest: (n) => `${n} more of lower worth under Products`,
  mistakes: (of, mistakes) =>
    mistakes < LEAST
      ? `Of the ${of} that say how sure they are, less than 0.1 is expected to turn out wrong.`
      : `Of the ${of} that say how sure they are, about ${mistakes.toFixed(1)} will turn out wrong.`,
  groupEmpty: 'None today',
  visitorsNeeded: (n, people) => `about ${n} more ${people} needed`,
  visitorsUnclear: 'too close: more traffic will hardly settle it',
  certainty: (percent) => `certainty ${percent}%`,
  rank: (buyers, rank, of, partial) =>
    `${buyers === null ? '' : `${buyers} paying buyers, `}expected sales: rank ${rank} of the ${of}${partial ? ' read' : ''}`,
  shopRate: (percent) => ` (median ${percent})`,
  partial: (read, listed) =>
    `Only ${read} of ${listed} products read: ranks and shop medians cover these; nothing is stopped until all are read.`,
  unranked: (rows) =>
    `Amount not read, so no order of worth: ${rows} products stand last, by paying buyers. Tick 支付金额 in 指标选择 and read again.`,
  stale: (to, days) => `Figures end on ${to}, ${days} days ago: below is what held then. Read again first.`,
  tasksTitle: 'Promotion tasks',
  backupWeek: (days) => (days === null ? 'Never backed up' : `Last backup ${days} days ago`),
  backupWhy:
    'The data is only in this browser on this computer and goes with the extension or the disk. A backup is one file.',
  backupNow: 'Back up',
  noneTitle: 'Nothing to do today',
  noneBody: 'What is thought of each product, and what is still missing, stands under Products.',
  nothingTitle: 'No suggestions yet',
  nothingBody: 'They appear once a 30-day range or several days have been read.',
};

export const panelTodayTexts: Texts<typeof zh> = { zh, en };
