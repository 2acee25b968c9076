/** Changing a plan as a whole, and templates of the operator's own. */
import type { Texts } from './texts.ts';

const zh = {
  edit: '改计划',
  removeAsk: (platforms: string, tasks: number, products: number) =>
    `去掉${platforms}后，它的 ${tasks} 项任务${products > 0 ? `和 ${products} 个货品` : ''}会从计划里删除。任务以后再加回这个平台时还在，货品要重新选。`,
  removeYes: '去掉并保存',
  noPlatformLeft: '这份计划刚在别处改过，这样改就没有平台了。没有保存，请取消后再看一遍。',
  templates: (n: number) => `我的模板 ${n} 个`,
  templateName: '模板名称',
  templateNoName: '请给模板起个名字',
  templateTasks: (n: number) => `${n} 项任务`,
  templateRemove: (name: string) => `删除模板「${name}」`,
  templateRemoveAsk: (name: string) => `删除模板「${name}」？用它做好的计划不受影响。`,
};

const en: typeof zh = {
  edit: 'Edit plan',
  removeAsk: (platforms, tasks, products) =>
    `Without ${platforms} the plan loses ${tasks} tasks${products > 0 ? ` and ${products} products` : ''}. Tasks come back when the platform does; products have to be chosen again.`,
  removeYes: 'Remove and save',
  noPlatformLeft:
    'The plan was changed elsewhere and would be left without a platform. Nothing was saved; cancel and look again.',
  templates: (n) => `My templates: ${n}`,
  templateName: 'Name of the template',
  templateNoName: 'Give the template a name',
  templateTasks: (n) => `${n} tasks`,
  templateRemove: (name) => `Delete the template “${name}”`,
  templateRemoveAsk: (name) => `Delete the template “${name}”? Plans made with it stay as they are.`,
};

export const planEditTexts: Texts<typeof zh> = { zh, en };
