import type { DefinitionSource } from './definitions/definition.ts';
import type { Texts } from './texts.ts';

const zh = {
  about: (name: string) => `${name}是什么意思`,
  all: '这些数字是什么意思',
  called: (name: string, body: string) => `平台叫「${name}」：${body}`,
  lacked: (name: string) => `平台没有「${name}」这个指标，所以写「无」，不是 0。`,
  unexplained: '平台没有公开说明。',
  ratio: (k: string, n: string) => `算法：${k} ÷ ${n}`,
  people: '按人数去重：一个人看几款，每款各算一次，所以各款不能相加；几天相加是按天累加，同一人会重复算。',
  source: (kind: DefinitionSource, at: string) =>
    `来源：${{ explained: `平台指标说明（${at}）`, named: `页面或文件的列名（${at}），平台没有更多公开说明`, ours: '款策自己的算法' }[kind]}`,
};

const en: typeof zh = {
  about: (name) => `What ${name} means`,
  all: 'What these figures mean',
  called: (name, body) => `The platform's ${name}: ${body}`,
  lacked: (name) => `The platform has no metric "${name}": none, which is not 0.`,
  unexplained: 'The platform explains it nowhere in public.',
  ratio: (k, n) => `Formula: ${k} ÷ ${n}`,
  people:
    'Distinct people: whoever looks at several products counts in each, so products cannot be added up; days added up count a returning person again.',
  source: (kind, at) =>
    `Source: ${{ explained: `the platform's own explanation (${at})`, named: `header of page or file (${at}); no more is explained in public`, ours: 'a formula of KuanCe' }[kind]}`,
};

export const panelMeaningsTexts: Texts<typeof zh> = { zh, en };
