/** One listing that several promotions hold the price of. */
import type { Texts } from './texts.ts';

const zh = {
  event: (name: string, notes: readonly string[]) => `${name}（${notes.join('，')}）`,
  ofPlan: (plan: string) => `计划「${plan}」`,
  products: (first: string, n: number) => (n === 1 ? `「${first}」` : `「${first}」等 ${n} 个货品`),
  task: (title: string, notes: readonly string[]) => `「${title}」（${notes.join('，')}）`,
  both: (products: string, one: string, other: string) =>
    `${products}同时给两场锁价：${one}；${other}。从报名截止（没公布的从开卖）到活动结束不能改价，请错开或只报一场`,
  within: (task: string, event: string, products: string) => `${task}在${event}的锁价期里：${products}这时不能改价`,
};

const en: typeof zh = {
  event: (name, notes) => `${name} (${notes.join(', ')})`,
  ofPlan: (plan) => `plan “${plan}”`,
  products: (first, n) => (n === 1 ? `“${first}”` : `“${first}” and ${n - 1} more`),
  task: (title, notes) => `“${title}” (${notes.join(', ')})`,
  both: (products, one, other) =>
    `${products}: the price is held for two promotions at once, ${one} and ${other}. From the end of sign-up (or the opening, where that was not published) to the end it cannot be changed; move one or join only one`,
  within: (task, event, products) =>
    `${task} falls within the days ${event} holds its prices: ${products} cannot be changed then`,
};

export const freezeTexts: Texts<typeof zh> = { zh, en };
