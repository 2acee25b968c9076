/** 测款流量怎么分. */
import type { Texts } from './texts.ts';

const zh = {
  title: '测款流量怎么分',
  intro: '按现在知道的，把下一批访客先给「算不算前两成」还说不准的款；还没怎么看过的款先各给一点。',
  visitors: '这一批一共多少位访客',
  fault: '请填 1 到 1000000 之间的整数',
  count: '怎么分',
  caption: '每款给多少位访客',
  product: '商品',
  share: '给多少位',
  why: '为什么',
  unsure: (open: number, rounds: number) => `抽 ${rounds} 次，有 ${open} 次说不准算不算前两成`,
  first: '还没怎么看过，先给一点',
  tooSmall: '还没怎么看过，这一批太小，分不到',
  settled: '大致已有数，这一批先不给',
  left: (n: number) => `大致都有数了，剩下 ${n.toLocaleString('en-US')} 位不必花在测款上。`,
  busy: '正在重新计算，稍后再试。',
  none: '没有值得再加流量去测的款。',
  only: '只有一款还值得测，不用分。',
  unknown: (n: number) => `${n} 款没读到访客或支付买家，没有分。`,
  seed: (seed: number) => `抽样用固定的种子 ${seed}，同样的数据分出来一样。全站推广的流量由平台分，这里管不到。`,
};

const en: typeof zh = {
  title: 'How to share test traffic',
  intro:
    'By what is known now the next visitors go to the products of which it is open whether they are among the best fifth; those hardly seen yet get a little each first.',
  visitors: 'Visitors in this batch',
  fault: 'Give a whole number from 1 to 1000000',
  count: 'Share',
  caption: 'Visitors for each product',
  product: 'Product',
  share: 'Visitors',
  why: 'Why',
  unsure: (open, rounds) => `open in ${open} of ${rounds} draws whether it is among the best fifth`,
  first: 'hardly seen yet, so a little first',
  tooSmall: 'hardly seen yet, and this batch is too small for it',
  settled: 'as good as known; none of this batch',
  left: (n) => `As good as all is known: the other ${n.toLocaleString('en-US')} need not be spent on tests.`,
  busy: 'Being worked out anew: try again in a moment.',
  none: 'No product is worth more test traffic.',
  only: 'Only one product is worth more test traffic: there is nothing to share.',
  unknown: (n) => `${n} products without visitors or buyers read get none.`,
  seed: (seed) =>
    `Drawn with the fixed seed ${seed}: the same data share the same. Whole-site promotion is shared by the platform, not here.`,
};

export const panelShareTexts: Texts<typeof zh> = { zh, en };
